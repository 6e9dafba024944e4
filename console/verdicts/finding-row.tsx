/** One verdict: its sign and word, the promise it is about, why, and the lines that prove it. */
import type { Finding } from '../wire/answers.ts'
import { depthWords, outcomeWords } from '../words.ts'
import { EvidenceLine, type Seek } from './evidence-line.tsx'
import { Sign } from './sign.tsx'

const shownAtOnce = 4

export function FindingRow({ finding, seek }: { finding: Finding; seek: Seek }) {
  const { check, sentence, verdict, depth, because, evidence } = finding
  const lines = evidence.map((each, index) => <EvidenceLine key={index} evidence={each} seek={seek} />)
  return (
    <li class="finding" data-verdict={verdict} data-check={check}>
      <Sign verdict={verdict} />
      <div class="finding-text">
        <p class="finding-head">
          <strong class="outcome">{outcomeWords[verdict]}</strong>
          <span class="check">{check}</span>
          <span class="depth">{depthWords[depth]}</span>
        </p>
        <h3>{sentence}</h3>
        <p class="because">{because}</p>
        {lines.length > 0 && <ul class="evidence">{lines.slice(0, shownAtOnce)}</ul>}
        {lines.length > shownAtOnce && (
          <details class="more">
            <summary>{lines.length - shownAtOnce} more lines of evidence</summary>
            <ul class="evidence">{lines.slice(shownAtOnce)}</ul>
          </details>
        )}
      </div>
    </li>
  )
}
