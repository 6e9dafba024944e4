/** Counts what came of a season, as hotels count: rates net of VAT, without breakfast. */
import { balanceOf } from '../../simulator/domain/books/folios.ts'
import { sumOf } from '../../simulator/domain/books/ledgers.ts'
import type { Property } from '../../simulator/domain/property/property.ts'
import type { Reservation, ReservationStatus } from '../../simulator/domain/reservations/reservations.ts'
import { addDays, type BusinessDate, dayAt, daysBetween, daysFrom } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import type { PlayedSeason } from './play-season.ts'

export type SeasonFigures = ReturnType<typeof figuresOf>

/** Shares are of one, to four digits; money is in minor units. */
export function figuresOf({ order, hotel, truth, refused }: PlayedSeason) {
  const { property, days, seed, date } = order
  const end = addDays(date, days)
  const all = [...hotel.state.reservations.values()]
  const due = all.filter(({ booking }) => booking.arrival < end)
  // The book of the opening says neither when it was written nor who had cancelled by then.
  const asked = all.filter(({ createdAt }) => dayAt(property.timeZone, createdAt) !== date)
  const askedAndDue = asked.filter(({ booking }) => booking.arrival < end)
  const of = (origin: string) => askedAndDue.filter(({ booking }) => booking.origin === origin)
  const { nights, net, gross, byOrigin, byMonth } = nightsOf(hotel)
  const slept = due.filter(({ standing }) => standing.status === 'checked-out' || standing.status === 'in-house')
  const money = (minor: number) => ({ minor, currency: property.currency })
  const aNight = (minor: number) => money(nights === 0 ? 0 : Math.round(minor / nights))
  return {
    ...{ property: property.id, seed, date, days, journalHash: hotel.journal.head },
    counts: {
      ...{ commits: hotel.journal.length, reservations: hotel.state.reservations.size, dueInTheSeason: due.length },
      ...{ profiles: truth.length, people: new Set(truth).size, nights },
      refused: Object.fromEntries([...refused].sort()),
    },
    occupancy: share(nights, property.rooms.length * days),
    occupancyByMonth: Object.fromEntries(
      [...monthsOf(date, end)].map(([month, open]) => [
        month,
        share(byMonth.get(month) ?? 0, property.rooms.length * open),
      ]),
    ),
    averageDailyRate: aNight(net),
    averageDailyRateWithTax: aNight(gross),
    cancellationShare: shareOf(askedAndDue, 'cancelled'),
    noShowShare: shareOf(askedAndDue, 'no-show'),
    otaCancellationShare: shareOf(of('ota'), 'cancelled'),
    websiteCancellationShare: shareOf(of('website'), 'cancelled'),
    channelMix: Object.fromEntries([...byOrigin].sort().map(([origin, own]) => [origin, share(own, nights)])),
    lengthOfStay: share(nights, slept.length),
    leadTimeDays: leadTimeOf(asked, property),
    balances: balancesOf(hotel),
  }
}

/** What is open at the end, in minor units: by whom it is owed, and what the house holds of others'. */
function balancesOf({ state }: Hotel) {
  const balances = { guestsInHouse: 0, guestsGone: 0, feesOfWhoDidNotCome: 0 }
  for (const [id, folio] of state.folios) {
    const status = state.reservations.get(id)?.standing.status
    if (status === 'cancelled' || status === 'no-show') balances.feesOfWhoDidNotCome += balanceOf(folio)
    else if (status === 'checked-out') balances.guestsGone += balanceOf(folio)
    else balances.guestsInHouse += balanceOf(folio)
  }
  return { ...balances, firms: sumOf(state.ledgers, 'receivable:'), deposits: -sumOf(state.ledgers, 'deposit') }
}

function leadTimeOf(asked: readonly Reservation[], { timeZone }: Property): number {
  const days = asked.map(({ createdAt, booking }) => daysBetween(dayAt(timeZone, createdAt), booking.arrival))
  return share(
    days.reduce((sum, ahead) => sum + Math.max(0, ahead), 0),
    asked.length,
  )
}

/** What night audit charged for rooms. */
function nightsOf({ state }: Hotel) {
  const room = state.property.books.house.room
  let [nights, net, gross] = [0, 0, 0]
  const byOrigin = new Map<string, number>()
  const byMonth = new Map<string, number>()
  for (const { reservation, charges } of state.folios.values()) {
    const origin = state.reservations.get(reservation)?.booking.origin ?? 'direct'
    for (const { posting, transactionCode, businessDate, ...line } of charges) {
      if (transactionCode !== room || !posting.includes('.night-')) continue
      nights += 1
      net += line.net
      gross += line.gross
      byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + 1)
      const month = businessDate.slice(0, 7)
      byMonth.set(month, (byMonth.get(month) ?? 0) + 1)
    }
  }
  return { nights, net, gross, byOrigin, byMonth }
}

/** Days that the season had in each month. */
function monthsOf(date: BusinessDate, end: BusinessDate): Map<string, number> {
  const days = new Map<string, number>()
  for (const day of daysFrom(date, end, 4000)) days.set(day.slice(0, 7), (days.get(day.slice(0, 7)) ?? 0) + 1)
  return days
}

const shareOf = (stays: readonly Reservation[], status: ReservationStatus): number =>
  share(stays.filter(({ standing }) => standing.status === status).length, stays.length)

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 10_000)
