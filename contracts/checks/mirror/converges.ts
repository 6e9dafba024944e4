/** In the end the far side shows what the hotel offered, field by field, whatever went wrong on the way. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter, sayEarly } from '../deadlines.ts'
import { everSaw, type Look, lookLine, looksAt } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'
import { neverOffered } from '../withheld.ts'
import { deedsOf } from '../writing/deeds.ts'
import type { EditedField } from '../writing/edits.ts'
import { isSame, type MirroredField, mirroredFields, type Shown } from './fields.ts'

export const converges: Check = {
  id: 'mirror/converges',
  level: 'MUST',
  sentence: 'In the end the far side shows each stay as the hotel last told it, field by field.',
  reason:
    'Whatever was late, lost or told twice on the way, a mirror that stays wrong is worse than none: staff believe it.',
  mutants: [
    'ignores-cancellations',
    'ignores-date-changes',
    'hides-cancellations',
    'hides-new-dates',
    'muddles-the-rate',
    'keeps-the-first-address',
    'ignores-opt-outs',
    'shows-no-shows-as-expected',
    'ignores-room-moves',
    'adds-amounts-up',
    'drops-day-stays',
    'starts-anew-at-the-end',
    'reads-columns-by-place',
    'keeps-the-first-guest',
  ],
  asked: ({ live }) => !live,
  judge: facts =>
    facts.declared.probe
      ? together(reservationsOf(facts).map(reservation => judgeStay(facts, reservation)))
      : judgement('not-applicable', 'transcript', 'The manifest names no probe, so the far side cannot be seen.'),
}

const reservationsOf = ({ cast }: Case): string[] => [
  ...new Set(cast.filter(({ role }) => role !== 'elsewhere').map(({ reservation }) => reservation)),
]

export type Seen = Extract<Look['answer'], { kind: 'seen' }>

/** Until when a far side may take to show it; undefined where it was never told. */
export type Told = (truth: Truth, field: MirroredField) => HotelTime | undefined

function judgeStay(facts: Case, reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const truths = truthOf(facts, reservation)
  const booked = truths[0]
  const look = booked && looksAt(facts, reservation, booked.commit.at).at(-1)
  if (!booked || !look || look.answer.kind === 'not-seen') {
    const why = look?.answer.kind === 'not-seen' ? ` ${look.answer.because}` : ''
    return judgement(
      'inconclusive',
      'transcript',
      `In the end, ${booked ? sayHour(facts, look?.at ?? booked.commit.at) : 'as the story closed'}, the far side could not be seen on the stay of ${guest}.${why}`,
    )
  }
  const lines = [lookLine(facts, look)]
  const told = firstTelling(facts, booked.commit, reservation, [])
  if (!told) {
    const fact = `Until ${sayHour(facts, look.at)} this PMS did not tell of the stay of ${guest} in this mode.`
    return neverOffered(facts, booked.commit, reservation, fact, '', lines)
  }
  const { answer } = look
  const isEarly = deadlineAfter(facts, told.at) > look.at
  const knownBy: Told = (truth, field) => {
    const offer = firstTelling(facts, truth.commit, reservation, field.needs)
    return offer && (isEarly ? look.at : deadlineAfter(facts, offer.at))
  }
  const { wrong, unread } =
    answer.kind === 'seen' ? compare(facts, truths, answer, look, knownBy) : { wrong: [noSuchStay], unread: [] }
  const then = `At ${sayHour(facts, look.at)} the far side shows the stay of ${guest}`
  if (wrong.length > 0) {
    const because = `${then} otherwise than the hotel: ${wrong.map(({ expected, found }) => `it should show ${expected}, and shows ${found}`).join('; ')}.`
    const excuse = isEarly ? sayEarly(facts, told.at) : excuseOf(facts, look, told.at)
    if (excuse === undefined) return judgement('fail', 'effect', because, lines)
    return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
  }
  if (unread.length > 0) {
    const because = `${then}, and the manifest’s \`probe.reservation.read\` never found the ${unread.join(', the ')} in it: correct it there.`
    return judgement('inconclusive', 'effect', because, lines)
  }
  return judgement('pass', 'effect', `${then} as told.`, lines)
}

const noSuchStay = { expected: 'the stay', found: 'no such stay' }

export type Compared = {
  readonly wrong: readonly { readonly expected: string; readonly found: string }[]
  /** Fields that the probe never told of anybody: the manifest may look in the wrong place. */
  readonly unread: readonly string[]
}

/** Field by field, where something else is shown than was known when its time was up; `knownBy` says when that was. */
export function compare(facts: Case, truths: readonly Truth[], seen: Seen, look: Look, knownBy: Told): Compared {
  const shown = ['status', ...facts.declared.reads] as readonly Shown[]
  const differing = shown.flatMap(part => {
    const field = mirroredFields[part]
    const allowed = field ? allowedAt(truths, field, look, knownBy) : []
    const value = seen[part] ?? null
    const must = allowed.at(-1)
    if (!field || must === undefined || allowed.some(each => each === null || isSame(field, each, value))) return []
    if (saidThere(facts, truths, part, look).some(each => isSame(field, each, value))) return []
    return [
      { part, name: field.name, expected: `the ${field.name} ${must}`, found: value === null ? 'none' : `${value}` },
    ]
  })
  const isUnread = ({ part }: { readonly part: Shown }) => part !== 'status' && !everSaw(facts, part)
  return {
    wrong: differing.filter(each => !isUnread(each)),
    unread: differing.filter(isUnread).map(({ name }) => name),
  }
}

/** What somebody said at the far side itself since the hotel last knew better: a connector need not tell it, and may show it. */
function saidThere(facts: Case, truths: readonly Truth[], part: Shown, look: Look): string[] {
  const reservation = truths[0]?.stay.id
  const field = mirroredFields[part]
  const changes = field
    ? truths.filter((truth, index) => index > 0 && field.truth(truth) !== field.truth(truths[index - 1] ?? truth))
    : []
  const since = changes.findLast(({ commit }) => commit.at <= look.at)?.commit.at ?? 0
  return deedsOf(facts)
    .filter(deed => deed.reservation === reservation && partOf[deed.field] === part)
    .filter(({ at }) => at >= since && at <= look.at)
    .map(({ to }) => to)
}

const partOf: Readonly<Partial<Record<EditedField, Shown>>> = { email: 'email', phone: 'phone', consent: 'marketing' }

/** What may be shown: the last value that the connector had the time to learn, and whatever came after; empty where none was told. */
function allowedAt(
  truths: readonly Truth[],
  field: MirroredField,
  look: Look,
  knownBy: Told,
): (string | number | null)[] {
  const allowed: (string | number | null)[] = []
  for (const [index, truth] of [...truths.entries()].reverse()) {
    if (truth.commit.at > look.at) continue
    const value = field.truth(truth)
    const before = truths[index - 1]
    if (before && field.truth(before) === value) continue
    allowed.push(value)
    const known = knownBy(truth, field)
    if (known !== undefined && known <= look.at) return allowed
  }
  return []
}
