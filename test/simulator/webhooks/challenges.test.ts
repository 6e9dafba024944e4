/** Before anything is sent to an address, whoever is there proves that it is theirs. */
import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { hours } from '../../../simulator/domain/time.ts'
import type { Challenge } from '../../../simulator/personas/delivery-profile.ts'
import { ask, register } from '../a-hotel.ts'
import { answering, type Received, type Reply } from '../a-receiver.ts'
import { aSubscriber } from './a-subscriber.ts'

const tokenIn = ({ body }: Received): string => JSON.parse(body.toString()).data.challenge
const sending = (response: ServerResponse, body: unknown) =>
  response.writeHead(200).end(typeof body === 'string' ? body : JSON.stringify(body))
const isChallenge = ({ body }: Received) => body.length > 0 && JSON.parse(body.toString()).type === 'challenge'

/** Answers challenges like this, and takes everything else. */
const proving =
  (prove: (response: ServerResponse, received: Received) => void): Reply =>
  (response, received) =>
    isChallenge(received) ? prove(response, received) : response.writeHead(204).end()

const proofs: readonly (readonly [what: string, style: Challenge, Reply])[] = [
  ['sends back the token as text', 'echo', proving((response, asked) => sending(response, tokenIn(asked)))],
  [
    'sends back the token as JSON',
    'echo',
    proving((response, asked) => sending(response, { challenge: tokenIn(asked) })),
  ],
  [
    'sends back what stands in the header',
    'header',
    proving((response, { headers }) => sending(response, headers['webhook-challenge'])),
  ],
  [
    'allows it when it is asked by OPTIONS',
    'options',
    (response, { body }) =>
      body.length === 0
        ? response.writeHead(200, { 'webhook-allowed-origin': 'mockinn' }).end()
        : response.writeHead(204).end(),
  ],
]

test.each(proofs)('whoever %s (%s) is told from then on', async (_, challenge, reply) => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({ challenge }, { reply })
  expect(made.status).toBe('unverified')
  expect((await api('GET', `/${made.id}`)).json.status).toBe('active')
  const before = receiver.received.length
  ask(hotel, register('ada'))
  await wait(0)
  expect(receiver.received).toHaveLength(before + 1)
})

test.each<[string, Challenge, Reply]>([
  ['sends back another token', 'echo', proving(response => sending(response, 'another'))],
  ['sends back nothing', 'echo', answering(204)],
  [
    'sends back a token in JSON under another name',
    'echo',
    proving((r, asked) => sending(r, { token: tokenIn(asked) })),
  ],
  ['fails', 'echo', answering(500)],
  ['sends back a body that never ends', 'echo', response => void response.writeHead(200).write('x'.repeat(40_000))],
  ['says nothing of the header', 'header', answering(200)],
  ['allows somebody else', 'options', answering(200, { 'webhook-allowed-origin': 'elsewhere.example' })],
  ['allows nobody', 'options', answering(200)],
])('whoever %s (%s) is told nothing, and why', async (_, challenge, reply) => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({ challenge }, { reply })
  const { json } = await api('GET', `/${made.id}`)
  expect(json).toMatchObject({ status: 'unverified', because: expect.stringMatching(/^\p{Lu}.*\.$/u) })
  const asked = receiver.received.length
  ask(hotel, register('ada'))
  await wait(hours(100))
  expect(receiver.received).toHaveLength(asked)
  expect((await api('POST', `/${made.id}/ping`)).json.detail).toContain('has not answered its challenge')
})

test('an address that was not there can prove itself later, and is told what happens from then on', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({ challenge: 'echo' }, { reply: answering(503) })
  ask(hotel, register('before'))
  receiver.state.reply = proving((response, asked) => sending(response, tokenIn(asked)))
  expect((await api('POST', `/${made.id}/enable`)).status).toBe(202)
  expect((await api('GET', `/${made.id}`)).json).toMatchObject({ status: 'active', because: null })
  ask(hotel, register('after'))
  await wait(0)
  const told = receiver.received.filter(each => !isChallenge(each))
  expect(told.map(({ body }) => JSON.parse(body.toString()).data.id)).toEqual(['after'])
})

test('two challenges never have the same token', async () => {
  const { receiver, api, made } = await aSubscriber({ challenge: 'echo' })
  await api('POST', `/${made.id}/enable`)
  expect(new Set(receiver.received.map(tokenIn)).size).toBe(2)
})

describe('where the answer needs the secret', () => {
  const hmacOf = (secret: string, token: string) => createHmac('sha256', secret).update(token).digest('hex')
  const withSecret = (secret: string): Reply =>
    proving((response, asked) => {
      const challenge = tokenIn(asked)
      sending(response, { challenge, hmac: hmacOf(secret, challenge) })
    })

  test('nobody is asked before they have it, and then the right answer is taken', async () => {
    const { receiver, api, made } = await aSubscriber({ challenge: 'hmac' })
    expect([made.status, receiver.received.length]).toEqual(['unverified', 0])
    receiver.state.reply = withSecret(made.secret)
    await api('POST', `/${made.id}/enable`)
    expect((await api('GET', `/${made.id}`)).json.status).toBe('active')
  })

  test('an answer with another secret proves nothing', async () => {
    const { receiver, api, made } = await aSubscriber({ challenge: 'hmac' })
    receiver.state.reply = withSecret('whsec_another')
    await api('POST', `/${made.id}/enable`)
    expect((await api('GET', `/${made.id}`)).json).toMatchObject({
      status: 'unverified',
      because: expect.stringContaining('HMAC'),
    })
  })
})

test('a new address has to prove itself like the first one; what it missed meanwhile can be replayed', async () => {
  const echo = proving((response, asked) => sending(response, tokenIn(asked)))
  const { hotel, receiver, api, made, wait } = await aSubscriber({ challenge: 'echo' }, { reply: echo })
  receiver.state.reply = answering(503)
  await api('PATCH', `/${made.id}`, { url: `${receiver.url}/new` })
  ask(hotel, register('missed'))
  await wait(0)
  receiver.state.reply = echo
  await api('POST', `/${made.id}/enable`)
  await api('POST', `/${made.id}/replay-missing`)
  const told = receiver.received.filter(each => !isChallenge(each))
  expect(told.map(({ path, body }) => [path, JSON.parse(body.toString()).data.id])).toEqual([['/hook/new', 'missed']])
})

test('a challenge that was asked for twice is sent once: who is verified has nothing more to prove, and is owed what it was', async () => {
  const echo = proving((response, asked) => sending(response, tokenIn(asked)))
  const { hotel, receiver, made, wait } = await aSubscriber({ challenge: 'echo' }, { reply: answering(503) })
  receiver.state.reply = echo
  // A guest comes between the two.
  hotel.transcript.follow(({ kind }) =>
    kind === 'challenge' ? ask(hotel, register(`g-${hotel.journal.length}`)) : undefined,
  )
  const before = receiver.received.length
  for (const _ of [1, 2]) hotel.remember({ kind: 'webhook-asked', subscription: made.id, what: 'challenge' })
  await wait(0)
  expect(receiver.received.slice(before).map(isChallenge)).toEqual([true, false])
})
