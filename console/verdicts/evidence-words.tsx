/** What a line of evidence says, behind its place in the log. */
import type { Evidence } from '../../contracts/verdict.ts'
import { Sentence } from '../sentence.tsx'

export function EvidenceWords({ evidence: { log, line, says } }: { evidence: Evidence }) {
  return (
    <>
      <span class="evidence-place">
        {log} {line}
      </span>
      <span>
        <Sentence text={says} />
      </span>
    </>
  )
}
