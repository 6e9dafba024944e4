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
  /** A quarter of it where the money would be lost. */
  readonly cancelled: number
  readonly noShow: number
  /** Days between booking and arrival, each with its weight. */
  readonly leadDays: readonly (readonly [days: number, weight: number])[]
  readonly nights: readonly (readonly [nights: number, weight: number])[]
  readonly plans: readonly (readonly [plan: string, weight: number])[]
}

const weekend = [
  [1, 270],
  [2, 330],
  [3, 230],
  [4, 100],
  [5, 45],
  [7, 25],
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
      cancelled: 430,
      noShow: 18,
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
      cancelled: 172,
      noShow: 10,
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
      noShow: 10,
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
      noShow: 15,
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
      noShow: 13,
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

/** Companies whose people come; each has an account with the house. */
export const firms = 24

/** Online agencies, and one that books the business trips of others; in this order. */
export const agencies = { online: 2, business: 1 } as const

/** What happens to those who come. */
export const habits = {
  /** A day, for a thousand rooms. */
  walkIns: 24,
  /** In a thousand of those who book. Business comes back. */
  returns: { leisure: 150, business: 420 },
  family: 130,
  fatherAndSon: 4,
  movesDates: 60,
  leavesEarly: 25,
  staysLonger: 25,
  saysWhenItComes: 380,
  /** In a thousand of those whose kind of room is sold out. */
  takesAnotherRoom: 650,
  /** In a thousand of two adults who book with the house itself. */
  namesCompanion: 300,
  /** In a thousand of the business stays. */
  paidByFirm: 800,
  bookedByAssistant: 300,
  bookedByAgency: 200,
  /** In a thousand of the fees on a card. */
  cardDeclined: 90,
  feeWaived: 60,
  /** In a thousand of the nights that are slept. */
  dines: 160,
  drinks: 170,
  minibar: 90,
  spa: 25,
  /** In a thousand of the bookings. */
  parks: 140,
  bottle: 20,
  groupsAMonth: 4,
} as const

/** What the house knows of its guests, in a thousand. */
export const knowledge = {
  address: 550,
  preference: 140,
  vip: 12,
  joinsAtOnce: 90,
  mayBeWrittenTo: 560,
  refused: 190,
} as const

/** As many may come again, of those who came last; regulars are not forgotten. */
export const remembered = { leisure: 4000, business: 900 } as const

/** Stays after which somebody is a regular. */
export const regularAfter = 3

/** Past guests that a house knows at its opening, for each room. */
export const pastGuestsARoom = 2

/** Stays after which a guest is of a tier, the highest first. */
export const tiers = [
  [10, 'Gold'],
  [5, 'Silver'],
  [2, 'Classic'],
] as const

/** One of the weighted choices; the weights are added up. */
export function oneBy<Choice>(choices: readonly (readonly [Choice, number])[], drawn: number): Choice {
  let sum = 0
  for (const each of choices) sum += each[1]
  let left = drawn % sum
  for (const each of choices) {
    if (left < each[1]) return each[0]
    left -= each[1]
  }
  throw new Error('There is nothing to choose from.')
}
