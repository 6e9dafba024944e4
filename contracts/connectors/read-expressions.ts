/**
 * Reads values out of a connector's JSON with the JSONata expressions of its manifest, in a thread of its own: an expression that runs
 * for ever is ended after a second, and the harness goes on.
 */
import { Worker } from 'node:worker_threads'
import type { Found, ReaderAnswer, ReaderOrder } from './read-worker.ts'

/** `because` is a whole sentence without the expression's place in the manifest, which the caller knows. */
export type Reading<Part extends string> =
  | { readonly kind: 'read'; readonly found: { readonly [part in Part]: Found } }
  | { readonly kind: 'not-read'; readonly part: Part; readonly because: string }

/** `json` must parse. Documents are read one after the other, each expression within a second. */
export function readExpressions<Part extends string>(
  json: string,
  expressions: { readonly [part in Part]: string },
): Promise<Reading<Part>> {
  const reading = queue.then(() => readAll(json, Object.entries(expressions) as [Part, string][]))
  queue = reading.catch(() => {})
  return reading
}

const evaluationMs = 1000
/** A busy machine may take long to start a thread, which is no fault of the expression. */
const startMs = 20_000
const memoryMaxMb = 128
const tooMuchMemory = `It took more than ${memoryMaxMb} MB of memory.`

let queue: Promise<unknown> = Promise.resolve()
let reader: Worker | null = null

async function readAll<Part extends string>(
  json: string,
  expressions: readonly [Part, string][],
): Promise<Reading<Part>> {
  reader ??= await startReader()
  send(reader, { kind: 'document', json })
  const found: [Part, Found][] = []
  for (const [part, expression] of expressions) {
    const answer = await exchange(reader, evaluationMs, { kind: 'expression', expression })
    if (answer.kind === 'found') {
      found.push([part, answer.found])
      continue
    }
    if (answer.kind === 'failed') return { kind: 'not-read', part, because: answer.because }
    await endReader(reader)
    return { kind: 'not-read', part, because: answer.kind === 'late' ? 'It took longer than a second.' : tooMuchMemory }
  }
  return { kind: 'read', found: Object.fromEntries(found) as Record<Part, Found> }
}

async function startReader(): Promise<Worker> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMaxMb },
  })
  worker.unref()
  worker.on('error', () => {})
  const answer = await exchange(worker, startMs, { kind: 'greet' })
  if (answer.kind === 'ready') return worker
  await endReader(worker)
  throw new Error(`The thread that reads JSONata did not start: ${answer.kind}.`)
}

async function endReader(worker: Worker): Promise<void> {
  reader = null
  await worker.terminate()
}

function send(worker: Worker, order: ReaderOrder): void {
  worker.postMessage(order)
}

type Exchanged = ReaderAnswer | { readonly kind: 'late' } | { readonly kind: 'ended' }

function exchange(worker: Worker, withinMs: number, order: ReaderOrder): Promise<Exchanged> {
  return new Promise(resolve => {
    const finish = (answer: Exchanged) => {
      clearTimeout(timer)
      worker.off('message', finish)
      worker.off('exit', onExit)
      resolve(answer)
    }
    const onExit = () => finish({ kind: 'ended' })
    const timer = setTimeout(() => finish({ kind: 'late' }), withinMs)
    worker.on('message', finish)
    worker.on('exit', onExit)
    send(worker, order)
  })
}
