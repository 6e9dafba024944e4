/**
 * A hotel with a journal of any length, and without keeping it: commands are decided and taken in as a hotel does, but no commit is hashed or held,
 * so that a million fit into a small machine. The same few kinds follow one another for ever; a third of what happens is a change of what there is.
 */
import type { Command } from '../../simulator/domain/commands.ts'
import { decideInGroup, evolveInGroup } from '../../simulator/domain/group.ts'
import { explain } from '../../simulator/domain/refusals.ts'
import { addDays, later } from '../../simulator/domain/time.ts'
import { Hotel } from '../../simulator/hotel.ts'
import { lists, openPolling } from '../../simulator/personas/polling-plan.ts'
import { pollingRich } from '../../simulator/personas/polling-rich.ts'
import { type Stream, stream } from '../../simulator/population/streams.ts'
import { shelve } from '../../simulator/views/shelves.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { below, booking, guestId, registration, reservationId } from './asking.ts'
import { openingDate, seed, townOf } from './town.ts'

const persona = {
  ...pollingRich,
  windows: { ...pollingRich.windows, polling: { ...openPolling, lists: [...lists] } },
  history: { days: null },
} as const

/** Rooms enough that the hotel is never sold out, and no more for the longer journal. */
const rooms = 300
const commandsAStay = 5

export function hotelAfter(commits: number, token: string): Hotel {
  const hotel = new Hotel({
    ...{ run: 'main', engine: 'bench', seed, date: openingDate, property: overselling(townOf(rooms)) },
    ...{ persona, token, wireNow },
  })
  const draw = stream(seed, 'endless')
  const from = hotel.now
  for (let seq = 1; seq <= commits; seq += 1) take(hotel, commandAt(draw, seq), seq, later(from, 100 * seq))
  return hotel
}

const overselling = (property: ReturnType<typeof townOf>) => ({
  ...property,
  overselling: Object.fromEntries(property.roomTypes.map(({ code }) => [code, 10_000_000])),
})

function take(hotel: Hotel, command: Command, seq: number, at: ReturnType<typeof later>): void {
  const { houses } = hotel
  const decision = decideInGroup(houses, command, at)
  if (decision.kind === 'refused')
    throw new Error(`The bench asked what the hotel refuses (${command.kind}): ${explain(decision.refusal)}`)
  const commit = { seq, at, by: 'desk', command, events: decision.events } as const
  for (const event of commit.events) evolveInGroup(houses, command, event, at, seq)
  shelve(hotel.shelves, houses, commit)
}

/** A guest, her stay, a charge and a payment for somebody's, and somebody's second thoughts. */
function commandAt(draw: Stream, seq: number): Command {
  const n = Math.floor((seq - 1) / commandsAStay)
  const someDay = addDays(openingDate, below(draw, 300))
  const someone = reservationId(below(draw, n + 1))
  switch ((seq - 1) % commandsAStay) {
    case 0:
      return registration(n)
    case 1:
      return booking(draw, n, someDay)
    case 2:
      return { kind: 'change-dates', reservation: someone, arrival: someDay, departure: addDays(someDay, 2) }
    case 3:
      return below(draw, 2) === 0 ? charge(seq, someone) : payment(seq, someone)
    default:
      return { kind: 'change-guest', guest: guestId(below(draw, n + 1)), changes: { phone: `+33 1 ${seq}` } }
  }
}

const charge = (seq: number, reservation: ReturnType<typeof reservationId>): Command =>
  ({
    ...{ kind: 'post-charge', posting: `p${seq}`, reservation, check: null },
    items: [{ transactionCode: '2000', text: 'Breakfast', quantity: 2, unit: 1800 }],
  }) as unknown as Command

const payment = (seq: number, reservation: ReturnType<typeof reservationId>): Command =>
  ({
    ...{ kind: 'take-payment', payment: `y${seq}`, reservation, window: 1, method: 'card', minor: 1000 },
    reference: null,
  }) as unknown as Command
