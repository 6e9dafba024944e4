import { expect, test } from 'vitest'
import { exportPresets } from '../../simulator/personas/exports/registry.ts'
import { mockinn } from './mockinn.ts'

test('the ways of writing files stand side by side for people, and whole for programs', async () => {
  const [topic, heads, ...rows] = (await mockinn(['list', 'exports'])).stdout.trimEnd().split('\n')
  expect([topic, heads?.trim().split(/ {2,}/)]).toEqual([
    'exports',
    ['scope', 'grain', 'format', 'encoding', 'days', 'nulls', 'left out', 'file', 'beside'],
  ])
  expect(rows.map(row => row.trim().split(/ {2,}/)[0])).toEqual(exportPresets.map(({ name }) => name))
  expect(rows[4]?.trim().split(/ {2,}/)).toEqual([
    ...['sihot-stays', 'departed -7', 'reservation', 'CSV ; quoted minimal, 0,00, header named', 'windows-1252'],
    ...['DD.MM.YYYY', 'empty', 'cancelled, opted out', 'SIHOT_STAYS_{date:YYYYMMDD}.csv', '–'],
  ])
  expect(JSON.parse((await mockinn(['list', 'exports', '--json'])).stdout)).toEqual({ exports: exportPresets })
})
