/** The line to one subscriber: where it goes, what signs, and which changes go over it. */
import type { HotelTime } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import type { Subscription } from '../../transcript/subscriptions.ts'
import { lockOf } from '../../windows/tokens.ts'
import { propertyIn } from '../../windows/webhooks/bodies.ts'
import type { Seal } from '../../windows/webhooks/derived-keys.ts'
import type { Profile } from '../../windows/webhooks/profile.ts'
import { openedQuery } from '../../windows/webhooks/sealed-query.ts'
import type { SigningKeys } from '../../windows/webhooks/signature.ts'
import { derivedKeys } from '../../windows/webhooks/signing-keys.ts'

export type Line = {
  readonly name: string
  readonly made: Subscription['made']
  readonly url: string
  /** The address as the transcript shows it. */
  readonly place: string
  readonly profile: Profile
  readonly keys: SigningKeys
  /** Real milliseconds that the receiver may take. */
  readonly timeoutMs: number
  /** Whether it may lead into private networks. */
  readonly reach: 'anywhere' | 'public'
  readonly fits: (place: number) => boolean
  /** When its keys are others; null where they stay. */
  readonly goodUntil: HotelTime | null
}

/** Outside a certifying run nobody waits longer than two seconds for one that hangs. */
export const patienceOf = ({ options }: Hotel, { timeoutMs }: Profile): number =>
  options.webhookPatience === 'whole' ? timeoutMs : Math.min(timeoutMs, 2000)

export const sealOf = ({ options }: Hotel): Seal => lockOf(options.token).seal

/** Null where its address was sealed with another token than the run has now. */
export function lineOf(hotel: Hotel, subscription: Subscription, profile: Profile): Line | null {
  const { name, made, url, sealed, oldUntil } = subscription
  const seal = sealOf(hotel)
  const query = sealed === null ? '' : openedQuery(seal, sealed)
  if (query === undefined) return null
  const signatures = hotel.options.persona.windows.webhooks?.signatures ?? ['v1']
  return {
    ...{ name, made, url: url + query, place: url, profile, fits: fitsFor(hotel, subscription) },
    keys: derivedKeys(seal, subscription, hotel.now, signatures),
    timeoutMs: patienceOf(hotel, profile),
    reach: hotel.options.webhookReach ?? 'anywhere',
    goodUntil: oldUntil !== null && oldUntil > hotel.now ? oldUntil : null,
  }
}

/** By type and by house, of what the PMS tells at all. */
export function fitsFor(
  { shelves: { changes }, options }: Hotel,
  { types, properties }: Pick<Subscription, 'types' | 'properties'>,
): (place: number) => boolean {
  const offered = options.persona.windows.webhooks?.types ?? 'all'
  if (offered === 'all' && types === 'all' && properties === 'all') return () => true
  return place => {
    const type = changes.change(place)?.type ?? ''
    if ((offered !== 'all' && !offered.includes(type)) || (types !== 'all' && !types.includes(type))) return false
    return properties === 'all' || properties.includes(propertyIn(changes, place) ?? '')
  }
}
