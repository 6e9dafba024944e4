/** One verdict as the HTML report tells it, with the lines that it cites. */
import type { Evidence, Verdict } from '../../verdict.ts'
import type { Block } from '../blocks.ts'
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
  /** In whose files the evidence lies, where that is another play than the first of the block. */
  readonly playedAgain: string | null
  readonly anchor: string
  /** Null for a check that this version does not know. */
  readonly words: CheckWords | null
  readonly compared: readonly ComparedLine[]
  readonly comparedLeftOut: number
  readonly evidence: readonly CitedLine[]
  readonly evidenceLeftOut: number
}

export type Surroundings = {
  readonly anchors: Anchors
  readonly bounded: Bounded
  readonly describe: (check: string) => CheckWords | undefined
}

/** `toldOf` is a run by its name, undefined where its logs are not known. */
export function findingOf(
  block: Block,
  verdict: Verdict,
  toldOf: (run: string) => ToldRun | undefined,
  around: Surroundings,
): DossierFinding {
  const lies = verdict.run ?? block.run?.run
  const run = lies === undefined ? undefined : toldOf(lies)
  const { anchors, bounded, describe } = around
  const compared = comparedLines(verdict)
  const cited = verdict.evidence.slice(0, bounds.evidenceOfAFinding)
  return {
    verdict: { ...verdict, because: shortened(harmless(verdict.because), bounds.lineCharacters) },
    playedAgain: lies === undefined || lies === block.run?.run ? null : lies,
    anchor: anchors.verdict(block, verdict),
    words: describe(verdict.check) ?? null,
    compared: compared.slice(0, bounds.evidenceOfAFinding),
    comparedLeftOut: Math.max(0, compared.length - bounds.evidenceOfAFinding),
    evidence: cited.map(({ log, line, says }) => {
      const evidence = { log, line, says: shortened(harmless(says), bounds.sentenceCharacters) }
      const excerpt = run && bounded.take('excerpts') ? excerptOf(run, evidence) : undefined
      return { evidence, excerpt: excerpt ?? null }
    }),
    evidenceLeftOut: verdict.evidence.length - cited.length,
  }
}
