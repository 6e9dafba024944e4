/** Two in one room: who comes first, who moves, who stays, who comes back. The house has double rooms for three. */
import { expect, test } from 'vitest'
import type { RoomNumber } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, moveTo, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night, sold } from './a-stay.ts'

const dates = { arrival: '2026-06-01', departure: '2026-06-05' }
const share = (id: string, owner: string | null) => about('share-room', id, { with: owner })
const move = (id: string, room: string) => about('move-room', id, { room, reprice: false })
/** Others take so many doubles. */
const fill = (hotel: Hotel, rooms: number, nights: { arrival: string; departure: string }) =>
  ask(hotel, ...Array.from({ length: rooms }, (_, n) => book(`full-${n}`, nights)))
const inRoom = ({ state }: Hotel, room: string) => state.occupied.get(room as RoomNumber) ?? []

/** Bea shares the room of Ada. */
function withTwo(over: Readonly<Record<string, unknown>> = {}): Hotel {
  const hotel = aHotel()
  ask(hotel, register('ada'), register('bea', { firstName: 'Bea', lastName: 'Cole' }))
  ask(hotel, book('ada', dates), book('bea', { ...dates, guest: 'bea', ...over }), share('bea', 'ada'))
  return hotel
}

test('whichever of the two comes first takes the room, and the other sleeps there too', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('bea', '204'))
  expect(refusalOf(hotel, checkIn('ada', '205'))).toMatch(/Ada Byron shares a room with Bea Cole, who sleeps in 204/)
  ask(hotel, checkIn('ada'))
  expect([inRoom(hotel, '204'), sold(hotel, '2026-06-01')]).toEqual([['ada', 'bea'], 1])
})

test('who came first keeps the room where the one whose room it is never comes', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('bea'), ...night)
  expect([stay(hotel, 'ada').standing.status, stay(hotel, 'bea').sharesWith]).toEqual(['no-show', null])
  expect(sold(hotel, '2026-06-02')).toBe(1)
})

test('a room moves with those who sleep in it, and nobody is checked in or charged who has not come yet', () => {
  const hotel = withTwo({ arrival: '2026-06-03' })
  ask(hotel, checkIn('ada', '201'), move('ada', '301'))
  expect([stay(hotel, 'bea').standing.status, inRoom(hotel, '301')]).toEqual(['confirmed', ['ada']])
  expect(stay(hotel, 'bea')).toMatchObject({ booking: { roomType: 'suite' }, amount: { minor: 2 * 12_950 } })
  ask(hotel, ...night)
  expect(hotel.state.folios.has('bea' as never)).toBe(false)
  ask(hotel, ...night, checkIn('bea'))
  expect(inRoom(hotel, '301')).toEqual(['ada', 'bea'])
})

test('who shares a room moves out of it alone, and needs a room of the house’s then', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('ada', '201'), checkIn('bea'))
  expect(refusalOf(hotel, share('bea', null))).toMatch(/Bea Cole sleeps in room 201.*Move the guest/)
  ask(hotel, move('bea', '202'))
  expect([inRoom(hotel, '201'), inRoom(hotel, '202')]).toEqual([['ada'], ['bea']])
  expect([stay(hotel, 'bea').sharesWith, sold(hotel, '2026-06-01')]).toEqual([null, 2])
})

test('the nights of a shared room are those on which one of the two is there, and more of them need a room of the house', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('ada'), checkIn('bea'), moveTo('bea', '2026-06-01', '2026-06-03'))
  ask(hotel, moveTo('bea', '2026-06-01', '2026-06-07'), moveTo('ada', '2026-06-01', '2026-06-02'))
  expect([sold(hotel, '2026-06-02'), sold(hotel, '2026-06-06')]).toEqual([1, 1])
  expect(refusalOf(hotel, moveTo('ada', '2026-06-01', '2026-06-01'))).toContain('no night')
  fill(hotel, 12, { arrival: '2026-06-07', departure: '2026-06-08' })
  expect(refusalOf(hotel, moveTo('bea', '2026-06-01', '2026-06-08'))).toMatch(/^Every double.*2026-06-07/)
})

test('two share a room only where they are there together', () => {
  const hotel = withTwo()
  ask(hotel, book('cleo', { arrival: '2026-06-05', departure: '2026-06-06', guest: 'bea' }))
  expect(refusalOf(hotel, share('cleo', 'ada'))).toMatch(
    /Bea Cole cannot sleep in the room of Ada Byron.*a night together/,
  )
  expect(refusalOf(hotel, moveTo('bea', '2026-06-05', '2026-06-08'))).toMatch(/a night together/)
  expect(refusalOf(hotel, moveTo('ada', '2026-06-05', '2026-06-08'))).toMatch(/shares a room/)
})

test('two who are here move in together, and the room that was kept for somebody who shares another’s is free', () => {
  const hotel = withTwo()
  ask(hotel, book('cleo', { ...dates, guest: 'bea' }), checkIn('ada', '201'), checkIn('cleo', '202'))
  expect(refusalOf(hotel, share('cleo', 'bea'))).toMatch(/shares a room/)
  ask(hotel, share('cleo', 'ada'))
  expect([inRoom(hotel, '201'), inRoom(hotel, '202'), sold(hotel, '2026-06-01')]).toEqual([['ada', 'cleo'], [], 1])
  ask(hotel, book('dora', { ...dates, guest: 'bea' }), about('assign-room', 'dora', { room: '203' }))
  ask(hotel, cancel('bea'), share('dora', 'ada'))
  expect([stay(hotel, 'dora').assigned, hotel.state.assignments.size]).toEqual([null, 0])
})

test('a room is handed over to who is here, whoever else is to come, and no night of it is sold again', () => {
  const hotel = withTwo({ arrival: '2026-06-04' })
  ask(hotel, book('cleo', { ...dates, guest: 'bea', departure: '2026-06-04' }), share('cleo', 'ada'))
  ask(hotel, checkIn('ada', '201'), checkIn('cleo'), checkOut('ada'))
  expect([stay(hotel, 'cleo').sharesWith, stay(hotel, 'bea').sharesWith]).toEqual([null, 'cleo'])
  expect(['01', '02', '03', '04'].map(each => sold(hotel, `2026-06-${each}`))).toEqual([1, 1, 1, 1])
  ask(hotel, about('undo-check-out', 'ada'))
  expect(['cleo', 'bea'].map(id => stay(hotel, id).sharesWith)).toEqual(['ada', 'ada'])
})

test('an heir sleeps in the room of the group, and in the one that was kept', () => {
  const hotel = aHotel()
  const block = { block: 'b', name: 'Wedding', roomType: 'double', from: '2026-06-01', to: '2026-06-05', rooms: 11 }
  ask(hotel, register('ada'), register('bea'), asked({ kind: 'block-rooms', ...block, cutOff: '2026-06-05' }))
  ask(hotel, book('ada', { ...dates, particulars: { block: 'b' } as never }), book('bea', { ...dates, guest: 'bea' }))
  ask(hotel, share('bea', 'ada'), about('assign-room', 'ada', { room: '207' }), book('last', dates), cancel('ada'))
  expect([sold(hotel, '2026-06-01'), stay(hotel, 'bea').assigned]).toEqual([12, '207'])
  expect(stay(hotel, 'bea').booking.particulars.block).toBe('b')
})

test('an undone check-in leaves two who share a room sharing it, in a full house too', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('ada', '201'), checkIn('bea'))
  fill(hotel, 11, dates)
  ask(hotel, about('undo-check-in', 'ada'))
  expect([stay(hotel, 'bea').sharesWith, sold(hotel, '2026-06-01')]).toEqual(['ada', 12])
  ask(hotel, checkIn('ada'))
  expect(inRoom(hotel, '201')).toEqual(['ada', 'bea'])
})

test('a check-out by mistake is undone in a full house, while the other one is still to come', () => {
  const hotel = withTwo({ arrival: '2026-06-03' })
  ask(hotel, checkIn('ada', '201'), checkOut('ada'))
  fill(hotel, 11, dates)
  ask(hotel, about('undo-check-out', 'ada'))
  expect([stay(hotel, 'bea').sharesWith, sold(hotel, '2026-06-03')]).toEqual(['ada', 12])
})

test('nobody comes back to a room that is full or closed by now, nor while night audit charges the night', () => {
  const crowded = withTwo({ adults: 2 })
  ask(crowded, checkIn('ada', '201'), checkIn('bea'), checkOut('ada'))
  ask(crowded, book('cleo', { ...dates, guest: 'bea' }), share('cleo', 'bea'))
  expect(refusalOf(crowded, about('undo-check-out', 'ada'))).toMatch(/^4 guests/)
  const closed = withTwo({ departure: '2026-06-03' })
  const closure = { room: '201', as: 'out-of-order', from: '2026-06-03', to: '2026-06-09', reason: 'Pipe' }
  ask(closed, checkIn('ada', '201'), checkIn('bea'), checkOut('ada'), asked({ kind: 'close-room', ...closure }))
  expect(refusalOf(closed, about('undo-check-out', 'ada'))).toMatch(/201 is closed from 2026-06-03/)
  const late = withTwo()
  ask(late, checkIn('ada', '201'), checkIn('bea'), checkOut('ada'), { kind: 'start-night-audit' })
  expect(refusalOf(late, about('undo-check-out', 'ada'))).toMatch(/night audit has charged it/)
})

test('who came first moves with the room of the one who is still to come, in a full house too', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('bea', '201'))
  fill(hotel, 11, dates)
  ask(hotel, move('bea', '202'), checkIn('ada'))
  expect([inRoom(hotel, '202'), sold(hotel, '2026-06-01')]).toEqual([['ada', 'bea'], 12])
})

test('who is there first needs the room for all of the nights of the two', () => {
  const hotel = withTwo({ arrival: '2026-06-01', departure: '2026-06-03' })
  ask(
    hotel,
    moveTo('ada', '2026-06-02', '2026-06-05'),
    book('kept', { arrival: '2026-06-01', departure: '2026-06-02' }),
  )
  ask(hotel, about('assign-room', 'kept', { room: '201' }))
  expect(refusalOf(hotel, checkIn('bea', '201'))).toMatch(/201 is kept for/)
})

test('no more guests sleep in a room than it has beds for, whoever joins, grows or moves', () => {
  const hotel = withTwo({ adults: 2 })
  ask(hotel, book('cleo', { ...dates, guest: 'bea' }))
  expect(refusalOf(hotel, share('cleo', 'ada'))).toMatch(/^4 guests/)
  expect(refusalOf(hotel, about('change-party', 'bea', { adults: 3, children: 0 }))).toMatch(/^4 guests/)
  expect(refusalOf(hotel, about('change-party', 'ada', { adults: 2, children: 0 }))).toMatch(/^4 guests/)
  ask(hotel, checkIn('ada'), checkIn('bea'))
  expect(refusalOf(hotel, move('ada', '101'))).toMatch(/3 guests do not fit a single room/)
  const later = { ...dates, arrival: '2026-06-04', guest: 'bea' }
  ask(hotel, moveTo('bea', '2026-06-01', '2026-06-03'), book('dora', later), share('dora', 'ada'))
  expect(refusalOf(hotel, about('change-party', 'dora', { adults: 3, children: 0 }))).toMatch(/^4 guests/)
  ask(hotel, about('change-party', 'dora', { adults: 2, children: 0 }))
})

test('who comes back shares the room again, and has one alone where its owner shares another’s by now', () => {
  const hotel = withTwo()
  ask(hotel, cancel('bea'), moveTo('ada', '2026-06-01', '2026-06-03'), about('reinstate', 'bea'))
  expect([stay(hotel, 'bea').sharesWith, sold(hotel, '2026-06-01'), sold(hotel, '2026-06-04')]).toEqual(['ada', 1, 1])
  const other = withTwo()
  ask(other, cancel('bea'), book('cleo', { ...dates, guest: 'bea' }), share('ada', 'cleo'), about('reinstate', 'bea'))
  expect([stay(other, 'bea').sharesWith, sold(other, '2026-06-01')]).toEqual([null, 2])
})

test('nobody who goes in the same night inherits a room, and an option that lapses leaves it to who shares it', () => {
  const hotel = withTwo()
  const cleo = book('cleo', { ...dates, guest: 'bea' })
  ask(hotel, cleo, share('cleo', 'ada'), checkIn('cleo'), ...night)
  expect(['ada', 'bea', 'cleo'].map(id => [stay(hotel, id).standing.status, stay(hotel, id).sharesWith])).toEqual([
    ['no-show', null],
    ['no-show', 'ada'],
    ['in-house', null],
  ])
  const other = aHotel()
  const held = asked({ ...book('held', dates), kind: 'hold', until: '2026-06-01' })
  ask(other, register('ada'), held, book('r2', { ...dates, arrival: '2026-06-02' }), share('r2', 'held'), ...night)
  expect([stay(other, 'r2').sharesWith, sold(other, '2026-06-02')]).toEqual([null, 1])
})

test('a check-out by mistake brings back whose room it was, and whoever shares it shares it again', () => {
  const hotel = withTwo()
  ask(hotel, book('cleo', { ...dates, guest: 'bea' }), share('cleo', 'ada'), checkIn('ada', '201'))
  ask(hotel, checkIn('bea'), checkIn('cleo'), checkOut('ada'))
  expect([stay(hotel, 'bea').sharesWith, stay(hotel, 'cleo').sharesWith]).toEqual([null, 'bea'])
  ask(hotel, about('undo-check-out', 'ada'))
  expect(inRoom(hotel, '201')).toEqual(['ada', 'bea', 'cleo'])
  expect([stay(hotel, 'bea').sharesWith, stay(hotel, 'cleo').sharesWith]).toEqual(['ada', 'ada'])
  expect(['01', '02', '03', '04'].map(each => sold(hotel, `2026-06-${each}`))).toEqual([1, 1, 1, 1])
})

test('a guest who had shared a room, left by mistake and comes back needs one where the other has moved', () => {
  const hotel = withTwo()
  ask(hotel, checkIn('ada', '201'), checkIn('bea'), checkOut('bea'), move('ada', '202'), about('undo-check-out', 'bea'))
  expect([stay(hotel, 'bea').sharesWith, inRoom(hotel, '201'), sold(hotel, '2026-06-01')]).toEqual([null, ['bea'], 2])
  ask(hotel, asked({ kind: 'check-out', reservation: 'bea', settledBy: null }))
})
