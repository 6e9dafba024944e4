/** Signatures that somebody else's library believes. */
import { createHmac, createPublicKey, createSecretKey, verify } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import type { HotelTime, WireTime } from '../../../simulator/domain/time.ts'
import { standard } from '../../../simulator/personas/delivery-profiles/standard.ts'
import { lockOf } from '../../../simulator/windows/tokens.ts'
import { derivedSecret, ed25519Of, publicKeyOf } from '../../../simulator/windows/webhooks/derived-keys.ts'
import { hmacSha256 } from '../../../simulator/windows/webhooks/hmac.ts'
import { signedHeaders, signingKey } from '../../../simulator/windows/webhooks/signature.ts'
import { chosenKeys, derivedKeys } from '../../../simulator/windows/webhooks/signing-keys.ts'

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

describe('an asymmetric signature, v1a', () => {
  const seed = Buffer.alloc(32, 7)
  const publicKey = 'whpk_6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw='
  const reference = 'hCvtRtpkykWVzfcPXl/NyWAo3KyoM7cmDGLJgN6ieykwt8aoli5jb1PTK5QSfciANGvboWnm/63NBvCG0+fjCg=='
  const signer = ed25519Of(seed)
  const keys = { ...chosenKeys(seal, 'crm', secret, ['v1']), signers: [signer] }
  const signed = { id, at: 1_795_255_200_000 as WireTime, body: Buffer.from(body), signatures: ['right'] } as const

  /** As a receiver checks it, with Node's own crypto and the public half alone. */
  function isRight(headers: Record<string, string>, text = body): boolean {
    const der = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(publicKey.slice(5), 'base64'),
    ])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`)
    const all = (headers['webhook-signature'] ?? '').split(' ').filter(each => each.startsWith('v1a,'))
    return all.some(each => verify(null, content, key, Buffer.from(each.slice(4), 'base64')))
  }

  test('of the reference delivery is the reference signature, and stands beside v1', () => {
    const headers = signedHeaders(standard.signing, keys, signed)
    expect(headers['webhook-signature']).toBe(`v1,VRXv2pvcqG70pAJ97zoKNqaFtGuGOit20fJ3mRoZWsY= v1a,${reference}`)
    expect(publicKeyOf(signer)).toBe(publicKey)
    expect(isRight(headers)).toBe(true)
  })

  test('is not believed with another byte in the body, nor with another second', () => {
    const headers = signedHeaders(standard.signing, keys, signed)
    expect(isRight(headers, body.replace('res_0001', 'res_0002'))).toBe(false)
    expect(isRight({ ...headers, 'webhook-timestamp': '1795255201' })).toBe(false)
  })

  test('beside v1 is no trouble to a library that knows only v1, and alone it is not believed by it', () => {
    const now = { ...signed, at: Date.now() as WireTime }
    const both = signedHeaders(standard.signing, keys, now)
    expect(new Webhook(secret).verify(body, both)).toEqual(JSON.parse(body))
    const alone = signedHeaders(standard.signing, { ...keys, secrets: [] }, now)
    expect(alone['webhook-signature']).toMatch(/^v1a,/)
    expect(() => new Webhook(secret).verify(body, alone)).toThrow(/No matching signature/)
  })
})

test('while a secret is exchanged the library believes both, and afterwards the new one alone', () => {
  const subscription = { name: 'sub_one', generation: 1, oldUntil: 1000 as HotelTime }
  const [old, fresh] = [derivedSecret(seal, 'sub_one', 0), derivedSecret(seal, 'sub_one', 1)]
  const headersAt = (now: number) => {
    const signing = derivedKeys(seal, subscription, now as HotelTime, ['v1'])
    const at = Date.now() as WireTime
    return signedHeaders(standard.signing, signing, { id, at, body: Buffer.from(body), signatures: ['right'] })
  }
  for (const each of [old, fresh]) expect(new Webhook(each).verify(body, headersAt(999))).toEqual(JSON.parse(body))
  expect(new Webhook(fresh).verify(body, headersAt(1000))).toEqual(JSON.parse(body))
  expect(() => new Webhook(old).verify(body, headersAt(1000))).toThrow(/No matching signature/)
})

test('whichever bit of the signature is wrong, the library does not believe it', () => {
  const headers = sign(secret, Date.now())
  const right = Buffer.from(String(headers['webhook-signature']).slice(3), 'base64')
  for (let bit = 0; bit < right.length * 8; bit += 1) {
    const wrong = Buffer.from(right)
    wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const signature = `v1,${wrong.toString('base64')}`
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-signature': signature })).toThrow()
  }
})

test('whichever bit of the body is wrong, the library does not believe it', () => {
  const headers = sign(secret, Date.now())
  const bytes = Buffer.from(body)
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const wrong = Buffer.from(bytes)
    wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => new Webhook(secret).verify(wrong.toString('latin1'), headers)).toThrow()
  }
})

test('an HMAC is that of Node itself, whatever the length of key and body', () => {
  for (const keyBytes of [24, 32, 63, 64])
    for (const bodyBytes of [0, 1, 55, 64, 1000, 70_000]) {
      const [key, text] = [createSecretKey(Buffer.alloc(keyBytes, 'key é')), Buffer.alloc(bodyBytes, 'body 🏨')]
      const right = createHmac('sha256', key).update('é.1.').update(text).digest('base64')
      expect(hmacSha256(key, 'é.1.', text)).toBe(right)
    }
})
