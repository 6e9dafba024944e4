/** All that an HTML report tells, put together from the report and the logs, bounded and harmless: whoever draws it only draws. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Persona } from '../../../simulator/personas/persona.ts'
import { type ModeStaleness, stalenessOf } from '../../staleness/staleness.ts'
import { byGravity, type PlayedRun, type Report } from '../../verdict.ts'
import { type Block, blocksOf } from '../blocks.ts'
import { json } from '../json.ts'
import type { ToldRun } from '../log-line.ts'
import { harmless } from '../plain-text.ts'
import { type Cited, placeOf, type Timeline, timelineOf } from '../timeline/timeline.ts'
import { Anchors } from './anchors.ts'
import { Bounded, bounds } from './bounds.ts'
import { type CheckWords, type DossierFinding, findingOf, type Surroundings } from './finding.ts'
import { sayLeftOut } from './left-out.ts'

export type StoryWords = { readonly title: string; readonly sentence: string }

/** `verdicts` are all of them; `findings` those that are told with their grounds, the gravest first. */
export type DossierBlock = Block & {
  readonly anchor: string
  readonly words: StoryWords | null
  readonly findings: readonly DossierFinding[]
  readonly timeline: Timeline | null
  readonly timeZone: string | null
}

export type Dossier = {
  /** With no more faults, costs and notes than are drawn. */
  readonly report: Report
  readonly blocks: readonly DossierBlock[]
  readonly staleness: readonly ModeStaleness[]
  /** Whether the logs lie beside the report, so that it may lead there. */
  readonly filesBeside: boolean
  /** The report for programs; null where it is too long. */
  readonly data: string | null
  /** What is not in here, as sentences. */
  readonly leftOut: readonly string[]
}

export type DossierOrder = {
  readonly report: Report
  readonly runs: readonly ToldRun[]
  /** Which changes count with the PMS of these runs. */
  readonly changes: Persona['changes']
  readonly describe: (check: string) => CheckWords | undefined
  readonly story: (id: string) => StoryWords | undefined
  readonly filesBeside: boolean
}

export function dossierOf({ report: whole, runs, changes, describe, story, filesBeside }: DossierOrder): Dossier {
  const report = harmlessly(whole)
  const bounded = new Bounded()
  const around: Surroundings = { anchors: new Anchors(), bounded, describe }
  const byName = new Map(runs.map(run => [run.run, run]))
  const staleness = stalenessOf(runs.map(run => ({ ...run, changes })))
  const blocks = blocksOf(report)
  // In the order of the report, so that an address never depends on what was found.
  for (const block of blocks) for (const verdict of block.verdicts) around.anchors.verdict(block, verdict)
  const found = new Map(
    gravest(blocks, bounded).map(({ verdict, block }) => [
      verdict,
      findingOf(block, verdict, run => byName.get(run), around),
    ]),
  )
  const pictured = new Set(bounded.first('timelines', worstFirst(blocks)))
  const drawn = blocks.map(block => {
    const told = block.run ? byName.get(block.run.run) : undefined
    const findings = block.verdicts.toSorted(byGravity).flatMap(each => found.get(each) ?? [])
    return {
      ...block,
      words: story(block.story) ?? null,
      anchor: around.anchors.block(block),
      findings,
      exposures: bounded.first('exposuresOfABlock', block.exposures),
      timeline: told && block.run && pictured.has(block) ? drawTimeline(block.run, told, findings) : null,
      timeZone: told?.timeZone ?? null,
    }
  })
  const data = json(whole)
  if (data.length > bounds.dataCharacters) bounded.leave('dataCharacters', 1)
  return {
    ...{ report: shorter(report, bounded), blocks: drawn, staleness, filesBeside },
    data: data.length > bounds.dataCharacters ? null : data,
    leftOut: sayLeftOut(bounded, evidenceLeftOut(drawn)),
  }

  function drawTimeline(played: PlayedRun, told: ToldRun, findings: readonly DossierFinding[]): Timeline {
    const delays = staleness.flatMap(({ delays }) => delays).filter(({ run }) => run === played.run)
    return timelineOf({ run: told, delays }, spanOf(report.runs, played, told), citedBy(findings))
  }
}

/** Where there is more than a page can hold, the verdicts that need reading come first, and so do the lines that they cite. */
function gravest(blocks: readonly Block[], bounded: Bounded) {
  const all = blocks.flatMap(block => block.verdicts.map(verdict => ({ block, verdict })))
  return bounded.first(
    'findings',
    all.toSorted((a, b) => byGravity(a.verdict, b.verdict)),
  )
}

function worstFirst(blocks: readonly Block[]): readonly Block[] {
  const played = blocks.filter(({ run }) => run !== null)
  const isBroken = ({ verdicts }: Block) => verdicts.some(({ verdict }) => verdict === 'fail')
  return [...played.filter(isBroken), ...played.filter(block => !isBroken(block))]
}

/** Whatever a guest or a connector wrote may not turn the reading direction round. */
const harmlessly = (report: Report): Report =>
  JSON.parse(JSON.stringify(report), (_, value) => (typeof value === 'string' ? harmless(value) : value))

const evidenceLeftOut = (blocks: readonly DossierBlock[]): number =>
  blocks.flatMap(({ findings }) => findings).reduce((sum, each) => sum + each.evidenceLeftOut, 0)

/** What broke or is in doubt in this very play is marked on its timeline; that a thing was kept is proven by nearly every line. */
function citedBy(findings: readonly DossierFinding[]): ReadonlyMap<string, Cited> {
  const marked = findings.filter(
    ({ playedAgain, verdict: { verdict } }) =>
      playedAgain === null && verdict !== 'pass' && verdict !== 'not-applicable',
  )
  // The gravest last, so that they stay.
  return new Map(
    marked
      .toReversed()
      .flatMap(({ anchor, verdict: { verdict, evidence } }) =>
        evidence.map(({ log, line }) => [placeOf({ log, n: line }), { anchor, verdict }] as const),
      ),
  )
}

/** A story of a shared run begins where the one before ended. */
function spanOf(runs: readonly PlayedRun[], played: PlayedRun, { lines }: ToldRun): { from: HotelTime; to: HotelTime } {
  const before = runs.filter(({ run, until }) => run === played.run && until < played.until)
  const begun = before.map(({ until }) => Date.parse(until)).toSorted((a, b) => b - a)[0]
  const first = Math.min(
    ...[lines.journal[0]?.at, lines.transcript[0]?.at, lines.effects[0]?.at].flatMap(at => at ?? []),
  )
  return { from: (begun ?? first) as HotelTime, to: Date.parse(played.until) as HotelTime }
}

function shorter(report: Report, bounded: Bounded): Report {
  return {
    ...report,
    costs: bounded.first('costs', report.costs),
    setup: bounded.first('setup', report.setup),
    ...(report.faults && { faults: { ...report.faults, each: bounded.first('faults', report.faults.each) } }),
  }
}
