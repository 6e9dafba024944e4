/** What is noted on a booking: through whom it came, who pays for it, what makes it sure, and when the guest means to be there. */
import type { HourOfDay } from '../../domain/property/property.ts'
import { type Extra, noParticulars, type Particulars } from '../../domain/reservations/particulars.ts'
import type { BlockId } from '../../domain/words.ts'
import type { Wish } from './demand.ts'
import { agencyId, firmId } from './desk.ts'
import type { Known } from './people.ts'
import { agencies, habits } from './tables.ts'

/** Whoever has to do with a booking besides the guest. */
export type Involved = {
  readonly firm: number | null
  readonly account: string | null
  readonly companion: Known | null
  readonly booker: Known | null
  readonly block: BlockId | null
}

export function particularsOf(
  wish: Wish,
  { firm, account, companion, booker, block }: Involved,
  extras: readonly Extra[],
): Particulars {
  const { manner, children } = wish
  const draw = wish.chance('particulars')
  const online = manner.origin === 'ota' ? 1 + (draw() % 3 === 0 ? 1 : 0) : null
  const forTrips = firm !== null && draw() % 1000 < habits.bookedByAgency
  return {
    ...noParticulars,
    segment: block === null ? manner.segment : 'group',
    channel: online === null ? null : { name: `channel-${online === 1 ? 'one' : 'two'}`, number: `C${draw()}` },
    company: firm === null ? null : firmId(firm),
    travelAgent: online !== null ? agencyId(online) : forTrips ? agencyId(agencies.online + 1) : null,
    guarantee: guaranteeOf(wish, account, draw()),
    companions: companion === null ? [] : [companion.guest],
    booker: booker?.guest ?? null,
    block,
    preferences: children > 0 && draw() % 3 === 0 ? ['cot'] : [],
    notes: draw() % 40 === 0 ? (notes[draw() % notes.length] ?? null) : null,
    extras,
  }
}

const notes = ['Honeymoon', 'Birthday', 'Comes with a dog', 'Needs an invoice for two names', 'Allergic to nuts']

/** Who rings up does not always give a card; who walks in pays at the desk. */
function guaranteeOf({ manner, plan }: Wish, account: string | null, drawn: number): Particulars['guarantee'] {
  if (account !== null) return 'company'
  if (plan === 'saver') return 'deposit'
  if (manner.origin === 'walk-in') return null
  return manner.origin === 'phone' && drawn % 10 < 3 ? 'none' : 'card'
}

/** Half an hour more or less than when the guest will be there. */
export function expectedAt({ hours, bookedOn, chance }: Wish): HourOfDay | null {
  const draw = chance('expected')
  if (bookedOn === null || draw() % 1000 >= habits.saysWhenItComes) return null
  return `${hours.arrives}:${draw() % 2 ? '30' : '00'}`
}
