/** The two logs side by side: what happened in the hotel, and what was said on the wire. */
import { useState } from 'preact/hooks'
import type { House } from '../wire/answers.ts'
import { Log } from './log.tsx'
import type { Sought } from './use-aim.ts'

type Props = { readonly house: House; readonly pulse: number; readonly sought: Sought | null }

export function Logs({ house, pulse, sought }: Props) {
  const { run, journal, transcript } = house
  const [hints, showHints] = useState(false)
  const shared = { run, pulse, sought, hints, showHints }
  return (
    <div class="logs">
      <Log {...shared} key={`journal ${run}`} log="journal" title="Journal" length={journal.length}>
        <p class="quiet head" title={`Head of the hash chain: ${journal.head}`}>
          head <code>{journal.head.slice(0, 12)}</code>
        </p>
      </Log>
      <Log {...shared} key={`transcript ${run}`} log="transcript" title="Transcript" length={transcript.length} />
    </div>
  )
}
