import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { mailLine, mailsTo } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { notExercised, plannedFaults } from '../planned.ts'
import { truthOf } from '../truth.ts'
import { controlMails, controlMissing, isUnclear, unjudgeable } from './journey.ts'

export const goesOnBesideABrokenFile: Check = {
  id: 'mail/goes-on-beside-a-broken-file',
  level: 'MUST',
  sentence: 'A file that breaks off silences nobody: whose row is in its lost half is still written to.',
  reason: 'Its checksum says that it is not whole. Who believes it takes half of the house for gone.',
  mutants: ['believes-half-a-file'],
  modes: ['export'],
  asked: facts => !facts.live && quietOnes(facts).length > 0 && plannedFaults(facts, ['truncated']).length > 0,
  judge: facts =>
    unjudgeable(facts) ??
    notExercised(plannedFaults(facts, ['truncated'])) ??
    together(quietOnes(facts).map(({ reservation, control }) => judgeOne(facts, reservation, control))),
}

const quietOnes = (facts: Case) =>
  facts.cast.flatMap(part =>
    part.role === 'subject' && part.control !== null && isQuiet(facts, part.reservation)
      ? [{ reservation: part.reservation, control: part.control }]
      : [],
  )

/** Those before and at the arrival, which need no row of a later file. */
const kinds: readonly MessageKind[] = ['pre-check-in', 'welcome']

/** Nothing happens to the stay but that the guest comes and goes. */
const isQuiet = (facts: Case, reservation: string): boolean =>
  truthOf(facts, reservation).some(({ stay }) => stay.status === 'in-house') &&
  truthOf(facts, reservation)
    .slice(1)
    .every(({ commit }) => commit.events.every(({ kind }) => !changing.has(kind)))

const changing: ReadonlySet<string> = new Set(['stay-dates-changed', 'reservation-cancelled', 'guest-changed'])

function judgeOne(facts: Case, reservation: string, control: string): Judgement {
  const declared = kinds.filter(kind => facts.declared.messages.includes(kind))
  const { missing, got } = controlMails(facts, control, declared)
  if (declared.length === 0 || missing.length > 0)
    return judgement('inconclusive', 'effect', controlMissing(facts, control, missing))
  const own = mailsTo(facts, reservation)
  const forgotten = got.filter(kind => own.every(({ message }) => message !== kind))
  const guest = nameOf(facts, reservation)
  const example = mailsTo(facts, control).find(({ message }) => message === (forgotten[0] ?? got[0]))
  const lines = [example && mailLine(facts, example), ...own.map(mail => mailLine(facts, mail))]
  const hour = example ? sayHour(facts, example.at) : ''
  if (forgotten.length === 0)
    return judgement(
      'pass',
      'effect',
      `${guest} got the ${got.join(' and the ')} mail like ${nameOf(facts, control)}, who got hers at ${hour}.`,
      lines,
    )
  const because = `${guest} got no ${forgotten.join(' and no ')} mail, and ${nameOf(facts, control)}, whose rows no file had lost, got hers at ${hour}.`
  if (own.some(isUnclear)) return judgement('inconclusive', 'effect', because, lines)
  const pairs = forgotten.map(kind => ({ expected: `the ${kind} mail`, found: 'none' }))
  return judgement('fail', 'effect', because, lines, sideBySide(guest, ...pairs))
}
