/** The rows of a file, one after the other: a stay, one of its nights, a guest, or a line of a folio, with whose it is. */
import type { Folio } from '../../domain/books/folios.ts'
import type { ChargeLine, PaymentLine } from '../../domain/books/lines.ts'
import type { Guest } from '../../domain/profiles/guests.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import { showsField } from '../../personas/bill-shown.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import { type GuestRecord, guestRecord, type ReservationRecord, reservationRecord } from '../../views/records.ts'
import type { Choice } from './choice.ts'
import type { ShownByPersona } from './columns.ts'

export type Row = {
  readonly state: Readonly<HotelState>
  /** Null in a file of guests. */
  readonly stay: ReservationRecord | null
  readonly guest: GuestRecord | null
  readonly night: Night | null
  readonly line: FolioLine | null
}

export type Night = { readonly date: BusinessDate; readonly minor: number }
export type FolioLine = ({ readonly kind: 'charge' } & ChargeLine) | ({ readonly kind: 'payment' } & PaymentLine)

/** `choice` says which stays, guests and days the file is about. */
export function* rowsOf(
  state: Readonly<HotelState>,
  grain: ExportPlan['grain'],
  choice: Choice,
  shown: ShownByPersona,
): Generator<Row> {
  if (grain === 'guest') {
    for (const guest of choice.guests()) yield { state, stay: null, guest: guestRecord(guest), ...nothing }
    return
  }
  for (const reservation of choice.stays()) yield* rowsOfStay(state, grain, reservation, choice, shown)
}

const nothing = { night: null, line: null } as const

function* rowsOfStay(
  state: Readonly<HotelState>,
  grain: Exclude<ExportPlan['grain'], 'guest'>,
  reservation: Reservation,
  choice: Choice,
  shown: ShownByPersona,
): Generator<Row> {
  const known = state.guests.get(reservation.booking.guest)
  const row = { state, ...recordsOf(reservation, known) }
  switch (grain) {
    case 'reservation':
      yield { ...row, ...nothing }
      return
    case 'room-night':
      for (const night of nightsOf(reservation)) yield { ...row, night, line: null }
      return
    case 'folio-line':
      for (const line of linesOf(state.folios.get(reservation.id), choice, shown)) yield { ...row, night: null, line }
      return
    default:
      return grain satisfies never
  }
}

const recordsOf = (reservation: Reservation, guest: Guest | undefined) => ({
  stay: reservationRecord(reservation),
  guest: guest ? guestRecord(guest) : null,
})

/** A room that is used by day has its one day. */
export const nightsOf = ({ booking, nightly }: Reservation): Night[] =>
  nightly.map((minor, index) => ({ date: addDays(booking.arrival, index), minor }))

/** What an XML message tells of a stay: all of it in one element. */
export type WholeStay = Pick<Row, 'state' | 'stay' | 'guest'> & {
  readonly nights: readonly Night[]
  readonly lines: readonly FolioLine[]
}

export function* wholeStays(
  state: Readonly<HotelState>,
  grain: ExportPlan['grain'],
  choice: Choice,
  shown: ShownByPersona,
): Generator<WholeStay> {
  for (const reservation of choice.stays()) {
    const records = recordsOf(reservation, state.guests.get(reservation.booking.guest))
    const lines = linesOf(state.folios.get(reservation.id), choice, shown)
    if (grain !== 'folio-line' || lines.length > 0) yield { state, ...records, nights: nightsOf(reservation), lines }
  }
}

/** Those of the days that the file is about, charges first; none where this PMS does not show a folio's lines. */
export function linesOf(folio: Folio | undefined, { isDayOf }: Choice, { fields }: ShownByPersona): FolioLine[] {
  const charges = showsField(fields.folio, 'lines') ? (folio?.charges ?? []) : []
  const payments = showsField(fields.folio, 'payments') ? (folio?.payments ?? []) : []
  return [
    ...charges.filter(line => isDayOf(line.businessDate)).map(line => ({ kind: 'charge' as const, ...line })),
    ...payments.filter(line => isDayOf(line.businessDate)).map(line => ({ kind: 'payment' as const, ...line })),
  ]
}
