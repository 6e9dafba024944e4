/** A story that needs a certain day begins on it, in a hotel of its own and in one that is shared. */
import { expect, test } from 'vitest'
import { settingOf } from '../../../contracts/run/setting.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { tokyo } from '../../../fixtures/hotels/tokyo.ts'
import { clocksChange } from '../../../scenarios/clocks-change.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import { aHotel } from '../../simulator/a-hotel.ts'

const opens = (date: string, zone: 'Europe/Paris' | 'America/New_York' | 'Asia/Tokyo' = 'Europe/Paris') =>
  clocksChange.opens?.(date as BusinessDate, zone)

test('CRM-24 begins five days before the clocks change next, in the zone of its hotel, and again on the same day', () => {
  expect([opens('2026-06-01'), opens('2026-10-20'), opens('2026-10-21')]).toEqual([
    '2026-10-20',
    '2026-10-20',
    '2027-03-23',
  ])
  expect(opens('2026-06-01', 'America/New_York')).toBe('2026-10-27')
  expect(opens('2026-06-01', 'Asia/Tokyo')).toBe('2026-06-01')
})

test.each([harbourHouse, tokyo])('a shared hotel waits for it: $id', property => {
  const hotel = aHotel({ property })
  const isTokyo = property.id === tokyo.id
  expect(settingOf(7, hotel, 'crm-24', true, clocksChange.opens).date).toBe(isTokyo ? '2026-06-01' : '2026-10-20')
  expect(settingOf(7, hotel, 'crm-24', false, clocksChange.opens).date).toBe(isTokyo ? '2026-06-02' : '2026-10-20')
  expect(settingOf(7, hotel, 'crm-01', false).date).toBe('2026-06-02')
})
