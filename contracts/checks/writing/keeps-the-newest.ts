import { profileOf } from '../../../simulator/personas/webhook-plan.ts'
import { isTaken as isTakenDelivery, toldIn } from '../../../simulator/transcript/subscription-entries.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { isTold, tellingOf } from '../shown-by-persona.ts'
import { type Deed, deedLine, deedsToTell, isMapped, isTaken, unwritable } from './deeds.ts'
import { type Edit, editsOf, isByConnector, isSameValue, sayField } from './edits.ts'

export const keepsTheNewest: Check = {
  id: 'writing/keeps-the-newest',
  level: 'MUST',
  sentence: 'What the desk changed meanwhile is not overwritten by what is older, nor by somebody who did not look.',
  reason:
    'Of two answers to the same question the guest means the last one. Whoever writes without looking loses one of them, and nobody hears of it.',
  mutants: ['overwrites-blindly', 'writes-what-is-stale'],
  judgesBy: 'no time',
  asked: facts => contests(facts).length > 0,
  judge: facts => unwritable(facts) ?? together(contests(facts).map(contest => judgeOne(facts, contest))),
}

/** Something that was changed on both sides. */
type Contest = { readonly deed: Deed; readonly desk: Edit; readonly edits: readonly Edit[] }

function contests(facts: Case): Contest[] {
  return deedsToTell(facts)
    .filter(isMapped)
    .flatMap(deed => {
      const edits = editsOf(facts, deed.reservation).filter(({ field }) => field === deed.field)
      const desk = edits.findLast(edit => !isByConnector(edit))
      return desk ? [{ deed, desk, edits }] : []
    })
}

function judgeOne(facts: Case, { deed, desk, edits }: Contest): Judgement {
  const { field, reservation, to, at } = deed
  const guest = nameOf(facts, reservation)
  const { commit } = desk.truth
  const fact = `The desk changed the ${sayField[field]} of ${guest} at ${sayHour(facts, commit.at)}, and the guest at ${sayHour(facts, at)} with the connector.`
  const lines = [
    journalLine(commit, `${sayHour(facts, commit.at)} the desk changes the ${sayField[field]}`),
    deedLine(facts, deed),
  ]
  if (deed.outcome !== 'done')
    return judgement(
      'inconclusive',
      'transcript',
      `${fact} The latter was not done. ${deed.because ?? ''}`.trim(),
      lines,
    )
  if (!isTaken(facts, deed))
    return judgement('limit', 'transcript', `${fact} This PMS lets itself be told no such thing.`, lines)
  const written = edits.findLast(edit => isByConnector(edit) && isSameValue(field, edit.to, to))
  const then = written && sayHour(facts, written.truth.commit.at)
  const all = written ? [...lines, journalLine(written.truth.commit, `${then} the connector writes`)] : lines
  const later = written && written.truth.commit.seq > commit.seq
  if (later && commit.at > at) {
    // Who lives on the wall clock cannot hold its own hour against the hotel's.
    if (!facts.declared.clockHint)
      return judgement(
        'inconclusive',
        'effect',
        `${fact} The connector wrote after it, and lives on another clock than the hotel.`,
        all,
      )
    const because = `${fact} At ${then} the connector wrote over what was newer.`
    return judgement('fail', 'effect', because, all, { expected: `${guest}: ${desk.to}`, found: `${guest}: ${to}` })
  }
  if (later && !hadLooked(facts, reservation, desk, written)) {
    const because = `${fact} At ${then} the connector wrote over it without having read it: a write with \`If-Match\` is told 412.`
    return judgement('fail', 'effect', because, all, {
      expected: `${desk.to}, read before it is replaced`,
      found: `${to}, written unread`,
    })
  }
  if (later)
    return judgement('pass', 'effect', `${fact} The connector read it before it wrote the newer one at ${then}.`, all)
  if (edits.at(-1) !== desk) return judgement('inconclusive', 'effect', `${fact} In the end neither stands.`, all)
  return judgement('pass', 'effect', `${fact} What the desk said stands.`, all)
}

/** Whether the connector was told of the one before it wrote the other, through whatever window. */
function hadLooked(facts: Case, reservation: string, desk: Edit, written: Edit): boolean {
  const { commit } = desk.truth
  const telling = tellingOf(facts, commit, reservation)
  const guest = `/guests/${encodeURIComponent(desk.truth.guest.id)}`
  const wrote = facts.transcript.find(
    entry =>
      entry.kind === 'request' &&
      entry.method !== 'GET' &&
      entry.path.includes(guest) &&
      entry.facts !== null &&
      'seqs' in entry.facts &&
      entry.facts.seqs.some(seq => seq >= written.truth.commit.seq),
  )
  // What only says that something changed is not what it changed to.
  const { webhooks } = facts.persona.windows
  const says = webhooks !== null && profileOf(webhooks).payload !== 'thin'
  return facts.transcript.some(entry => {
    if (wrote !== undefined && entry.n >= wrote.n) return false
    if (entry.at > written.truth.commit.at) return false
    if (entry.kind === 'delivery')
      return says && isTakenDelivery(entry) && toldIn(entry).some(({ seq }) => telling.fed.includes(seq))
    if (entry.kind !== 'request' && entry.kind !== 'file-fetched') return false
    if (entry.kind === 'request' && (entry.method !== 'GET' || entry.status !== 200)) return false
    return entry.facts !== null && isTold(entry.facts, telling)
  })
}
