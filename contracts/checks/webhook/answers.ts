/** The common ground of the checks that ask how a delivery of an unusual kind was answered. */

import type { Entry } from '../../../simulator/transcript/entries.ts'
import { isSuccess } from '../../../simulator/transcript/subscription-entries.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { bookingOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { notExercised, type Planned, plannedFaults } from '../planned.ts'
import { toldBy } from '../spoiled.ts'

export type Answers = {
  /** Words of the catalogue. */
  readonly faults: readonly string[]
  /** Whether an answer keeps the promise; undefined where it says nothing either way. */
  readonly isRight: (status: number) => boolean | undefined
  /** The same in a word or two. */
  readonly expected: string
  /** What such a delivery is, behind "a delivery": `that was written in another way`. */
  readonly kind: string
}

/** @returns a check that is asked wherever a story has such deliveries sent by webhook. */
export function answersRightly(about: Omit<Check, 'modes' | 'judgesBy' | 'asked' | 'judge'>, answers: Answers): Check {
  return {
    ...about,
    modes: ['webhooks'],
    judgesBy: 'no time',
    asked: facts => plannedFaults(facts, answers.faults).length > 0,
    judge(facts) {
      const planned = plannedFaults(facts, answers.faults)
      const judged = planned.flatMap(each => answersTo(facts, each)).map(each => judgeOne(facts, answers, each))
      const unheard = 'Another fault took the answer to each delivery of that kind, so none is seen.'
      return (
        notExercised(planned) ??
        (judged.length > 0 ? together(judged) : judgement('inconclusive', 'transcript', unheard))
      )
    },
  }
}

type Sent = Extract<Entry, { kind: 'delivery' | 'extra-delivery' }>
export type Answer = { readonly sent: Sent; readonly does: string; readonly about: string }

/** What was sent in the way that a fault had it sent: the delivery that it struck, or what it sent beside it. */
export function answersTo(facts: Case, { fault, plan, fired }: Planned): Answer[] {
  return facts.transcript.flatMap(sent => {
    if (sent.kind !== 'delivery' && sent.kind !== 'extra-delivery') return []
    const isExtra = sent.kind === 'extra-delivery' && sent.why.startsWith(`${fault} `)
    const cause = fired.findLast(({ hit, n }) =>
      sent.kind === 'delivery'
        ? hit.kind === 'delivery' && hit.id === sent.id && hit.attempt === sent.attempt
        : isExtra && n < sent.n,
    )
    // What is sent beside a delivery leaves the delivery as it is.
    if (!cause || (sent.kind === 'delivery' && beside.has(plan.does)) || isTakenAway(facts, cause, sent)) return []
    const about = cause.hit.kind === 'delivery' ? whomItIsAbout(facts, cause.hit.id) : 'a guest'
    return [{ sent, does: plan.does, about }]
  })
}

/** Another fault struck the same delivery: it spoiled that, and whatever went out with it, or took the answer. */
function isTakenAway({ transcript }: Case, cause: Planned['fired'][number], { status }: Sent): boolean {
  const { hit } = cause
  return transcript.some(
    each =>
      each.kind === 'fault-fired' &&
      each.fault !== cause.fault &&
      (each.spoils || status === null) &&
      each.hit.kind === 'delivery' &&
      hit.kind === 'delivery' &&
      each.hit.id === hit.id &&
      each.hit.attempt === hit.attempt,
  )
}

const beside: ReadonlySet<string> = new Set([
  ...['unknown-type', 'broken-schema', 'foreign-hotel', 'test-event', 'duplicate', 'concurrent', 'replay', 'stale'],
])

function whomItIsAbout(facts: Case, id: string): string {
  const seqs = toldBy(facts, { id }).map(({ seq }) => seq)
  const events = facts.journal.filter(({ seq }) => seqs.includes(seq)).flatMap(commit => commit.events)
  const isAbout = (reservation: string) =>
    events.some(
      event =>
        ('reservation' in event && event.reservation === reservation) ||
        ('guest' in event && event.guest === bookingOf(facts, reservation)?.guest),
    )
  const found = facts.cast.find(({ reservation }) => isAbout(reservation))
  return found ? nameOf(facts, found.reservation) : 'somebody else'
}

function judgeOne(facts: Case, { isRight, kind, expected }: Answers, { sent, does, about }: Answer): Judgement {
  const said = `At ${sayHour(facts, sent.at)} a delivery about ${about} ${kind} (${does}) was`
  const line: Evidence = {
    ...{ log: 'transcript', line: sent.n },
    says: `${sayHour(facts, sent.at)} ${does}, answered ${sent.status ?? sent.error}`,
  }
  if (sent.status === null)
    return judgement('inconclusive', 'transcript', `${said} not answered (${sent.error}).`, [line])
  const right = isRight(sent.status)
  const verdict = right === undefined ? 'inconclusive' : right ? 'pass' : 'fail'
  const compared = right === false ? sideBySide(does, { expected, found: `${sent.status}` }) : {}
  return judgement(verdict, 'acknowledged', `${said} answered ${sent.status}.`, [line], compared)
}

/** Who is busy may say so. */
export const isBusy = (status: number): boolean => status === 429 || status === 503

export const takenUnlessBusy = (status: number): boolean | undefined => (isBusy(status) ? undefined : isSuccess(status))
