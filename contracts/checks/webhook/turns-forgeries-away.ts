import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { isBusy } from './answers.ts'

export const turnsForgeriesAway: Check = {
  id: 'webhook/turns-forgeries-away',
  level: 'SHOULD',
  sentence: 'Who sends what the hotel did not sign is told so with a 4xx.',
  reason: 'A hotel that holds the wrong secret after a change of it would otherwise believe that all is well.',
  mutants: ['thanks-forgers', 'skips-signature-check', 'accepts-old-timestamps'],
  modes: ['webhooks'],
  judgesBy: 'no time',
  asked: ({ transcript }) => new Set(transcript.filter(isForgery).map(({ flaw }) => flaw)).size >= formsMin,
  judge: facts => together(facts.transcript.filter(isForgery).map(forgery => judgeOne(facts, forgery))),
}

/** A story that forges a letter or two by the way is about something else. */
const formsMin = 3

type Forgery = Extract<Entry, { kind: 'ping' | 'forgery' }>

const isForgery = (entry: Entry): entry is Forgery => entry.kind === 'forgery'

function judgeOne(facts: Case, { n, at, status, error, about, flaw }: Forgery) {
  const said = `A forged cancellation of ${nameOf(facts, about ?? '')}'s stay (${flaw}) of ${sayHour(facts, at)} was`
  const answered = status === null ? `not answered (${error}).` : `answered ${status}.`
  const line = { log: 'transcript', line: n, says: `${sayHour(facts, at)} ${flaw}, ${answered}` } as const
  const verdict = status === null || isBusy(status) ? 'inconclusive' : status >= 400 && status < 500 ? 'pass' : 'fail'
  const compared = verdict === 'fail' ? sideBySide(flaw ?? 'a forgery', { expected: 'a 4xx', found: `${status}` }) : {}
  return judgement(verdict, 'acknowledged', `${said} ${answered}`, [line], compared)
}
