/** One verdict: its sign and word, the promise it is about, why, and the lines that prove it. What needs no attention is one line until it is opened. */
import { Sentence } from '../sentence.tsx'
import type { Finding } from '../wire/answers.ts'
import { depthWords, outcomeWords } from '../words.ts'
import { EvidenceLine, type Seek } from './evidence-line.tsx'
import { Sign } from './sign.tsx'

type Props = { readonly finding: Finding; readonly seek: Seek }

const shownAtOnce = 4

export function FindingRow({ finding, seek }: Props) {
  const { check, sentence, verdict, depth } = finding
  const word = <strong class="outcome">{outcomeWords[verdict]}</strong>
  const names = (
    <>
      <span class="check">{check}</span>
      <span class="depth">{depthWords[depth]}</span>
    </>
  )
  if (verdict === 'pass' || verdict === 'not-applicable') {
    return (
      <li class="finding finding-folded" data-verdict={verdict} data-check={check}>
        <details>
          <summary class="fold">
            <Sign verdict={verdict} />
            <span class="finding-text">
              {word} {sentence}
            </span>
          </summary>
          <div class="finding-grounds">
            <p class="finding-head">{names}</p>
            <Grounds finding={finding} seek={seek} />
          </div>
        </details>
      </li>
    )
  }
  return (
    <li class="finding" data-verdict={verdict} data-check={check}>
      <Sign verdict={verdict} />
      <div class="finding-text">
        <p class="finding-head">
          {word}
          {names}
        </p>
        <h3>{sentence}</h3>
        <Grounds finding={finding} seek={seek} />
      </div>
    </li>
  )
}

function Grounds({ finding: { because, evidence }, seek }: Props) {
  const lines = evidence.map((each, index) => <EvidenceLine key={index} evidence={each} seek={seek} />)
  return (
    <>
      <p class="because">
        <Sentence text={because} />
      </p>
      {lines.length > 0 && <ul class="evidence">{lines.slice(0, shownAtOnce)}</ul>}
      {lines.length > shownAtOnce && (
        <details class="more">
          <summary>{lines.length - shownAtOnce} more lines of evidence</summary>
          <ul class="evidence">{lines.slice(shownAtOnce)}</ul>
        </details>
      )}
    </>
  )
}
