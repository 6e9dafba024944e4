/** The summary of a step in a GitHub workflow: the file that the runner names, or one of one's own. */
import { appendFileSync, statSync } from 'node:fs'
import { checkNamed } from '../contracts/checks/registry.ts'
import { githubSummary, summaryBytesMax } from '../contracts/report/github-summary.ts'
import type { Report } from '../contracts/verdict.ts'
import { fileTrouble } from './file-trouble.ts'
import { writeNamed } from './writable.ts'

/** Behind whatever the step has said before. The runner’s own trouble is told and changes no verdict. */
export function appendSummary(file: string, report: Report): void {
  try {
    const written = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    const room = summaryBytesMax - written
    if (room > leastBytes) appendFileSync(file, githubSummary(report, checkNamed, room))
  } catch (error) {
    process.stderr.write(`The summary of this step could not be written to ${file}: ${fileTrouble(error)}.\n`)
  }
}

/** Throws UsageError where it cannot be written. */
export function writeSummary(file: string, report: Report): void {
  writeNamed('--github-summary', file, githubSummary(report, checkNamed))
}

/** Less than that holds no sentence. */
const leastBytes = 2048
