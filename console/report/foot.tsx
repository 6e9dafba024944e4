/** What the words mean, what is not in here, and by what the whole can be held against its evidence. */
import type { Report } from '../../contracts/verdict.ts'

type Props = { readonly report: Report; readonly leftOut: readonly string[]; readonly filesBeside: boolean }

const meanings = [
  ['Pass', 'seen to be kept.'],
  ['Fail', 'seen to be broken, with the lines that prove it.'],
  [
    'Limit',
    'this PMS could not have told the connector in time: an exposure of the mode, and no failure of the connector.',
  ],
  ['Inconclusive', 'not seen, or our own trouble. Never a pass, and never the connector’s fault.'],
  ['Not applicable', 'the connector does not declare it.'],
] as const

export function Foot({ report, leftOut, filesBeside }: Props) {
  return (
    <footer class="foot">
      <section aria-labelledby="meanings">
        <h2 id="meanings">What a verdict means</h2>
        <dl class="meanings">
          {meanings.map(([word, said]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </section>
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">Not in this page</h2>
          <ul class="notes">
            {leftOut.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li>All of it stands in {filesBeside ? <a href="./report.json">report.json</a> : 'report.json'}.</li>
          </ul>
        </section>
      )}
      <section aria-labelledby="evidence">
        <h2 id="evidence">Evidence</h2>
        <p class="quiet">
          The same seed, date and stories give the same hotel, byte for byte: <code>npx mockinn replay</code> plays it
          again from the folder of this report and compares. Journals of all runs, in order:{' '}
          <code class="hash">{report.journalHash}</code>
        </p>
        {filesBeside && (
          <p>
            <a href="./report.json">report.json</a> · <a href="./junit.xml">junit.xml</a> ·{' '}
            <a href="./ctrf.json">ctrf.json</a>
          </p>
        )}
      </section>
    </footer>
  )
}
