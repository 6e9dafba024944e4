import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { type Cited, timelineOf } from '../../../../contracts/report/timeline/timeline.ts'
import { stalenessOf } from '../../../../contracts/staleness/staleness.ts'
import type { Entry } from '../../../../simulator/transcript/entries.ts'
import {
  aCancellation,
  aMove,
  at,
  delivery,
  effects,
  file,
  type Hour,
  look,
  mail,
  transcript,
} from '../../checks/cases.ts'
import { aToldRun } from '../a-told-run.ts'

const week = { from: at('2026-06-01 07:00'), to: at('2026-06-08 13:00') }

function draw(facts: Case, span = week, cited: readonly (readonly [string, Cited])[] = []) {
  const run = aToldRun(facts)
  const delays = stalenessOf([{ ...run, changes: 'all' }]).flatMap(each => each.delays)
  return timelineOf({ run, delays }, span, new Map(cited))
}

const asks = (hour: Hour, n: number, status: number, facts: object | null): Entry =>
  ({
    ...{ n, at: at(hour), wire: 0, wireEnd: 0, kind: 'request', window: 'polling', method: 'GET' },
    ...{ path: '/api/v1/changes', status, answerBytes: 1, more: false, list: true, facts, detail: null },
  }) as unknown as Entry

describe('a timeline', () => {
  test('has what happened in the hotel above, and right below it the window that this mode is told by', () => {
    const seen = effects(
      look('2026-06-05 15:36', 'ada', { status: 'cancelled' }),
      mail('2026-06-05 18:00', 'ada', 'welcome'),
    )
    const sent = transcript(delivery('2026-06-05 15:00', 3, 204), file('2026-06-06 03:10', 3, 'ada'))
    expect(draw(aCancellation({ mode: 'webhooks', transcript: sent, effects: seen })).rows).toEqual([
      ...['hotel', 'webhooks', 'files', 'mails', 'looks'],
    ])
    expect(draw(aCancellation({ mode: 'export', transcript: sent })).rows).toEqual(['hotel', 'files', 'webhooks'])
  })

  test('sets apart a question that told something, one that told nothing, and one that was refused', () => {
    const asked = [
      asks('2026-06-02 10:00', 1, 200, { seqs: [] }),
      asks('2026-06-03 10:00', 2, 200, { from: 1, to: 2 }),
      asks('2026-06-04 10:00', 3, 503, null),
    ]
    const { dots } = draw(aCancellation({ transcript: asked }))
    const tones = dots.filter(({ row }) => row === 'questions').map(({ tone, lines }) => [lines[0]?.n, tone])
    expect(tones.sort()).toEqual([
      [1, 'faint'],
      [2, 'plain'],
      [3, 'bad'],
    ])
  })

  test('leads from when the hotel knew it to when the mode told it, and says how long that took', () => {
    const told = transcript(file('2026-06-02 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 4, 'ada', 'bea'))
    const { threads } = draw(aCancellation({ mode: 'export', transcript: told }))
    expect(threads.map(({ says, late }) => [says, late])).toContainEqual([
      'reservation.cancelled: told after 12.2 h',
      true,
    ])
    for (const { x1, x2 } of threads) expect(x2).toBeGreaterThan(x1)
  })

  test('marks what a verdict cites, the failure before anything else', () => {
    const cited = [
      ['journal 3', { anchor: 'the-verdict', verdict: 'fail' }],
      ['journal 1', { anchor: 'another', verdict: 'limit' }],
    ] as const
    const { dots } = draw(aCancellation(), week, cited)
    const rings = dots.flatMap(dot => (dot.cited ? [[dot.lines.map(({ n }) => n), dot.cited.anchor]] : []))
    expect(rings).toEqual([
      [[1, 2], 'another'],
      [[3], 'the-verdict'],
    ])
  })

  test('folds the months in which nothing happens, and never what is cited', () => {
    const span = { from: at('2026-06-01 07:00'), to: at('2026-09-08 13:00') }
    const nightly = transcript(
      ...['06', '07', '08', '09'].map(month => file(`2026-${month}-20 03:10` as Hour, 5, 'ada')),
    )
    const plain = draw(aMove({ mode: 'webhooks', transcript: nightly }), span)
    expect(plain.folds.length).toBeGreaterThan(0)
    expect(plain.dots.filter(({ row }) => row === 'files')).toEqual([])
    expect(plain.folds.map(({ says }) => says).join()).toMatch(/in which nothing else happened: \d files?/)
    const cited = draw(aMove({ mode: 'webhooks', transcript: nightly }), span, [
      ['transcript 2', { anchor: 'a', verdict: 'fail' }],
    ])
    expect(cited.dots.filter(({ row }) => row === 'files').map(({ lines }) => lines.map(({ n }) => n))).toEqual([[2]])
  })

  test('draws twenty thousand questions in a bounded number of marks, and loses none', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...asks('2026-06-02 10:00', index + 1, 200, { seqs: [] }),
      at: (week.from + index * 25_000) as Entry['at'],
    }))
    const { dots, folds } = draw(aCancellation({ transcript: many }))
    const asked = dots.filter(({ row }) => row === 'questions')
    expect(asked.length).toBeLessThan(300)
    const folded = folds.map(({ says }) => Number(/(\d+) questions/.exec(says)?.[1] ?? 0))
    const drawn = asked.map(({ lines }) => lines.length)
    expect([...drawn, ...folded].reduce((sum, count) => sum + count, 0)).toBe(20_000)
  })

  test('of one story in a shared run shows that story alone', () => {
    const { dots, list } = draw(aCancellation(), { from: at('2026-06-05 00:00'), to: at('2026-06-06 00:00') })
    expect(dots.flatMap(({ lines }) => lines.map(({ n }) => n)).sort()).toEqual([3, 4])
    expect(list.map(({ line }) => line.n)).toEqual([3, 4])
  })

  test('names midnights by the lobby’s clock and when the real clock stood there', () => {
    const sent = transcript(delivery('2026-06-05 15:00', 3, 204), delivery('2026-06-06 15:00', 3, 204))
    const { ticks } = draw(aCancellation({ mode: 'webhooks', transcript: sent }))
    expect(ticks[0]).toMatchObject({ day: '2026-06-06', at: at('2026-06-06 00:00') })
    expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).toSorted((a, b) => a - b))
    const [first, second] = sent.map(entry => entry.at as number)
    expect(ticks[0]?.wireMs).toBe((second ?? 0) - (first ?? 0))
    expect(ticks.at(-1)?.wireMs).toBe(null)
  })
})
