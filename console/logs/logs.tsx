/** The two logs side by side: what happened in the hotel, and what was said on the wire. */
import type { House } from '../wire/answers.ts'
import { Log, type Sought } from './log.tsx'

type Props = { readonly house: House; readonly pulse: number; readonly sought: Sought | null }

export function Logs({ house, pulse, sought }: Props) {
  const shared = { run: house.run, pulse, sought }
  return (
    <div class="logs">
      <Log {...shared} log="journal" title="Journal" length={house.journal.length}>
        <p class="quiet head" title={`Head of the hash chain: ${house.journal.head}`}>
          head <code>{house.journal.head.slice(0, 12)}</code>
        </p>
      </Log>
      <Log {...shared} log="transcript" title="Transcript" length={house.transcript.length} />
    </div>
  )
}
