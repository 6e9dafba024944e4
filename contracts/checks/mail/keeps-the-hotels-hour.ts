import { atWallClock, dayAt, daysBetween, type HotelTime, minutes, readDate } from '../../../simulator/domain/time.ts'
import { offsetMinutes } from '../../../simulator/domain/zones.ts'
import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { type Mail, mailLine, mailsTo } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { truthOf } from '../truth.ts'
import { turnsOf } from '../turns.ts'
import { judgedKinds, unjudgeable } from './journey.ts'

export const keepsTheHotelsHour: Check = {
  id: 'mail/keeps-the-hotels-hour',
  level: 'MUST',
  sentence: 'When the clocks change, mails go on keeping the hour of the hotel.',
  reason:
    'A night has 25 hours once a year and 23 once. Who adds hours to hours writes at an hour that nobody chose, for half a year.',
  mutants: ['forgets-that-clocks-change'],
  asked: facts => !facts.live && pairs(facts).length > 0,
  judge: facts => unjudgeable(facts) ?? summedUp(facts, pairs(facts)),
}

type Pair = { readonly reservation: string; readonly control: string }

/** Two to whom nothing happens, with a change of the clocks between their stays. */
function pairs(facts: Case): Pair[] {
  return facts.cast.flatMap(part => {
    if (part.role !== 'subject' || part.control === null) return []
    const { reservation, control } = part
    const [one, other] = [lastOf(facts, reservation), lastOf(facts, control)]
    const isQuiet = [reservation, control].every(each => turnsOf(facts, each).length === 0)
    return one && other && isQuiet && offsetOn(facts, one.departure) !== offsetOn(facts, other.departure)
      ? [{ reservation, control }]
      : []
  })
}

const lastOf = (facts: Case, reservation: string) => truthOf(facts, reservation).at(-1)?.stay

const offsetAt = ({ timeZone }: Case, at: HotelTime): number => offsetMinutes(timeZone, at)
const offsetOn = (facts: Case, day: string): number => {
  const date = readDate(day)
  return date ? offsetAt(facts, atWallClock(facts.timeZone, date, '12:00')) : 0
}

function summedUp(facts: Case, each: readonly Pair[]): Judgement {
  const judged = each.flatMap(pair => judgedKinds(facts).flatMap(kind => judgeKind(facts, pair, kind)))
  if (judged.length > 0) return together(judged)
  const [pair] = each
  const because = `${pair ? nameOf(facts, pair.reservation) : 'Nobody'} and ${pair ? nameOf(facts, pair.control) : 'nobody'} got no mail of one kind each on both sides of the change of the clocks.`
  return judgement('inconclusive', 'effect', because)
}

/** In minutes: a round of half an hour falls on the same minutes of both days. */
const tolerance = 15

function judgeKind(facts: Case, { reservation, control }: Pair, kind: MessageKind): Judgement[] {
  const [mail, example] = [reservation, control].map(each =>
    mailsTo(facts, each).find(({ message }) => message === kind),
  )
  if (!mail || !example || offsetAt(facts, mail.at) === offsetAt(facts, example.at)) return []
  const differs = minutesIn(facts, reservation, kind, mail) - minutesIn(facts, control, kind, example)
  const said = `${nameOf(facts, control)} got the ${kind} mail at ${sayHour(facts, example.at)}, and ${nameOf(facts, reservation)}, for whom the clocks have changed, at ${sayHour(facts, mail.at)}`
  const lines = [mailLine(facts, example), mailLine(facts, mail)]
  if (Math.abs(differs) <= tolerance)
    return [judgement('pass', 'effect', `${said}: at the same hour of the hotel.`, lines)]
  const isAnHour = Math.abs(Math.abs(differs) - 60) <= tolerance
  if (!isAnHour || ![mail, example].every(({ at }) => isFineRound(facts, at))) return []
  const because = `${said}: an hour too ${differs < 0 ? 'early' : 'late'}, by the clock of a season that is over.`
  const compared = { expected: `the ${kind} mail at ${hourOf(facts, example)}`, found: `at ${hourOf(facts, mail)}` }
  return [judgement('fail', 'effect', because, lines, compared)]
}

/** Whoever is told the time once an hour or less sends what is due a round later, and rounds keep the hour of Greenwich. */
function isFineRound({ transcript }: Case, at: HotelTime): boolean {
  const [last, before] = transcript
    .filter(entry => entry.kind === 'clock-hint' && entry.at <= at)
    .slice(-2)
    .reverse()
  return last !== undefined && before !== undefined && last.at - before.at <= minutes(45)
}

const hourOf = (facts: Case, { at }: Pick<Mail, 'at'>): string => sayHour(facts, at).slice(-5)

/** By the lobby's clock, from the midnight of the day that such a mail is about. */
function minutesIn(facts: Case, reservation: string, kind: MessageKind, { at }: Mail): number {
  const stay = lastOf(facts, reservation)
  const about = readDate((kind === 'post-stay' ? stay?.departure : stay?.arrival) ?? '')
  const day = dayAt(facts.timeZone, at)
  const [hour = 0, minute = 0] = hourOf(facts, { at }).split(':').map(Number)
  return (about ? daysBetween(about, day) : 0) * 1440 + hour * 60 + minute
}
