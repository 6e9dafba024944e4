/** A connector subscribes by itself: it says where, and of what it wants to be told. */
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Addressed } from '../../../simulator/domain/group.ts'
import { days, hours } from '../../../simulator/domain/time.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { lockOf } from '../../../simulator/windows/tokens.ts'
import { derivedSecret } from '../../../simulator/windows/webhooks/derived-keys.ts'
import { aHotel, ask, book, cancel, register, token } from '../a-hotel.ts'
import { answering } from '../a-receiver.ts'
import { aServer } from '../a-server.ts'
import { aSubscriber, asking } from './a-subscriber.ts'

const typesIn = (received: readonly { body: Buffer }[]): string[] =>
  received.map(({ body }) => JSON.parse(body.toString()).type)

test('whoever subscribes is given a secret once, and every delivery is signed with it', async () => {
  const { hotel, receiver, answer, made, api, wait } = await aSubscriber()
  expect(answer.status).toBe(201)
  expect(made).toMatchObject({ id: expect.stringMatching(/^sub_[0-9a-f]{24}$/), status: 'active' })
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  ask(hotel, register('ada'))
  await wait(0)
  const [{ body, headers } = expect.fail('Nothing was delivered.')] = receiver.received
  expect(new Webhook(made.secret).verify(body.toString(), headers)).toMatchObject({ type: 'guest.created' })
  expect((await api('GET', `/${made.id}`)).text).not.toContain('whsec')
  expect((await api('GET')).json.subscriptions).toMatchObject([{ id: made.id, url: receiver.url }])
  expect(JSON.stringify(hotel.transcript.all())).not.toContain(made.secret.slice(6))
})

test('every subscription of every run has a secret of its own, and the same one whenever it is asked for', async () => {
  const { api, receiver, made } = await aSubscriber()
  const again = await api('POST', '', { url: receiver.url })
  expect(again.json.secret).not.toBe(made.secret)
  const secretOf = (of: string, name = made.id, generation = 0) => derivedSecret(lockOf(of).seal, name, generation)
  expect(secretOf(token)).toBe(made.secret)
  const others = [secretOf('another token'), secretOf(token, made.id, 1), secretOf(token, 'sub_other')]
  expect(new Set([made.secret, ...others]).size).toBe(4)
})

test('only what is asked for is told: by type, by kind of type', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber({}, { wishes: { types: ['reservation.*'] } })
  ask(hotel, register('ada'), book('r1'), cancel('r1'))
  await wait(0)
  expect(typesIn(receiver.received)).toEqual(['reservation.created', 'reservation.cancelled'])
  expect((await api('PATCH', `/${made.id}`, { types: ['guest.created'] })).status).toBe(200)
  ask(hotel, register('bea'), book('r2'))
  await wait(0)
  expect(typesIn(receiver.received).slice(2)).toEqual(['guest.created'])
})

test('of a group only the houses that are asked for are told of', async () => {
  const sisters = [{ ...harbourHouse, id: 'sister' }]
  const { hotel, receiver, wait } = await aSubscriber({}, { options: { sisters }, wishes: { properties: ['sister'] } })
  ask(hotel, register('ada'), book('here'))
  const there: Addressed = { ...book('there'), property: 'sister' }
  hotel.obey(there, 'desk')
  await wait(0)
  expect(receiver.received.map(({ body }) => JSON.parse(body.toString()).data.id)).toEqual(['there'])
})

test('what a PMS does not tell nobody can ask for', async () => {
  const { api, receiver, hotel, wait } = await aSubscriber({ types: ['reservation.created'] })
  const refused = await api('POST', '', { url: receiver.url, types: ['guest.created'] })
  expect([refused.status, refused.json.detail]).toEqual([400, expect.stringContaining('one of reservation.*')])
  ask(hotel, register('ada'), book('r1'))
  await wait(0)
  expect(typesIn(receiver.received)).toEqual(['reservation.created'])
})

test('a new address, and other wishes, hold from the very next delivery on', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber()
  receiver.state.reply = async response => {
    if (receiver.received.length === 1)
      await api('PATCH', `/${made.id}`, { url: `${receiver.url}/new`, types: ['reservation.*'] })
    response.writeHead(204).end()
  }
  ask(hotel, register('ada'), register('bea'), book('r1'))
  await wait(0)
  expect(receiver.received.map(({ path, body }) => [path, JSON.parse(body.toString()).data.id])).toEqual([
    ['/hook', 'ada'],
    ['/hook/new', 'r1'],
  ])
})

test('an ended subscription is told nothing more, and is not there any more', async () => {
  const { hotel, receiver, api, made, wait } = await aSubscriber()
  expect((await api('DELETE', `/${made.id}`)).status).toBe(204)
  ask(hotel, register('ada'))
  await wait(days(1))
  expect(receiver.received).toEqual([])
  expect((await api('GET', `/${made.id}`)).status).toBe(404)
  const again = await api('POST', '', { url: receiver.url })
  expect(again.json.id).not.toBe(made.id)
})

test('a test delivery is sent when it is asked for, signed, and told of nothing', async () => {
  const { receiver, api, made, hotel } = await aSubscriber()
  const asked = await api('POST', `/${made.id}/ping`)
  expect(asked.status).toBe(202)
  const [{ body, headers, id } = expect.fail('Nothing was sent.')] = receiver.received
  expect(id).toBe(asked.json.id)
  expect(new Webhook(made.secret).verify(body.toString(), headers)).toMatchObject({ type: 'ping', data: {} })
  expect(hotel.transcript.all().at(-1)).toMatchObject({ kind: 'ping', subscription: made.id, status: 204 })
})

describe('an exchanged secret', () => {
  test('signs beside the old one for a day of the hotel, and alone after it', async () => {
    const { hotel, receiver, api, made, wait } = await aSubscriber({ rotationHours: 24 })
    const rotated = await api('POST', `/${made.id}/rotate-secret`)
    expect(rotated.json).toMatchObject({ oldSecretUntil: '2026-06-02T05:00:00.000Z' })
    const fresh = String(rotated.json.secret)
    expect(fresh).not.toBe(made.secret)
    ask(hotel, register('during'))
    await wait(0)
    await wait(hours(24))
    ask(hotel, register('after'))
    await wait(0)
    const believes = (secret: string) =>
      receiver.received.map(({ body, headers }) => {
        try {
          return Boolean(new Webhook(secret).verify(body.toString(), headers))
        } catch {
          return false
        }
      })
    expect(believes(made.secret)).toEqual([true, false])
    expect(believes(fresh)).toEqual([true, true])
    expect(receiver.received.map(({ headers }) => headers['webhook-signature']?.split(' ').length)).toEqual([2, 1])
  })

  test('twice in a day leaves the last two, the newest first', async () => {
    const { hotel, receiver, api, made, wait } = await aSubscriber()
    await api('POST', `/${made.id}/rotate-secret`)
    await api('POST', `/${made.id}/rotate-secret`)
    ask(hotel, register('ada'))
    await wait(0)
    const [{ body, headers } = expect.fail('Nothing was delivered.')] = receiver.received
    expect(() => new Webhook(made.secret).verify(body.toString(), headers)).toThrow()
  })
})

test.each<[string, object | string, RegExp]>([
  ['without an address', {}, /^url: found nothing, expected the address/],
  ['with no web address', { url: 'ftp://crm.example.com' }, /^url: found "ftp:/],
  ['with a user in the address', { url: 'https://me:secret@crm.example.com/hooks' }, /without user/],
  ['with an unknown type', { url: 'http://127.0.0.1/', types: ['guest.eaten'] }, /^types\.0: found "guest.eaten"/],
  ['with no type at all', { url: 'http://127.0.0.1/', types: [] }, /"all", or one at least/],
  ['with an unknown house', { url: 'http://127.0.0.1/', properties: ['ritz'] }, /a house of this group: harbour-house/],
  [
    'with an unknown field',
    { url: 'http://127.0.0.1/', secret: 'mine' },
    /no other fields than url, types, properties/,
  ],
  ['with the token in the address', { url: `http://127.0.0.1/${token}` }, /without the token or a secret in it/],
  ['with a secret in it', { url: `http://127.0.0.1/whsec_${'x'.repeat(43)}=` }, /found a secret of this hotel/],
  ['with a list', '[]', /found a list of 0, expected an object/],
  ['with something else than JSON', '{', /not JSON/],
])('who subscribes %s is told what is wrong, and nothing is made', async (_, body, says) => {
  const { api } = await aSubscriber()
  const refused = await api('POST', '', body)
  expect(refused.status).toBe(400)
  expect(refused.json.detail).toMatch(says)
  expect((await api('GET')).json.subscriptions).toHaveLength(1)
})

test.each([
  ['GET', '/sub_nobody', 404],
  ['POST', '/sub_nobody/ping', 404],
  ['PUT', '', 405],
  ['GET', '/ID/ping', 405],
  ['DELETE', '/ID/deliveries', 405],
  ['POST', '/ID/dance', 404],
  ['POST', '/ID/ping?loud=yes', 400],
  ['POST', '/ID/recover', 400],
  ['POST', '/ID/recover?since=yesterday', 400],
  ['POST', '/ID/replay-missing?since=never', 400],
  ['POST', '/ID/deliveries/evt_none/resend', 404],
  ['GET', '/ID/deliveries?limit=0', 400],
  ['GET', '?after=sub_nobody', 400],
])('%s of subscriptions%s is answered %i with a whole sentence', async (method, path, status) => {
  const { api, made } = await aSubscriber()
  const answer = await api(method, path.replace('ID', made.id), method === 'GET' ? undefined : {})
  expect(answer.status).toBe(status)
  expect(answer.json.detail).toMatch(/\p{L}.*\.$/u)
})

test('a PMS whose subscribers are entered by hand says so, and one without webhooks has no such address', async () => {
  const webhooks = allWindows.windows.webhooks
  const byHand = await aServer([aHotel()])
  expect(webhooks?.subscriptions).toBe('by-hand')
  const answer = await asking(byHand.ask)('POST', '', { url: 'http://127.0.0.1:9/' })
  expect([answer.status, answer.json.detail]).toEqual([404, expect.stringContaining('--webhook')])
})

test('the list goes on where a page has ended', async () => {
  const { api, receiver } = await aSubscriber()
  for (let made = 1; made < 103; made += 1) await api('POST', '', { url: `${receiver.url}/${made}` })
  const first = await api('GET')
  const ids = (first.json.subscriptions as { id: string }[]).map(({ id }) => id)
  const second = await api('GET', `?after=${ids.at(-1)}`)
  expect([ids.length, first.json.hasMore, second.json.hasMore]).toEqual([100, true, false])
  expect(second.json.subscriptions).toHaveLength(3)
})

test('the query of an address is used and kept, and stands nowhere to be read', async () => {
  const { hotel, receiver, api, wait } = await aSubscriber()
  const secretive = 'key=swordfish-of-the-crm'
  const { json } = await api('POST', '', { url: `${receiver.url}?${secretive}` })
  ask(hotel, register('ada'))
  await wait(0)
  expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/hook', `/hook?${secretive}`])
  expect(json.url).toBe(receiver.url)
  expect(JSON.stringify(hotel.transcript.all())).not.toContain('swordfish')
})

test('what was sent is told attempt by attempt', async () => {
  const { hotel, api, made, wait, receiver } = await aSubscriber({}, { reply: answering(500) })
  ask(hotel, register('ada'))
  await wait(0)
  receiver.state.reply = answering(204)
  await wait(5500)
  const { json } = await api('GET', `/${made.id}/deliveries?limit=1`)
  expect(json).toMatchObject({ deliveries: [{ type: 'guest.created', attempt: 1, status: 500 }], hasMore: true })
  const next = await api('GET', `/${made.id}/deliveries?after=${json.next}`)
  expect(next.json).toMatchObject({ deliveries: [{ attempt: 2, status: 204, nextAt: null }], hasMore: false })
})
