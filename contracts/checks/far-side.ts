/** What was seen of the far side, looked up among the effects. */
import type { HotelTime } from '../../simulator/domain/time.ts'
import { type Effect, type MessageKind, type SeenStay, sayAnswer } from '../effects.ts'
import type { Evidence, Judgement } from '../verdict.ts'
import type { Case } from './case.ts'
import { judgement } from './check.ts'
import { addressesOf, nameOf } from './hotel-facts.ts'
import { sayHour } from './hours.ts'

export type Mail = Extract<Effect, { kind: 'mail' }>
export type Look = Extract<Effect, { kind: 'look' }>

type Facts = Pick<Case, 'journal' | 'effects'>

/** Mails to a stay's guest under every address that she has had, oldest first. */
export function mailsTo(facts: Facts, reservation: string): Mail[] {
  const addresses = addressesKnown(facts, reservation)
  return facts.effects
    .filter(effect => effect.kind === 'mail')
    .filter(({ to }) => to.some(address => addresses.has(address)))
}

/** Those that the hotel has held, and those that the guest gave the connector itself, which need not tell the hotel. */
export function addressesKnown(facts: Facts, reservation: string): ReadonlySet<string> {
  const given = facts.effects.flatMap(effect =>
    effect.kind === 'action' && effect.action === 'change-email' && effect.reservation === reservation
      ? (effect.value?.toLowerCase() ?? [])
      : [],
  )
  return new Set([...addressesOf(facts, reservation), ...given])
}

/** Looks at a stay from a moment on, oldest first. */
export function looksAt(facts: Case, reservation: string, from: HotelTime): Look[] {
  return facts.effects
    .filter(effect => effect.kind === 'look')
    .filter(look => look.reservation === reservation && look.at >= from)
}

/** Why nothing can be said of a far side that the manifest names no way to see. */
export const unseen = ({ declared }: Case): Judgement | undefined =>
  declared.probe
    ? undefined
    : judgement('not-applicable', 'transcript', 'The manifest names no probe, so the far side cannot be seen.')

export const isShownCancelled = ({ answer }: Look): boolean => answer.kind === 'seen' && answer.status === 'cancelled'

/** Where the probe once told it, its silence means that there is none; else the manifest may only look in the wrong place. */
export const everSaw = ({ effects }: Case, part: Exclude<keyof SeenStay, 'said'>): boolean =>
  effects.some(
    effect => effect.kind === 'look' && effect.answer.kind === 'seen' && (effect.answer[part] ?? null) !== null,
  )

export const isKind = (mail: Mail, kinds: readonly MessageKind[]): boolean => kinds.some(kind => kind === mail.message)

export const mailLine = (facts: Case, mail: Mail): Evidence => ({
  log: 'effects',
  line: mail.n,
  says: `${sayHour(facts, mail.at)} ${mail.message} mail to ${mail.to.join(', ')}: "${mail.subject}"`,
})

/** A mail that ought not to have been sent, side by side. */
export const noMail = (facts: Case, { message, at }: Mail) => ({
  expected: `no ${message} mail`,
  found: `the ${message} mail of ${sayHour(facts, at)}`,
})

export const lookLine = (facts: Case, look: Look): Evidence => ({
  log: 'effects',
  line: look.n,
  says: `${sayHour(facts, look.at)} the far side on ${nameOf(facts, look.reservation)}: ${sayAnswer(look)}`,
})
