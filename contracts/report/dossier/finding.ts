/** One verdict as the HTML report tells it, with the lines that it cites. */
import type { Evidence, Outcome, Verdict } from '../../verdict.ts'
import { type ComparedLine, comparedLines } from '../compared.ts'
import type { ToldRun } from '../log-line.ts'
import { harmless } from '../plain-text.ts'
import type { Anchors } from './anchors.ts'
import { type Bounded, bounds, shortened } from './bounds.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'

/** What is known of a check besides its id. */
export type CheckWords = { readonly sentence: string; readonly level: 'MUST' | 'SHOULD'; readonly reason: string }

export type CitedLine = { readonly evidence: Evidence; readonly excerpt: Excerpt | null }

export type DossierFinding = {
  readonly verdict: Verdict
  readonly anchor: string
  /** Null for a check that this version does not know. */
  readonly words: CheckWords | null
  readonly compared: readonly ComparedLine[]
  readonly evidence: readonly CitedLine[]
  readonly evidenceLeftOut: number
}

export const gravestFirst = [
  'fail',
  'inconclusive',
  'limit',
  'pass',
  'not-applicable',
] as const satisfies readonly Outcome[]

export type Surroundings = {
  readonly anchors: Anchors
  readonly bounded: Bounded
  readonly describe: (check: string) => CheckWords | undefined
}

export function findingOf(verdict: Verdict, run: ToldRun | undefined, around: Surroundings): DossierFinding {
  const { anchors, bounded, describe } = around
  const cited = verdict.evidence.slice(0, bounds.evidenceOfAFinding)
  return {
    verdict: { ...verdict, because: shortened(harmless(verdict.because), bounds.lineCharacters) },
    anchor: anchors.verdict(verdict),
    words: describe(verdict.check) ?? null,
    compared: comparedLines(verdict).slice(0, bounds.evidenceOfAFinding),
    evidence: cited.map(({ log, line, says }) => {
      const evidence = { log, line, says: shortened(harmless(says), bounds.sentenceCharacters) }
      const excerpt = run && bounded.take('excerpts') ? excerptOf(run, evidence) : undefined
      return { evidence, excerpt: excerpt ?? null }
    }),
    evidenceLeftOut: verdict.evidence.length - cited.length,
  }
}
