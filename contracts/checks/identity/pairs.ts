/** All pairs of stays of a story: whose they are in truth, and whether the far side takes them for one person's. */
import type { Case } from '../case.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Look, looksAt } from '../far-side.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { truthOf } from '../truth.ts'
import { areLinked, areToldApart, type Face, faceOf } from './likeness.ts'

export type Seen = {
  readonly reservation: string
  /** In truth, and what the far side calls whoever it takes for it. */
  readonly person: string
  readonly taken: string
  readonly face: Face
  readonly look: Look
}

export type Pair = readonly [Seen, Seen]

export type Pairs = {
  /** One person's, taken for one; and taken for two. */
  readonly found: readonly Pair[]
  readonly missed: readonly Pair[]
  /** Two persons', taken for one. */
  readonly confused: readonly Pair[]
  /** Stays of which nothing can be said, with the reason. */
  readonly unseen: readonly string[]
}

/** Leaves out pairs of two persons whom nothing that is shown tells apart, and pairs of one whom nothing brings together, or to another as well. */
export function pairsOf(facts: Case): Pairs {
  const unseen: string[] = []
  const seen = facts.cast.flatMap(part => {
    const one = part.role === 'person' ? seenOf(facts, part.reservation, part.person) : undefined
    if (typeof one === 'string') unseen.push(one)
    return one === undefined || typeof one === 'string' ? [] : [one]
  })
  const all = seen.flatMap((one, index) => seen.slice(index + 1).map((other): Pair => [one, other]))
  const clear = seen.filter(one => !couldBeAnother(seen, one))
  const same = all.filter(
    ([a, b]) => a.person === b.person && clear.includes(a) && clear.includes(b) && areBroughtTogether(clear, a, b),
  )
  return {
    found: same.filter(isTakenForOne),
    missed: same.filter(pair => !isTakenForOne(pair)),
    confused: all
      .filter(pair => pair[0].person !== pair[1].person && areToldApart(pair[0].face, pair[1].face))
      .filter(isTakenForOne),
    unseen,
  }
}

const isTakenForOne = ([a, b]: Pair): boolean => a.taken === b.taken

/** Undefined where this mode does not tell of the stay. */
function seenOf(facts: Case, reservation: string, person: string): Seen | string | undefined {
  const truths = truthOf(facts, reservation)
  const [booked] = truths
  const look = booked && looksAt(facts, reservation, booked.commit.at).at(-1)
  const truth = look && truths.findLast(({ commit }) => commit.at <= look.at)
  if (!booked || !look || !truth) return 'It was not looked at.'
  const told = firstTelling(facts, booked.commit, reservation, [])
  if (!told || deadlineAfter(facts, told.at) > look.at) return undefined
  const excuse = excuseOf(facts, look, told.at)
  if (excuse !== undefined) return excuse
  const taken = look.answer.kind === 'seen' ? (look.answer.person ?? null) : null
  if (taken === null) return 'The far side does not say whose stay it is.'
  return { reservation, person, taken, face: faceOf(facts, truth.guest), look }
}

/** Whose stay it is cannot be said where something brings it together with another's, and nothing tells the two apart. */
const couldBeAnother = (seen: readonly Seen[], one: Seen): boolean =>
  seen.some(
    other => other.person !== one.person && areLinked(one.face, other.face) && !areToldApart(one.face, other.face),
  )

/** By what is shown of both, or by way of other stays of that person. */
function areBroughtTogether(seen: readonly Seen[], from: Seen, to: Seen): boolean {
  const reached = new Set([from])
  for (const one of reached)
    for (const other of seen) if (other.person === from.person && areLinked(one.face, other.face)) reached.add(other)
  return reached.has(to)
}
