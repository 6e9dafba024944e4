/** What was lost on the way is nobody's failure. */
import { expect, test } from 'vitest'
import { deliveryProfileNamed } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { ask, book, register } from '../a-hotel.ts'
import { aReceiver, attemptsOf, subscribe } from '../a-receiver.ts'
import { aBadDay } from './a-bad-day.ts'

test('a subscriber whose delivery was lost on the way is not given up for it, and gets the next one', async () => {
  const receiver = await aReceiver()
  const hotel = aBadDay(['on: webhook; do: drop; times: 1'])
  const profile = deliveryProfileNamed('shopify-strict')
  subscribe(hotel, receiver.url, profile ? { profile } : {})
  ask(hotel, register('ada'))
  await hotel.advanceTo(hotel.now)
  ask(hotel, book('r-1'))
  await hotel.advanceTo(hotel.now)
  expect(hotel.transcript.subscriptions.get('crm')?.status).toBe('active')
  expect(receiver.received).toHaveLength(1)
  expect(attemptsOf(hotel).map(({ status, nextAt, taken }) => [status, nextAt, taken ?? false])).toEqual([
    [null, null, true],
    [204, null, false],
  ])
})
