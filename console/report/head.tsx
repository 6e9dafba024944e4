/** Who was judged, by what, how it ended, and how to see the same again. */
import { hotelsOf, seedsOf } from '../../contracts/report/circumstances.ts'
import { exitMeanings } from '../../contracts/report/exit-status.ts'
import type { ExitStatus, Outcome, Report } from '../../contracts/verdict.ts'
import { longDay } from '../clock/dates.ts'
import { Counts } from '../verdicts/counts.tsx'
import { Sign } from '../verdicts/sign.tsx'

const signs = {
  0: 'pass',
  1: 'fail',
  2: 'inconclusive',
  3: 'inconclusive',
  4: 'inconclusive',
  5: 'inconclusive',
} as const satisfies Record<ExitStatus, Outcome>

export function Head({ report }: { report: Report }) {
  const { connector, engine, date, persona, suite, level, shard, exit, reproduce, verdicts } = report
  const seeds = seedsOf(report)
  const hotels = hotelsOf(report)
  const facts: readonly (readonly [string, string])[] = [
    ['Maintained by', connector.maintainer],
    ['Judged by', `mockinn ${engine}`],
    ['Suite', suite ?? 'none, stories by name'],
    ...(level === undefined ? [] : [['Level', level] as const]),
    ...(shard === undefined ? [] : [['Part of all plays', shard] as const]),
    ['PMS', persona],
    ...(hotels.length === 0 ? [] : [[hotels.length === 1 ? 'Hotel' : 'Hotels', hotels.join(', ')] as const]),
    [seeds.length === 1 ? 'Seed' : 'Seeds', seeds.join(', ')],
    ['First day', longDay(date)],
  ]
  return (
    <header class="header report-head">
      <div class="report-head-in">
        <div>
          <p class="brand">Mockinn · conformance report</p>
          <h1>
            {connector.name} <span class="version">{connector.version}</span>
          </h1>
          <dl class="facts">
            {facts.map(([name, said]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </div>
        <section class="card outcome-card" aria-label="Outcome">
          <p class="exit" data-verdict={signs[exit]}>
            <Sign verdict={signs[exit]} />
            <span>
              <strong>Exit {exit}</strong> {exitMeanings[exit]}
            </span>
          </p>
          {verdicts.length > 0 ? <Counts verdicts={verdicts} /> : <p class="quiet">Nothing was judged.</p>}
          {reproduce !== '' && (
            <div class="reproduce">
              <p class="quiet">To see the same again</p>
              <pre>
                <code>{reproduce}</code>
              </pre>
            </div>
          )}
        </section>
      </div>
    </header>
  )
}
