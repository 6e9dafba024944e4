/** What had to be seen beside what was seen, stay by stay. */
import { comparedLines } from '../../contracts/report/compared.ts'
import type { Compared } from '../../contracts/verdict.ts'

export function ComparedLines({ compared }: { compared: Compared }) {
  const lines = comparedLines(compared)
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
    </table>
  )
}
