import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { lookLine, looksAt, mailLine, mailsTo } from '../far-side.ts'
import { changesOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'

type Forgery = Extract<Entry, { kind: 'ping' | 'forgery' }>

export const forgeryChangesNothing: Check = {
  id: 'webhook/forgery-changes-nothing',
  level: 'MUST',
  sentence: 'A cancellation that the hotel never sent changes nothing.',
  reason: 'Who does not check the signature lets anybody on the network cancel anybody’s stay.',
  mutants: ['skips-signature-check'],
  asked: ({ transcript }) => transcript.some(({ kind }) => kind === 'forgery'),
  judge: facts => together(forgeries(facts).map(forgery => judgeOne(facts, forgery))),
}

const forgeries = ({ transcript }: Case): Forgery[] =>
  transcript.filter((entry): entry is Forgery => entry.kind === 'forgery')

function judgeOne(facts: Case, forgery: Forgery): Judgement {
  const reservation = forgery.about ?? ''
  const guest = nameOf(facts, reservation)
  const said = `At ${sayHour(facts, forgery.at)} a forged cancellation of ${guest}'s stay (${forgery.flaw}) was sent`
  const answered = forgery.status === null ? `and not answered (${forgery.error})` : `and answered ${forgery.status}`
  const line: Evidence = { log: 'transcript', line: forgery.n, says: `${said}, ${answered}` }
  const nextFact = changesOf(facts, reservation).find(({ at }) => at > forgery.at)
  const looks = looksAt(facts, reservation, forgery.at).filter(({ at }) => nextFact === undefined || at < nextFact.at)
  const believed = looks.find(({ answer }) => answer.kind === 'seen' && answer.status === 'cancelled')
  const mailed = mailsTo(facts, reservation).find(({ message, at }) => message === 'cancellation' && at >= forgery.at)
  if (believed)
    return judgement('fail', 'effect', `${said}, ${answered}; the far side now shows the stay as cancelled.`, [
      line,
      lookLine(facts, believed),
    ])
  if (mailed)
    return judgement('fail', 'effect', `${said}, ${answered}; ${guest} was told of a cancellation.`, [
      line,
      mailLine(facts, mailed),
    ])
  const control = genuineDelivery(facts) ?? genuineEffect(facts)
  const calm = looks.find(({ answer }) => answer.kind === 'seen')
  if (calm && control)
    return judgement('pass', 'effect', `${said}, ${answered}, and changed nothing; genuine deliveries were taken.`, [
      line,
      lookLine(facts, calm),
      control,
    ])
  if (!facts.declared.probe && control && turnedAway(forgery)) {
    return judgement(
      'pass',
      'acknowledged',
      `${said}, ${answered}; genuine deliveries were taken. The far side was not looked at.`,
      [line, control],
    )
  }
  const because = control
    ? `${said}, ${answered}, and what it did could not be seen.`
    : `${said}, ${answered}, but no genuine delivery was taken either, so its silence proves nothing.`
  return judgement('inconclusive', 'transcript', because, [line])
}

/** Only 4xx says that the letter itself was the trouble; who answers 5xx may have believed it first. */
const turnedAway = ({ status }: Forgery): boolean => status !== null && status >= 400 && status < 500

/** A delivery of the hotel's own that was taken: without one, refusing everything would look like care. */
function genuineDelivery({ transcript }: Case): Evidence | undefined {
  const taken = transcript.find(
    entry =>
      entry.kind === 'delivery' &&
      entry.status !== null &&
      entry.status >= 200 &&
      entry.status < 300 &&
      entry.type.startsWith('reservation.'),
  )
  return taken && { log: 'transcript', line: taken.n, says: 'a genuine delivery was taken' }
}

/** Some take a delivery to heart and answer it with an error: what only a genuine one could have told is shown. */
function genuineEffect(facts: Case): Evidence | undefined {
  const cancelled = facts.cast.filter(({ role }) => role === 'cancels').map(({ reservation }) => reservation)
  const shown = facts.effects.find(
    effect =>
      effect.kind === 'look' &&
      cancelled.includes(effect.reservation) &&
      effect.answer.kind === 'seen' &&
      effect.answer.status === 'cancelled',
  )
  return shown && { log: 'effects', line: shown.n, says: 'a genuine delivery had its effect' }
}
