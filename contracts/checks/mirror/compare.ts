/** What a look shows, held field by field against what the hotel had told by then. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Case } from '../case.ts'
import { deadlineAfter } from '../deadlines.ts'
import { everSaw, type Look } from '../far-side.ts'
import { firstTelling } from '../offers.ts'
import type { Truth } from '../truth.ts'
import { deedsOf } from '../writing/deeds.ts'
import type { EditedField } from '../writing/edits.ts'
import { isSame, type MirroredField, mirroredFields, type Shown } from './fields.ts'

/** Until when a far side may take to show it; undefined where it was never told. */
export type KnownBy = (truth: Truth, field: MirroredField) => HotelTime | undefined

export type Differences = {
  readonly wrong: readonly { readonly expected: string; readonly found: string }[]
  /** Fields that the probe never told of anybody: the manifest may look in the wrong place. */
  readonly unread: readonly string[]
}

/** By the window, and the cadence that the connector declares. */
export const knownByTelling =
  (facts: Case, reservation: string): KnownBy =>
  ({ commit }, { needs }) => {
    const told = firstTelling(facts, commit, reservation, needs)
    return told && deadlineAfter(facts, told.at)
  }

/** Where something else is shown than was known when its time was up; nothing where nothing was seen. */
export function compare(facts: Case, truths: readonly Truth[], look: Look, knownBy: KnownBy): Differences {
  const { answer } = look
  if (answer.kind === 'not-seen') return { wrong: [], unread: [] }
  if (answer.kind === 'unknown-reservation')
    return { wrong: [{ expected: 'the stay', found: 'no such stay' }], unread: [] }
  const shown = ['status', ...facts.declared.reads] as readonly Shown[]
  const differing = shown.flatMap(part => {
    const field = mirroredFields[part]
    const allowed = field ? allowedAt(truths, field, look, knownBy) : []
    const value = answer[part] ?? null
    const must = allowed.at(-1)
    if (!field || must === undefined || allowed.some(each => each === null || isSame(field, each, value))) return []
    if (saidThere(facts, truths, part, look, knownBy).some(each => isSame(field, each, value))) return []
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

export const sayWrong = (wrong: Differences['wrong']): string =>
  wrong.map(({ expected, found }) => `it should show ${expected}, and shows ${found}`).join('; ')

/** What somebody said at the far side itself since the hotel last knew better: a connector need not tell it, and may show it. */
function saidThere(facts: Case, truths: readonly Truth[], part: Shown, look: Look, knownBy: KnownBy): string[] {
  const reservation = truths[0]?.stay.id
  const field = mirroredFields[part]
  const changes = field
    ? truths.filter((truth, index) => index > 0 && field.truth(truth) !== field.truth(truths[index - 1] ?? truth))
    : []
  const since =
    changes.findLast(truth => ((field && knownBy(truth, field)) ?? Number.POSITIVE_INFINITY) <= look.at)?.commit.at ?? 0
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
  knownBy: KnownBy,
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
