/** Whom a file is about: the stays of a house, its guests, and the days of its folios. */
import type { Guest } from '../../domain/profiles/guests.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import type { BusinessDate } from '../../domain/time.ts'
import type { GuestId } from '../../domain/words.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import type { CountedChanges } from '../../views/counted-changes.ts'
import { inScope, type WrittenScope } from './scope.ts'

export type Choice = {
  stays(): Iterable<Reservation>
  guests(): Iterable<Guest>
  /** Whether the lines of a business date stand in it. */
  isDayOf(day: BusinessDate): boolean
}

type ClosedDay = {
  readonly businessDate: BusinessDate
  /** The file before, undefined where this is the first. */
  readonly before: { readonly businessDate: BusinessDate } | undefined
  /** Null where every change counts. */
  readonly counted: CountedChanges | null
}

export function choose(
  state: Readonly<HotelState>,
  plan: Pick<ExportPlan, 'grain' | 'cancellations' | 'optedOut'>,
  scope: WrittenScope,
  { businessDate: closed, before, counted }: ClosedDay,
): Choice {
  const { id: house } = state.property
  // A line of a folio is new by its day: a charge does not change the stay.
  const byDay = plan.grain === 'folio-line' && scope.kind === 'delta'
  const changed = changesIn(state, counted)
  const versionOf = (stay: Reservation) => Math.max(changed.stay(stay), changed.guest(stay.booking.guest))
  const isChosen = (stay: Reservation): boolean =>
    stay.property === house && isListed(state, plan, stay) && (byDay || inScope(stay, versionOf(stay), scope))
  const stays = () => state.reservations.values().filter(isChosen)
  return {
    stays,
    guests: () => guestsOf(state, scope, stays, changed).filter(guest => mayBeWritten(plan, guest)),
    isDayOf: day => !byDay || (day <= closed && (before === undefined || day > before.businessDate)),
  }
}

/** The commit that last changed a stay or a guest, as far as changes count. */
type Changed = { stay(stay: Reservation): number; guest(id: GuestId): number }

function changesIn({ guests }: Readonly<HotelState>, counted: CountedChanges | null): Changed {
  if (counted) return { stay: ({ id }) => counted.ofStay(id), guest: id => counted.ofGuest(id) }
  return { stay: ({ version }) => version, guest: id => guests.get(id)?.version ?? 0 }
}

const isListed = (
  { guests }: Readonly<HotelState>,
  plan: Pick<ExportPlan, 'cancellations' | 'optedOut'>,
  stay: Reservation,
) =>
  (plan.cancellations === 'listed' || stay.standing.status !== 'cancelled') &&
  mayBeWritten(plan, guests.get(stay.booking.guest))

const mayBeWritten = ({ optedOut }: Pick<ExportPlan, 'optedOut'>, guest: Guest | undefined): boolean =>
  optedOut === 'listed' || guest?.details.consent.email !== 'refused'

/** Everybody whom the house knows, everybody who changed, or each guest of the stays once. */
function guestsOf(
  { guests, property }: Readonly<HotelState>,
  scope: WrittenScope,
  stays: () => Iterable<Reservation>,
  changed: Changed,
): IteratorObject<Guest> {
  const own = guests.values().filter(guest => guest.property === property.id)
  if (scope.kind === 'full') return own
  if (scope.kind === 'delta') return own.filter(({ id }) => changed.guest(id) > scope.afterSeq)
  const ids = new Set([...stays()].map(({ booking }) => booking.guest))
  return ids
    .values()
    .map(id => guests.get(id))
    .filter(guest => guest !== undefined)
}
