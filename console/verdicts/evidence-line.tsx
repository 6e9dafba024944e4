/** A line of evidence, which leads to the very line of the journal or the transcript that it cites. */
import type { Evidence } from '../../contracts/verdict.ts'
import { EvidenceWords } from './evidence-words.tsx'

export type Seek = (evidence: Evidence, from: HTMLElement) => void

export function EvidenceLine({ evidence, seek }: { evidence: Evidence; seek: Seek }) {
  const words = <EvidenceWords evidence={evidence} />
  // The far side's effects have no log on this page to lead to; their words must do.
  if (evidence.log === 'effects') return <li class="evidence-still">{words}</li>
  return (
    <li>
      <button type="button" class="evidence-line" onClick={event => seek(evidence, event.currentTarget)}>
        {words}
      </button>
    </li>
  )
}
