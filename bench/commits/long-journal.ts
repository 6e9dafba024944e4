/** One repeat: appends a journal, replays it, and says what a commit of its tenth and of its last thousand cost, in microseconds. */
import { isDeepStrictEqual } from 'node:util'
import { evolve } from '../../simulator/domain/evolve.ts'
import { emptyHotel, type HotelState } from '../../simulator/domain/state.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { headOf, type Origins } from '../../simulator/journal/journal.ts'
import { answerQuestions, sayReady } from '../child-side.ts'
import { median } from '../figures.ts'
import { roomsForASeason, type Step, season, take } from '../hotels/season.ts'
import { openingDate, openTown, seed } from '../hotels/town.ts'

export type Cost = { readonly tenth: number; readonly last: number }
export type Costs = { readonly append: Cost; readonly replay: Cost }

const thousand = 1000
const warmUpCommits = 20_000
const replays = 7

answerQuestions(question => costs(Number(question)))
sayReady('ready')

async function costs(commits: number): Promise<Costs> {
  const warmUp = (await appended(warmUpCommits)).hotel
  sameOrThrow(warmUp, (await replay(warmUp)).state)
  const { hotel, us } = await appended(commits)
  const replayed: number[][] = []
  for (let time = 0; time < replays; time += 1) {
    globalThis.gc?.()
    replayed.push((await replay(hotel)).us)
  }
  const typical = us.map((_, block) => median(replayed.map(each => each[block] ?? Number.NaN)))
  return { append: costOf(us), replay: costOf(typical) }
}

const costOf = (us: readonly number[]): Cost => ({ tenth: us[9] ?? Number.NaN, last: us.at(-1) ?? Number.NaN })

/** The microseconds of a commit, for each thousand. What to ask is made up before the clock starts. */
async function appended(commits: number): Promise<{ hotel: Hotel; us: number[] }> {
  const hotel = openTown(roomsForASeason, 'bench-token')
  const days = season()
  const steps: Step[] = []
  const us: number[] = []
  for (let upTo = thousand; upTo <= commits; upTo += thousand) {
    while (steps.length < thousand) steps.push(days.next().value as Step)
    us.push(
      await timed(async () => {
        while (hotel.journal.length < upTo) await take(hotel, steps.shift() as Step)
      }),
    )
  }
  return { hotel, us }
}

async function replay(hotel: Hotel): Promise<{ state: HotelState; us: number[] }> {
  const state = emptyHotel(hotel.options.property, openingDate, hotel.state.firstNumber)
  const us: number[] = []
  for (let seq = 0; seq < hotel.journal.length; seq += thousand) {
    const commits = hotel.journal.after(seq, thousand)
    const lines = hotel.journal.lines(seq, thousand)
    us.push(
      await timed(async () => {
        for (const commit of commits) for (const event of commit.events) evolve(state, event, commit.at, commit.seq)
        headOf(originsOf(hotel), lines)
      }),
    )
  }
  return { state, us }
}

function originsOf({ options }: Hotel): Origins {
  const { engine, date, property } = options
  return { engine, seed, date, property: property.id }
}

function sameOrThrow(hotel: Hotel, replayed: HotelState): void {
  const same =
    headOf(originsOf(hotel), hotel.journal.lines()) === hotel.journal.head &&
    isDeepStrictEqual(replayed.reservations, hotel.state.reservations) &&
    isDeepStrictEqual(replayed.guests, hotel.state.guests)
  if (!same)
    throw new Error('The replayed hotel is not the one that was played, so this is no replay. Mend bench/commits.')
}

/** The microseconds of processor time that one of a thousand costs, garbage collection included; other people's load does not count. */
async function timed(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / thousand
}
