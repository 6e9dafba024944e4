import { openHanded, type Persona } from './persona.ts'
import { openPolling } from './polling-plan.ts'

export const pollingBasic: Persona = {
  name: 'polling-basic',
  about: 'A polling API without amounts; what changes of a guest alone does not count as a change.',
  windows: {
    ...{ webhooks: null, export: null, screens: null },
    polling: { ...openPolling, largestPage: 100, limit: { requests: 60, seconds: 60 }, cursorHours: 24 },
  },
  ...openHanded,
  fields: {
    // No amount, fee, nightly prices or extras.
    reservation: [
      ...['arrival', 'departure', 'expectedAt', 'roomType', 'room', 'ratePlan', 'adults', 'children', 'origin'],
      ...['booker', 'companions', 'company', 'travelAgent', 'segment', 'guarantee', 'channel', 'crsNumber', 'booking'],
      ...['block', 'preferences', 'notes', 'bookedRoomType', 'assignedRoom', 'sharesWith', 'optionUntil'],
      ...['cancelledBy', 'cancellationReason', 'relocatedTo'],
    ],
    guest: 'all',
    folio: 'all',
  },
  changes: [
    ...['created', 'updated', 'cancelled', 'checked_in', 'checked_out', 'no_show', 'reinstated', 'room_moved'].map(
      what => `reservation.${what}`,
    ),
    // Who asked to be forgotten is told of all the same: the law asks for it.
    ...['guest.created', 'guest.erased'],
  ],
  nightAuditClosesTheDoor: true,
  billing: { kind: 'monthly', minor: 4900, currency: 'EUR' },
}
