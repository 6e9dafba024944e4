/** Trouble that was found before or beside the judging, which says nothing of the connector. */
import type { SetupNote } from '../../contracts/verdict.ts'
import { modeWords } from '../words.ts'

export function Setup({ notes }: { notes: readonly SetupNote[] }) {
  if (notes.length === 0) return null
  return (
    <section class="card setup" aria-labelledby="setup">
      <h2 id="setup">Setup</h2>
      <p class="quiet">Our side or its surroundings were not ready. None of this is held against the connector.</p>
      <ul class="notes">
        {notes.map(({ story, mode, message }, index) => (
          <li key={index}>
            {story !== null && <strong>{[story, ...(mode === null ? [] : [modeWords[mode]])].join(' · ')} </strong>}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}
