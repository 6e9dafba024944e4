/** A line of evidence that opens on the very line of the log, among its neighbours. */
import type { CitedLine } from '../../contracts/report/dossier/finding.ts'
import { Sentence } from '../sentence.tsx'
import { EvidenceWords } from '../verdicts/evidence-words.tsx'

type Props = {
  readonly cited: CitedLine
  /** Where the log lies beside this report. */
  readonly file: string | null
  /** How many lines of evidence are not shown behind this one. */
  readonly more: number
}

export function EmbeddedLine({ cited: { evidence, excerpt }, file, more }: Props) {
  const { log, line } = evidence
  const words = <EvidenceWords evidence={evidence} />
  return (
    <li>
      {excerpt === null ? (
        <div class="evidence-still">{words}</div>
      ) : (
        <details class="embedded">
          <summary class="evidence-line">{words}</summary>
          <div class="excerpt">
            <table>
              <tbody>
                {excerpt.lines.map(each => (
                  <tr key={each.n} data-cited={each.isCited} aria-current={each.isCited ? 'true' : undefined}>
                    <th scope="row">{each.n}</th>
                    <td class="excerpt-time">{each.local}</td>
                    <td>
                      <Sentence text={each.sentence} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <pre>{excerpt.raw}</pre>
            <p class="quiet excerpt-file">
              {file === null ? `${log}.jsonl` : <a href={file}>{log}.jsonl</a>}, line {line}
            </p>
          </div>
        </details>
      )}
      {more > 0 && <p class="quiet">And {more} more, which are in report.json.</p>}
    </li>
  )
}
