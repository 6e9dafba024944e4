/** What the judge says of a play: the worst first, each with the lines that prove it. */
import { comparedLines } from '../../contracts/report/compared.ts'
import { byGravity } from '../../contracts/verdict.ts'
import type { Play } from '../wire/answers.ts'
import { isOn } from '../wire/use-plays.ts'
import { playInWords } from '../words.ts'
import { Counts } from './counts.tsx'
import { EvidenceLine, type Seek } from './evidence-line.tsx'
import { FindingRow } from './finding-row.tsx'

export function Verdicts({ play, seek }: { play: Play | undefined; seek: Seek }) {
  return (
    <section class="card" aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">Verdicts</h2>
      {play && play.verdicts.length > 0 ? (
        <>
          <p class="quiet">{playInWords(play)}</p>
          <Counts verdicts={play.verdicts} />
          <ol class="findings" aria-label="Verdicts">
            {play.verdicts.toSorted(byGravity).map(finding => (
              <FindingRow
                key={`${play.play} ${finding.check}`}
                finding={finding}
                compared={comparedLines(finding)}
                line={(evidence, index) => <EvidenceLine key={index} evidence={evidence} seek={seek} />}
              />
            ))}
          </ol>
        </>
      ) : (
        <p class="quiet">{whyEmpty(play)}</p>
      )}
    </section>
  )
}

function whyEmpty(play: Play | undefined): string {
  if (!play) return 'Nothing has been played yet. The verdicts of the next play appear here.'
  if (isOn(play)) return 'The judge speaks when the story has been played to its end.'
  if (play.state === 'failed') return 'This play came to no verdict.'
  return 'No check had anything to say about this play.'
}
