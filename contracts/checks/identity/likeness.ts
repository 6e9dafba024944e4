/** What a window shows by which two guests can be taken for one person, or told apart. Pure comparing of what is written. */
import { distance } from 'fastest-levenshtein'
import type { GuestRecord } from '../../../simulator/views/records.ts'
import type { Case } from '../case.ts'
import { isShown } from '../shown-by-persona.ts'

/** Null where this PMS does not show it in this mode, or the hotel does not know it. */
export type Face = {
  readonly names: readonly string[] | null
  readonly birthDate: string | null
  /** An address of the guest's own; a relay's or an agency's is nobody's. */
  readonly email: string | null
  readonly phone: string | null
  readonly loyalty: string | null
}

export function faceOf(facts: Case, guest: GuestRecord): Face {
  const shown = <T>(field: string, value: T | null): T | null => (isShown(facts, [`guest.${field}`]) ? value : null)
  const isOwn = guest.emailKind === null || guest.emailKind === 'personal'
  const names = [guest.firstName, guest.lastName].flatMap(partsOf).toSorted()
  return {
    names: isShown(facts, ['guest.firstName', 'guest.lastName']) && names.length > 0 ? names : null,
    birthDate: shown('birthDate', guest.birthDate),
    email: isOwn ? shown('email', guest.email?.toLowerCase() ?? null) : null,
    phone: shown('phone', guest.phone?.replaceAll(/\D/g, '') ?? null),
    loyalty: shown('loyalty', guest.loyalty?.number ?? null),
  }
}

/** Whether what is shown of both says that they are two. Where something says that they are one, another spelling of the name says nothing. */
export function areToldApart(a: Face, b: Face): boolean {
  if (differ(a.birthDate, b.birthDate) || differ(a.loyalty, b.loyalty)) return true
  if (a.names !== null && b.names !== null && !couldBeOneName(a.names, b.names)) return true
  const isAnotherName = differ(a.names?.join(' ') ?? null, b.names?.join(' ') ?? null)
  return !areLinked(a, b) && (isAnotherName || differ(a.email, b.email) || differ(a.phone, b.phone))
}

/** Letters that changed places or were lost, an initial, a second surname. */
function couldBeOneName(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const isNear = (x: string, y: string) =>
    x === y ||
    (Math.min(x.length, y.length) === 1 && x[0] === y[0]) ||
    (Math.min(x.length, y.length) > 3 && distance(x, y) <= 2)
  return few.every(x => many.some(y => isNear(x, y)))
}

/** Whether something that is shown of both says that they are one: an address, a telephone, a card, or a day of birth with a name. */
export const areLinked = (a: Face, b: Face): boolean =>
  !differ(a.birthDate, b.birthDate) &&
  ((['email', 'phone', 'loyalty'] as const).some(part => a[part] !== null && a[part] === b[part]) ||
    (a.birthDate !== null && a.birthDate === b.birthDate && (a.names?.some(name => b.names?.includes(name)) ?? false)))

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b

const partsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map(part => part.replaceAll(/\p{M}/gu, ''))
    .filter(part => part !== '')
