/** A house in which every rule has something to do, and its sister. */
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import type { TransactionCode } from '../../../../simulator/domain/words.ts'
import { paidOut } from './books-model.ts'

const breakfast = { transactionCode: '2000' as TransactionCode, text: 'Breakfast', unit: 1800, per: 'guest' } as const
const laidOut = {
  code: paidOut as TransactionCode,
  name: 'Paid out',
  kind: 'paid-out',
  taxes: [],
  outlet: null,
} as const
const fruit = { transactionCode: '2000' as TransactionCode, text: 'Fruit', unit: 300, per: 'room' } as const
const perRoom = { code: '9010' as TransactionCode, name: 'Unit fee', kind: 'levy', taxes: [], outlet: null } as const
const levy = { code: '9000' as TransactionCode, name: 'City tax', kind: 'levy', taxes: [], outlet: null } as const

export const everyRule: Property = {
  ...harbourHouse,
  nightAudit: { ...harbourHouse.nightAudit, closesTheDoor: true },
  overselling: { double: 1 },
  checkInNeeds: 'clean',
  schemaVersion: 1,
  ratePlans: harbourHouse.ratePlans.map((plan, index) => ({
    ...plan,
    includes: index === 0 ? [breakfast, fruit] : [],
    byDay: { double: 6900 },
    policy: {
      ...{ freeUntilHours: index === 0 ? 24 : null, cancellation: { kind: 'nights', nights: 1 } },
      noShow: { kind: 'share', ppm: 900_000 },
      deposit: { kind: 'none' },
    },
  })),
  books: {
    ...harbourHouse.books,
    codes: [...harbourHouse.books.codes, levy, perRoom, laidOut],
    levies: [
      {
        name: 'City tax',
        transactionCode: '9000',
        per: 'adult-night',
        longestNights: 3,
        amounts: [{ from: '2026-01-01' as BusinessDate, minor: 260 }],
      },
      {
        ...{ name: 'Unit fee', transactionCode: '9010', per: 'room-night', longestNights: null },
        amounts: [{ from: '2026-01-01' as BusinessDate, minor: 150 }],
      },
    ],
    ...{ tipPpm: 200_000, lateChargeDays: 1 },
  },
}

/** A sister under the same PMS, which is asked now and then: a house with a day, a door and books of its own. */
export const sisterHouse: Property = {
  ...everyRule,
  id: 'sister',
  timeZone: 'Europe/London',
  nightAudit: harbourHouse.nightAudit,
}
