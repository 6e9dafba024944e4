import { expect, test } from 'vitest'
import { circumstancesOf, hotelsOf } from '../../../contracts/report/circumstances.ts'
import { aReport, aRun } from './a-report.ts'

test('the hotels of a run are named, but for the usual one', () => {
  const inLondon = { ...aRun('polling'), property: 'london' }
  const inHarbour = { ...aRun('export'), property: 'harbour-house' }
  expect(hotelsOf(aReport({ runs: [inLondon, inHarbour, inLondon] }))).toEqual(['london', 'harbour-house'])
  const said = (...runs: readonly (typeof inLondon)[]) => circumstancesOf(aReport({ runs })).join(' · ')
  expect(said(inHarbour)).not.toContain('harbour')
  expect(said(inLondon)).toContain(' · london')
})
