/** What a connector can have seen of a stay on the screens: a list shows a stay while it stands there, and its own page ever after. */
import type { HotelTime } from '../../simulator/domain/time.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import type { Case } from './case.ts'
import { deadlineAfter } from './deadlines.ts'

/** Whether a screen told of the stay before this commit, or by its own cadence the connector had the time to come upon it. */
export function couldBeKnown(facts: Case, seq: number, at: HotelTime, reservation: string): boolean {
  const before = commitsAbout(facts, reservation).filter(commit => commit.seq < seq)
  const [booked] = before
  if (!booked) return false
  const seqs = new Set(before.map(commit => commit.seq))
  if (facts.transcript.some(entry => isScreen(entry) && entry.at <= at && shows(entry, seqs))) return true
  return facts.declared.cadence.kind !== 'real-seconds' && deadlineAfter(facts, booked.at) <= at
}

/** Whether in this line somebody looked where the stay stood before, and so could see that it is there no longer. */
export function looksWhereItStood(facts: Case, entry: Entry, reservation: string): boolean {
  if (!isScreen(entry) || !entry.list) return false
  const seqs = new Set(commitsAbout(facts, reservation).map(({ seq }) => seq))
  const list = listOf(entry)
  return facts.transcript.some(
    earlier => earlier.n < entry.n && isScreen(earlier) && listOf(earlier) === list && shows(earlier, seqs),
  )
}

export const isScreen = (entry: Entry): entry is Extract<Entry, { kind: 'request' }> =>
  entry.kind === 'request' && entry.window === 'screens' && entry.status === 200 && entry.facts !== null

const shows = ({ facts }: Extract<Entry, { kind: 'request' }>, seqs: ReadonlySet<number>): boolean =>
  facts !== null && 'seqs' in facts && facts.seqs.some(seq => seqs.has(seq))

/** Without the place in it. */
function listOf({ path }: Extract<Entry, { kind: 'request' }>): string {
  const [list, text] = path.split('?')
  const query = new URLSearchParams(text)
  query.delete('page')
  return `${list}?${query}`
}

const commitsAbout = ({ journal }: Case, reservation: string): readonly Commit[] =>
  journal.filter(({ events }) => events.some(event => 'reservation' in event && event.reservation === reservation))
