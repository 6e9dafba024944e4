/** Reads a plan of faults. Where the file is wrong, all that is wrong is said, line by line. */
import { LineCounter } from 'yaml'
import { placeOf } from '../contracts/connectors/manifest-place.ts'
import { listed, parseYaml } from '../contracts/connectors/yaml-text.ts'
import { readPlan } from '../simulator/faults/grammar/plan.ts'
import { wholeNumber } from '../simulator/population/streams.ts'
import type { FaultPlan } from '../simulator/transcript/faults.ts'
import { textOfFile } from './text-file.ts'
import { UsageError } from './usage.ts'

const largestKilobytes = 256

/** The seed draws the swarms. Throws UsageError. */
export function readFaultsFile(file: string, seed: number): readonly FaultPlan[] {
  const lines = new LineCounter()
  const parsed = parseYaml(withQuotes(textOfFile(file, 'plan of faults', largestKilobytes)), lines)
  if (parsed.kind === 'wrong') throw new UsageError(listed(file, parsed.findings))
  const read = readPlan(parsed.value, (name, below) => wholeNumber(seed, name, below))
  if ('plans' in read) return read.plans
  const findings = read.troubles.map(({ path, message }) => ({
    place: placeOf(parsed.document, lines, { path, message, at: 'key' }),
    message,
  }))
  throw new UsageError(listed(file, findings))
}

/**
 * `- at: day2 ; on: webhook ; do: drop` is one line of ours, and `do: truncated(after: 60%)` a word with its setting; to YAML they are mappings that
 * go wrong. They are read as text.
 */
const withQuotes = (text: string): string => text.replace(oneLine, quotedBehind).replace(oneValue, quotedBehind)

const oneLine = /^(\s*-\s+)([a-z]+\s*:[^"'{}\r\n]*;[^"'{}\r\n]*)$/gm
const oneValue = /^(\s*(?:-\s+)?(?:do|swarm)\s*:\s+)([a-z][^"'{}\r\n;]*:[^"'{}\r\n;]*)$/gm

function quotedBehind(_: string, before: string, words: string): string {
  const [plain = '', comment = ''] = words.split(/(?=\s#)/, 2)
  return `${before}"${plain.trimEnd()}"${comment}`
}
