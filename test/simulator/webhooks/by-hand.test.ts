/** A receiver that was chosen by hand, by whoever runs the hotel, is told as the persona says. */
import { createPublicKey, verify } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { publicKeyFor } from '../../../simulator/windows/webhooks/signing-keys.ts'
import { aHotel, ask, book, register, token } from '../a-hotel.ts'
import { aReceiver, secret, subscribe } from '../a-receiver.ts'
import { aPms } from './a-subscriber.ts'

test('signs with the secret that was chosen, and with a key whose public half is told beforehand', async () => {
  const hotel = aHotel({ persona: aPms({ subscriptions: 'by-hand', signatures: ['v1', 'v1a'] }) })
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  await hotel.advanceTo(hotel.now)
  const [{ body, headers } = expect.fail('Nothing was delivered.')] = receiver.received
  expect(new Webhook(secret).verify(body.toString(), headers)).toMatchObject({ type: 'guest.created' })
  const raw = Buffer.from(publicKeyFor(token, 'crm').slice('whpk_'.length), 'base64')
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  const signature = /v1a,(\S+)/.exec(headers['webhook-signature'] ?? '')?.[1] ?? ''
  const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
  expect(verify(null, signed, key, Buffer.from(signature, 'base64'))).toBe(true)
})

test('knows where nobody could tell its deliveries from a forger’s', async () => {
  const receiver = await aReceiver()
  const signs = (profile: string) =>
    subscribe(aHotel({ persona: aPms({ profile }) }), receiver.url).canTell('wrong key')
  expect(['standard', 'svix', 'shopify-strict', 'mews', 'cloudbeds'].map(signs)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('is told only of the types that this PMS tells, in the bodies that it sends', async () => {
  const plan = { subscriptions: 'by-hand', types: ['reservation.created'], payload: 'thin', profile: 'svix' } as const
  const hotel = aHotel({ persona: aPms(plan) })
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(hotel.now)
  expect(receiver.received.map(({ body }) => JSON.parse(body.toString()).data)).toEqual([
    { id: 'r1', property: 'harbour-house' },
  ])
  expect(receiver.received[0]?.headers).toHaveProperty('svix-signature')
})
