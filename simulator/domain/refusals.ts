/** Why the hotel cannot obey, and what to do instead: values, then sentences. */
import { type BooksRefusal, explainBooks } from './books/refusals.ts'
import { type DayRefusal, explainDay } from './day/refusals.ts'
import type { Explainers } from './explainers.ts'
import { explainHouse, type HouseRefusal } from './house/refusals.ts'
import { explainPayment, type PaymentRefusal } from './payments/refusals.ts'
import { explainProfile, type ProfileRefusal } from './profiles/refusals.ts'
import { explainReservation, type ReservationRefusal } from './reservations/refusals.ts'

export type Refusal = ProfileRefusal | ReservationRefusal | BooksRefusal | PaymentRefusal | HouseRefusal | DayRefusal

const explainers: Explainers<Refusal> = {
  ...explainProfile,
  ...explainReservation,
  ...explainBooks,
  ...explainPayment,
  ...explainHouse,
  ...explainDay,
}

export function explain(refusal: Refusal): string {
  const explainThis = explainers[refusal.kind] as (refusal: Refusal) => string
  return explainThis(refusal)
}
