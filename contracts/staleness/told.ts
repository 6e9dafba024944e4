/**
 * When each window first told of each fact. Who is told how a stay or a guest is now, knows all that was changed before. A file that a stay has
 * left says nothing of it.
 */
import type { HotelTime } from '../../simulator/domain/time.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import type { Entry, Facts } from '../../simulator/transcript/entries.ts'
import { toldIn } from '../../simulator/transcript/subscription-entries.ts'
import { isAskedFor, isAskedForMore } from '../checks/shown-by-persona.ts'
import { isSpoiled } from '../checks/spoiled.ts'
import type { Mode } from '../verdict.ts'
import { type Fact, factsOf, keyOf, type Subject } from './facts.ts'
import { WhoseStay } from './whose-stay.ts'

/** Null where that window told nobody by the end of the run. */
export type Told = Fact & { readonly told: Readonly<Record<Mode, HotelTime | null>> }

type Telling = { -readonly [mode in Mode]: HotelTime | null }
type WrittenFile = Extract<Entry, { kind: 'file-written' }>
type Waiting = { readonly fact: Fact; readonly told: Telling }

/** `changes` are the types that count with this PMS: its feed tells of no other. */
export function toldFacts(
  journal: readonly Commit[],
  transcript: readonly Entry[],
  changes: Persona['changes'] = 'all',
): readonly Told[] {
  const isFed = ({ type }: Fact) => changes === 'all' || changes.includes(type)
  const all: Waiting[] = factsOf(journal).map(fact => ({
    fact,
    told: { polling: null, webhooks: null, export: null, screens: null },
  }))
  const bySeq = Map.groupBy(all, ({ fact }) => fact.seq)
  const bySubject = Map.groupBy(all, ({ fact }) => keyOf(fact.subject))
  const whoseStay = new WhoseStay(journal)

  /** A window says how the subject was after commit `upTo`. */
  const tell = (mode: Mode, at: HotelTime, subject: Subject, upTo: number) => {
    for (const { fact, told } of bySubject.get(keyOf(subject)) ?? []) if (fact.seq <= upTo) told[mode] ??= at
  }
  const tellCommit = (mode: Mode, at: HotelTime, seq: number, is: (fact: Fact) => boolean) => {
    for (const { fact } of bySeq.get(seq) ?? []) if (is(fact)) tell(mode, at, fact.subject, seq)
  }
  /** A file that only names a stay or a guest does not say how it is. */
  const tellOfRow = ({ at, upTo, silentOn = [] }: WrittenFile, subject: Subject) => {
    if (!silentOn.includes(subject.kind)) tell('export', at, subject, upTo)
  }

  for (const entry of transcript) {
    const { at } = entry
    if (isSpoiled({ transcript }, entry)) continue
    switch (entry.kind) {
      case 'delivery':
        for (const { seq, type } of toldIn(entry))
          tellCommit('webhooks', at, seq, about(type.startsWith('guest.') ? 'guest' : 'reservation'))
        break
      case 'request': {
        // A file is told of when it is written; its fetching is the connector's affair.
        if (entry.window === 'export' || entry.facts === null) break
        const list = listOf(entry.path)
        if (list !== undefined && !saysEnough(list, entry.path)) break
        const said = list === undefined ? isFed : about(list)
        for (const seq of seqsOf(entry.facts, journal.at(-1)?.seq ?? 0)) tellCommit(entry.window, at, seq, said)
        break
      }
      case 'file-written':
        for (const id of entry.reservations) {
          tellOfRow(entry, { kind: 'reservation', id })
          const guest = whoseStay.guestOf(id, entry.upTo)
          if (guest !== undefined) tellOfRow(entry, { kind: 'guest', id: guest })
        }
        for (const id of entry.guests ?? []) tellOfRow(entry, { kind: 'guest', id })
    }
  }
  return all.map(({ fact, told }) => ({ ...fact, told }))
}

const about =
  (kind: Subject['kind']) =>
  ({ subject }: Fact): boolean =>
    subject.kind === kind

/** As of a file: of a stay its state, of a guest anything at all, where somebody asked for chosen fields. */
const saysEnough = (list: Subject['kind'], path: string): boolean =>
  list === 'reservation' ? isAskedFor(path, ['status']) : isAskedForMore(path, ['id', 'property', 'version'])

/** A list of stays tells nothing of a guest whom the same commit changed, and neither does a screen but the guest's own card. */
function listOf(path: string): Subject['kind'] | undefined {
  if (path.startsWith('/screens/')) return path.startsWith('/screens/guest') ? 'guest' : 'reservation'
  const list = /^\/api\/v\d+\/(reservation|guest)s\b/.exec(path)?.[1]
  return list as Subject['kind'] | undefined
}

function* seqsOf(facts: Facts, last: number): Iterable<number> {
  if ('seqs' in facts) yield* facts.seqs
  else for (let seq = facts.from; seq <= Math.min(facts.to, last); seq += 1) yield seq
}
