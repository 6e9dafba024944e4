/** A fault that strikes, and the key under which what it hits is known. */

import type { HotelTime } from '../domain/time.ts'
import type { FaultKind } from '../faults/catalogue/kind.ts'
import type { Entry } from '../transcript/entries.ts'
import type { FaultFired, FaultHit, FaultPlan } from '../transcript/faults.ts'

export type Firing = {
  readonly fault: string
  readonly plan: FaultPlan
  readonly kind: FaultKind
  /** When the fault is over; null where that is not known. */
  readonly ends: HotelTime | null
}

/** The line that says so. */
export type Fired = Entry & FaultFired

/** The key under which what was hit is asked about. */
export function keyOf(hit: FaultHit): string {
  switch (hit.kind) {
    case 'request':
      return `request ${hit.n}`
    case 'delivery':
      return `${hit.subscription} ${hit.id} ${hit.attempt}`
    case 'file':
      return `${hit.property} ${hit.businessDate}`
    case 'login':
      return 'login'
    default:
      return hit satisfies never
  }
}
