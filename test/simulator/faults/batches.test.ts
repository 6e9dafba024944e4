/** Events that come several in one body are struck one by one, and what comes beside them comes as they do. */
import { expect, test } from 'vitest'
import { foreignEvent, padded, sentAs, withEvents } from '../../../simulator/windows/webhooks/faulty-bodies.ts'

const event = (id: string) => ({ type: 'reservation.created', id, data: { id: `r-${id}`, origin: 'direct' } })
const batch = Buffer.from(JSON.stringify({ type: 'batch', id: 'bat_1', data: [event('1'), event('2')] }))
const list = Buffer.from(JSON.stringify([event('1'), event('2')]))
const read = (body: Buffer) => JSON.parse(body.toString())

test('each event of a batch is changed, and the batch is not', () => {
  const changed = withEvents(batch, each => ({ ...each, season: 'high' }))
  expect(read(changed)).toMatchObject({
    type: 'batch',
    id: 'bat_1',
    data: [
      { id: '1', season: 'high' },
      { id: '2', season: 'high' },
    ],
  })
  expect(read(changed)).not.toHaveProperty('season')
  expect(read(withEvents(list, each => ({ ...each, season: 'high' })))).toMatchObject([
    { season: 'high' },
    { season: 'high' },
  ])
})

test('a batch is filled up once, and what is no JSON stays as it is', () => {
  expect(padded(batch, 5000)).toHaveLength(5000)
  const odd = Buffer.from('what is this')
  expect([padded(odd, 5000), withEvents(odd, each => each)]).toEqual([odd, odd])
})

test('an event of its own comes in a batch of one where others do', () => {
  const foreign = foreignEvent(event('1'), 'evt_9')
  expect(sentAs(batch, foreign)).toMatchObject({
    type: 'batch',
    id: 'evt_9',
    data: [{ data: { id: 'elsewhere-r-1' } }],
  })
  expect(sentAs(Buffer.from(JSON.stringify(event('1'))), foreign)).toEqual(foreign)
})
