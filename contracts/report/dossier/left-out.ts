/** Says what an HTML report does not hold, and where it stands instead. */
import { type Bounded, bounds } from './bounds.ts'

/** `evidence` is how many lines of it stand under no verdict. */
export function sayLeftOut(bounded: Bounded, evidence: number): readonly string[] {
  const counted = [
    [bounded.leftOut('findings'), 'verdicts are only counted here, not told with their grounds'],
    [evidence, `lines of evidence are not shown: ${bounds.evidenceOfAFinding} at most stand under a verdict`],
    [bounded.leftOut('excerpts'), 'cited lines are named without their text'],
    [bounded.leftOut('timelines'), 'stories have no timeline'],
    [bounded.leftOut('exposuresOfABlock'), 'exposures are not listed'],
    [bounded.leftOut('faults'), 'faults are only counted'],
    [bounded.leftOut('costs'), 'costs are not listed'],
    [bounded.leftOut('setup'), 'notes on the setup are not listed'],
  ] as const
  const said = counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}.`)
  const data = bounded.leftOut('dataCharacters') > 0 ? ['The report for programs is not embedded.'] : []
  return [...said, ...data]
}
