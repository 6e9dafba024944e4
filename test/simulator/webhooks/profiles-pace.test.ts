import { describe, expect, test } from 'vitest'
import { type HotelTime, hours } from '../../../simulator/domain/time.ts'
import { deliveryProfiles } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { aHotel, ask, register } from '../a-hotel.ts'
import { answering, aReceiver, attemptsOf, subscribe } from '../a-receiver.ts'
import { delivering, profileNamed } from './delivering.ts'

describe('jitter', () => {
  /** When the first retries of two deliveries came, by subscriber. */
  const retries = async (seed: number) => {
    const hotel = aHotel({ seed })
    const receiver = await aReceiver(answering(500))
    for (const name of ['a', 'b']) subscribe(hotel, receiver.url, { name, profile: profileNamed('standard') })
    ask(hotel, ...Array.from({ length: 10 }, (_, place) => register(`g${place}`)))
    await hotel.advanceTo((hotel.now + hours(3)) as HotelTime)
    return attemptsOf(hotel).map(({ subscription, id, attempt, nextAt }) => [subscription, id, attempt, nextAt])
  }

  test('is the same whenever the same is sent, and drawn for each subscription, delivery, attempt and seed', async () => {
    const attempts = await retries(7)
    expect(await retries(7)).toEqual(attempts)
    expect(await retries(8)).not.toEqual(attempts)
    const third = attempts.filter(([, , attempt]) => attempt === 3).map(([, , , nextAt]) => nextAt)
    expect(third).toHaveLength(20)
    expect(new Set(third).size).toBeGreaterThan(10)
  })

  test('is where a profile says so alone: whoever states its steps keeps to them', () => {
    const withJitter = deliveryProfiles.filter(({ jitterPercent }) => jitterPercent > 0).map(({ name }) => name)
    expect(withJitter).toEqual(['standard'])
  })
})

const throttling = deliveryProfiles.flatMap(({ name, throttle, retryAfterMs }) =>
  [429, 502, 504].map(status => ({ name, status, obeys: throttle.includes(status), step: retryAfterMs[0] ?? 0 })),
)

test('the profiles that say so are told to slow down', () => {
  const said = throttling.filter(({ obeys }) => obeys).map(({ name, status }) => `${name} ${status}`)
  expect(said).toEqual(
    [429, 502, 504]
      .flatMap(status => [`standard ${status}`, `svix ${status}`])
      .toSorted()
      .concat('convoy 429'),
  )
})

test.each(throttling)(
  '$name, answered $status, leaves a receiver alone: $obeys',
  async ({ name, status, obeys, step }) => {
    for (const [header, pause] of [
      [{ 'retry-after': '3600' }, hours(1)],
      [{}, step],
    ] as const) {
      let isCalm = false
      const isTold = () => receiver.received.some(({ body }) => body.includes('"id":"bo"'))
      const { hotel, receiver, wait } = await delivering(name, response =>
        isCalm ? response.writeHead(204).end() : response.writeHead(status, header).end(),
      )
      ask(hotel, register('ada'))
      await wait(0)
      isCalm = true
      ask(hotel, register('bo'))
      await wait(Math.max(0, pause - 1))
      const soon = isTold()
      await wait(1)
      const order = profileNamed(name).order.kind
      if (order !== 'blocking') expect(soon).toBe(!obeys)
      if (obeys) expect(isTold()).toBe(true)
    }
  },
)
