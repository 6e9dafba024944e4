/** What is said back to the hotel as it was heard from there. */
import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement } from '../check.ts'
import { guestIdOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { truthOf } from '../truth.ts'
import { deedsOf } from './deeds.ts'

type Question = Extract<Entry, { kind: 'request' }>

/** A write that changed nothing, to a guest with whom nobody did anything. */
export function echoes(facts: Case, reservation: string): Judgement[] {
  const guests = new Set<string>(truthOf(facts, reservation).map(({ guest }) => guest.id))
  if (deedsOf(facts).some(deed => guests.has(guestIdOf(facts, deed.reservation) ?? ''))) return []
  return facts.transcript
    .filter(entry => isWriteTo(entry, guests) && changedNothing(facts, entry))
    .map(entry => {
      const hour = sayHour(facts, entry.at)
      const because = `At ${hour} the connector wrote to the hotel what is so already of ${nameOf(facts, reservation)}, with whom nobody had done anything.`
      const line = {
        log: 'transcript',
        line: entry.n,
        says: `${hour} the connector writes what the hotel knows`,
      } as const
      return judgement('fail', 'effect', because, [line], { expected: 'nothing written', found: 'an echo' })
    })
}

function isWriteTo(entry: Entry, guests: ReadonlySet<string>): entry is Question {
  if (entry.kind !== 'request' || entry.window !== 'polling' || entry.method === 'GET') return false
  const id = /\/guests\/([^/?]+)$/.exec(entry.path.split('?')[0] ?? '')?.[1]
  return entry.status >= 200 && entry.status < 300 && id !== undefined && guests.has(decode(id))
}

/** The answer names the commit that the record is of: one of before, where nothing was changed. What was asked for again under a key names none. */
function changedNothing({ journal }: Case, { at, facts }: Question): boolean {
  if (facts === null || !('seqs' in facts)) return false
  return !journal.some(commit => facts.seqs.includes(commit.seq) && commit.by === 'connector' && commit.at === at)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
