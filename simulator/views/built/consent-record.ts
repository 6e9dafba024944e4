/** What a guest answered on one channel, and every change of mind. */
import { firstOf, type Group } from '../../domain/group.ts'
import { type Channel, channels } from '../../domain/profiles/guests.ts'
import { instant } from '../../domain/time.ts'
import type { GuestId } from '../../domain/words.ts'
import type { Label } from '../drawer.ts'

export const consentFields = [
  'id',
  'property',
  'version',
  'guest',
  'channel',
  'status',
  'history',
  'updatedAt',
] as const

export const consentId = (guest: string, channel: string): string => `${guest}.${channel}`

export function consentRecord(houses: Group, { id, seq, at }: Label): object | undefined {
  const dot = id.lastIndexOf('.')
  const channel = channels.find(each => each === id.slice(dot + 1))
  const guest = firstOf(houses).guests.get(id.slice(0, dot) as GuestId)
  if (!guest || channel === undefined) return undefined
  const ofChannel = (change: { readonly channel: Channel }) => change.channel === channel
  return {
    ...{ id, property: guest.property, version: seq, guest: guest.id, channel, status: guest.details.consent[channel] },
    history: guest.consents.filter(ofChannel).map(({ to, by, at: when }) => ({ to, by, at: instant(when) })),
    updatedAt: instant(at),
  }
}
