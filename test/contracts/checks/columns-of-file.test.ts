/** Nobody is blamed for what the hotel's file has no place for. */
import { expect, test } from 'vitest'
import { keepsTheFee } from '../../../contracts/checks/mirror/keeps-the-fee.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { type ExportPlan, plainExport } from '../../../simulator/personas/export-plan.ts'
import { aCancellation, atFour, declared, effects, file, look, transcript } from './cases.ts'

/** A day after the file the far side shows a cancellation that cost nothing. */
const verdictBy = (change: Partial<ExportPlan>) => {
  const windows = { ...allWindows.windows, export: { ...plainExport, ...change } }
  const facts = aCancellation({
    ...{ mode: 'export', persona: { ...allWindows, windows }, declared: declared({ cadence: atFour }) },
    transcript: transcript(file('2026-06-06 03:10', 3, 'ada', 'bea')),
    effects: effects(look('2026-06-07 05:00', 'ada', { status: 'cancelled', revenueMinor: 0 })),
  })
  return keepsTheFee.judge(facts).verdict
}

test('a fee that stands in the file is asked for, and one for which an OTA message has no place is not', () => {
  expect(verdictBy({})).toBe('fail')
  for (const message of ['OTA_HotelResNotifRQ', 'OTA_HotelStayInfoNotifRQ'] as const)
    expect(verdictBy({ format: { kind: 'xml', message } })).toBe('limit')
})
