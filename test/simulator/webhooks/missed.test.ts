/** What a subscriber missed comes again when it asks for it: one delivery, all that failed since, all that was never sent. */
import { expect, test } from 'vitest'
import { days, hours, minutes } from '../../../simulator/domain/time.ts'
import { ask, moment, register } from '../a-hotel.ts'
import { answering } from '../a-receiver.ts'
import { aSubscriber } from './a-subscriber.ts'

type Bodied = { readonly body: Buffer }
const guestsIn = (received: readonly Bodied[]): string[] =>
  received.map(({ body }) => JSON.parse(body.toString()).data.id)

/** Gives up at once. */
const once = { profile: 'github-no-retry' } as const

test('one delivery comes again with the same id, also one that was taken', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber()
  ask(hotel, register('ada'), register('bea'))
  await wait(0)
  const [first] = receiver.received
  const asked = await api('POST', `/${made.id}/deliveries/${first?.id}/resend`)
  expect([asked.status, asked.json]).toEqual([202, { id: first?.id, attempt: 2 }])
  expect(guestsIn(receiver.received)).toEqual(['ada', 'bea', 'ada'])
  expect(receiver.received.at(-1)).toMatchObject({ id: first?.id, attempt: 2 })
  expect(receiver.received.at(-1)?.body.equals(first?.body as Buffer)).toBe(true)
})

test('what failed since an hour comes again, and what failed before does not', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber(once, { reply: answering(500) })
  ask(hotel, register('early'))
  await wait(hours(2))
  const since = new Date(hotel.now).toISOString()
  ask(hotel, register('late'), register('later'))
  await wait(hours(1))
  receiver.state.reply = answering(204)
  receiver.received.length = 0
  expect((await api('POST', `/${made.id}/recover?since=${since}`)).status).toBe(202)
  expect(guestsIn(receiver.received)).toEqual(['late', 'later'])
  await api('POST', `/${made.id}/recover?since=2026-01-01T00:00:00Z`)
  expect(guestsIn(receiver.received)).toEqual(['late', 'later', 'early'])
  await api('POST', `/${made.id}/recover?since=2026-01-01T00:00:00Z`)
  expect(receiver.received).toHaveLength(3)
})

test('what fails again when it is asked for can be asked for again', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber(once, { reply: answering(500) })
  ask(hotel, register('ada'))
  await wait(0)
  await api('POST', `/${made.id}/recover?since=2026-01-01T00:00:00Z`)
  receiver.state.reply = answering(204)
  await api('POST', `/${made.id}/recover?since=2026-01-01T00:00:00Z`)
  expect(receiver.received.map(({ headers }) => headers['x-hub-signature-256']?.length)).toEqual([71, 71, 71])
  const { json } = await api('GET', `/${made.id}/deliveries`)
  expect((json.deliveries as { attempt: number }[]).map(({ attempt }) => attempt)).toEqual([1, 2, 3])
})

test('a subscription that ten failures disable is told nothing, and after it is enabled what happens from then on', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({ profile: 'convoy' }, { reply: answering(500) })
  ask(hotel, register('refused'))
  await wait(hours(1))
  expect(receiver.received).toHaveLength(10)
  const { json } = await api('GET', `/${made.id}`)
  expect(json).toMatchObject({ status: 'disabled', because: '10 attempts in a row have failed.' })
  ask(hotel, register('missed'), register('missed-too'))
  await wait(days(1))
  receiver.state.reply = answering(204)
  receiver.received.length = 0
  const refused = await api('POST', `/${made.id}/replay-missing`)
  expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('/enable')])
  expect((await api('POST', `/${made.id}/enable`)).json.status).toBe('active')
  ask(hotel, register('after'))
  await wait(0)
  expect(guestsIn(receiver.received)).toEqual(['after'])
  await api('POST', `/${made.id}/replay-missing`)
  expect(guestsIn(receiver.received)).toEqual(['after', 'missed', 'missed-too'])
  await api('POST', `/${made.id}/replay-missing`)
  expect(receiver.received).toHaveLength(3)
  await api('POST', `/${made.id}/recover?since=2026-06-01T00:00:00Z`)
  expect(guestsIn(receiver.received).at(-1)).toBe('refused')
})

test('of what was never sent, only what happened since then is replayed where somebody says so', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({ profile: 'convoy' }, { reply: answering(500) })
  ask(hotel, register('refused'))
  await wait(hours(1))
  ask(hotel, register('old'))
  await wait(minutes(1))
  const since = new Date(hotel.now).toISOString()
  ask(hotel, register('young'))
  receiver.state.reply = answering(204)
  receiver.received.length = 0
  await api('POST', `/${made.id}/enable`)
  await api('POST', `/${made.id}/replay-missing?since=${since}`)
  expect(guestsIn(receiver.received)).toEqual(['young'])
  await api('POST', `/${made.id}/replay-missing`)
  expect(guestsIn(receiver.received)).toEqual(['young', 'old'])
})

test('a receiver that says 410 is disabled, and not told what waited before it is enabled', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({}, { reply: answering(410) })
  ask(hotel, register('ada'))
  await wait(days(9))
  expect(receiver.received).toHaveLength(1)
  expect((await api('GET', `/${made.id}`)).json).toMatchObject({
    status: 'disabled',
    because: 'the receiver answered 410, gone for good.',
  })
})

test('with a profile that deletes, a subscription that has failed to the end is there no more', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber(
    { profile: 'shopify-strict' },
    { reply: answering(500) },
  )
  ask(hotel, register('ada'))
  await wait(hours(4) - 1)
  expect([receiver.received.length, (await api('GET', `/${made.id}`)).status]).toEqual([7, 200])
  await wait(hours(4))
  expect([receiver.received.length, (await api('GET', `/${made.id}`)).status]).toEqual([8, 404])
  expect(hotel.now).toBeGreaterThan(moment('2026-06-01T05:00:00Z'))
})

test('five days on which everything fails disable a subscription, and one delivery that is taken begins them anew', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({ profile: 'svix' }, { reply: answering(500) })
  for (let day = 0; day < 4; day += 1) {
    ask(hotel, register(`early-${day}`))
    await wait(days(1))
  }
  receiver.state.reply = answering(204)
  ask(hotel, register('taken'))
  await wait(0)
  receiver.state.reply = answering(500)
  const statuses: unknown[] = []
  for (let day = 0; day < 7; day += 1) {
    ask(hotel, register(`late-${day}`))
    await wait(days(1))
    statuses.push((await api('GET', `/${made.id}`)).json.status)
  }
  expect(statuses.slice(0, 4)).toEqual(['active', 'active', 'active', 'active'])
  expect(statuses.at(-1)).toBe('disabled')
})

test('a PMS that keeps deliveries for three days sends none again that is older', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber(once, { reply: answering(500) })
  ask(hotel, register('old'))
  await wait(days(2))
  ask(hotel, register('young'))
  await wait(days(2))
  const [old, young] = receiver.received.map(({ body }) => JSON.parse(body.toString()).id)
  receiver.state.reply = answering(204)
  receiver.received.length = 0
  const refused = await api('POST', `/${made.id}/deliveries/${old}/resend`)
  expect([refused.status, refused.json.detail]).toEqual([410, expect.stringContaining('more than 72 hours ago')])
  expect((await api('POST', `/${made.id}/deliveries/${young}/resend`)).status).toBe(202)
  const recovered = await api('POST', `/${made.id}/recover?since=2026-06-01T00:00:00Z`)
  expect(recovered.json.since).toBe('2026-06-02T05:00:00.000Z')
  expect(guestsIn(receiver.received)).toEqual(['young'])
})
