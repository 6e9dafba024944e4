/** A hotel that was kept still knows what was written to it, and under which key. */
import { expect, test } from 'vitest'
import { Hotel } from '../../../../../simulator/hotel.ts'
import type { Kept } from '../../../../../simulator/journal/keeper.ts'
import { cloudTwoWay } from '../../../../../simulator/personas/cloud-two-way.ts'
import { openStore } from '../../../../../simulator/store/hotel-store.ts'
import { aHotel, ask, register } from '../../../a-hotel.ts'
import { aFile, origins } from '../../../a-kept-hotel.ts'
import { aServer } from '../../../a-server.ts'
import { arrive, balanceOf, dinner } from './a-two-way-hotel.ts'

const path = '/r/one/api/v1/reservations/r1/postings'

function openTwoWay(file: string) {
  const store = openStore(file, {}, { ...origins, persona: 'cloud-two-way' })
  const options = { ...aHotel().options, persona: cloudTwoWay, keeper: store.keeper }
  return { store, hotel: new Hotel(options, store.kept) }
}

const posting = (key: string, body: object = dinner): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
})

/** Dinner is charged, and the hotel ends. */
async function anEveningIn(file: string) {
  const { hotel, store } = openTwoWay(file)
  ask(hotel, register('ada'))
  arrive(hotel)
  const { ask: send, close } = await aServer([hotel])
  const answer = await send(path, posting('k1'))
  await send('/r/one/api/v1/guests/ada', { ...posting('k2', { notes: 'Late.' }), method: 'PATCH' })
  await close()
  store.close()
  return answer
}

test('a key holds across a restart: the same answer byte for byte, and one charge', async () => {
  const file = aFile()
  const first = await anEveningIn(file)
  const { hotel, store } = openTwoWay(file)
  const { head } = hotel.journal
  const { ask: send } = await aServer([hotel])
  const again = await send(path, posting('k1'))
  expect([again.status, again.text]).toEqual([201, first.text])
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
  expect((await send(path, posting('k1', { ...dinner, check: 'other' }))).status).toBe(409)
  expect((await send('/r/one/api/v1/guests/ada', { ...posting('k2', { notes: 'x' }), method: 'PATCH' })).status).toBe(
    409,
  )
  expect(hotel.journal.head).toBe(head)
  expect(balanceOf(hotel)).toBe(3800)
  store.close()
})

test('a hotel that was killed between the books and the transcript charges nothing twice either', async () => {
  const file = aFile()
  const first = await anEveningIn(file)
  const { kept, close } = openStore(file, {}, { ...origins, persona: 'cloud-two-way' })
  close()
  const hotel = new Hotel({ ...aHotel().options, persona: cloudTwoWay }, { ...(kept as Kept), entries: [] })
  const { ask: send } = await aServer([hotel])
  expect((await send(path, posting('k1', { ...dinner, check: 'other' }))).status).toBe(409)
  const again = await send(path, posting('k1'))
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([201, first.text, first.headers.get('etag')])
  expect((await send(path, posting('k1'))).text).toBe(first.text)
  expect(balanceOf(hotel)).toBe(3800)
})
