/** What had to be seen beside what was seen, stay by stay. */
import type { ComparedLine } from '../../contracts/report/compared.ts'

type Props = { readonly lines: readonly ComparedLine[]; readonly leftOut: number }

export function ComparedLines({ lines, leftOut }: Props) {
  if (lines.length === 0) return null
  return (
    <table class="compared">
      <thead>
        <tr>
          <th scope="col">Expected</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ expected, found }, index) => (
          <tr key={index}>
            <td class="compared-expected">{expected}</td>
            <td class="compared-found">{found}</td>
          </tr>
        ))}
      </tbody>
      {leftOut > 0 && (
        <tfoot>
          <tr>
            <td colSpan={2} class="quiet">
              And {leftOut} more, which are in report.json.
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
