/**
 * `npm run soak:judge`: fifty seeds of every story in every mode against the connectors that come with Mockinn, which keep every promise: whatever
 * is held against them is a false alarm of the judge. `--seeds N`, `--from SEED`, `--connector NAMES`, `--story IDS` and `--jobs N` ask for less or
 * more; `--learn` writes down which check is asked in these stories. Ends with 1 on a false alarm, with 3 where something was not played.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readManifest } from '../contracts/connectors/manifest.ts'
import { declaredModes } from '../contracts/run/declared.ts'
import { sideBySide } from '../contracts/run/side-by-side.ts'
import { playSuite } from '../contracts/run/suite-run.ts'
import type { Mode, Verdict } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { stories } from '../scenarios/registry.ts'
import type { Story } from '../scenarios/words.ts'
import type { BusinessDate } from '../simulator/domain/time.ts'
import { allWindows } from '../simulator/personas/all-windows.ts'
import { openServer } from '../simulator/wire/server.ts'
import { type Asked, askedText } from './asked.ts'
import { Tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    from: { type: 'string', default: '1' },
    connector: { type: 'string', default: 'crm,python' },
    story: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    learn: { type: 'boolean', default: false },
  },
})
const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort(new Error('Called off.')))
const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: crypto.randomUUID() })
const places = sideBySide(Number(values.jobs), stopped.signal)
const tally = new Tally()
const started = performance.now()
const asked: Asked[] = []
const askedFile = new URL('../contracts/checks/asked.json', import.meta.url)

type One = { readonly connector: string; readonly story: Story; readonly mode: Mode; readonly seed: number }

const wanted = values.story === '' ? stories : stories.filter(({ id }) => values.story.split(',').includes(id))
const plays = values.connector
  .split(',')
  .flatMap(connector =>
    wanted.flatMap(story =>
      declaredModes(manifestOf(connector).manifest).flatMap(mode =>
        Array.from(
          { length: Number(values.seeds) },
          (_, at): One => ({ connector, story, mode, seed: Number(values.from) + at }),
        ),
      ),
    ),
  )
process.stdout.write(`${plays.length} plays, ${values.jobs} side by side.\n`)
try {
  await Promise.all(plays.map(one => places.run(signal => judged(one, signal))))
} catch (trouble) {
  process.stdout.write(`Broken off: ${(trouble as Error).stack}\n`)
  process.exitCode = 3
} finally {
  await places.settled()
  await server.close()
}
if (values.learn) writeFileSync(askedFile, askedText([...askedElsewhere(), ...asked]))
process.stdout.write(`${tally.text()}\n${((performance.now() - started) / 1000).toFixed(0)} s.\n`)
process.exit(tally.falseAlarms > 0 ? 1 : tally.unplayed > 0 ? 3 : process.exitCode)

/** What was learnt before of the stories that are not played now. */
function askedElsewhere(): Asked[] {
  const known = JSON.parse(readFileSync(askedFile, 'utf8')) as Record<string, Record<string, Mode[]>>
  return Object.entries(known).flatMap(([check, byStory]) =>
    Object.entries(byStory)
      .filter(([story]) => !wanted.some(({ id }) => id === story))
      .flatMap(([story, each]) => each.map(mode => ({ check, story, mode }))),
  )
}

/** What is not calm is played again with the same seed: a verdict that differs then is flaky. */
async function judged(one: One, signal: AbortSignal): Promise<void> {
  const first = await play(one, signal, '')
  const { verdicts } = first
  if (one.connector === 'crm')
    asked.push(...verdicts.map(({ check }) => ({ check, story: one.story.id, mode: one.mode })))
  const isCalm =
    verdicts.length > 0 && verdicts.every(({ verdict }) => verdict !== 'fail' && verdict !== 'inconclusive')
  const again = isCalm ? null : (await play(one, signal, '-again')).verdicts
  const flaky = again ? verdicts.filter(each => wordOf(again, each.check) !== each.verdict) : []
  tally.add({ ...one, story: one.story.id, verdicts, setup: first.setup, flaky: flaky.map(({ check }) => check) })
}

const wordOf = (verdicts: readonly Verdict[], check: string) => verdicts.find(each => each.check === check)?.verdict

async function play({ connector, story, mode, seed }: One, signal: AbortSignal, again: string) {
  const { played, setup } = await playSuite({
    ...{ server, connector: manifestOf(connector), stories: [story], modes: [mode], seed, signal },
    ...{ date: '2026-06-01' as BusinessDate, persona: allWindows, property: harbourHouse, env: {} },
    ...{ clock: { kind: 'stepped' }, mark: `-${connector}-${seed}${again}` },
  })
  return { verdicts: played.flatMap(({ verdicts }) => verdicts), setup: setup.map(({ message }) => message) }
}

function manifestOf(name: string) {
  const read = readManifest(join(import.meta.dirname, `../fixtures/connectors/${name}/connector.yaml`))
  if (read.kind !== 'manifest') throw new Error(read.message)
  return read
}
