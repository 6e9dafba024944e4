/**
 * What a year in a city hotel is made of, in whole parts of a thousand. The ranges that were published, from which the tables were set, stand
 * with their sources in `published.ts`.
 */
import type { Origin } from '../../domain/reservations/reservations.ts'

export type Manner = {
  readonly origin: Origin
  readonly segment: 'business' | 'leisure'
  /** Of all who book. */
  readonly weight: number
  readonly cancelled: number
  readonly noShow: number
  /** Days between booking and arrival, each with its weight. */
  readonly leadDays: readonly (readonly [days: number, weight: number])[]
  readonly nights: readonly (readonly [nights: number, weight: number])[]
  readonly plans: readonly (readonly [plan: string, weight: number])[]
}

const weekend = [
  [1, 340],
  [2, 320],
  [3, 200],
  [4, 80],
  [5, 40],
  [7, 20],
] as const
const trip = [
  [1, 470],
  [2, 300],
  [3, 150],
  [4, 80],
] as const
const longAhead = [
  [1, 90],
  [4, 120],
  [10, 170],
  [21, 200],
  [45, 220],
  [90, 140],
  [150, 60],
] as const
const shortAhead = [
  [0, 60],
  [2, 190],
  [5, 260],
  [10, 240],
  [20, 160],
  [40, 90],
] as const

export const manners: readonly Manner[] = [
  {
    ...{
      origin: 'ota',
      segment: 'leisure',
      weight: 400,
      cancelled: 380,
      noShow: 14,
      leadDays: longAhead,
      nights: weekend,
    },
    plans: [
      ['flexible', 560],
      ['breakfast', 240],
      ['saver', 200],
    ],
  },
  {
    ...{
      origin: 'website',
      segment: 'leisure',
      weight: 180,
      cancelled: 165,
      noShow: 8,
      leadDays: longAhead,
      nights: weekend,
    },
    plans: [
      ['flexible', 420],
      ['breakfast', 380],
      ['saver', 200],
    ],
  },
  {
    ...{
      origin: 'direct',
      segment: 'leisure',
      weight: 110,
      cancelled: 130,
      noShow: 8,
      leadDays: longAhead,
      nights: weekend,
    },
    plans: [
      ['breakfast', 620],
      ['flexible', 380],
    ],
  },
  {
    ...{
      origin: 'phone',
      segment: 'leisure',
      weight: 110,
      cancelled: 130,
      noShow: 12,
      leadDays: shortAhead,
      nights: trip,
    },
    plans: [
      ['breakfast', 520],
      ['flexible', 480],
    ],
  },
  {
    ...{
      origin: 'corporate',
      segment: 'business',
      weight: 180,
      cancelled: 120,
      noShow: 10,
      leadDays: shortAhead,
      nights: trip,
    },
    plans: [['corporate', 1000]],
  },
]

/** Against the mean of the year, January first. */
export const months = [740, 800, 900, 1020, 1110, 1180, 1060, 900, 1180, 1150, 960, 1000] as const

/** Sunday first: leisure comes for the weekend, business does not. */
export const weekdays = {
  leisure: [760, 820, 880, 940, 1060, 1340, 1200],
  business: [820, 1340, 1400, 1320, 1060, 560, 500],
} as const

/** Companies whose people come. */
export const firms = 24

/** What happens to those who come. */
export const habits = {
  walkInsADay: 5,
  /** In a thousand of those who book. */
  returns: 190,
  family: 130,
  fatherAndSon: 4,
  movesDates: 60,
  leavesEarly: 25,
  staysLonger: 25,
  /** In a thousand of the nights that are slept. */
  dines: 160,
  drinks: 170,
  minibar: 90,
  groupsAMonth: 4,
} as const

/** One of the weighted choices; the weights are added up. */
export function oneBy<Choice>(choices: readonly (readonly [Choice, number])[], drawn: number): Choice {
  const sum = choices.reduce((all, [, weight]) => all + weight, 0)
  let left = drawn % sum
  for (const [choice, weight] of choices) {
    if (left < weight) return choice
    left -= weight
  }
  throw new Error('There is nothing to choose from.')
}
