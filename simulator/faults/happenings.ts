/** What a fault can wait for. */

/** What can happen to a stay, by the events that say so; `changed` is whatever happens to it after its booking. */
export const happenings: Readonly<Record<string, readonly string[]>> = {
  booked: ['reservation-booked'],
  confirmed: ['reservation-confirmed'],
  moved: ['stay-dates-changed'],
  changed: [],
  cancelled: ['reservation-cancelled'],
  reinstated: ['reservation-reinstated'],
  'checked-in': ['guest-checked-in'],
  'checked-out': ['guest-checked-out'],
  'no-show': ['no-show-marked'],
}
