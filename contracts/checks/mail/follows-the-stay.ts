import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { mailsTo } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { type Happening, isOff, turnsOf } from '../turns.ts'
import { judgedKinds, leavesUntold, unjudgeable } from './journey.ts'
import { judgeLikeness } from './likeness.ts'
import { isUnfit } from './unfit.ts'

export const followsTheStay: Check = {
  id: 'mail/follows-the-stay',
  level: 'MUST',
  sentence: 'Whose stay takes another turn gets the mails of the stay that it then is, each at its time.',
  reason:
    'The thank-you is timed from the day on which the guest really left, and whoever comes after all is greeted like any other.',
  mutants: ['drops-reinstated-journeys', 'thanks-by-the-booked-day', 'ignores-reversals'],
  asked: facts => alikes(facts).length > 0,
  judge: facts => unjudgeable(facts) ?? together(alikes(facts).map(each => judgeOne(facts, each))),
}

type Pair = { readonly reservation: string; readonly alike: string; readonly turn: Happening }

/** The last turn decides what the stay is in the end; who is not to come is written nothing of the kind. */
function alikes(facts: Case): Pair[] {
  return subjectsOf(facts).flatMap(({ reservation, alike }) => {
    const turn = turnsOf(facts, reservation).at(-1)
    return alike === undefined || !turn || isOff(turn.after.stay.status) ? [] : [{ reservation, alike, turn }]
  })
}

function judgeOne(facts: Case, { reservation, alike, turn }: Pair): Judgement {
  const { commit } = turn.after
  const needs = needsOf(turn)
  const told = firstTelling(facts, commit, reservation, needs)
  const kinds = told ? kindsToCome(facts, { reservation, alike }, deadlineAfter(facts, told.at)) : judgedKinds(facts)
  if (told && kinds.length === 0) {
    const fact = `${nameOf(facts, reservation)} ${turn.did} at ${sayHour(facts, commit.at)}.`
    const untold = leavesUntold(facts, alike)
    const because = untold
      ? 'This PMS never says here who has left, so no mail was due any more.'
      : `After the connector had to know, ${nameOf(facts, alike)} got no mail that would have been right for both, so silence proves nothing.`
    const lines = [journalLine(commit, fact), told.evidence]
    return judgement(untold ? 'limit' : 'inconclusive', 'effect', `${fact} ${because}`, lines)
  }
  return judgeLikeness(facts, {
    ...{ reservation, alike, commit, needs, kinds, did: turn.did },
    alikeIs: 'whose stay was such from the start',
    like: 'at its time',
  })
}

function needsOf({ before, after }: Happening): readonly string[] {
  const status = before?.stay.status === after.stay.status ? [] : ['status']
  const dates = (['arrival', 'departure'] as const).filter(day => before && before.stay[day] !== after.stay[day])
  return status.length + dates.length === 0 ? ['status'] : [...status, ...dates]
}

/** What the other still got after the fact had to be known, and was no less right for this guest. */
function kindsToCome(facts: Case, { reservation, alike }: Omit<Pair, 'turn'>, knownAt: number) {
  const mails = mailsTo(facts, alike).filter(mail => mail.at > knownAt && !isUnfit(facts, reservation, mail))
  return judgedKinds(facts).filter(kind => mails.some(({ message }) => message === kind))
}
