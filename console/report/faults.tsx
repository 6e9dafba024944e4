/** What was planned to go wrong, and whether it did. */
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import type { Report } from '../../contracts/verdict.ts'
import { Place } from './place.tsx'

type Props = { readonly faults: Report['faults']; readonly blocks: readonly DossierBlock[] }

export function Faults({ faults, blocks }: Props) {
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
                  <Place of={one} blocks={blocks} />
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
