/** Signatures that somebody else's library believes. */
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import type { WireTime } from '../../../simulator/domain/time.ts'
import { standard } from '../../../simulator/personas/delivery-profiles/standard.ts'
import { lockOf } from '../../../simulator/windows/tokens.ts'
import { signedHeaders, signingKey } from '../../../simulator/windows/webhooks/signature.ts'
import { chosenKeys } from '../../../simulator/windows/webhooks/signing-keys.ts'

const secret = 'whsec_aG90ZWwtc2ltLXRlc3Qtc2VjcmV0LTAxMjM0NTY3ODk='
const oldSecret = 'whsec_aG90ZWwtc2ltLW9sZC1zZWNyZXQtYWJjZGVmZ2hpamts'
const id = 'msg_2Yh0XbT7mPmsSim0001'
const body =
  '{"type":"reservation.cancelled","timestamp":"2026-11-21T09:59:58.000Z","data":{"id":"res_0001","hotel":"h_0001"}}'

function sign(with_: string, at: number, text = body): Record<string, string> {
  const keys = chosenKeys(seal, 'crm', with_, ['v1'])
  const signed = { id, at: at as WireTime, body: Buffer.from(text), signatures: ['right'] } as const
  return signedHeaders(standard.signing, keys, signed)
}

const { seal } = lockOf('the token of this run')

test.each([
  [secret, 'v1,VRXv2pvcqG70pAJ97zoKNqaFtGuGOit20fJ3mRoZWsY='],
  [oldSecret, 'v1,UegSlB7YjCcf9o7nYoLfbJjWZ7NAB3c40HA6Z3FTZTM='],
])('the reference delivery has the reference signature', (key, signature) => {
  const reference = { 'webhook-id': id, 'webhook-timestamp': '1795255200', 'webhook-signature': signature }
  expect(sign(key, 1_795_255_200_000)).toEqual(reference)
  expect(sign(key, 1_795_255_200_999)).toEqual(reference)
})

test('the Standard Webhooks library believes a delivery that is signed now', () => {
  expect(new Webhook(secret).verify(body, sign(secret, Date.now()))).toEqual(JSON.parse(body))
  const umlaut = '{"name":"Zoë 🏨 محمد"}'
  expect(new Webhook(secret).verify(umlaut, sign(secret, Date.now(), umlaut))).toEqual({ name: 'Zoë 🏨 محمد' })
})

test.each<[string, (headers: Record<string, string>) => [string, Record<string, string>]]>([
  ['an altered body', headers => [body.replace('res_0001', 'res_0002'), headers]],
  ['another id', headers => [body, { ...headers, 'webhook-id': 'msg_other' }]],
  ['a later second', headers => [body, { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 7) }]],
  ['no signature', headers => [body, { ...headers, 'webhook-signature': '' }]],
])('the library does not believe it with %s', (_, altered) => {
  expect(() => new Webhook(secret).verify(...altered(sign(secret, Date.now())))).toThrow()
})

test('the library does not believe another key, nor a signature of six minutes ago', () => {
  expect(() => new Webhook(oldSecret).verify(body, sign(secret, Date.now()))).toThrow(/No matching signature/)
  expect(() => new Webhook(secret).verify(body, sign(secret, Date.now() - 360_000))).toThrow(/too old/)
})

test('a secret is whsec_ and base64 of 24 to 64 bytes', () => {
  const ofLength = (bytes: number) => signingKey(`whsec_${Buffer.alloc(bytes, 7).toString('base64')}`)?.symmetricKeySize
  expect([23, 24, 64, 65].map(ofLength)).toEqual([undefined, 24, 64, undefined])
  const wrong = ['', 'whsec_', secret.slice('whsec_'.length), `WHSEC_${secret.slice(6)}`, `whsk_${secret.slice(6)}`]
  expect(wrong.map(signingKey)).toEqual(wrong.map(() => undefined))
})
