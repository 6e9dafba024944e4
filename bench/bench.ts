/**
 * START HERE: `npm run bench`, or `node bench/bench.ts NAME… --json FILE`. Measures the product against named baselines in one run, since
 * only ratios mean anything on a shared machine. It asserts nothing: its exit status is 0 unless a measurement could not be made.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureCommits } from './commits/commits.ts'
import { measureDeliveries } from './deliveries/deliveries.ts'
import { measureExport } from './export/export.ts'
import type { Measured } from './figures.ts'
import { measureJudge } from './judge/judge.ts'
import { measureKept } from './kept/kept.ts'
import { measureLongPages } from './pages/long.ts'
import { measurePages } from './pages/pages.ts'
import { measureSeason } from './season/season.ts'
import { measureStart } from './start/start.ts'
import { tableOf } from './table.ts'

const parts: Readonly<Record<string, () => Promise<Measured>>> = {
  'changes-page': () => measurePages('changes', { atLeast: 0.7 }),
  'reservations-page': () => measurePages('reservations', { atLeast: 0.4 }),
  'pages-long': measureLongPages,
  commits: measureCommits,
  'commits-kept': measureKept,
  season: measureSeason,
  export: measureExport,
  deliveries: measureDeliveries,
  start: measureStart,
  judge: measureJudge,
}

const { names, file } = asked()
const measured: Measured[] = []
for (const name of names) {
  process.stderr.write(`Measuring ${name} …\n`)
  measured.push(await (parts[name] as () => Promise<Measured>)())
}
const figures = measured.flatMap(each => each.figures)
process.stdout.write(`${tableOf(figures)}\n\n${measured.flatMap(({ notes }) => notes).join('\n')}\n`)
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ node: process.version, measured }, null, 2)}\n`)
process.exit()

function asked(): { names: string[]; file: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
    const unknown = positionals.find(name => !Object.hasOwn(parts, name))
    if (unknown === undefined)
      return { names: positionals.length > 0 ? positionals : Object.keys(parts), file: values.json }
    return complain(`There is no measurement called "${unknown}".`)
  } catch (error) {
    return complain((error as Error).message)
  }
}

function complain(why: string): never {
  process.stderr.write(`${why} Choose among ${Object.keys(parts).join(', ')}; --json FILE writes the figures.\n`)
  process.exit(2)
}
