/** Bad days of a PMS that delivers in its own way: in turn, blocking, in batches, or until it gives up. */
import { expect, test } from 'vitest'
import { days, hours, later, minutes } from '../../../simulator/domain/time.ts'
import { deliveryProfileNamed } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { ask, book, cancel, moveTo, register } from '../a-hotel.ts'
import { aReceiver, attemptsOf, subscribe } from '../a-receiver.ts'
import { aBadDay, firedIn } from './a-bad-day.ts'

const profileNamed = (name: string) => deliveryProfileNamed(name) ?? expect.fail(`There is no profile ${name}.`)

/** Four events, a minute apart; then time passes. */
async function told(profile: string, faults: readonly string[], waitMs: number) {
  const hotel = aBadDay(faults)
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url, { profile: profileNamed(profile) })
  for (const command of [register('ada'), book('r-1'), moveTo('r-1', '2026-06-10', '2026-06-12'), cancel('r-1')]) {
    ask(hotel, command)
    await hotel.advanceTo(later(hotel.now, minutes(1)))
  }
  await hotel.advanceTo(later(hotel.now, waitMs))
  const bodies = receiver.received.map(({ body }) => JSON.parse(body.toString()) as { type: string; data: unknown })
  return { hotel, receiver, bodies, types: bodies.map(({ type }) => type) }
}

test('a blocking PMS holds up what comes behind a delivery that is delayed, and keeps the order', async () => {
  const { types } = await told('podium-blocking', ['on: webhook(reservation.created); do: delay(6h)'], days(1))
  expect(types).toEqual(['guest.created', 'reservation.created', 'reservation.updated', 'reservation.cancelled'])
})

test('where many go out at once, a delivery that is held back is overtaken', async () => {
  const { types } = await told('svix', ['on: webhook(reservation.created); do: reorder(10m, window: 2)'], days(1))
  expect(types).toEqual(['guest.created', 'reservation.updated', 'reservation.cancelled', 'reservation.created'])
})

test('an address that cannot be reached for six days is given up, and hears nothing when it is there again', async () => {
  const day = await told('svix', ['at: day1 07:01; on: endpoint; do: outage(6d)'], days(5))
  const { hotel } = day
  ask(hotel, register('bob'))
  await hotel.advanceTo(later(hotel.now, days(3)))
  ask(hotel, register('cleo'))
  await hotel.advanceTo(later(hotel.now, days(1)))
  expect(hotel.transcript.all().some(({ kind }) => kind === 'subscription-disabled')).toBe(true)
  expect(day.receiver.received).toHaveLength(1)
  expect(firedIn(hotel).length).toBe(attemptsOf(hotel).length - 1)
})

test('an event of a type that nobody knows comes in a batch where all events do, and the fields of each are new', async () => {
  const { bodies } = await told(
    'mews',
    ['on: webhook; do: unknown-type; times: 1', 'on: webhook; do: unknown-fields'],
    hours(1),
  )
  expect(new Set(bodies.map(({ type }) => type))).toEqual(new Set(['batch']))
  const events = bodies.flatMap(({ data }) => data as Record<string, unknown>[])
  expect(events.filter(({ type }) => type === 'reservation.teleported')).toHaveLength(1)
  expect(events.filter(event => event['x-season'] === 'high').length).toBeGreaterThanOrEqual(4)
})
