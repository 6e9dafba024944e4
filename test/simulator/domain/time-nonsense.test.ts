import { expect, test } from 'vitest'
import { atWallClock, readInstant } from '../../../simulator/domain/time.ts'
import { day } from '../a-hotel.ts'

test.each(['2026-02-30T05:00:00Z', '2026-06-31T05:00:00Z', '2026-06-04T24:00:00Z'])('%s is no instant', text => {
  expect(readInstant(text)).toBeUndefined()
})

test('a day that the calendar does not have is no day on the wall', () => {
  expect(() => atWallClock('Europe/Paris', day('2026-02-30'), '07:00')).toThrow()
})
