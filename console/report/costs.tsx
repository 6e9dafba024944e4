/** What each story would have cost whoever connects; nothing where nothing is billed. */
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import type { RunCost } from '../../contracts/verdict.ts'
import { Place } from './place.tsx'
import { sayCost } from './say-cost.ts'

type Props = { readonly costs: readonly RunCost[]; readonly blocks: readonly DossierBlock[] }

export function Costs({ costs, blocks }: Props) {
  if (costs.every(({ total }) => total === null)) return null
  return (
    <section class="card" aria-labelledby="costs">
      <h2 id="costs">Costs</h2>
      <p class="quiet">What each story would have cost under the billing model of this PMS.</p>
      <div class="scroller">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Model</th>
              <th scope="col" class="number">
                Months begun
              </th>
              <th scope="col" class="number">
                Records
              </th>
              <th scope="col">Cost</th>
            </tr>
          </thead>
          <tbody>
            {costs.map(cost => (
              <tr key={`${cost.run} ${cost.story}`}>
                <td class="unbroken">
                  <Place of={cost} blocks={blocks} />
                </td>
                <td>
                  {cost.model}, {cost.direction}
                </td>
                <td class="number">{cost.months}</td>
                <td class="number">{cost.records}</td>
                <td>{sayCost(cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
