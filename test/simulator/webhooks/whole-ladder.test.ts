/**
 * A week of trouble in a few seconds: a real receiver process that is killed, stays away and comes back, and a hotel that tries on in its own
 * time. What the ladder cannot bring, the receiver asks for.
 */
import { expect, test } from 'vitest'
import { days, hours, later } from '../../../simulator/domain/time.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { deliveryProfileNamed } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { webhookSecret } from '../../fixtures/crm-process.ts'
import { aHotel, ask, book, cancel, moveTo, register } from '../a-hotel.ts'
import { expectSteps } from '../a-ladder.ts'
import { attemptsOf, subscribe } from '../a-receiver.ts'
import { aServer } from '../a-server.ts'
import { aCrm } from './a-crm.ts'
import { aPms, asking } from './a-subscriber.ts'

async function aHotelWithCrm(over: Parameters<typeof aHotel>[0] = {}, env: Record<string, string> = {}) {
  const hotel = aHotel(over)
  const server = await aServer([hotel])
  const crm = await aCrm(`${server.url}/r/one`, env)
  const wait = (ms: number) => hotel.advanceTo(later(hotel.now, ms))
  return { hotel, server, crm, wait }
}

const bookings = () => [register('ada'), book('r1', { arrival: '2026-06-20', departure: '2026-06-22' })]
const sinceFirst = (hotel: Hotel) => {
  const attempts = hotel.transcript.all().filter(entry => entry.kind === 'delivery')
  const [first] = attempts
  return attempts.filter(({ id }) => id === first?.id).map(({ at }) => at - (first?.at ?? 0))
}

test('a receiver that is away for the whole of the ladder is tried ten times in 75 hours, and asks for the rest itself', {
  timeout: 60_000,
}, async () => {
  const { hotel, crm, wait } = await aHotelWithCrm()
  subscribe(hotel, crm.url, { secret: webhookSecret })
  await crm.hint(hotel.now)
  await crm.die()
  ask(hotel, ...bookings())
  await wait(days(4))
  const standard = deliveryProfileNamed('standard') ?? expect.fail('There is no such profile.')
  expectSteps(sinceFirst(hotel), standard)
  const attempts = attemptsOf(hotel)
  expect(new Set(attempts.map(({ error }) => error))).toEqual(new Set(['connection refused']))
  expect(attempts.filter(({ nextAt }) => nextAt === null)).toHaveLength(2)

  await crm.start()
  await wait(days(1))
  expect(attemptsOf(hotel)).toHaveLength(attempts.length)
  expect(await crm.believes('r1')).toEqual([undefined])
  await crm.hint(hotel.now)
  expect(await crm.believes('r1')).toEqual(['expected 2026-06-20'])
})

test('what happened in six hours of outage comes by the ladder, none twice and none lost, and the newest word holds', {
  timeout: 60_000,
}, async () => {
  // It asks for nothing by itself: what it knows, it was told.
  const { hotel, crm, wait } = await aHotelWithCrm({}, { MUTATION: 'forgets-to-catch-up' })
  subscribe(hotel, crm.url, { secret: webhookSecret })
  ask(hotel, ...bookings())
  await wait(0)
  await crm.die()
  ask(hotel, book('r2', { arrival: '2026-06-21', departure: '2026-06-23' }))
  await wait(hours(2))
  ask(hotel, moveTo('r1', '2026-07-01', '2026-07-03'))
  await wait(hours(2))
  ask(hotel, cancel('r2'), cancel('r1'))
  await wait(hours(2))
  await crm.start()
  expect(await crm.believes('r1', 'r2')).toEqual(['expected 2026-06-20', undefined])
  await wait(hours(12))
  expect(await crm.believes('r1', 'r2')).toEqual(['cancelled 2026-07-01', 'cancelled 2026-06-21'])
  const taken = attemptsOf(hotel).filter(({ status }) => status === 204)
  const { changes } = hotel.shelves
  const told = Array.from({ length: changes.length }, (_, place) => changes.change(place)?.id)
  expect(taken.map(({ id }) => id).toSorted()).toEqual(told.toSorted())
})

test('a PMS that blocks brings six hours of outage in the order in which they happened', {
  timeout: 60_000,
}, async () => {
  const { hotel, crm, wait } = await aHotelWithCrm({}, { MUTATION: 'trusts-arrival-order' })
  const profile = deliveryProfileNamed('podium-blocking')
  subscribe(hotel, crm.url, { secret: webhookSecret, ...(profile && { profile }) })
  await crm.die()
  ask(hotel, ...bookings())
  for (const arrival of ['2026-06-21', '2026-06-22', '2026-06-23']) {
    await wait(hours(2))
    ask(hotel, moveTo('r1', arrival, '2026-06-25'))
  }
  await crm.start()
  await wait(hours(2))
  const taken = attemptsOf(hotel).filter(({ status }) => status === 204)
  expect(taken.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  expect(await crm.believes('r1')).toEqual(['expected 2026-06-23'])
})

test('a subscription that was given up for a silent receiver is enabled again, and brings what was missed when asked', {
  timeout: 60_000,
}, async () => {
  const { hotel, server, crm, wait } = await aHotelWithCrm({ persona: aPms({ profile: 'svix' }) })
  const api = asking(server.ask)
  const made = (await api('POST', '', { url: crm.url })).json as { id: string; secret: string }
  const theirs = await aCrm(`${server.url}/r/one`, { WEBHOOK_SECRET: made.secret, MUTATION: 'forgets-to-catch-up' })
  await api('PATCH', `/${made.id}`, { url: theirs.url })
  await theirs.die()
  ask(hotel, ...bookings())
  for (let day = 0; day < 9; day += 1) {
    await wait(days(1))
    ask(hotel, register(`guest-of-day-${day}`))
  }
  await wait(0)
  expect((await api('GET', `/${made.id}`)).json).toMatchObject({ status: 'disabled', because: expect.any(String) })
  const attempts = attemptsOf(hotel).length
  ask(hotel, moveTo('r1', '2026-06-21', '2026-06-23'))
  await wait(days(1))
  expect(attemptsOf(hotel)).toHaveLength(attempts)

  await theirs.start()
  expect((await api('POST', `/${made.id}/enable`)).json).toMatchObject({ status: 'active' })
  await wait(hours(1))
  expect(await theirs.believes('r1')).toEqual([undefined])
  expect((await api('POST', `/${made.id}/replay-missing`)).status).toBe(202)
  expect((await api('POST', `/${made.id}/recover?since=2026-06-01T00:00:00Z`)).status).toBe(202)
  await wait(hours(1))
  expect(await theirs.believes('r1')).toEqual(['expected 2026-06-21'])
})
