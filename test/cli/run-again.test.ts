import { expect, test } from 'vitest'
import { sayAgain } from '../../cli/run-again.ts'
import { levelNamed } from '../../contracts/suites/levels.ts'
import { aReport, aRun, aVerdict } from '../contracts/report/a-report.ts'

test('what failed is played again with the seed with which it failed, and nothing that failed with another', () => {
  const level = levelNamed('certify')
  if (!level) throw new Error('There is no level of that name.')
  const report = aReport({
    runs: [
      { ...aRun('polling'), run: 'a', seed: 8 },
      { ...aRun('export'), run: 'b', story: 'CRM-02', seed: 7 },
    ],
    verdicts: [aVerdict('fail', { run: 'a' }), aVerdict('fail', { run: 'b', story: 'CRM-02', mode: 'export' })],
  })
  const order = { clock: { kind: 'stepped' }, env: {}, suite: null, level, plays: [] } as const
  const line = sayAgain(report, order, { connector: 'crm', persona: 'all-windows', property: 'harbour-house' })
  expect(line).toMatch(/^npx mockinn run CRM-01 --mode polling --connector crm --seed 8 /)
})
