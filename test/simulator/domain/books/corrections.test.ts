/** Nothing is deleted; what was wrong is taken back. */
import { expect, test } from 'vitest'
import { ask, book, checkIn, refusalOf, register } from '../../a-hotel.ts'
import {
  afterDinner,
  asked,
  balance,
  dinner,
  folio,
  night,
  outOfBalance,
  post,
  takeBack,
  withAdaInHouse,
} from './a-bill.ts'

test('a void restores every ledger to the cent, and both lines stay visible', () => {
  const hotel = withAdaInHouse()
  const before = new Map(hotel.state.ledgers)
  ask(hotel, post('dinner', dinner), takeBack('dinner'))
  for (const [name, minor] of hotel.state.ledgers) expect([name, minor]).toEqual([name, before.get(name) ?? 0])
  expect(folio(hotel).charges.map(({ id, gross, reverses }) => [id, gross, reverses])).toEqual([
    ['dinner.1', 4900, null],
    ['dinner.2', 3299, null],
    ['void.1', -4900, 'dinner.1'],
    ['void.2', -3299, 'dinner.2'],
  ])
})

test('what was voided is not voided again', () => {
  const hotel = afterDinner()
  ask(hotel, takeBack('dinner'))
  expect(refusalOf(hotel, takeBack('dinner', 'void-2'))).toMatch(/"dinner.1" only 0\.00 EUR/)
})

test('what takes a charge back is not taken back or moved itself, and the charge can be posted again', () => {
  const hotel = afterDinner()
  ask(hotel, takeBack('dinner'))
  const adjust = asked({ kind: 'adjust-line', posting: 'a', line: 'void.1', minor: 1, reason: '' })
  const move = asked({ kind: 'move-line', line: 'void.1', window: 2 })
  const transfer = asked({ kind: 'transfer-posting', posting: 't', of: 'void', to: 'r1' })
  for (const command of [takeBack('void', 'void-2'), adjust, move, transfer])
    expect(refusalOf(hotel, command)).toMatch(/^The line "void.1" takes back "dinner.1", and stays with it\..*again/)
  ask(hotel, post('dinner-2', dinner))
  expect([balance(hotel), outOfBalance(hotel)]).toEqual([8199, 0])
})

test('a posting of a closed day is adjusted, not voided', () => {
  const hotel = afterDinner()
  ask(hotel, ...night)
  expect(refusalOf(hotel, takeBack('dinner'))).toMatch(/made on 2026-06-01.*Adjust/)
  ask(hotel, asked({ kind: 'adjust-line', posting: 'sorry', line: 'dinner.2', minor: 1000, reason: 'Corked' }))
  expect(folio(hotel).charges.at(-1)).toMatchObject({
    ...{
      gross: -1000,
      net: -833,
      taxes: [{ tax: 'V20', minor: -167 }],
      businessDate: '2026-06-02',
      reverses: 'dinner.2',
    },
  })
})

test('adjustments of a line never come to more than the line', () => {
  const hotel = afterDinner()
  const adjust = (posting: string, minor: number) =>
    asked({ kind: 'adjust-line', posting, line: 'dinner.1', minor, reason: '' })
  ask(hotel, adjust('a', 4000))
  expect(refusalOf(hotel, adjust('b', 901))).toContain('9.00 EUR')
  ask(hotel, adjust('b', 900))
  expect(balance(hotel)).toBe(3299)
  expect(outOfBalance(hotel)).toBe(0)
})

test('a bill that was brought to the wrong guest is transferred with its taxes', () => {
  const hotel = afterDinner()
  ask(
    hotel,
    register('bea', { firstName: 'Bea', lastName: 'Cole' }),
    book('r2', { guest: 'bea', arrival: '2026-06-01' }),
  )
  ask(hotel, checkIn('r2'))
  const before = new Map(hotel.state.ledgers)
  ask(hotel, asked({ kind: 'transfer-posting', posting: 'to-bea', of: 'dinner', to: 'r2' }))
  expect([balance(hotel), balance(hotel, 'r2')]).toEqual([0, 8199])
  expect(hotel.state.ledgers).toEqual(before)
  expect(folio(hotel, 'r2').charges.map(({ net, gross, taxes }) => [net, gross, taxes[0]?.minor])).toEqual([
    [4455, 4900, 445],
    [2749, 3299, 550],
  ])
})

test('what was transferred goes on, or back, with what is charged alone', () => {
  const hotel = afterDinner()
  ask(hotel, book('r2', { arrival: '2026-06-01' }), checkIn('r2'))
  const transfer = (posting: string, of: string, to: string) => asked({ kind: 'transfer-posting', posting, of, to })
  ask(hotel, transfer('t1', 'dinner', 'r2'), transfer('t2', 't1', 'r1'))
  expect([balance(hotel), balance(hotel, 'r2')]).toEqual([8199, 0])
  expect(folio(hotel).charges.filter(({ posting }) => posting === 't2')).toMatchObject([
    { gross: 4900, reverses: null },
    { gross: 3299, reverses: null },
  ])
  expect(refusalOf(hotel, takeBack('t2'))).toContain('"t2.1" takes back "t1.2"')
})

test('a posting of which a part was taken back is not transferred as if whole', () => {
  const hotel = afterDinner()
  ask(hotel, asked({ kind: 'adjust-line', posting: 'a', line: 'dinner.2', minor: 1000, reason: 'Corked' }))
  const transfer = asked({ kind: 'transfer-posting', posting: 't', of: 'dinner', to: 'r1' })
  expect(refusalOf(hotel, transfer)).toMatch(/"dinner.2" only 22\.99 EUR/)
})

test('a line that moves takes along what took a part of it back', () => {
  const hotel = afterDinner()
  ask(hotel, asked({ kind: 'adjust-line', posting: 'a', line: 'dinner.2', minor: 1000, reason: 'Corked' }))
  ask(hotel, asked({ kind: 'move-line', line: 'dinner.2', window: 2 }))
  const { windows } = folio(hotel)
  expect([windows.get(1)?.balance, windows.get(2)?.balance]).toEqual([4900, 2299])
  expect(refusalOf(hotel, asked({ kind: 'move-line', line: 'dinner.1', window: 9 }))).toContain('no window 9')
})
