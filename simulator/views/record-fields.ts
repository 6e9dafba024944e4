/** The fields of a stay and of a guest by name, as a persona may show or keep them back. */
import type { GuestRecord, ReservationRecord } from './records.ts'

export const reservationFields = [
  ...(['id', 'number', 'property', 'version', 'status', 'guest', 'arrival', 'departure', 'expectedAt'] as const),
  ...(['roomType', 'room', 'ratePlan', 'adults', 'children', 'amount', 'cancellationFee', 'origin'] as const),
  ...(['createdAt', 'updatedAt', 'booker', 'companions', 'company', 'travelAgent', 'segment', 'guarantee'] as const),
  ...(['channel', 'crsNumber', 'booking', 'block', 'preferences', 'notes', 'bookedRoomType', 'assignedRoom'] as const),
  ...(['sharesWith', 'nightly', 'optionUntil', 'cancelledBy', 'cancellationReason', 'relocatedTo'] as const),
  ...(['noShowFee', 'extras'] as const),
] as const satisfies readonly (keyof ReservationRecord)[]

export const guestFields = [
  ...([
    'id',
    'property',
    'version',
    'firstName',
    'lastName',
    'title',
    'email',
    'phone',
    'language',
    'country',
  ] as const),
  ...(['birthDate', 'consent', 'createdAt', 'updatedAt', 'moreConsent', 'emailKind', 'address', 'vip'] as const),
  ...(['loyalty', 'preferences', 'notes', 'status', 'mergedInto'] as const),
] as const satisfies readonly (keyof GuestRecord)[]
