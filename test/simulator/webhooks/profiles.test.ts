/** Every delivery profile delivers as its data say: when it tries again, in what order, with which headers and bodies. */
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { days, hours, minutes } from '../../../simulator/domain/time.ts'
import { deliveryProfiles } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { aHotel, ask, register } from '../a-hotel.ts'
import { expectSteps } from '../a-ladder.ts'
import { answering, aReceiver, attemptsOf, type Reply, secret, subscribe } from '../a-receiver.ts'
import { delivering, profileNamed, subjects } from './delivering.ts'

test('the profiles that a vendor asks for are there, each with its source', () => {
  const names = deliveryProfiles.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      ...['standard', 'svix', 'github-no-retry', 'shopify-strict', 'podium-blocking'],
      ...['mews', 'cloudbeds', 'fire-and-forget'],
    ]),
  )
  expect(new Set(names).size).toBe(names.length)
  for (const { source, about } of deliveryProfiles) {
    expect(source).toMatch(/Chosen here: /)
    expect(about).toMatch(/^\p{Lu}.*\.$/u)
  }
})

test.each(deliveryProfiles.map(profile => [profile.name, profile] as const))(
  '%s tries a receiver that fails at the steps of its ladder, and no further',
  async (name, { retryAfterMs, jitterPercent }) => {
    const { receiver, hotel, from, wait } = await delivering(name, answering(500))
    ask(hotel, register('ada'))
    await wait(days(30))
    // Convoy's breaker opens before its ladder ends.
    const steps = name === 'convoy' ? retryAfterMs.slice(0, 9) : retryAfterMs
    const times = receiver.received.map(({ hotelTime }) => Date.parse(hotelTime) - from)
    expectSteps(times, { retryAfterMs: steps, jitterPercent })
    expect(attemptsOf(hotel).at(-1)?.nextAt === null || name === 'convoy').toBe(true)
  },
  30_000,
)

describe('the order', () => {
  const failingFirst: Reply = (response, { body, attempt }) =>
    response.writeHead(body.includes('"id":"g0"') && attempt < 3 ? 500 : 204).end()
  const five = Array.from({ length: 5 }, (_, place) => register(`g${place}`))

  test('in turn: what failed comes again beside what is newer', async () => {
    const { hotel, receiver, wait } = await delivering('standard', failingFirst)
    ask(hotel, ...five)
    await wait(hours(1))
    expect(subjects(receiver.received)).toEqual(['g0', 'g1', 'g2', 'g3', 'g4', 'g0', 'g0'])
  })

  test('blocking: nothing newer goes out before what failed was taken', async () => {
    const { hotel, receiver, wait } = await delivering('podium-blocking', failingFirst)
    ask(hotel, ...five)
    await wait(minutes(5))
    expect(subjects(receiver.received)).toEqual(['g0', 'g0'])
    await wait(hours(1))
    expect(subjects(receiver.received)).toEqual(['g0', 'g0', 'g0', 'g1', 'g2', 'g3', 'g4'])
  })

  test('parallel: as many at once as the profile says, and no more', async () => {
    const slow: Reply = response => void setTimeout(() => response.writeHead(204).end(), 30)
    const { hotel, receiver, wait } = await delivering('svix', slow)
    ask(hotel, ...Array.from({ length: 24 }, (_, place) => register(`g${place}`)))
    await wait(0)
    expect(receiver.state.openAtMost).toBe(8)
    expect(subjects(receiver.received).sort()).toEqual(Array.from({ length: 24 }, (_, place) => `g${place}`).sort())
  })

  test('one subscriber that hangs does not hold up another', async () => {
    const hotel = aHotel()
    const [dead, alive] = [await aReceiver(() => undefined), await aReceiver()]
    subscribe(hotel, dead.url, { name: 'a-dead-one' })
    subscribe(hotel, alive.url, { name: 'b-living-one' })
    ask(hotel, register('ada'))
    const advancing = hotel.advanceTo(hotel.now)
    while (alive.received.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    expect(attemptsOf(hotel).filter(({ subscription }) => subscription === 'a-dead-one')).toEqual([])
    await advancing
  })
})

describe('headers and signatures', () => {
  const firstOf = async (name: string) => {
    const { hotel, receiver, wait } = await delivering(name, answering(204))
    ask(hotel, register('ada'))
    await wait(0)
    return receiver.received[0] ?? expect.fail('Nothing was delivered.')
  }

  test('svix signs like Standard Webhooks under names of its own', async () => {
    const { headers, body } = await firstOf('svix')
    const renamed = Object.fromEntries(
      ['id', 'timestamp', 'signature'].map(each => [`webhook-${each}`, headers[`svix-${each}`] ?? '']),
    )
    expect(headers).not.toHaveProperty('webhook-id')
    expect(new Webhook(secret).verify(body.toString(), renamed)).toMatchObject({ type: 'guest.created' })
  })

  test('github signs the body in hexadecimal digits', async () => {
    const { headers, body } = await firstOf('github-no-retry')
    const right = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    expect(headers).toMatchObject({ 'x-hub-signature-256': right, 'x-github-event': 'guest.created' })
    expect(headers['x-github-delivery']).toMatch(/^dlv_/)
  })

  test('shopify signs the body in base64, and tells the event from the delivery', async () => {
    const { headers, body } = await firstOf('shopify-strict')
    expect(headers).toMatchObject({
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
      'x-shopify-topic': 'guest.created',
      'x-shopify-event-id': JSON.parse(body.toString()).id,
      'x-shopify-triggered-at': '2026-06-01T05:00:00.000Z',
    })
  })

  test.each(['mews', 'cloudbeds'])('%s signs nothing', async name => {
    const { headers } = await firstOf(name)
    expect(Object.keys(headers).filter(each => /signature|hmac|webhook/.test(each))).toEqual([])
  })
})

describe('bodies', () => {
  test('cloudbeds says the id of the record and no more', async () => {
    const { hotel, receiver, wait } = await delivering('cloudbeds', answering(204))
    ask(hotel, register('ada', { email: 'ada@guests.example' }))
    await wait(0)
    expect(JSON.parse(String(receiver.received[0]?.body))).toEqual({
      ...{ type: 'guest.created', timestamp: '2026-06-01T05:00:00.000Z', id: expect.stringMatching(/^evt_/) },
      data: { id: 'ada', property: 'harbour-house' },
    })
  })

  test('mews tells of many at once, and the same batch under the same id when it comes again', async () => {
    const { hotel, receiver, wait } = await delivering('mews', answering(500))
    ask(hotel, ...Array.from({ length: 130 }, (_, place) => register(`g${place}`)))
    await wait(0)
    const batches = receiver.received.map(({ body }) => JSON.parse(body.toString()))
    expect(batches.map(({ type, data }) => [type, data.length])).toEqual([
      ['batch', 100],
      ['batch', 30],
    ])
    receiver.state.reply = answering(204)
    await wait(minutes(5))
    const [one, two, again] = receiver.received
    expect(again?.body.equals(one?.body as Buffer)).toBe(true)
    expect(JSON.parse(String(again?.body)).id).toBe(batches[0].id)
    expect(batches[1].id).not.toBe(batches[0].id)
    expect(two?.body.includes('g129')).toBe(true)
    const attempts = attemptsOf(hotel)
    expect(attempts.map(({ batch, seq }) => [batch?.length, seq])).toEqual([
      [100, 100],
      [30, 130],
      [100, 100],
      [30, 130],
    ])
  })
})

test('fire and forget takes any answer for an answer', async () => {
  const { hotel, receiver, wait } = await delivering('fire-and-forget', answering(500))
  ask(hotel, register('ada'))
  await wait(days(1))
  expect(receiver.received).toHaveLength(1)
  expect(attemptsOf(hotel)).toMatchObject([{ status: 500, taken: true, nextAt: null }])
})

test.each([429, 502, 504])(
  '%i with Retry-After leaves the receiver alone for so long, whatever happens',
  async status => {
    const { hotel, receiver, from, wait } = await delivering('standard', (response, { attempt }) =>
      attempt === 1 && response.req.headers['webhook-id'] === receiver.received[0]?.id
        ? response.writeHead(status, { 'retry-after': '3600' }).end()
        : response.writeHead(204).end(),
    )
    ask(hotel, register('ada'), register('bea'))
    await wait(minutes(59))
    ask(hotel, register('eve'))
    await wait(minutes(1) - 1)
    expect(subjects(receiver.received)).toEqual(['ada'])
    await wait(1)
    expect(subjects(receiver.received)).toEqual(['ada', 'ada', 'bea', 'eve'])
    expect(receiver.received.slice(1).map(({ hotelTime }) => Date.parse(hotelTime) - from)).toEqual(
      Array.from({ length: 3 }, () => hours(1)),
    )
  },
)

test('a receiver that hangs is waited for two seconds, and where a run certifies as long as the profile says', async () => {
  const errorsWith = async (webhookPatience: 'short' | 'whole') => {
    const hotel = aHotel({ webhookPatience })
    const receiver = await aReceiver(() => undefined)
    subscribe(hotel, receiver.url, { profile: { ...profileNamed('standard'), timeoutMs: 2200 } })
    ask(hotel, register('ada'))
    await hotel.advanceTo(hotel.now)
    return attemptsOf(hotel).map(({ error }) => error)
  }
  expect(await errorsWith('short')).toEqual(['no answer within 2000 ms'])
  expect(await errorsWith('whole')).toEqual(['no answer within 2200 ms'])
})

describe('a receiver of svix that fails', () => {
  const wanting = (wants: string): Reply => answering(500, { 'webhook-delivery': wants })

  test('may say that a delivery is not to come again', async () => {
    const { hotel, receiver, wait } = await delivering('svix', wanting('abort-message'))
    ask(hotel, register('ada'))
    await wait(hours(1))
    ask(hotel, register('bea'))
    await wait(hours(1))
    expect(subjects(receiver.received)).toEqual(['ada', 'bea'])
  })

  test('may say that nothing is to come any more', async () => {
    const { hotel, receiver, wait } = await delivering('svix', wanting('disable'))
    ask(hotel, register('ada'))
    await wait(hours(1))
    ask(hotel, register('bea'))
    await wait(hours(1))
    expect(subjects(receiver.received)).toEqual(['ada'])
    expect(hotel.transcript.subscriptions.get('crm')).toMatchObject({
      ...{ status: 'disabled', because: 'the receiver asked for it.' },
    })
  })

  test('is not asked by a PMS that delivers otherwise', async () => {
    const { hotel, receiver, wait } = await delivering('standard', wanting('disable'))
    ask(hotel, register('ada'))
    await wait(minutes(1))
    expect(receiver.received).toHaveLength(2)
  })
})
