import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { isShownCancelled, lookLine, looksAt, mailLine, noMail } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { asItWas, genuineDelivery, tracesOf } from './false-word.ts'

type Forgery = Extract<Entry, { kind: 'ping' | 'forgery' }>

export const forgeryChangesNothing: Check = {
  id: 'webhook/forgery-changes-nothing',
  level: 'MUST',
  sentence: 'A cancellation that the hotel never sent changes nothing.',
  reason: 'Who does not check the signature lets anybody on the network cancel anybody’s stay.',
  mutants: ['skips-signature-check', 'accepts-old-timestamps'],
  modes: ['webhooks'],
  judgesBy: 'no time',
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
  const nextForgery = forgeries(facts).find(({ n, about }) => n > forgery.n && about === reservation)
  const { cancelledBefore, looks, believed, mailed } = tracesOf(facts, reservation, forgery.at, nextForgery?.at)
  if (cancelledBefore) {
    const because = `${said}, but ${guest} had been shown as cancelled before, so it proves nothing.`
    return judgement('inconclusive', 'effect', because, [line, lookLine(facts, cancelledBefore)])
  }
  if (believed)
    return judgement(
      'fail',
      'effect',
      `${said}, ${answered}; the far side no longer shows the stay as it is.`,
      [line, lookLine(facts, believed)],
      sideBySide(guest, asItWas(believed)),
    )
  if (mailed)
    return judgement(
      'fail',
      'effect',
      `${said}, ${answered}; ${guest} was told of a cancellation.`,
      [line, mailLine(facts, mailed)],
      sideBySide(guest, noMail(facts, mailed)),
    )
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

/** Some take a delivery to heart and answer it with an error: what only a genuine one could have told is shown. */
function genuineEffect(facts: Case): Evidence | undefined {
  const cancelled = facts.cast.filter(({ role }) => role === 'cancels').map(({ reservation }) => reservation)
  const shown = cancelled.flatMap(id => looksAt(facts, id, 0 as HotelTime)).find(isShownCancelled)
  return shown && { log: 'effects', line: shown.n, says: 'a genuine delivery had its effect' }
}
