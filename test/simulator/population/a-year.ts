/** Questions to a year that was lived, as somebody asks who goes through its journal and its books. */
import type { PlayedSeason } from '../../../contracts/run/play-season.ts'
import { balanceOf } from '../../../simulator/domain/books/folios.ts'
import { addDays, type BusinessDate } from '../../../simulator/domain/time.ts'
import { readCommitLine } from '../../../simulator/journal/commit.ts'

const here = new Set(['in-house', 'checked-out'])

/** How often each stay was made longer after the guest had come. */
export function extensions({ hotel }: PlayedSeason): Map<string, number> {
  const inHouse = new Set<string>()
  const longer = new Map<string, number>()
  for (const line of hotel.journal.lines()) {
    const { command } = readCommitLine(line)
    if (command.kind === 'check-in' || command.kind === 'walk-in') inHouse.add(command.reservation)
    if (command.kind === 'change-dates' && inHouse.has(command.reservation))
      longer.set(command.reservation, (longer.get(command.reservation) ?? 0) + 1)
  }
  return longer
}

/** Pairs of stays in which one person sleeps in two rooms in one night. */
export function sleepingTwice({ hotel, truth }: PlayedSeason): string[] {
  const person = new Map([...hotel.state.guests.keys()].map((id, place) => [id, truth[place] ?? 0]))
  const stays = [...hotel.state.reservations.values()]
    .filter(({ standing }) => here.has(standing.status))
    .flatMap(({ id, booking }) =>
      [booking.guest, ...booking.particulars.companions].map(guest => ({ id, booking, person: person.get(guest) })),
    )
  return [...Map.groupBy(stays, stay => stay.person).values()].flatMap(own => {
    const inTurn = own.sort((a, b) => (a.booking.arrival < b.booking.arrival ? -1 : 1))
    return inTurn.flatMap(({ id, booking }, place) => {
      const before = inTurn[place - 1]
      return before && before.booking.departure > booking.arrival ? [`${before.id} and ${id}`] : []
    })
  })
}

/** Fees that nobody has paid though they are more than a month old. */
export function forgottenFees({ hotel, order }: PlayedSeason): string[] {
  const monthAgo = addDays(order.date, order.days - 31)
  return [...hotel.state.folios.values()]
    .filter(({ reservation }) => !here.has(hotel.state.reservations.get(reservation)?.standing.status ?? ''))
    .filter(folio => balanceOf(folio) !== 0 && folio.charges.some(({ businessDate }) => businessDate < monthAgo))
    .map(({ reservation }) => reservation)
}

/** Rooms slept in on a night. */
export function roomNights({ hotel }: PlayedSeason): Map<BusinessDate, number> {
  const nights = new Map<BusinessDate, number>()
  for (const { charges } of hotel.state.folios.values())
    for (const { posting, businessDate, transactionCode } of charges)
      if (transactionCode === '1000' && posting.includes('.night-'))
        nights.set(businessDate, (nights.get(businessDate) ?? 0) + 1)
  return nights
}

/** Stays that were cancelled in the minute in which they were booked. */
export function undoneAtOnce({ hotel }: PlayedSeason): string[] {
  const bookedAt = new Map<string, number>()
  return hotel.journal.lines().flatMap(line => {
    const { at, command } = readCommitLine(line)
    if (command.kind === 'book') bookedAt.set(command.reservation, at)
    return command.kind === 'cancel' && bookedAt.get(command.reservation) === at ? [command.reservation] : []
  })
}
