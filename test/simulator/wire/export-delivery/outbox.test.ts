/** What the hotel still owes when it comes back, and what it no longer sends. */
import { expect, test } from 'vitest'
import { type Route, sendFiles } from '../../../../simulator/wire/export-delivery/outbox.ts'
import { moment } from '../../a-hotel.ts'
import { aFile, open } from '../../a-kept-hotel.ts'

const [first, second] = ['reservations-2026-06-01.csv', 'reservations-2026-06-02.csv']

function aRoute() {
  const sent: string[] = []
  const state = { trouble: '' }
  const route: Route = {
    ...{ by: 'mail', place: 'crm@example.com' },
    deliver: async ({ name }) => {
      if (state.trouble !== '') throw new Error(state.trouble)
      sent.push(name)
    },
  }
  return { route, sent, state }
}

test('a hotel that comes back sends what it still owed, and nothing twice', async () => {
  const file = aFile()
  const { route, sent, state } = aRoute()
  const before = open(file)
  await before.hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  sendFiles(before.hotel, route)
  expect(sent).toEqual([])
  state.trouble = 'It is away.'
  await before.hotel.advanceTo(moment('2026-06-03T02:00:00Z'))
  before.store.close()
  state.trouble = ''
  const after = open(file)
  sendFiles(after.hotel, route)
  await after.hotel.advanceTo(moment('2026-06-04T05:00:00Z'))
  after.store.close()
  expect(sent).toEqual([second, 'reservations-2026-06-03.csv'])
  const again = open(file)
  sendFiles(again.hotel, route)
  await again.hotel.advanceTo(again.hotel.now)
  again.store.close()
  expect(sent).toEqual([second, 'reservations-2026-06-03.csv'])
})

test('a file that was written when the hotel was killed is sent when it comes back', async () => {
  const file = aFile()
  const { route, sent } = aRoute()
  const before = open(file)
  sendFiles(before.hotel, { ...route, deliver: () => new Promise(() => undefined) })
  const killed = new Promise<void>(resolve => before.hotel.listen({ written: () => setTimeout(resolve, 20) }))
  before.hotel.advanceTo(moment('2026-06-02T05:00:00Z')).catch(() => undefined)
  await killed
  before.store.close()
  const after = open(file)
  sendFiles(after.hotel, route)
  await after.hotel.advanceTo(after.hotel.now)
  expect(sent).toEqual([first])
})

test('another place is another route: it is sent what comes, and nothing of what was', async () => {
  const file = aFile()
  const { route, sent } = aRoute()
  const { hotel, store } = open(file)
  sendFiles(hotel, route)
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const elsewhere: string[] = []
  sendFiles(hotel, { ...route, place: 'other@example.com', deliver: async ({ name }) => void elsewhere.push(name) })
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  store.close()
  expect(sent).toEqual([first, second])
  expect(elsewhere).toEqual([second])
})
