/** Lives a season in a hotel, and counts what came of it. */
import type { Property } from '../../simulator/domain/property/property.ts'
import { addDays, atWallClock, type BusinessDate, daysBetween, type WireTime } from '../../simulator/domain/time.ts'
import { Hotel } from '../../simulator/hotel.ts'
import { closedBox } from '../../simulator/personas/closed-box.ts'
import { openSeason } from '../../simulator/population/season/season.ts'
import { engine } from './engine.ts'

export type SeasonOrder = {
  readonly seed: number
  readonly property: Property
  readonly date: BusinessDate
  readonly days: number
}

export type PlayedSeason = {
  readonly order: SeasonOrder
  readonly hotel: Hotel
  /** For each profile, in the order in which they were made, the person behind it. */
  readonly truth: readonly number[]
  /** What was asked and refused, by kind of refusal. */
  readonly refused: ReadonlyMap<string, number>
}

/** `told` hears of each day that begins. Ends early where `signal` says so. */
export async function playSeason(
  order: SeasonOrder,
  told: (day: BusinessDate) => void = () => undefined,
  signal?: AbortSignal,
): Promise<PlayedSeason> {
  const { seed, property, date, days } = order
  const hotel = new Hotel({
    ...{ run: 'season', engine, seed, date, property, persona: closedBox, token: 'nobody looks in' },
    wireNow: () => 0 as WireTime,
  })
  const { steps, truth } = openSeason(seed, property, date, days)
  const refused = new Map<string, number>()
  let today = date
  for (let next = steps.next(); !next.done; ) {
    const { at, command } = next.value
    if (at > hotel.now) {
      signal?.throwIfAborted()
      await hotel.advanceTo(at)
      if (hotel.state.businessDate !== today) {
        today = hotel.state.businessDate
        told(today)
      }
    }
    const obeyed = hotel.obey(command, 'story')
    if (obeyed.kind === 'refused') refused.set(obeyed.refusal.kind, (refused.get(obeyed.refusal.kind) ?? 0) + 1)
    next = steps.next(obeyed.kind === 'committed')
  }
  await hotel.advanceTo(atWallClock(property.timeZone, addDays(date, days), '07:00'))
  return { order, hotel, truth, refused }
}

export type SeasonFigures = ReturnType<typeof figuresOf>

/** Shares are of one, to four digits; money is in minor units. */
export function figuresOf({ order, hotel, truth, refused }: PlayedSeason) {
  const { property, days, seed, date } = order
  const end = addDays(date, days)
  const due = [...hotel.state.reservations.values()].filter(({ booking }) => booking.arrival < end)
  const count = (holds: (stay: (typeof due)[number]) => boolean) => due.filter(holds).length
  const of = (origin: string) => due.filter(({ booking }) => booking.origin === origin)
  const cancelled = (stays: typeof due) =>
    share(stays.filter(({ standing }) => standing.status === 'cancelled').length, stays.length)
  const { nights, revenue, byOrigin } = nightsOf(hotel)
  const slept = due.filter(({ standing }) => standing.status === 'checked-out' || standing.status === 'in-house')
  const ahead = due.reduce(
    (sum, { createdAt, booking }) => sum + Math.max(0, daysBetween(isoDay(createdAt), booking.arrival)),
    0,
  )
  const people = new Set(truth).size
  return {
    ...{ property: property.id, seed, date, days, journalHash: hotel.journal.head },
    counts: {
      ...{ commits: hotel.journal.length, reservations: hotel.state.reservations.size, dueInTheSeason: due.length },
      ...{ profiles: truth.length, people, nights, refused: Object.fromEntries([...refused].sort()) },
    },
    occupancy: share(nights, property.rooms.length * days),
    averageDailyRate: { minor: nights === 0 ? 0 : Math.round(revenue / nights), currency: property.currency },
    cancellationShare: share(
      count(({ standing }) => standing.status === 'cancelled'),
      due.length,
    ),
    noShowShare: share(
      count(({ standing }) => standing.status === 'no-show'),
      due.length,
    ),
    otaCancellationShare: cancelled(of('ota')),
    websiteCancellationShare: cancelled(of('website')),
    channelMix: Object.fromEntries([...byOrigin].sort().map(([origin, own]) => [origin, share(own, nights)])),
    lengthOfStay: share(nights, slept.length),
    leadTimeDays: share(ahead, due.length),
  }
}

/** What night audit charged: a room, gross of its tax, without breakfast. */
function nightsOf({ state }: Hotel) {
  let [nights, revenue] = [0, 0]
  const byOrigin = new Map<string, number>()
  for (const { reservation, charges } of state.folios.values()) {
    const origin = state.reservations.get(reservation)?.booking.origin ?? 'direct'
    for (const { posting, transactionCode, gross } of charges) {
      if (transactionCode !== state.property.books.house.room || !posting.includes('.night-')) continue
      nights += 1
      revenue += gross
      byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + 1)
    }
  }
  return { nights, revenue, byOrigin }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 10_000)

const isoDay = (at: number): BusinessDate => new Date(at).toISOString().slice(0, 10) as BusinessDate
