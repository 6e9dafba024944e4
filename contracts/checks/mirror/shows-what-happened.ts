/** A family of promises: after a certain event the far side shows certain fields of the stay as the hotel's record then has them. */
import type { EventKind } from '../../../simulator/domain/events.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { everSaw } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { type Truth, truthOf } from '../truth.ts'
import { isSame, mirroredFields, type Shown } from './fields.ts'
import { judgeShown } from './shown.ts'

export type Happening = {
  /** One of these happened to a subject of the story. */
  readonly events: readonly EventKind[]
  /** Which of them count, where not all do. */
  readonly counts?: (before: Truth | undefined, after: Truth, commit: Commit) => boolean
  /** What must be shown; judged where the manifest reads it. The first one must be readable, or nothing is judged. */
  readonly fields: readonly [Shown, ...Shown[]]
  /** What the guest did, behind the name: `left early`. */
  readonly did: (after: Truth, before: Truth | undefined) => string
}

/** @returns a check that is asked wherever the story holds such a happening. */
export function showsWhatHappened(about: Omit<Check, 'asked' | 'judge'>, happening: Happening): Check {
  return {
    ...about,
    asked: facts => happenings(facts, happening).length > 0,
    judge: facts => together(happenings(facts, happening).map(each => judgeOne(facts, happening, each))),
  }
}

type Happened = {
  readonly reservation: string
  readonly before: Truth | undefined
  readonly after: Truth
  readonly later: readonly Truth[]
}

function happenings(facts: Case, { events, counts = () => true }: Happening): Happened[] {
  const subjects = facts.cast.flatMap(part => (part.role === 'subject' ? [part.reservation] : []))
  return [...new Set(subjects)].flatMap(reservation => {
    const truths = truthOf(facts, reservation)
    return truths.flatMap((after, index) => {
      const before = truths[index - 1]
      const happened = after.commit.events.some(
        event => events.includes(event.kind) && isAbout(event, after, reservation),
      )
      if (!happened || !counts(before, after, after.commit)) return []
      return [{ reservation, before, after, later: truths.slice(index + 1) }]
    })
  })
}

const isAbout = (event: Commit['events'][number], { guest }: Truth, reservation: string): boolean =>
  ('reservation' in event && event.reservation === reservation) || ('guest' in event && event.guest === guest.id)

function judgeOne(facts: Case, { fields, did }: Happening, { reservation, before, after, later }: Happened): Judgement {
  const judged = fields.filter(part => part === 'status' || facts.declared.reads.includes(part))
  const [first] = fields
  if (facts.declared.probe && judged[0] !== first)
    return judgement(
      'not-applicable',
      'transcript',
      `The manifest does not say where the probe shows the ${nameFor(first)}.`,
    )
  const expected = judged.flatMap(part => {
    const field = mirroredFields[part]
    const value = field?.truth(after)
    return field && value !== null && value !== undefined ? [{ part, field, value }] : []
  })
  const until = later.find(truth => expected.some(({ field, value }) => field.truth(truth) !== value))?.commit
  const then = `${nameOf(facts, reservation)} ${did(after, before)} at ${sayHour(facts, after.commit.at)}`
  return judgeShown(facts, {
    reservation,
    commit: after.commit,
    needs: expected.flatMap(({ field }) => field.needs),
    fact: `${then}.`,
    readable: seen => (seen[first] ?? null) !== null || everSaw(facts, first),
    right: seen => expected.every(({ part, field, value }) => isSame(field, value, seen[part] ?? null)),
    wrong: (seen, { at }) => {
      const wrong = expected.filter(({ part, field, value }) => !isSame(field, value, seen[part] ?? null))
      return `At ${sayHour(facts, at)} the far side shows ${wrong.map(({ part, field }) => `the ${field.name} ${sayShown(seen, part)}`).join(' and ')}, and it should be ${wrong.map(({ value }) => value).join(' and ')}.`
    },
    kept: `${then}, and the far side shows it.`,
    until,
  })
}

const nameFor = (part: Shown): string => mirroredFields[part]?.name ?? part

const sayShown = (
  seen: Readonly<Partial<Record<Shown, string | number | null>>> & { readonly said: string | null },
  part: Shown,
): string => `“${(part === 'status' ? seen.said : seen[part]) ?? 'none'}”`
