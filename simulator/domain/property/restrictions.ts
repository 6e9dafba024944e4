/** When a rate is for sale, and for how long a stay. */

export type Restrictions = {
  /** Not sold at all. */
  readonly closed: boolean
  readonly closedToArrival: boolean
  readonly closedToDeparture: boolean
  readonly minNights: number
  readonly maxNights: number
  /** Sold only so many days before arrival, or earlier. */
  readonly daysAhead: number
}

export const unrestricted: Restrictions = {
  ...{ closed: false, closedToArrival: false, closedToDeparture: false },
  ...{ minNights: 1, maxNights: 366, daysAhead: 0 },
}
