/** Exposures: what the hotel knew for hours before this mode could first say so, and what went wrong in between. Pure, as the judge is. */
import { type HotelTime, instant } from '../simulator/domain/time.ts'
import type { Commit } from '../simulator/journal/commit.ts'
import type { Case, CastPart } from './checks/case.ts'
import { deadlineAfter } from './checks/deadlines.ts'
import { cancellationOf, moveOf, nameOf } from './checks/hotel-facts.ts'
import { hoursBetween, sayHour } from './checks/hours.ts'
import { unfit } from './checks/mail/fits-the-stay.ts'
import { judgedKinds, mailsBetween } from './checks/mail/journey.ts'
import { firstOffer, type Offer } from './checks/offers.ts'
import { type Happening, turnsOf } from './checks/turns.ts'
import type { MessageKind } from './effects.ts'
import type { Exposure } from './verdict.ts'

export function exposures(facts: Case): Exposure[] {
  const known = facts.cast.flatMap(part => factsOf(facts, part))
  const unique = new Map(known.map(fact => [`${fact.reservation} ${fact.commit.seq}`, fact]))
  return [...unique.values()].flatMap(fact => exposureOf(facts, fact) ?? [])
}

/** Something that happened to a stay. */
type Fact = {
  readonly reservation: string
  readonly commit: Commit
  /** What the guest did, behind the name. */
  readonly did: string
  /** Who is told one of these knows of it. */
  readonly offer: Offer | undefined
  /** Which mails are wrong from then on, and until when. */
  readonly wrong: readonly { readonly kinds: readonly MessageKind[]; readonly until?: HotelTime }[]
}

function factsOf(facts: Case, part: CastPart): Fact[] {
  const { role, reservation } = part
  const alone = (commit: Commit | undefined, did: string): Fact[] => {
    if (!commit) return []
    const offer = firstOffer(facts, commit, reservation)
    // Who could know of new dates may write by the new plan already.
    const until = role === 'moves' && offer ? { until: offer.at } : {}
    return [{ reservation, commit, did, offer, wrong: [{ kinds: judgedKinds(facts), ...until }] }]
  }
  switch (role) {
    case 'cancels':
      return alone(cancellationOf(facts, reservation)?.commit, 'cancelled')
    case 'moves':
      return alone(moveOf(facts, reservation)?.commit, 'moved the stay')
    case 'subject':
      return turnsOf(facts, reservation).flatMap(turn => factOf(facts, reservation, turn) ?? [])
    default:
      return []
  }
}

/** Undefined where it was over before anybody could be told of it: what the window says then is another thing. */
function factOf(facts: Case, reservation: string, turn: Happening): Fact | undefined {
  const { after, before, later, did } = turn
  const { commit, stay } = after
  const changed = stayFields.filter(field => before === undefined || !isSame(before.stay, stay, field))
  const offers = changed.flatMap(field => firstOffer(facts, commit, reservation, [field]) ?? [])
  const [offer] = offers.toSorted((a, b) => a.at - b.at)
  const then = later.findLast(truth => offer && truth.commit.at <= offer.at)?.stay ?? stay
  if (changed.every(field => !isSame(then, stay, field))) return undefined
  const isElsewhen = before && before.stay.arrival !== stay.arrival
  return {
    ...{ reservation, commit, offer, did: did.replace(/,$/, '') },
    // Who could know may write by the new plan already.
    wrong: isElsewhen ? [{ kinds: judgedKinds(facts), ...(offer && { until: offer.at }) }] : unfit(facts, turn),
  }
}

const stayFields = ['status', 'arrival', 'departure', 'room', 'roomType', 'ratePlan', 'amount'] as const
type StayField = (typeof stayFields)[number]

const isSame = (a: Happening['after']['stay'], b: Happening['after']['stay'], field: StayField): boolean =>
  field === 'amount' ? a.amount.minor === b.amount.minor : a[field] === b[field]

function exposureOf(facts: Case, { reservation, commit, did, offer, wrong }: Fact): Exposure | undefined {
  if (!offer || offer.at <= commit.at) return undefined
  const knownAt = deadlineAfter(facts, offer.at)
  const mails = wrong.flatMap(({ kinds, until = knownAt }) => {
    const declared = judgedKinds(facts).filter(kind => kinds.includes(kind))
    return mailsBetween(facts, reservation, declared, commit.at, until < knownAt ? until : knownAt).judged
  })
  const guest = nameOf(facts, reservation)
  const still = mails.map(mail => `the ${mail.message} mail of ${sayHour(facts, mail.at)}`).join(' and ')
  return {
    ...{ story: facts.story, mode: facts.mode, fact: `${guest} ${did}.` },
    ...{ happenedAt: instant(commit.at), offeredAt: instant(offer.at), hours: hoursBetween(commit.at, offer.at) },
    consequence: still === '' ? null : `${guest} still got ${still}.`,
  }
}
