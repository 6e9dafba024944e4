/** The common ground of the mirror checks: once a fact was told and the connector's time is up, the far side must show it, and keep to it. */
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Look, lookLine, looksAt, unseen } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling, type Offer } from '../offers.ts'
import { excuseAt } from '../spoiled.ts'
import { neverOffered } from '../withheld.ts'

type Seen = Extract<Look['answer'], { kind: 'seen' }>

export type Expectation = {
  readonly reservation: string
  readonly commit: Commit
  /** The fields of the stay that tell of it, where others do than those of the commit. */
  readonly needs?: readonly string[]
  /** When it was told, where records of stays and guests do not tell it; null where never. */
  readonly told?: Offer | null
  /** What happened, as a sentence. */
  readonly fact: string
  /** Whether the probe said what this is about; where it did not, nothing was seen. */
  readonly readable?: (seen: Seen) => boolean
  readonly right: (seen: Seen) => boolean
  /** What is wrong where the far side shows something else, as a sentence. */
  readonly wrong: (seen: Seen, look: Look) => string
  /** What the far side must show, and what it shows, in as few words as stand beside each other. */
  readonly expected?: string
  readonly found?: (seen: Seen) => string
  readonly kept: string
  /** A later fact about the same stay, after which this one is no longer what must be shown. */
  readonly until?: Commit | undefined
}

export function judgeShown(facts: Case, expectation: Expectation): Judgement {
  const { reservation, commit, fact } = expectation
  const blind = unseen(facts)
  if (blind) return blind
  const happened = journalLine(commit, fact)
  const { told = firstTelling(facts, commit, reservation, expectation.needs) } = expectation
  if (!told && facts.live)
    return judgement(
      'inconclusive',
      'transcript',
      `${fact} This mode says so only on a later day, which was not played.`,
      [happened],
    )
  if (!told) return neverOffered(facts, commit, reservation, fact, 'This PMS never says so in this mode.', [happened])
  const { until, right } = expectation
  const deadline = deadlineAfter(facts, told.at)
  // On the real now nobody waits for the deadline: who is right before it is right, and who is not may still become so.
  const counts = ({ at, answer }: Look) => at >= deadline || (facts.live && answer.kind === 'seen' && right(answer))
  const { readable = () => true } = expectation
  const looks = looksAt(facts, reservation, told.at)
    .filter(look => counts(look) && (until === undefined || look.at < until.at))
    .map(look => (look.answer.kind === 'seen' && !readable(look.answer) ? unreadable(look) : look))
    .map(look =>
      excuseAt(facts, reservation, told.at, look.at) === undefined ? look : { ...look, settled: 'not-seen' as const },
    )
  return judgeLooks(facts, expectation, looks, [happened, told.evidence])
}

function judgeLooks(
  facts: Case,
  expectation: Expectation,
  looks: readonly Look[],
  facts0: readonly Offer['evidence'][],
): Judgement {
  const { fact, right, wrong, kept } = expectation
  const wrongOnes = looks.filter(
    ({ answer }) => answer.kind === 'unknown-reservation' || (answer.kind === 'seen' && !right(answer)),
  )
  const bad = wrongOnes.find(({ settled }) => settled === 'done')
  if (bad) {
    const says =
      bad.answer.kind === 'seen'
        ? wrong(bad.answer, bad)
        : `At ${sayHour(facts, bad.at)} the far side does not know the stay at all.`
    const compared = comparedWith(facts, expectation, bad)
    return judgement('fail', 'effect', `${fact} ${says}`, [...facts0, lookLine(facts, bad)], compared)
  }
  const good = looks.find(({ answer }) => answer.kind === 'seen' && right(answer))
  const blind = looks.find(({ answer }) => answer.kind === 'not-seen')
  if (good && wrongOnes.length === 0 && !blind)
    return judgement('pass', 'effect', kept, [...facts0, lookLine(facts, good)])
  const unclear = wrongOnes[0] ?? blind
  const because =
    wrongOnes.length > 0
      ? `${fact} The connector was not seen to finish its work after that, so what it shows proves nothing.`
      : `${fact} The far side ${blind?.answer.kind === 'not-seen' ? `could not be seen afterwards: ${blind.answer.because}` : 'was not looked at when its time was up.'}`
  return judgement('inconclusive', 'transcript', because, [...facts0, unclear && lookLine(facts, unclear)])
}

function comparedWith(
  facts: Case,
  { reservation, expected, found }: Expectation,
  { answer }: Look,
): Parameters<typeof judgement>[4] {
  if (expected === undefined || found === undefined) return {}
  const guest = nameOf(facts, reservation)
  const shown = answer.kind === 'seen' ? found(answer) : 'no such stay'
  return { expected: `${guest}: ${expected}`, found: `${guest}: ${shown}` }
}

/** An expression of the manifest that finds nothing is the manifest's trouble, and not what the connector believes. */
const unreadable = (look: Look): Look => ({
  ...look,
  answer: {
    kind: 'not-seen',
    because: 'the probe answered, and the manifest’s `probe.reservation.read` found nothing of it.',
  },
})
