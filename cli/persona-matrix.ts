/** Which PMS can do what, in tables that a terminal of 80 columns has room for. */

import type { DeliveryProfile } from '../simulator/personas/delivery-profile.ts'
import type { ExportPlan } from '../simulator/personas/export-plan.ts'
import type { FieldList, Persona } from '../simulator/personas/persona.ts'
import { profileOf } from '../simulator/personas/webhook-plan.ts'
import { folioFieldsShown, folioWords } from '../simulator/views/built/folio-record.ts'
import { changeTypes } from '../simulator/views/change-types.ts'
import { guestFields, reservationFields } from '../simulator/views/record-fields.ts'
import { fieldsShown, type Shown } from '../simulator/views/schema-versions.ts'
import { sideBySide } from './side-by-side.ts'

type Column = readonly [head: string, say: (persona: Persona) => string]

/** A line for each persona in each table, and what the words mean below. */
export const personaMatrix = (personas: readonly Persona[]): string[] =>
  tables.flatMap(({ about, of, columns, meanings }) => {
    const heads = ['', ...columns.map(([head]) => head)]
    const rows = personas.map(persona => [
      persona.name,
      ...columns.map(([, say]) => (of(persona) ? say(persona) : none)),
    ])
    return [`  ${about}`, ...[...sideBySide([heads, ...rows]), ...meanings].map(line => `  ${line}`), '']
  })

const none = '–'
const words = (list: readonly string[]): string => list.join(' ') || none
const types = new Set(Object.values(changeTypes).filter(type => type !== null)).size

const yes = (is: boolean): string => (is ? 'yes' : none)

type Table = {
  readonly about: string
  /** Of whom there is something to say. */
  readonly of: (persona: Persona) => boolean
  readonly columns: readonly Column[]
  readonly meanings: readonly string[]
}

const tables: readonly Table[] = [
  {
    about: 'the windows that it has',
    of: () => true,
    columns: [
      ['polling', ({ windows }) => yes(windows.polling !== null)],
      ['webhooks', ({ windows }) => yes(windows.webhooks !== null)],
      ['file', ({ windows }) => (windows.export ? scopeOf(windows.export) : none)],
      ['screens', ({ windows }) => yes(windows.screens !== null)],
      ['at night', ({ nightAuditClosesTheDoor: shut }) => (shut === null ? 'house' : shut ? 'shut' : 'open')],
      ['billing', ({ billing }) => billing.kind],
    ],
    meanings: [
      'file: what the nightly one is about; next 15, those who come in 15 days.',
      'at night: the door to postings in night audit; house, as the property says.',
    ],
  },
  {
    about: 'what may be asked of it',
    of: ({ windows }) => windows.polling !== null,
    columns: [
      ['sign-in', ({ windows }) => words(windows.polling?.signIn ?? [])],
      ['lists', ({ windows }) => String(windows.polling?.lists.length ?? none)],
      ['page', ({ windows }) => String(windows.polling?.largestPage ?? none)],
      ['limit', limitOf],
      ['writes', ({ windows }) => words(windows.polling?.writes ?? [])],
    ],
    meanings: ['page: records at most. limit: requests in so many seconds.'],
  },
  {
    about: 'how it tells by webhook',
    of: ({ windows }) => windows.webhooks !== null,
    columns: [
      ['profile', ({ windows }) => windows.webhooks?.profile ?? none],
      ['body', ofWebhooks(({ payload, batch }) => (batch > 1 ? `${payload} x${batch}` : payload))],
      ['types', ({ windows }) => typesOf(windows.webhooks?.types ?? 'all')],
      ['by whom', ({ windows }) => windows.webhooks?.subscriptions ?? none],
      ['proof', ofWebhooks(({ challenge }) => (challenge === 'none' ? none : challenge))],
      ['signs', ({ windows }) => words(windows.webhooks?.signatures ?? [])],
      ['both', ({ windows }) => `${windows.webhooks?.rotationHours ?? 0} h`],
    ],
    meanings: [
      'profile: see list delivery-profiles. by whom: subscribed by hand, or by API.',
      'both: hours in which an old secret signs beside the new one.',
    ],
  },
  {
    about: 'what it tells',
    of: ({ windows }) => Object.values(windows).some(window => window !== null),
    columns: [
      ['stay', ({ fields }) => partOf(fields.reservation, shown => fieldsShown(2, shown, reservationFields))],
      ['guest', ({ fields }) => partOf(fields.guest, shown => fieldsShown(2, shown, guestFields))],
      ['bill', ({ fields }) => partOf(fields.folio, shown => folioFieldsShown(shown, folioWords))],
      ['changes', ({ changes }) => (changes === 'all' ? 'all' : `${changes.length} of ${types}`)],
      ['history', historyOf],
      ['consents', ({ consents }) => (consents === 'none' ? none : consents)],
    ],
    meanings: [
      'stay, guest, bill: how many of their fields. changes: which types count.',
      'history: days back to which earlier stays are shown. consents: two-way where',
      'a connector may write them. --json prints every word, such as the prices.',
    ],
  },
]

function scopeOf({ scope }: ExportPlan): string {
  switch (scope.kind) {
    case 'full':
    case 'delta':
    case 'in-house':
      return scope.kind
    case 'arrivals':
      return `next ${scope.nextDays}`
    case 'departed':
      return `left ${scope.lastDays}${scope.nextDays > 0 ? `+${scope.nextDays}` : ''}`
    default:
      return scope satisfies never
  }
}

function ofWebhooks(say: (profile: DeliveryProfile) => string): Column[1] {
  return ({ windows: { webhooks } }) => (webhooks ? say(profileOf(webhooks)) : none)
}

const typesOf = (list: 'all' | readonly string[]): string => (list === 'all' ? 'all' : `${list.length} of ${types}`)

function limitOf({ windows: { polling } }: Persona): string {
  return polling?.limit ? `${polling.limit.requests}/${polling.limit.seconds}s` : none
}

function historyOf({ history }: Persona): string {
  if (history === 'none') return none
  return history.days === null ? 'all' : `${history.days} days`
}

/** Fields that are always there are not counted. */
function partOf(list: FieldList, fields: (shown: Shown) => readonly string[]): string {
  if (list === 'all') return 'all'
  const always = fields(() => false).length
  const [there, all] = [fields(field => list.includes(field)).length - always, fields('all').length - always]
  if (there === all) return 'all'
  return there === 0 ? none : `${there} of ${all}`
}
