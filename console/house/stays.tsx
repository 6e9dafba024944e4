/** A list as it lies on the desk: who arrives, who is here, who leaves. */
import { useState } from 'preact/hooks'
import { shortStay } from '../clock/dates.ts'
import type { Stay } from '../wire/answers.ts'

const shownAtOnce = 12

type Props = {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly stays: readonly Stay[]
  readonly expected?: boolean
}

export function Stays({ id, title, none, stays, expected = false }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? stays : stays.slice(0, shownAtOnce)
  return (
    <section class="card stays" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="count">{stays.length}</span>
      </h2>
      {stays.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Guest</th>
              <th scope="col">Room</th>
              <th scope="col">Stay</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(stay => (
              <StayRow key={stay.reservation} stay={stay} expected={expected} />
            ))}
          </tbody>
        </table>
      )}
      {stays.length > shownAtOnce && (
        <button type="button" class="button button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${shownAtOnce}` : `Show all ${stays.length}`}
        </button>
      )}
    </section>
  )
}

function StayRow({ stay, expected }: { stay: Stay; expected: boolean }) {
  return (
    <tr>
      <th scope="row">
        {stay.guest}
        <small>{stay.number}</small>
      </th>
      <td>
        {stay.room ?? <span title="No room assigned yet">–</span>}
        <small>{stay.roomType}</small>
      </td>
      <td>
        {shortStay(stay.arrival, stay.departure)}
        {expected && <small>{stay.expectedAt === null ? 'no time given' : `expected ${stay.expectedAt}`}</small>}
      </td>
      <td>
        <span class="status" data-status={stay.status}>
          {stay.status}
        </span>
      </td>
    </tr>
  )
}
