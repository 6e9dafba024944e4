import { addDays, atWallClock, type HotelTime } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { staysOf } from '../cast.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { lookLine, looksAt, unseen } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'

export const waitsForTheHotelsDay: Check = {
  id: 'mirror/waits-for-the-hotels-day',
  level: 'MUST',
  sentence: 'Nobody is given up at midnight: a guest is expected until the hotel says otherwise.',
  reason:
    'The hotel’s day ends with its night audit. Who is written off by the calendar finds the room sold and the key void at half past one.',
  mutants: ['gives-up-at-midnight'],
  asked: facts => !facts.live && lateComers(facts).length > 0,
  judge: facts => unseen(facts) ?? together(lateComers(facts).map(each => judgeOne(facts, each))),
}

type LateComer = {
  readonly reservation: string
  readonly booked: Truth
  readonly came: Truth
  readonly midnight: HotelTime
}

/** Who came on another day of the calendar than that of the arrival, which it still was in the hotel. */
function lateComers(facts: Case): LateComer[] {
  return staysOf(facts).flatMap(reservation => {
    const truths = truthOf(facts, reservation)
    const [booked] = truths
    const came = truths.find(({ stay }) => stay.status === 'in-house')
    if (!booked || !came || truths.some(({ stay }) => stay.status === 'no-show')) return []
    const midnight = atWallClock(facts.timeZone, addDays(came.stay.arrival, 1), '00:00')
    const isStillThatDay = !facts.journal.some(
      ({ seq, events }) =>
        seq < came.commit.seq &&
        events.some(event => event.kind === 'business-date-rolled' && event.from === came.stay.arrival),
    )
    return came.commit.at >= midnight && isStillThatDay ? [{ reservation, booked, came, midnight }] : []
  })
}

function judgeOne(facts: Case, { reservation, booked, came, midnight }: LateComer): Judgement {
  const guest = nameOf(facts, reservation)
  const fact = `${guest} came at ${sayHour(facts, came.commit.at)}, still on the hotel’s day of arrival.`
  const happened = journalLine(came.commit, fact)
  const told = firstTelling(facts, booked.commit, reservation, [])
  const looks = looksAt(facts, reservation, midnight).filter(
    ({ at }) => at < came.commit.at && told !== undefined && at >= deadlineAfter(facts, told.at),
  )
  const seen = looks.flatMap(look => {
    const shown = look.answer.kind === 'seen' ? look.answer.status : 'no such stay'
    return look.answer.kind === 'not-seen' || shown === null ? [] : [{ look, shown }]
  })
  const wrong = seen.find(({ shown }) => shown !== booked.stay.status)
  const [one] = seen
  if (!one)
    return judgement('inconclusive', 'transcript', `${fact} The far side was not seen between midnight and then.`, [
      happened,
    ])
  if (!wrong) {
    const because = `${fact} At ${sayHour(facts, one.look.at)} the far side still expected the guest.`
    return judgement('pass', 'effect', because, [happened, lookLine(facts, one.look)])
  }
  const because = `${fact} At ${sayHour(facts, wrong.look.at)} the far side shows it otherwise already: ${wrong.shown}.`
  const lines = [happened, lookLine(facts, wrong.look)]
  const excuse = excuseOf(facts, wrong.look, booked.commit.at)
  if (excuse !== undefined) return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
  return judgement('fail', 'effect', because, lines, {
    expected: `${guest}: ${booked.stay.status}`,
    found: `${guest}: ${wrong.shown}`,
  })
}
