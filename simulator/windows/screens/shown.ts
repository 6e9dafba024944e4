/** Stays and guests as this PMS shows them: what it keeps back is not there, so that no page can say it. */
import type { Guest } from '../../domain/profiles/guests.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import type { GuestId } from '../../domain/words.ts'
import { type GuestRecord, guestRecord, type ReservationRecord, reservationRecord } from '../../views/records.ts'
import { shownGuest, shownReservation } from '../../views/schema-versions.ts'
import type { Outlook } from '../window.ts'

/** With the fields by which it is known, which are always there. */
export type ShownStay = Partial<ReservationRecord> &
  Pick<ReservationRecord, 'id' | 'number' | 'property' | 'version' | 'status' | 'guest' | 'createdAt' | 'updatedAt'>

export type ShownGuest = Partial<GuestRecord> &
  Pick<GuestRecord, 'id' | 'property' | 'version' | 'status' | 'createdAt' | 'updatedAt'>

/** Each release of the screens shows all of it: an upgrade changes how a page is drawn, and not what it says. */
const allThereIs = 2

export function stayOf({ shelves }: Outlook, reservation: Reservation): ShownStay {
  const record = reservationRecord(reservation)
  const { reservation: fields } = shelves.showing
  return fields === 'all' ? record : JSON.parse(shownReservation(allThereIs, fields, record) ?? '{}')
}

export function guestOf({ shelves }: Outlook, guest: Guest): ShownGuest {
  const { guest: fields } = shelves.showing
  return fields === 'all' ? guestRecord(guest) : JSON.parse(shownGuest(allThereIs, fields, guestRecord(guest)))
}

/** `Byron, Ada`; the id where the PMS shows no name, or has forgotten it. */
export function nameOf(outlook: Outlook, id: GuestId): string {
  const guest = outlook.state.guests.get(id)
  if (!guest) return id
  const { lastName, firstName, status } = guestOf(outlook, guest)
  if (status === 'erased') return `Erased guest ${id}`
  return [lastName, firstName].filter(Boolean).join(', ') || `Guest ${id}`
}

/** The house in which a stay is. */
export const houseOf = ({ houses, state }: Outlook, { property }: { property: string }): Readonly<HotelState> =>
  houses.get(property) ?? state
