import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { chart } from '../../../contracts/staleness/chart.ts'
import { sayWait } from '../../../contracts/staleness/say-wait.ts'
import { type KeptRun, stalenessOf } from '../../../contracts/staleness/staleness.ts'
import { table } from '../../../contracts/staleness/table.ts'
import type { Mode } from '../../../contracts/verdict.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { aCancellation, at, type Hour } from '../checks/cases.ts'

const { journal } = aCancellation()
const entry = (hour: Hour, saying: Record<string, unknown>) =>
  ({ n: 1, at: at(hour), wire: 0, wireEnd: 0, ...saying }) as unknown as Entry

const run = (mode: Mode, ...transcript: Entry[]): KeptRun => ({
  run: `crm-00-${mode}`,
  mode,
  journal,
  transcript,
  changes: 'all',
})
const subscribed = (afterSeq: number) => entry('2026-06-02 09:00', { kind: 'subscription-added', afterSeq })
const cancelledWebhook = entry('2026-06-05 15:00', { kind: 'delivery', seq: 3, type: 'reservation.cancelled' })
const nightlyFile = entry('2026-06-06 03:00', { kind: 'file-written', upTo: 4, reservations: ['ada', 'bea'] })

describe('staleness', () => {
  test('counts by mode what was told and what was not, with median, 95 percent and the longest wait', () => {
    const [webhooks, exported] = stalenessOf([
      run('webhooks', subscribed(2), cancelledWebhook),
      run('export', nightlyFile),
    ])
    expect(webhooks).toMatchObject({ mode: 'webhooks', facts: 3, told: 1, medianMs: 0, longestMs: 0 })
    // Two bookings and two guests of 1 June 09:00, a cancellation of the 5th 15:00, an arrival of 18:40; the departure is in no file.
    expect(exported).toMatchObject({ mode: 'export', facts: 7, told: 6 })
    expect(sayWait(exported?.medianMs ?? 0)).toBe('4.8 d')
    expect(exported?.delays.map(({ toldAt, knownAt }) => toldAt && sayWait(toldAt - knownAt))).toEqual([
      ...['4.8 d', '4.8 d', '4.8 d', '4.8 d', '12.0 h', '8.3 h', null],
    ])
  })

  test('owes by webhook nothing that was before somebody subscribed', () => {
    expect(stalenessOf([run('webhooks', subscribed(4))])[0]).toMatchObject({ facts: 1, told: 0, medianMs: null })
  })

  test('leaves out a mode that was not played', () => {
    expect(stalenessOf([run('polling')]).map(({ mode }) => mode)).toEqual(['polling'])
  })
})

describe('the drawing and the table', () => {
  const modes = stalenessOf([run('webhooks', subscribed(2), cancelledWebhook), run('export', nightlyFile)])

  test('is one well-formed picture with a dot for each fact that was told', () => {
    const svg = chart(modes, 'a <hotel> & "its" guests')
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg.match(/<circle /g)).toHaveLength(7)
    expect(svg).toContain('a &lt;hotel&gt; &amp; &quot;its&quot; guests')
    expect(svg).toContain('1 of 7 were not told by the end')
    expect(svg).not.toMatch(/NaN|undefined|href|script/)
  })

  test('draws a mode that told nothing', () => {
    const svg = chart(stalenessOf([run('polling')]), 'nobody asked')
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).not.toContain('<circle')
  })

  test('stands in columns', () => {
    expect(table(modes)).toBe(
      [
        '  mode        facts   told    median   95 % within   longest  not told\n',
        '  webhooks        3      1     0 min         0 min     0 min         2\n',
        '  export          7      6     4.8 d         4.8 d     4.8 d         1\n',
      ].join(''),
    )
  })

  test.each([
    [0, '0 min'],
    [59 * 60_000, '59 min'],
    [3_600_000, '1.0 h'],
    [47.9 * 3_600_000, '47.9 h'],
    [48 * 3_600_000, '2.0 d'],
  ])('%d ms are %s', (ms, said) => expect(sayWait(ms)).toBe(said))
})
