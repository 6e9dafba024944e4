/** When a window first offered a fact, taken or not. */
import type { HotelTime } from '../../simulator/domain/time.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import { toldIn } from '../../simulator/transcript/subscription-entries.ts'
import type { Evidence } from '../verdict.ts'
import type { Case } from './case.ts'
import { sayHour } from './hours.ts'
import { couldBeKnown } from './on-screens.ts'
import {
  counts,
  fieldsOf,
  hasListOf,
  isAskedFor,
  isOfGuest,
  isShown,
  isTold,
  namesEveryStay,
  tellingOf,
} from './shown-by-persona.ts'
import { healedFrom, isSpoiled } from './spoiled.ts'
import { ownEnd } from './withheld.ts'

export type Offer = {
  readonly at: HotelTime
  readonly evidence: Evidence
  /** A file that is complete for its window and no longer holds the stay says only that it left the window or is gone. */
  readonly bySilence: boolean
}

/** The first offer of what a commit did to a reservation; undefined where this window never offered it. `needs` are the fields that tell of it. */
export function firstOffer(
  facts: Case,
  commit: Commit,
  reservation: string,
  needs: readonly string[] = fieldsOf(commit),
): Offer | undefined {
  const isSaid = isShown(facts, needs)
  // Where a file has no column for a state, a stay that is no longer in it is told of all the same.
  if (!isSaid && !(facts.mode === 'export' && needs.every(field => field === 'status'))) return undefined
  switch (facts.mode) {
    case 'webhooks':
      return byWebhook(facts, commit, reservation)
    case 'polling':
      return toWhoeverPolls(facts, commit, reservation, needs)
    case 'screens':
      return onAScreen(facts, commit, reservation)
    case 'export':
      return inAFile(facts, commit.seq, reservation, isSaid, !needs.some(isOfGuest))
    default:
      return facts.mode satisfies never
  }
}

/** Who has answered 410 chose not to be told any more, and who fails until nobody tries further is told no more: neither earns a limit by it. */
function byWebhook(facts: Case, commit: Commit, reservation: string): Offer | undefined {
  const { at } = commit
  const telling = tellingOf(facts, commit, reservation)
  const sent = facts.transcript.find(
    entry =>
      entry.kind === 'delivery' &&
      toldIn(entry).some(({ seq }) => telling.fed.includes(seq)) &&
      !isSpoiled(facts, entry),
  )
  if (sent) return offer(facts, sent.at, 'transcript', sent.n, 'the hotel sends it by webhook')
  const ended = ownEnd(facts, commit)
  if (!ended) return undefined
  const says = `${sayHour(facts, ended.at)} no more webhooks are sent: ${ended.because}`
  return { at, evidence: { log: 'transcript', line: ended.n, says }, bySilence: false }
}

/**
 * A page can be polled from the moment of the commit on, whether somebody does or not. A change that does not count moves no record on: only who
 * happened to read it is told.
 */
function toWhoeverPolls(facts: Case, commit: Commit, reservation: string, needs: readonly string[]): Offer | undefined {
  const { seq, at } = commit
  if (!hasListOf(facts, needs.some(isOfGuest) ? 'guests' : 'reservations')) return undefined
  const telling = tellingOf(facts, commit, reservation)
  const told = facts.transcript.find(
    entry =>
      entry.kind === 'request' &&
      entry.window === 'polling' &&
      entry.facts !== null &&
      isTold(entry.facts, telling) &&
      isAskedFor(entry.path, needs),
  )
  if (!told && !counts(facts, commit)) return undefined
  if (!told) return offer(facts, at, 'journal', seq, 'the hotel knows it, and nobody asks')
  const evidence = {
    log: 'transcript',
    line: told.n,
    says: `${sayHour(facts, told.at)} the connector polls and is told`,
  } as const
  return { at: healedFrom(facts, counts(facts, commit) ? at : told.at), evidence, bySilence: false }
}

/** Screens show how the hotel is, whatever counts as a change, to whoever looks; a stay that has left its list is found by who knew it before. */
function onAScreen(facts: Case, { seq, at }: Commit, reservation: string): Offer | undefined {
  if (facts.persona.windows.screens === null || !couldBeKnown(facts, seq, at, reservation)) return undefined
  return offer(facts, at, 'journal', seq, 'the hotel knows it, and its screens show it')
}

/**
 * `rowsTell` is false where a row does not say what happened. Silence says of a stay that it is no longer among those of the file, and nothing of
 * whose it is; and it says so once, in the first file of a house that no longer holds what the one before did.
 */
function inAFile(facts: Case, seq: number, reservation: string, rowsTell: boolean, silenceTells: boolean) {
  const stoodIn = new Set<string>()
  for (const entry of facts.transcript) {
    if (entry.kind !== 'file-written' || isSpoiled(facts, entry)) continue
    const { property, name, upTo, at, n } = entry
    const standsInIt = entry.reservations.includes(reservation)
    if (upTo >= seq && standsInIt && rowsTell) return offer(facts, at, 'transcript', n, `${name} says so`)
    if (upTo >= seq && !standsInIt && silenceTells && stoodIn.has(property) && namesEveryStay(entry))
      return offer(facts, at, 'transcript', n, `${name} no longer holds the stay`, true)
    if (standsInIt) stoodIn.add(property)
    else stoodIn.delete(property)
  }
  return undefined
}

/** The first offer in so many words: by a file that holds the stay again, where an earlier one was only silent. */
export function firstTelling(
  facts: Case,
  commit: Commit,
  reservation: string,
  needs: readonly string[] = fieldsOf(commit),
): Offer | undefined {
  const first = firstOffer(facts, commit, reservation, needs)
  if (!first?.bySilence) return first
  if (!isShown(facts, needs)) return undefined
  const file = facts.transcript.find(
    entry =>
      entry.kind === 'file-written' &&
      entry.upTo >= commit.seq &&
      entry.reservations.includes(reservation) &&
      !isSpoiled(facts, entry),
  )
  return file?.kind === 'file-written' ? offer(facts, file.at, 'transcript', file.n, `${file.name} says so`) : undefined
}

/** `at` is when it lay there; where a fault stood before it, it was offered when that was over. */
function offer(facts: Case, at: HotelTime, log: Evidence['log'], line: number, says: string, bySilence = false): Offer {
  return { at: healedFrom(facts, at), evidence: { log, line, says: `${sayHour(facts, at)} ${says}` }, bySilence }
}
