/** Every word of what a persona says of its webhooks is obeyed: whatever is changed in it, a subscriber sees something else. */
import { expect, test } from 'vitest'
import { hours } from '../../../simulator/domain/time.ts'
import { plainWebhooks, type WebhookPlan } from '../../../simulator/personas/webhook-plan.ts'
import { ask, book, register } from '../a-hotel.ts'
import { aSubscriber } from './a-subscriber.ts'

/** All that a subscriber sees of it: answers, headers and bodies, without what is of the moment. */
async function seen(plan: WebhookPlan): Promise<string> {
  const { hotel, receiver, api, answer, made, wait } = await aSubscriber(plan, {
    reply: (response, { attempt }) => response.writeHead(attempt === 1 ? 500 : 204).end(),
  })
  const rotated = await api('POST', `/${made.id}/rotate-secret`)
  ask(hotel, register('ada'), book('r1'))
  await wait(hours(3))
  const told = receiver.received.map(({ headers, body }) => [
    Object.keys(headers)
      .filter(name => name !== 'content-length')
      .sort(),
    Object.entries(headers).flatMap(([name, value]) =>
      name.endsWith('signature')
        ? [
            value
              .split(' ')
              .map(each => each.split(',')[0])
              .join(),
          ]
        : name === 'hotel-attempt'
          ? [value]
          : [],
    ),
    headers['hotel-time'],
    body.toString(),
  ])
  const without = (text: string) => text.replaceAll(/127\.0\.0\.1:\d+/g, 'here').replaceAll(/"id":"[a-z]+_\w+"/g, '')
  return without(JSON.stringify([answer.status, answer.text, rotated.text, told]))
}

const base: WebhookPlan = { ...plainWebhooks, subscriptions: 'api' }

const flips: { readonly [Word in keyof WebhookPlan]: Partial<WebhookPlan> } = {
  profile: { profile: 'svix' },
  payload: { payload: 'thin' },
  batch: { batch: 2 },
  challenge: { challenge: 'echo' },
  types: { types: ['guest.created'] },
  subscriptions: { subscriptions: 'by-hand' },
  signatures: { signatures: ['v1', 'v1a'] },
  rotationHours: { rotationHours: 2 },
}

test.each(Object.entries(flips))('a PMS whose %s is another is seen to be another', async (_, flip) => {
  expect(await seen({ ...base, ...flip })).not.toBe(await seen(base))
})

test('the same PMS is seen to be the same', async () => {
  expect(await seen({ ...base })).toBe(await seen(base))
})
