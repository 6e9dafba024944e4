/** A guest's card is written by a merge patch (RFC 7396): what is named changes, null takes it away, and all of it happens or nothing. */
import type { Command } from '../../../domain/commands.ts'
import {
  type Address,
  type Channel,
  consentStates,
  emailKinds,
  type GuestDetails,
} from '../../../domain/profiles/guests.ts'
import { activeGuest } from '../../../domain/profiles/standing.ts'
import { type BusinessDate, readDate } from '../../../domain/time.ts'
import type { GuestId } from '../../../domain/words.ts'
import type { Fault, Problem } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import { type Fields, listOf, objectOf, oneOf, orNull, type Reader, text, word } from './fields.ts'
import { notTaken, refused, wrongFields } from './problems.ts'
import type { RecordNow } from './target.ts'

const contact = {
  firstName: text(200),
  lastName: text(200),
  title: orNull(text(40)),
  email: orNull(text(254)),
  phone: orNull(text(40)),
  language: orNull(word(value => /^[a-z]{2}$/.test(value), 'a language of two small letters such as "fr", or null')),
  country: orNull(word(value => /^[A-Z]{2}$/.test(value), 'a country of two capital letters such as "FR", or null')),
  birthDate: orNull(word<BusinessDate>(value => readDate(value) !== undefined, 'a day such as "1990-02-11", or null')),
  emailKind: orNull(oneOf(emailKinds)),
} satisfies { readonly [Name in keyof GuestDetails]?: Reader<GuestDetails[Name]> }

const noted = {
  preferences: (found, where, faults) => (found === null ? [] : listOf(text(200), 50)(found, where, faults)),
  notes: orNull(text(2000, 'lines')),
} satisfies { readonly [Name in keyof GuestDetails]?: Reader<GuestDetails[Name]> }

const addressLine = {
  lines: (found, where, faults) => (found === null ? [] : listOf(text(200), 6)(found, where, faults)),
  city: orNull(text(100)),
  postalCode: orNull(text(20)),
  region: orNull(text(100)),
} satisfies { readonly [Name in keyof Address]: Reader<Address[Name]> }

/** As the record has them. */
const consentFields: Readonly<Record<string, readonly Channel[]>> = {
  consent: ['email', 'sms'],
  moreConsent: ['post', 'phone'],
}

const groups = {
  contact: { what: 'contact details', fields: [...Object.keys(contact), 'address'] },
  notes: { what: 'notes', fields: Object.keys(noted) },
  consents: { what: 'consents', fields: Object.keys(consentFields) },
}

/** Undefined where it was done. */
export function patchGuest(outlook: Outlook, id: GuestId, { shown }: RecordNow, body: unknown): Problem | undefined {
  const { persona, state, obey } = outlook
  const faults: Fault[] = []
  const known = Object.values(groups).flatMap(({ fields }) => fields.filter(field => shown.includes(field)))
  const patch = objectOf(known)(body, 'body', faults)
  if (!patch) return wrongFields(faults)
  const writes = [...(persona.windows.polling?.writes ?? []), ...(persona.consents === 'two-way' ? ['consents'] : [])]
  for (const [group, { what, fields }] of Object.entries(groups)) {
    const named = fields.filter(field => Object.hasOwn(patch, field))
    if (named.length > 0 && !writes.includes(group)) return notTaken(persona.name, what, named)
  }
  const guest = activeGuest(state, id)
  if ('kind' in guest) return refused(guest, state.property)
  const { details } = guest
  const changes = changesIn(patch, details, faults)
  const consents = consentsIn(patch, details, faults)
  if (faults.length > 0) return wrongFields(faults)
  const commands: Command[] = Object.keys(changes).length > 0 ? [{ kind: 'change-guest', guest: id, changes }] : []
  for (const { channel, to } of consents)
    commands.push({ kind: 'set-consent', guest: id, channel, to, by: 'connector' })
  for (const command of commands) {
    const obeyed = obey(command)
    // The first may be refused; what is asked of the same guest in the same moment after it is not.
    if (obeyed.kind === 'refused') return refused(obeyed.refusal, state.property)
  }
  return undefined
}

/**
 * What differs from what the hotel knows, in the order in which a command is written. Who says what is so already changes nothing, or two systems
 * that tell each other would never end.
 */
function changesIn(patch: Fields, details: GuestDetails, faults: Fault[]): Partial<GuestDetails> {
  const readers: Readonly<Record<string, Reader<unknown>>> = {
    ...contact,
    address: (found, where, faults) => addressIn(found, where, faults, details.address),
    ...noted,
  }
  const changes: Record<string, unknown> = {}
  for (const [name, reader] of Object.entries(readers)) {
    const said = Object.hasOwn(patch, name)
    // An address and its kind belong together: of a new one it is not known whose it is.
    if (!said && !(name === 'emailKind' && 'email' in changes)) continue
    const value = reader(said ? patch[name] : null, name, faults)
    if (value !== undefined && !isSame(value, details[name as keyof GuestDetails])) changes[name] = value
  }
  return changes
}

/** Merged in its turn, as RFC 7396 does with objects in objects. */
function addressIn(found: unknown, where: string, faults: Fault[], now: Address | null): Address | null | undefined {
  if (found === null) return null
  const patch = objectOf(Object.keys(addressLine))(found, where, faults)
  if (!patch) return undefined
  const before: Address = now ?? { lines: [], city: null, postalCode: null, region: null }
  const entries = Object.entries(addressLine).map(([name, reader]) => [
    name,
    Object.hasOwn(patch, name)
      ? (reader as Reader<unknown>)(patch[name], `${where}.${name}`, faults)
      : before[name as keyof Address],
  ])
  return Object.fromEntries(entries)
}

function consentsIn(patch: Fields, { consent }: GuestDetails, faults: Fault[]) {
  return Object.entries(consentFields).flatMap(([field, ofField]) => {
    const said = Object.hasOwn(patch, field) ? objectOf(ofField)(patch[field], field, faults) : undefined
    return ofField.flatMap(channel => {
      if (!said || !Object.hasOwn(said, channel)) return []
      const to = oneOf(consentStates)(said[channel], `${field}.${channel}`, faults)
      return to === undefined || to === consent[channel] ? [] : [{ channel, to }]
    })
  })
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
