/** The three lists of the business date. */
import type { House } from '../wire/answers.ts'
import { Stays } from './stays.tsx'

export function Today({ house }: { house: House }) {
  return (
    <div class="today">
      <Stays id="arrivals" title="Arrivals" none="Nobody is due today." stays={house.arrivals} expected />
      <Stays id="in-house" title="In-house" none="The house is empty." stays={house.inHouse} />
      <Stays id="departures" title="Departures" none="Nobody leaves today." stays={house.departures} />
    </div>
  )
}
