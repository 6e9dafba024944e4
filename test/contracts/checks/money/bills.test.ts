import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { aTransferIsNoMoney } from '../../../../contracts/checks/money/a-transfer-is-no-money.ts'
import { billsOf } from '../../../../contracts/checks/money/bills.ts'
import { countsSpendOnce } from '../../../../contracts/checks/money/counts-spend-once.ts'
import { knowsWhoPays } from '../../../../contracts/checks/money/knows-who-pays.ts'
import type { SeenStay } from '../../../../contracts/effects.ts'
import type { PaymentMethod } from '../../../../simulator/domain/books/lines.ts'
import type { HotelEvent } from '../../../../simulator/domain/events.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import type {
  LineId,
  PaymentId,
  PostingId,
  ReservationId,
  TransactionCode,
} from '../../../../simulator/domain/words.ts'
import { plainExport } from '../../../../simulator/personas/export-plan.ts'
import { pollingRich } from '../../../../simulator/personas/polling-rich.ts'
import { aCancellation, blindLook, books, declared, effects, file, journal, look, told, transcript } from '../cases.ts'

const ada = 'ada' as ReservationId
const day = '2026-06-05' as BusinessDate

/** A firm pays the room of 259.00, and Ada 120.00 of extras: 50.00 were deposited, 40.00 and 30.00 came by card. */
function aBill(parts: Partial<Case> = {}): Case {
  return aCancellation({
    cast: [{ role: 'subject', reservation: 'ada', control: null }],
    journal: journal(
      ['2026-06-01 09:00', ...books('ada', 'Ada Byron')],
      [
        '2026-06-01 09:10',
        { kind: 'payer-set', reservation: ada, window: 2, payer: { kind: 'account', account: 'shipyard' } },
      ],
      [
        '2026-06-01 15:00',
        {
          ...{ kind: 'deposit-taken', payment: 'd' as PaymentId, reservation: ada, businessDate: day, method: 'card' },
          ...{ minor: 5000, reference: null, reverses: null },
        },
      ],
      ['2026-06-05 21:00', charge('dinner', 1, 12_000)],
      ['2026-06-06 03:00', charge('room', 2, 25_900)],
      ['2026-06-06 11:00', payment('first', 'card', 4000)],
      [
        '2026-06-07 10:30',
        ...[payment('used', 'deposit', 5000), payment('second', 'card', 3000), payment('firm', 'receivables', 25_900)],
      ],
    ),
    persona: pollingRich,
    declared: declared({ reads: ['spentMinor', 'firmPaysMinor', 'receivedMinor'] }),
    ...parts,
  })
}

function charge(name: string, window: number, gross: number): HotelEvent {
  const line = {
    ...{ id: `${name}.1` as LineId, posting: name as PostingId, stay: ada, businessDate: day, window },
    ...{ transactionCode: '2000' as TransactionCode, outlet: null, text: name, quantity: 1, unit: gross },
    ...{ net: gross, taxes: [], gross, check: null, reverses: null },
  }
  return { kind: 'charge-posted', reservation: ada, line }
}

function payment(name: string, method: PaymentMethod, minor: number): HotelEvent {
  const line = { payment: name as PaymentId, businessDate: day, window: 1, method, minor, reference: null }
  return { kind: 'payment-taken', reservation: ada, line: { ...line, reverses: null } }
}

const right = { status: 'checked-out', spentMinor: 37_900, firmPaysMinor: 25_900, receivedMinor: 12_000 } as const
const seenAs = (seen: Partial<SeenStay>) => ({ effects: effects(look('2026-06-07 11:10', 'ada', seen)) })

test('a bill is what was charged, a firm’s part of it, and the money that came in', () => {
  const bill = billsOf(aBill(), 'ada').at(-1)
  expect(bill).toMatchObject({ spentMinor: 37_900, firmPaysMinor: 25_900, receivedMinor: 12_000 })
  expect(billsOf(aBill(), 'bea')).toEqual([])
})

test('whoever shows it as the books have it keeps all three promises, with the lines', () => {
  for (const check of [countsSpendOnce, knowsWhoPays, aTransferIsNoMoney]) {
    const judged = check.judge(aBill(seenAs(right)))
    expect(judged, check.id).toMatchObject({ verdict: 'pass', depth: 'effect' })
    expect(judged.evidence.map(({ log }) => log)).toEqual(['journal', 'effects'])
  }
})

test('payments that are added to what was spent are found out, and so is a transfer that counts as money', () => {
  const spend = countsSpendOnce.judge(aBill(seenAs({ ...right, spentMinor: 75_800 })))
  expect(spend.verdict).toBe('fail')
  expect(spend.because).toMatch(/came at 2026-06-06 03:00 to 379\.00 EUR spent\. At .* shows 758\.00 EUR\.$/)
  expect(aTransferIsNoMoney.judge(aBill(seenAs({ ...right, receivedMinor: 37_900 }))).verdict).toBe('fail')
  expect(aTransferIsNoMoney.judge(aBill(seenAs({ ...right, receivedMinor: 17_000 }))).verdict).toBe('fail')
  expect(knowsWhoPays.judge(aBill(seenAs({ ...right, firmPaysMinor: null }))).verdict).toBe('inconclusive')
})

test('nobody is late before the time that the connector declares is up', () => {
  const early = effects(look('2026-06-07 10:40', 'ada', { ...right, receivedMinor: 9000 }))
  expect(aTransferIsNoMoney.judge(aBill({ effects: early })).verdict).toBe('inconclusive')
})

test('a far side that could not be seen proves nothing, and one that does not know the stay is wrong', () => {
  expect(countsSpendOnce.judge(aBill({ effects: effects(blindLook('2026-06-07 11:10', 'ada')) })).verdict).toBe(
    'inconclusive',
  )
})

test('where the manifest reads no such sum, or no probe is there, it is not applicable', () => {
  expect(countsSpendOnce.judge(aBill({ declared: declared() })).verdict).toBe('not-applicable')
  expect(countsSpendOnce.judge(aBill({ declared: declared({ probe: false }) })).verdict).toBe('not-applicable')
})

test('webhooks, rows of stays and a PMS that keeps its bills back never tell: a limit', () => {
  const byWebhook = aBill({ ...seenAs({ ...right, spentMinor: 1 }), mode: 'webhooks' })
  const reads = declared({ reads: ['spentMinor'], cadence: told })
  expect(countsSpendOnce.judge({ ...byWebhook, declared: reads }).verdict).toBe('limit')
  const keptBack = { ...pollingRich, fields: { ...pollingRich.fields, folio: [] } }
  expect(countsSpendOnce.judge(aBill({ persona: keptBack })).verdict).toBe('limit')
  const written = transcript(file('2026-06-08 03:10', 99, 'ada'))
  const inFiles = (grain: 'reservation' | 'folio-line') =>
    aBill({
      ...{ mode: 'export', transcript: written, declared: reads },
      persona: { ...pollingRich, windows: { ...pollingRich.windows, export: { ...plainExport, grain } } },
      effects: effects(look('2026-06-08 04:10', 'ada', { ...right, spentMinor: 1 })),
    })
  expect(countsSpendOnce.judge(inFiles('reservation')).verdict).toBe('limit')
  expect(countsSpendOnce.judge(inFiles('folio-line')).verdict).toBe('fail')
})

test('where nobody splits a bill nothing is asked', () => {
  expect(countsSpendOnce.asked(aBill())).toBe(true)
  expect(countsSpendOnce.asked(aCancellation())).toBe(false)
})
