import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { isSuccess, toldIn } from '../../../simulator/transcript/subscription-entries.ts'
import type { Depth, Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { cancellationOf, journalLine, moveOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstOffer } from '../offers.ts'
import { isScreen, looksWhereItStood } from '../on-screens.ts'
import { fieldsOf, fileTells, isAskedFor, isTold, type Telling, tellingOf } from '../shown-by-persona.ts'
import { neverOffered } from '../withheld.ts'

export const takesWhatIsTold: Check = {
  id: 'connection/takes-what-is-told',
  level: 'MUST',
  sentence: 'What the hotel tells is fetched, or taken, within the time that the connector declares.',
  reason:
    'A connector that does not listen is right only by luck, and a delivery that nobody takes is sent again for days.',
  mutants: ['never-acknowledges'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'cancels' || role === 'moves'),
  judge: facts =>
    facts.mode === 'export' && facts.declared.readsFromDisk
      ? judgement('not-applicable', 'transcript', 'The connector reads the files from disk, where nobody sees it.')
      : together(facts.cast.flatMap(part => judgePart(facts, part.role, part.reservation))),
}

function judgePart(facts: Case, role: string, reservation: string): Judgement[] {
  const commit =
    role === 'cancels'
      ? cancellationOf(facts, reservation)?.commit
      : role === 'moves'
        ? moveOf(facts, reservation)?.commit
        : undefined
  if (!commit) return []
  const fact = `${nameOf(facts, reservation)} ${role === 'cancels' ? 'cancelled' : 'moved the stay'} at ${sayHour(facts, commit.at)}`
  return [judgeOne(facts, reservation, commit, fact)]
}

function judgeOne(facts: Case, reservation: string, commit: Commit, fact: string): Judgement {
  const happened = journalLine(commit, `${fact}.`)
  const offered = firstOffer(facts, commit, reservation)
  if (!offered) {
    const never = 'This mode did not say so while the story was played.'
    if (facts.live) return judgement('inconclusive', 'transcript', `${fact}. ${never}`, [happened])
    return neverOffered(facts, commit, reservation, `${fact}.`, never, [happened])
  }
  const telling = tellingOf(facts, commit, reservation)
  const taken = facts.transcript.find(entry => takes(facts, entry, reservation, telling, commit))
  // Who lives on real seconds knows nothing of the hotel's hours, and is only asked whether it took it at all.
  const noHours = facts.mode === 'webhooks' || facts.declared.cadence.kind === 'real-seconds'
  const inTime = taken && (noHours || taken.at <= deadlineAfter(facts, offered.at))
  if (taken && inTime) {
    return judgement(
      'pass',
      depthOf(facts),
      `${fact}, and the connector ${ways[facts.mode]} at ${sayHour(facts, taken.at)}.`,
      [happened, lineOf(facts, taken)],
    )
  }
  const lines = [happened, offered.evidence, taken && lineOf(facts, taken)]
  if (facts.effects.some(({ kind }) => kind === 'process-ended')) {
    return judgement(
      'inconclusive',
      'transcript',
      `${fact}. The connector's process ended, so it could take nothing.`,
      lines,
    )
  }
  if (facts.declared.clockHint && !toldTheTime(facts, offered.at)) {
    const because = `${fact}. The connector did not take the time after that, so it could not know that it was due.`
    return judgement('inconclusive', 'transcript', because, lines)
  }
  if (facts.declared.cadence.kind === 'real-seconds' && !taken) {
    return judgement('inconclusive', 'transcript', `${fact}. The connector was not seen to ask for it.`, lines)
  }
  if (facts.mode === 'screens' && !taken && facts.transcript.some(entry => isScreen(entry) && entry.at > commit.at)) {
    const because = `${fact}. The connector looked at other screens afterwards, so it is not seen whether it noticed.`
    return judgement('inconclusive', 'transcript', because, lines)
  }
  const late = taken
    ? `${ways[facts.mode]} only at ${sayHour(facts, taken.at)}, later than it declares`
    : `never ${ways[facts.mode]}`
  const because = `${fact}. It was there to be had from ${sayHour(facts, offered.at)} on, and the connector ${late}.`
  const deadline = noHours ? '' : ` by ${sayHour(facts, deadlineAfter(facts, offered.at))}`
  const compared = sideBySide(nameOf(facts, reservation), {
    expected: `${ways[facts.mode]}${deadline}`,
    found: taken ? `at ${sayHour(facts, taken.at)}` : 'never',
  })
  return judgement('fail', depthOf(facts), because, lines, compared)
}

const ways = {
  polling: 'asked for it',
  webhooks: 'took the delivery',
  export: 'fetched the file',
  screens: 'looked at the screens',
} as const

const depthOf = ({ mode }: Case): Depth => (mode === 'webhooks' ? 'acknowledged' : 'transcript')

/** Whether this line of the transcript is the connector taking what one of these commits did. */
export function takes(facts: Case, entry: Entry, reservation: string, telling: Telling, commit: Commit): boolean {
  const { at } = commit
  if (facts.mode === 'webhooks') {
    return (
      entry.kind === 'delivery' && toldIn(entry).some(({ seq }) => telling.fed.includes(seq)) && isSuccess(entry.status)
    )
  }
  if (facts.mode === 'export' && entry.kind === 'file-fetched')
    return (
      entry.facts !== null &&
      isTold(entry.facts, { ...telling, fed: telling.shown }) &&
      fileTells(facts, entry.name, entry.n, reservation)
    )
  if (entry.kind !== 'request' || entry.window !== facts.mode || entry.status !== 200 || entry.facts === null)
    return false
  // Who looks later sees it, or that the stay is no longer where it was.
  if (facts.mode === 'screens')
    return isTold(entry.facts, telling) || (entry.at > at && looksWhereItStood(facts, entry, reservation))
  if (facts.mode === 'polling') return isTold(entry.facts, telling) && isAskedFor(entry.path, fieldsOf(commit))
  return (
    isTold(entry.facts, { ...telling, fed: telling.shown }) &&
    fileTells(facts, fileIn(entry.path), entry.n, reservation)
  )
}

/** Whether the connector took the time once between the offer and the end of its own cadence. */
function toldTheTime(facts: Case, offered: HotelTime): boolean {
  const until = deadlineAfter(facts, offered)
  return facts.transcript.some(
    entry => entry.kind === 'clock-hint' && entry.done && entry.at >= offered && entry.at <= until,
  )
}

const lineOf = (facts: Case, { n, at }: Entry): Evidence => ({
  log: 'transcript',
  line: n,
  says: `${sayHour(facts, at)} the connector ${ways[facts.mode]}`,
})

/** The name behind `/exports/`. */
function fileIn(path: string): string {
  const name = path.slice('/exports/'.length)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
