import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { staysOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { lookLine, looksAt } from '../far-side.ts'
import { guestIdOf, journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { truthOf } from '../truth.ts'
import { neverOffered } from '../withheld.ts'

export const followsTheMerge: Check = {
  id: 'mirror/follows-the-merge',
  level: 'MUST',
  sentence: 'Where the desk merges two profiles, the stays of both belong to one person on the far side too.',
  reason: 'A guest with two halves gets everything twice, is loyal to nobody, and is forgotten by halves.',
  mutants: ['keeps-two-persons'],
  asked: facts => merges(facts).length > 0,
  judge: facts => together(merges(facts).map(each => judgeOne(facts, each))),
}

type Merge = { readonly moved: string; readonly kept: string; readonly commit: Commit }

/** Stays that went over to another guest’s profile, each beside one that was that guest’s before. */
function merges(facts: Case): Merge[] {
  const stays = staysOf(facts)
  return facts.journal.flatMap(commit =>
    commit.events.flatMap(event => {
      if (event.kind !== 'guest-merged') return []
      const first = (id: string) => truthOf(facts, id)[0]?.guest.id
      const kept = stays.find(id => first(id) === event.into && guestIdOf(facts, id) === event.into)
      const moved = stays.filter(id => first(id) === event.guest && guestIdOf(facts, id) === event.into)
      return kept === undefined ? [] : moved.map(id => ({ moved: id, kept, commit }))
    }),
  )
}

function judgeOne(facts: Case, { moved, kept, commit }: Merge): Judgement {
  if (!facts.declared.probe || !facts.declared.reads.includes('person'))
    return judgement('not-applicable', 'transcript', 'The manifest does not say how the far side calls a person.')
  const fact = `Two profiles of ${nameOf(facts, kept)} were merged at ${sayHour(facts, commit.at)}.`
  const happened = journalLine(commit, fact)
  // That a stay is another guest’s stands in every record.
  const told = firstTelling(facts, commit, moved, [])
  if (!told) return neverOffered(facts, commit, moved, fact, 'This PMS never says so in this mode.', [happened])
  const lines = [happened, told.evidence]
  const last = (id: string) => looksAt(facts, id, deadlineAfter(facts, told.at)).at(-1)
  const [one, other] = [last(moved), last(kept)]
  if (one?.answer.kind !== 'seen' || other?.answer.kind !== 'seen' || !one.answer.person || !other.answer.person)
    return judgement('inconclusive', 'transcript', `${fact} Whose the stays are could not be seen after that.`, lines)
  const seen = [...lines, lookLine(facts, one), lookLine(facts, other)]
  if (one.answer.person === other.answer.person)
    return judgement('pass', 'effect', `${fact} The far side shows both stays as one person’s.`, seen)
  const because = `${fact} At ${sayHour(facts, one.at)} the far side shows the stays as those of two people, “${one.answer.person}” and “${other.answer.person}”.`
  const excuse = excuseOf(facts, one, told.at) ?? excuseOf(facts, other, told.at)
  if (excuse !== undefined) return judgement('inconclusive', 'effect', `${because} ${excuse}`, seen)
  const found = `two, “${one.answer.person}” and “${other.answer.person}”`
  return judgement('fail', 'effect', because, seen, sideBySide(nameOf(facts, kept), { expected: 'one person', found }))
}
