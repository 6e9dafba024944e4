/** What a fault does to a body holds for one event, for several in one, and for what is none. */
import { expect, test } from 'vitest'
import { firstEvent, withEvents } from '../../../../simulator/windows/webhooks/faulty-bodies.ts'

const body = (value: unknown) => Buffer.from(JSON.stringify(value))
const read = (bytes: Buffer) => JSON.parse(bytes.toString())
const marked = (event: object) => ({ ...event, marked: true })
const [one, two] = [
  { type: 'guest.created', id: 'evt_1', data: { id: 'ada' } },
  { type: 'guest.created', id: 'evt_2', data: { id: 'bea' } },
]

test('each event of a batch is changed, and the batch itself is not', () => {
  const batch = { type: 'batch', id: 'bat_1', data: [one, two] }
  expect(read(withEvents(body(batch), marked))).toEqual({ ...batch, data: [marked(one), marked(two)] })
  expect(firstEvent(body(batch))).toEqual(one)
  expect(read(withEvents(body(one), marked))).toEqual(marked(one))
})

test('what is no event stays as it is', () => {
  for (const bytes of [Buffer.from('no json'), body(7)])
    expect(withEvents(bytes, marked).toString()).toBe(bytes.toString())
  expect(firstEvent(body('text'))).toEqual({})
})
