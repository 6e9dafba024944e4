/** What may not be written to a guest as the stay stands: to who is there, who has left, and who is not going to come. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, judgement, together } from '../check.ts'
import { mailsTo } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { type Happening, happeningsOf, turnsOf } from '../turns.ts'
import { judgedKinds, leavesUntold, unjudgeable } from './journey.ts'
import { judgeSilence } from './silence.ts'
import { thanksFrom, unfitIn } from './unfit.ts'

export const fitsTheStay: Check = {
  id: 'mail/fits-the-stay',
  level: 'MUST',
  sentence: 'Nobody is expected who is there already or elsewhere, and nobody is thanked who has not stayed.',
  reason:
    '“See you tomorrow” to a guest in the bar, or “thank you” to one who never came, is worse than no mail at all.',
  mutants: ['thanks-who-did-not-come', 'ignores-reversals', 'mails-from-a-stale-plan'],
  asked: facts => watched(facts).length > 0,
  judge: facts =>
    unjudgeable(facts) ??
    tried(
      facts,
      together(
        watched(facts).flatMap(({ reservation, control }) =>
          happeningsOf(facts, reservation).flatMap(happening => judgeOne(facts, reservation, control, happening)),
        ),
      ),
    ),
}

/** Those whose state or dates took a turn, each beside a guest to whom nothing happened. */
function watched(facts: Case): { readonly reservation: string; readonly control: string }[] {
  return subjectsOf(facts).flatMap(({ reservation, control }) => {
    const turned = turnsOf(facts, reservation).some(
      ({ before, after }) => before?.stay.status !== after.stay.status || !hasSameDates(before, after),
    )
    return control !== null && turned ? [{ reservation, control }] : []
  })
}

type Truth = Happening['after']

const hasSameDates = (before: Truth, after: Truth): boolean =>
  before.stay.arrival === after.stay.arrival && before.stay.departure === after.stay.departure

function judgeOne(facts: Case, reservation: string, control: string, happening: Happening): Judgement[] {
  return unfit(facts, happening).flatMap(({ kinds, ...rest }) => {
    const { commit } = happening.after
    const seen = judgedKinds(facts).filter(
      kind => kinds.includes(kind) && [control, reservation].some(each => gotOne(facts, each, kind)),
    )
    if (seen.length === 0) return []
    return [judgeSilence(facts, { reservation, control, commit, did: happening.did, kinds: seen, ...rest })]
  })
}

const gotOne = (facts: Case, reservation: string, kind: MessageKind): boolean =>
  mailsTo(facts, reservation).some(({ message }) => message === kind)

/** Where no control got any such mail while it would have been wrong for the other, nothing was tried. */
function tried(facts: Case, judged: Judgement): Judgement {
  if (judged.verdict !== 'not-applicable') return judged
  const [first] = watched(facts)
  const untold = watched(facts).some(({ control }) => leavesUntold(facts, control))
  const happening = first && turnsOf(facts, first.reservation).at(-1)
  if (!first || !happening) return judged
  const then = `${nameOf(facts, first.reservation)} ${happening.did} at ${sayHour(facts, happening.after.commit.at)}.`
  const because = untold
    ? `${then} This PMS never says here who has left, so no mail was due that could have been wrong.`
    : `${then} ${nameOf(facts, first.control)}, to whom nothing happened, got no mail either that would have been wrong then, so silence proves nothing.`
  return judgement(untold ? 'limit' : 'inconclusive', 'effect', because, [journalLine(happening.after.commit, then)])
}

/** `until` when they are right again; for ever where it is left out. */
export type Unfit = {
  readonly kinds: readonly MessageKind[]
  readonly until?: HotelTime
  readonly needs: readonly string[]
}

const status = ['status']

export function unfit(facts: Case, { after, before, later }: Happening): readonly Unfit[] {
  const { stay } = after
  const isNews = before?.stay.status !== stay.status
  const ended = later.find(truth => truth.stay.status !== stay.status)?.commit.at
  const until = ended === undefined ? {} : { until: ended }
  const always = isNews ? [{ kinds: unfitIn(stay.status), needs: status, ...until }] : []
  if (stay.status !== 'in-house' || (!isNews && before?.stay.departure === stay.departure)) return always
  const thanks = { kinds: ['post-stay'] as const, until: endOfStay(facts, after, later) }
  return [...always, { ...thanks, needs: isNews ? status : ['departure'] }]
}

/** Until when it is as it is: at the longest until who is still there may be thanked. */
function endOfStay(facts: Case, after: Truth, later: readonly Truth[]): HotelTime {
  const { stay } = after
  const next = later.find(truth => truth.stay.status !== stay.status || truth.stay.departure !== stay.departure)
  const day = thanksFrom(facts, after)
  return next && next.commit.at < day ? next.commit.at : day
}
