/** A hotel that is closed and opened again goes on telling whom it told before: what waits, what was never sent, and nothing twice. */
import { expect, test } from 'vitest'
import { days, hours, later, minutes } from '../../../simulator/domain/time.ts'
import { Hotel, type HotelOptions } from '../../../simulator/hotel.ts'
import type { WebhookPlan } from '../../../simulator/personas/webhook-plan.ts'
import { openStore } from '../../../simulator/store/hotel-store.ts'
import { aHotel, ask, register } from '../a-hotel.ts'
import { aFile, origins } from '../a-kept-hotel.ts'
import { answering, aReceiver, attemptsOf, type Reply } from '../a-receiver.ts'
import { aServer } from '../a-server.ts'
import { aPms, asking, type Made } from './a-subscriber.ts'

/** A hotel in a file, with a subscriber; `again` closes it and opens it anew, as another process would. */
async function keptHotel(plan: Partial<WebhookPlan>, reply: Reply, query = '') {
  const file = aFile()
  const persona = aPms(plan)
  const open = async (over: Partial<HotelOptions> = {}) => {
    const store = openStore(file, {}, { ...origins, persona: persona.name })
    const hotel = new Hotel({ ...aHotel().options, ...over, persona, keeper: store.keeper }, store.kept)
    const server = await aServer([hotel])
    return { hotel, store, api: asking(server.ask), wait: (ms: number) => hotel.advanceTo(later(hotel.now, ms)) }
  }
  const receiver = await aReceiver(reply)
  const first = await open()
  const made = (await first.api('POST', '', { url: receiver.url + query })).json as unknown as Made
  const again = (over?: Partial<HotelOptions>) => {
    first.store.close()
    return open(over)
  }
  return { ...first, receiver, made, again }
}

const guestsIn = (received: readonly { body: Buffer }[]): string[] =>
  received.map(({ body }) => JSON.parse(body.toString()).data.id)

test('what failed is tried again at its hour, though nothing else happens', async () => {
  const { hotel, receiver, wait, again } = await keptHotel({}, answering(500))
  ask(hotel, register('ada'))
  await wait(minutes(1))
  receiver.state.reply = answering(204)
  receiver.received.length = 0
  const second = await again()
  await second.wait(minutes(4))
  expect(receiver.received).toEqual([])
  await second.wait(hours(1))
  expect(guestsIn(receiver.received)).toEqual(['ada'])
  expect(receiver.received[0]).toMatchObject({ attempt: 3 })
})

test('what was taken is not sent again, and what was committed and never sent is', async () => {
  const { hotel, receiver, wait, again } = await keptHotel({ profile: 'svix' }, answering(204))
  ask(hotel, register('taken'), register('taken-too'))
  await wait(0)
  ask(hotel, register('unsent'))
  receiver.received.length = 0
  const second = await again()
  await second.wait(days(1))
  expect(guestsIn(receiver.received)).toEqual(['unsent'])
})

test('what one that delivers in parallel had under way is sent, wherever in the feed it stands', async () => {
  let held = true
  // The first two are never answered before the hotel is gone; the third is.
  const reply: Reply = (response, { body }) => {
    if (!held || body.includes('"id":"c"')) response.writeHead(204).end()
  }
  const { hotel, receiver, store, made } = await keptHotel({ profile: 'svix' }, reply)
  ask(hotel, register('a'), register('b'), register('c'))
  const lines: string[] = []
  hotel.transcript.follow(entry => lines.push(entry.kind))
  const gone = hotel.advanceTo(hotel.now)
  while (!lines.includes('delivery')) await new Promise(resolve => setTimeout(resolve, 5))
  expect(attemptsOf(hotel)).toMatchObject([{ subscription: made.id, status: 204, attempt: 1 }])
  const copy = { commits: hotel.journal.lines(), entries: hotel.transcript.all() }
  const { entryLine } = await import('../../../simulator/transcript/transcript.ts')
  held = false
  receiver.received.length = 0
  const kept = { commits: copy.commits, inputs: [], entries: copy.entries.map(entryLine), now: hotel.now }
  const { keeper: _, ...options } = hotel.options
  const second = new Hotel(options, kept)
  await aServer([second])
  await second.advanceTo(second.now)
  expect(guestsIn(receiver.received).sort()).toEqual(['a', 'b'])
  await gone
  store.close()
})

test('disabled stays disabled, with all that it missed to be replayed', async () => {
  const { hotel, receiver, made, wait, again } = await keptHotel({ profile: 'convoy' }, answering(500))
  ask(hotel, ...Array.from({ length: 30 }, (_, place) => register(`g${place}`)))
  await wait(0)
  ask(hotel, register('later'))
  await wait(hours(1))
  const tried = new Set(guestsIn(receiver.received))
  expect(tried.size).toBeLessThan(30)
  receiver.state.reply = answering(204)
  receiver.received.length = 0
  const second = await again()
  expect((await second.api('GET', `/${made.id}`)).json.status).toBe('disabled')
  await second.wait(days(1))
  expect(receiver.received).toEqual([])
  await second.api('POST', `/${made.id}/enable`)
  await second.api('POST', `/${made.id}/replay-missing`)
  const replayed = guestsIn(receiver.received)
  expect(replayed.some(guest => tried.has(guest))).toBe(false)
  expect(replayed).toContain('later')
  await second.api('POST', `/${made.id}/recover?since=2026-01-01T00:00:00Z`)
  expect(new Set(guestsIn(receiver.received)).size).toBe(31)
  expect(receiver.received).toHaveLength(31)
})

test('under another token an address with a query is not known any more, and nothing is sent to half of it', async () => {
  const { hotel, receiver, wait, again } = await keptHotel({}, answering(500), '?key=of-the-crm')
  ask(hotel, register('ada'))
  await wait(0)
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook?key=of-the-crm'])
  receiver.received.length = 0
  const second = await again({ token: 'another token than before' })
  ask(second.hotel, register('bea'))
  await second.wait(days(1))
  expect(receiver.received).toEqual([])
})
