/** What the judge says of a play: the worst first, each with the lines that prove it. */
import type { Play } from '../wire/answers.ts'
import { isOn } from '../wire/use-plays.ts'
import { outcomeWords, playInWords } from '../words.ts'
import { countsOf, inOrder } from './count.ts'
import type { Seek } from './evidence-line.tsx'
import { FindingRow } from './finding-row.tsx'
import { Sign } from './sign.tsx'

export function Verdicts({ play, seek }: { play: Play | undefined; seek: Seek }) {
  return (
    <section class="card" aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">Verdicts</h2>
      {play && play.verdicts.length > 0 ? (
        <>
          <p class="quiet">{playInWords(play)}</p>
          <ul class="counts" aria-label="Verdicts counted">
            {countsOf(play.verdicts).map(({ verdict, count }) => (
              <li key={verdict} data-verdict={verdict}>
                <Sign verdict={verdict} />
                <strong>{count}</strong> {outcomeWords[verdict].toLowerCase()}
              </li>
            ))}
          </ul>
          <ol class="findings" aria-label="Verdicts">
            {inOrder(play.verdicts).map(finding => (
              <FindingRow key={`${play.play} ${finding.check}`} finding={finding} seek={seek} />
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
