/** What a fault is made of, as data: where it can happen, what it does, what can be set, and what somebody who watches the wire sees. */
import type { FaultTarget } from '../../transcript/faults.ts'

/** `hotel-time` passes with the hotel's clock, `wire-time` on the wall; both are written `90s` or `6h` and kept in milliseconds. */
export type Unit = 'hotel-time' | 'wire-time' | 'count' | 'percent' | 'bytes'

export type Parameter = {
  readonly name: string
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** Where nothing is said. */
  readonly usual: number
}

export type FaultKind = {
  /** The word behind `do:`. */
  readonly id: string
  /** What `on:` may say. */
  readonly on: readonly FaultTarget[]
  readonly does: string
  readonly seen: string
  readonly parameters: readonly Parameter[]
  /** Of the check catalogue, such as WH-01; empty where it mirrors none. */
  readonly mirrors: readonly string[]
  /** Whether what it hits counts as never said, so that nobody is held to have heard it. */
  readonly spoils: boolean
  /** Whether `then catchup` may follow. */
  readonly catchesUp?: true
}

export const hotelTime = (name: string, usual: number, min: number, max: number): Parameter => ({
  ...{ name, unit: 'hotel-time', min, max, usual },
})

export const wireTime = (name: string, usual: number, max: number): Parameter => ({
  ...{ name, unit: 'wire-time', min: 1, max, usual },
})

export const count = (name: string, usual: number, min: number, max: number): Parameter => ({
  ...{ name, unit: 'count', min, max, usual },
})

export const percent = (name: string, usual: number): Parameter => ({
  ...{ name, unit: 'percent', min: 0, max: 99, usual },
})
