/** The run in which a story was played, in one line, and its files. */
import type { Evidence, PlayedRun, Report } from '../../contracts/verdict.ts'
import { sayCost } from './say-cost.ts'

type Props = {
  readonly run: PlayedRun
  readonly again: readonly PlayedRun[]
  readonly report: Report
  readonly filesBeside: boolean
}

const logs = ['journal', 'transcript', 'effects'] as const

export function RunFacts({ run, again, report, filesBeside }: Props) {
  const cost = report.costs.find(each => each.run === run.run && each.story === run.story && each.mode === run.mode)
  return (
    <p class="run-facts">
      <span>
        run <strong>{run.run}</strong>
      </span>
      {again.length > 0 && <span>played again in {again.map(each => each.run).join(', ')}</span>}
      <span>{run.property}</span>
      <span>clock {run.clock}</span>
      <span>{run.commits} commits</span>
      <span title={run.journalHash}>
        journal <code>{run.journalHash.slice(0, 12)}</code>
      </span>
      {cost && <span>{sayCost(cost)}</span>}
      {filesBeside && (
        <span>
          {logs.map((log, index) => (
            <>
              {index > 0 && ' · '}
              <a href={fileOf(run.run, log)}>{log}.jsonl</a>
            </>
          ))}
        </span>
      )}
    </p>
  )
}

/** Beside the report. The name of a run is a name and never a path. */
export const fileOf = (run: string, log: Evidence['log']): string => `./${encodeURIComponent(run)}/${log}.jsonl`
