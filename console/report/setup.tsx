/** Trouble that was found before or beside the judging, which says nothing of the connector. */
import { whereOf } from '../../contracts/report/blocks.ts'
import type { Report } from '../../contracts/verdict.ts'
import { modeWords } from '../words.ts'

export function Setup({ report }: { report: Report }) {
  const { setup } = report
  if (setup.length === 0) return null
  return (
    <section class="card setup" aria-labelledby="setup">
      <h2 id="setup">Setup</h2>
      <p class="quiet">Our side or its surroundings were not ready. None of this is held against the connector.</p>
      <ul class="notes">
        {setup.map((note, index) => (
          <li key={index}>
            {note.story !== null && <strong>{whereOf(note, report, mode => modeWords[mode]).join(' · ')} </strong>}
            {note.message}
          </li>
        ))}
      </ul>
    </section>
  )
}
