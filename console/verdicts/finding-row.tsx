/** One verdict: its sign and word, the promise it is about, why, and the lines that prove it. What needs no attention is one line until it is opened. */
import type { ComponentChild } from 'preact'
import type { ComparedLine } from '../../contracts/report/compared.ts'
import type { Evidence, Outcome } from '../../contracts/verdict.ts'
import { Sentence } from '../sentence.tsx'
import type { Finding } from '../wire/answers.ts'
import { depthWords, outcomeWords } from '../words.ts'
import { ComparedLines } from './compared-lines.tsx'
import { Sign } from './sign.tsx'

type Props = {
  readonly finding: Finding
  readonly compared: readonly ComparedLine[]
  /** How many of these are not shown. */
  readonly comparedLeftOut?: number
  /** A line of evidence, as an item of a list. */
  readonly line: (evidence: Evidence, index: number) => ComponentChild
  /** Where a link to this verdict leads. */
  readonly anchor?: string
  readonly level?: string | undefined
  /** Why the promise matters. */
  readonly reason?: string | undefined
  /** What each play said, where it was played again and did not end alike. */
  readonly flaky?: readonly Outcome[] | undefined
  /** The play in which this was seen, where it was not the first. */
  readonly playedAgain?: string | null
}

const shownAtOnce = 4

export function FindingRow(props: Props) {
  const { finding, anchor, level, reason, flaky, playedAgain = null } = props
  const { check, sentence, verdict, depth } = finding
  const word = <strong class="outcome">{outcomeWords[verdict]}</strong>
  const names = (
    <>
      {level !== undefined && <span class="level">{level}</span>}
      <span class="check">{check}</span>
      <span class="depth">{depthWords[depth]}</span>
      {flaky && <span class="flaky">flaky: {flaky.map(said => outcomeWords[said].toLowerCase()).join(', ')}</span>}
      {playedAgain !== null && <span>in {playedAgain}</span>}
    </>
  )
  const grounds = (
    <>
      {reason !== undefined && <p class="reason">{reason}</p>}
      <Grounds {...props} />
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
          <div class="finding-grounds" id={anchor}>
            <p class="finding-head">{names}</p>
            {grounds}
          </div>
        </details>
      </li>
    )
  }
  return (
    <li class="finding" data-verdict={verdict} data-check={check} id={anchor}>
      <Sign verdict={verdict} />
      <div class="finding-text">
        <p class="finding-head">
          {word}
          {names}
        </p>
        <h3>{sentence}</h3>
        {grounds}
      </div>
    </li>
  )
}

function Grounds({ finding, compared, comparedLeftOut = 0, line }: Props) {
  const lines = finding.evidence.map(line)
  return (
    <>
      <p class="because">
        <Sentence text={finding.because} />
      </p>
      <ComparedLines lines={compared} leftOut={comparedLeftOut} />
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
