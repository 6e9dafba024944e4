/** Who changed what of a guest, field by field: read from what was true after each commit. */
import type { GuestRecord } from '../../../simulator/views/records.ts'
import type { Case } from '../case.ts'
import { mirroredFields } from '../mirror/fields.ts'
import { type Truth, truthOf } from '../truth.ts'

/** `consent` is that to news by e-mail; `other` is whatever no action of a far side changes. */
export type EditedField = 'email' | 'phone' | 'consent' | 'otherConsent' | 'other'

export type Edit = { readonly truth: Truth; readonly field: EditedField; readonly name: string; readonly to: string }

/** Whatever was changed of the guest of a stay after the booking, oldest first. */
export function editsOf(facts: Case, reservation: string): Edit[] {
  const truths = truthOf(facts, reservation)
  return truths.flatMap((truth, index) => {
    const before = truths[index - 1]
    if (!before || before.guest.id !== truth.guest.id) return []
    const [then, now] = [valuesOf(before.guest), valuesOf(truth.guest)]
    const names = Object.keys(now).filter(name => !ofItself.has(name) && !isEqual(then[name], now[name]))
    // Of another address it is not known whose it is: that goes with it.
    const told = names.includes('email') ? names.filter(name => name !== 'emailKind') : names
    return told.map(name => ({ truth, field: fieldNamed(name), name, to: text(now[name]) }))
  })
}

/** Each channel of consent by itself. */
function valuesOf({ consent, moreConsent, ...fields }: GuestRecord): Readonly<Record<string, unknown>> {
  const channels = Object.entries({ ...consent, ...moreConsent }).map(([channel, state]) => [
    `consent.${channel}`,
    state,
  ])
  return { ...fields, ...Object.fromEntries(channels) }
}

function fieldNamed(name: string): EditedField {
  if (name === 'email' || name === 'phone') return name
  if (name === 'consent.email') return 'consent'
  return name.startsWith('consent.') ? 'otherConsent' : 'other'
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** What changes by itself with every change. */
const ofItself: ReadonlySet<string> = new Set(['version', 'updatedAt'])

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const isByConnector = ({ truth: { commit } }: Edit): boolean => commit.by === 'connector'

/** Two spellings of an address or of a number are the same thing. */
export function isSameValue(field: EditedField, one: string, other: string): boolean {
  const same = field === 'email' || field === 'phone' ? mirroredFields[field]?.same : undefined
  return same ? same(one, other) : one === other
}

export const sayField: Readonly<Record<EditedField, string>> = {
  email: 'e-mail address',
  phone: 'telephone number',
  consent: 'consent to news',
  otherConsent: 'consent',
  other: 'record',
}
