/** Asking for money that is to be taken later: keeping it ready, raising it, taking it, letting it go. */
import { moneyOf } from '../books/finding.ts'
import { taken } from '../books/money-taken.ts'
import { payableRefusal } from '../books/windows.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { share } from '../money.ts'
import { wholePpm } from '../property/taxes.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { addDays } from '../time.ts'
import type { AuthorisationId } from '../words.ts'
import { outcomeOf } from './cards.ts'
import type { PaymentEvent } from './events.ts'
import type { Authorisation } from './state.ts'

type State = Readonly<HotelState>

/** Issuers keep an amount ready for about a week. */
const daysKept = 7

export function decideAuthorisation(state: State, { kind: _, ...command }: Asked<'authorise-card'>): Decision {
  const { authorisation, reservation, token, minor } = command
  if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
  if (state.authorisations.has(authorisation)) return refuse({ kind: 'authorisation-exists', authorisation })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const outcome = outcomeOf(token)
  if (outcome === undefined) return refuse({ kind: 'unknown-token' })
  const asked = { authorisation, reservation, token, asked: minor }
  const until = addDays(state.businessDate, daysKept)
  if (outcome === 'unreachable') return accept({ kind: 'card-unanswered', ...asked, until })
  const agreed = outcome === 'approved' ? minor : outcome === 'partly-approved' ? share(minor, 1, 2, 'down') : 0
  if (agreed === 0) return accept({ kind: 'card-declined', ...asked, reason: outcome })
  return accept({ kind: 'card-authorised', ...asked, minor: agreed, until })
}

/** An issuer that agreed once agrees again; one that gave less than was asked gives no more. */
export function decideIncrement(state: State, { authorisation: id, by }: Asked<'increment-authorisation'>): Decision {
  const found = open(state, id)
  if ('kind' in found) return refuse(found)
  if (by <= 0) return refuse({ kind: 'no-amount', minor: by })
  const { token, minor } = found
  const until = addDays(state.businessDate, daysKept)
  if (outcomeOf(token) === 'approved')
    return accept({ kind: 'authorisation-raised', authorisation: id, minor: minor + by, until })
  return refuse({ kind: 'more-than-authorised', authorisation: id, left: moneyOf(state, leftToCapture(state, found)) })
}

/** The processor did book it, as they mostly do. */
export function decideInquiry(state: State, { authorisation: id }: Asked<'inquire-authorisation'>): Decision {
  const found = state.authorisations.get(id)
  if (!found) return refuse({ kind: 'unknown-authorisation', authorisation: id })
  const { status, minor, until } = found
  if (status !== 'unanswered') return refuse({ kind: 'authorisation-was-answered', authorisation: id, status })
  return accept({ kind: 'authorisation-raised', authorisation: id, minor, until })
}

export function decideCapture(state: State, command: Asked<'capture-authorisation'>): Decision {
  const { authorisation: id, payment, window, minor } = command
  const found = open(state, id)
  if ('kind' in found) return refuse(found)
  if (state.payments.has(payment)) return refuse({ kind: 'payment-exists', payment })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const { reservation, token } = found
  const refusal = payableRefusal(state, reservation, window, minor)
  if (refusal) return refuse(refusal)
  const left = leftToCapture(state, found)
  if (minor > left) return refuse({ kind: 'more-than-authorised', authorisation: id, left: moneyOf(state, left) })
  return accept(
    taken(state, reservation, { payment, window, method: 'card', minor, reference: token, reverses: null }),
    { kind: 'authorisation-captured', authorisation: id, payment, minor },
  )
}

export function decideReleaseOfCard(state: State, { authorisation: id }: Asked<'release-authorisation'>): Decision {
  const found = open(state, id)
  return 'kind' in found ? refuse(found) : accept({ kind: 'authorisation-released', authorisation: id })
}

/** Night audit lets go what issuers no longer keep: for stays of its own house, since a sister's day is another. */
export const expiring = ({ authorisations, reservations, property, businessDate }: State): PaymentEvent[] =>
  [...authorisations.values()].flatMap(({ id, reservation, status, until }) => {
    const isOver = (status === 'open' || status === 'unanswered') && until <= businessDate
    const isOurs = reservations.get(reservation)?.property === property.id
    return isOver && isOurs ? [{ kind: 'authorisation-expired' as const, authorisation: id }] : []
  })

/** A tip may be added where the slip was signed, up to what the house allows. */
function leftToCapture({ property }: State, { minor, captured }: Authorisation): number {
  return minor + share(minor, property.books.tipPpm, wholePpm, 'down') - captured
}

function open(state: State, id: AuthorisationId): Authorisation | Refusal {
  const found = state.authorisations.get(id)
  if (!found) return { kind: 'unknown-authorisation', authorisation: id }
  return found.status === 'open' ? found : { kind: 'authorisation-not-open', authorisation: id, status: found.status }
}
