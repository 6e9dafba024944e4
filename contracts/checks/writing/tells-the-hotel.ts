import { type HotelTime, later, minutes, readInstant } from '../../../simulator/domain/time.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { spoilingFaults } from '../spoiled.ts'
import { type Deed, deedLine, deedsToTell, isMapped, isTaken, unwritable } from './deeds.ts'
import { type Edit, editsOf, isByConnector, isSameValue, sayField } from './edits.ts'

export const tellsTheHotel: Check = {
  id: 'writing/tells-the-hotel',
  level: 'MUST',
  sentence: 'What a guest changes with the connector stands in the books of the hotel soon.',
  reason:
    'A guest who gives her new address once expects both sides to know it, and a desk that goes on by the old one writes to a stranger.',
  mutants: ['keeps-to-itself', 'forgets-unsubscribes'],
  asked: facts => deedsToTell(facts).length > 0,
  judge: facts =>
    unwritable(facts) ??
    together(
      deedsToTell(facts)
        .filter(isMapped)
        .map(deed => judgeOne(facts, deed)),
    ),
}

function judgeOne(facts: Case, deed: Deed): Judgement {
  const { reservation, field, to, at } = deed
  const guest = nameOf(facts, reservation)
  const did = field === 'consent' ? 'unsubscribed from news' : `changed the ${sayField[field]} to ${to}`
  const fact = `${guest} ${did} with the connector at ${sayHour(facts, at)}.`
  const line = deedLine(facts, deed)
  if (deed.outcome !== 'done')
    return judgement(
      'inconclusive',
      'transcript',
      `${fact.slice(0, -1)}, which was not done. ${deed.because ?? ''}`.trim(),
      [line],
    )
  if (!isTaken(facts, deed))
    return judgement('limit', 'transcript', `${fact} This PMS lets itself be told no such thing.`, [line])
  const edits = editsOf(facts, reservation).filter(
    edit => edit.field === field && edit.truth.commit.at >= later(at, -sameMomentMs),
  )
  const told = edits.find(edit => isByConnector(edit) && isSameValue(field, edit.to, to))
  const deadline = deadlineOf(facts, at)
  if (told) {
    const { commit } = told.truth
    const then = sayHour(facts, commit.at)
    const lines = [line, journalLine(commit, `${then} the connector tells the hotel`)]
    const bound = facts.declared.writesBack?.withinMinutes
    if (!facts.declared.clockHint || commit.at <= deadline)
      return judgement('pass', 'effect', `${fact} The hotel was told at ${then}.`, lines)
    const because = `${fact} The hotel was told only at ${then}, and within ${bound} minutes is what the manifest says.`
    return judgement('fail', 'effect', because, lines, compared(facts, to, deadline, `told at ${then}`))
  }
  // Whoever had not told it yet when the desk changed the same need not do so any more; of two in one moment either may win.
  const overtaken = edits.find(edit => !isByConnector(edit) && edit.truth.commit.at <= deadline)
  if (overtaken) return judgeOvertaken(facts, fact, line, overtaken)
  const end = facts.effects.at(-1)?.at ?? at
  if (deadline > end)
    return judgement('inconclusive', 'transcript', `${fact} The story ended before its time was up.`, [line])
  if (!facts.declared.clockHint) {
    const because = `${fact} The connector lives on the wall clock, and the hotel’s days passed in seconds: whether it would have told the hotel cannot be seen.`
    return judgement('inconclusive', 'transcript', because, [line])
  }
  const because = `${fact} The hotel was not told until ${sayHour(facts, end)}, when the story ended.`
  return judgement('fail', 'effect', because, [line], compared(facts, to, deadline, 'never told'))
}

function judgeOvertaken(facts: Case, fact: string, line: Evidence, { truth: { commit } }: Edit): Judgement {
  const then = sayHour(facts, commit.at)
  const lines = [line, journalLine(commit, `${then} the desk changes the same`)]
  return judgement(
    'not-applicable',
    'transcript',
    `${fact} The desk changed the same at ${then}, in the same moment or before it had to be told.`,
    lines,
  )
}

/** Nobody knows of a change that the other side made a minute ago. */
const sameMomentMs = minutes(1)

/** While a fault keeps the hotel from being reached, nobody can tell it anything. */
function deadlineOf(facts: Case, at: HotelTime): HotelTime {
  const withinMs = minutes(facts.declared.writesBack?.withinMinutes ?? 0)
  let from = at
  for (const { hit, at: struck, until } of spoilingFaults(facts)) {
    const over = Math.max(struck, (until && readInstant(until)) || 0) as HotelTime
    if (hit.kind !== 'request' || over < at || struck > later(from, withinMs)) continue
    from = Math.max(from, over) as HotelTime
  }
  return later(from, withinMs)
}

const compared = (facts: Case, to: string, deadline: HotelTime, found: string) => ({
  expected: `told ${to} by ${sayHour(facts, deadline)}`,
  found,
})
