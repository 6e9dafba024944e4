/** What was planned to go wrong, and whether it did. */
import type { Report } from '../../contracts/verdict.ts'
import { modeWords } from '../words.ts'

export function Faults({ faults }: { faults: Report['faults'] }) {
  if (!faults) return null
  const { planned, fired, absorbed, each } = faults
  return (
    <section class="card" aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      <p class="quiet">
        {planned} planned, {fired} struck, {absorbed} of them only in vain. One that did not strike proves nothing.
      </p>
      <div class="scroller">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Fault</th>
              <th scope="col" class="number">
                Struck
              </th>
              <th scope="col" class="number">
                In vain
              </th>
            </tr>
          </thead>
          <tbody>
            {each.map(one => (
              <tr key={`${one.run} ${one.story} ${one.fault}`} data-idle={one.fired === one.absorbed}>
                <td class="unbroken">
                  {one.story} · {modeWords[one.mode]}
                </td>
                <td>
                  <span class="check">{one.fault}</span> {one.line}
                  {one.fired === one.absorbed && <strong class="idle"> not exercised</strong>}
                </td>
                <td class="number">{one.fired}</td>
                <td class="number">{one.absorbed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
