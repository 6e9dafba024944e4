/** Plays the CRM behind a middleware: takes what it upserts, holds the last of each stay, and is what the judge looks at. */
import { notSeen, type ProbeAnswer } from './believed.ts'
import { type Heard, type HttpListener, openListener, problem, type Reply } from './http-listener.ts'
import type { SinkPlan } from './manifest-sink.ts'
import { merged } from './merge-patch.ts'
import { matchPath } from './path-pattern.ts'
import { fill, fillDeep, type Words } from './placeholders.ts'
import { readJson } from './probe.ts'
import { readExpressions } from './read-expressions.ts'
import { carriedBy } from './request-body.ts'

export type Upsert = {
  readonly method: string
  readonly path: string
  /** Null where none could be found. */
  readonly id: string | null
  readonly outcome: 'held' | 'removed' | 'refused' | 'not-understood'
  readonly status: number
  /** What was then held, as it is read; null where nothing was. */
  readonly answer: ProbeAnswer | null
}

export type Sink = {
  readonly port: number
  look(words: Words): Promise<ProbeAnswer>
  /** Whether what was last sent of a stay was refused as planned, and may still come again. */
  isWaiting(words: Words): boolean
  close(): Promise<void>
}

export type SinkOptions = {
  readonly host: string
  readonly plan: SinkPlan
  /** What may stand in its answers. */
  readonly words: Words
  /** Milliseconds of the time in which `retriesWithin` is counted. */
  readonly now: () => number
  readonly retriesWithinMs: number
  readonly onUpsert: (upsert: Upsert) => void
}

const bytesMax = 1024 * 1024
const staysMax = 10_000

export async function openSink(options: SinkOptions): Promise<Sink> {
  const { host, plan, now, retriesWithinMs, onUpsert } = options
  const held = new Map<string, unknown>()
  const refusedAt = new Map<string, number>()
  const left = (plan.refusals ?? []).map(refusal => ({ ...refusal }))
  let taken = 0
  let strange: string | null = null
  const reader = { place: 'sink', source: 'what was sent', ...plan }

  async function write(heard: Heard, upsert: SinkPlan['upserts'][number], inPath: string | null): Promise<Reply> {
    const { method, path } = heard
    const carried = await carriedBy(heard)
    const id = carried.kind === 'unreadable' ? null : (inPath ?? (await idIn(upsert.id ?? '', carried.value)))
    if (carried.kind === 'unreadable' || id === null || (!held.has(id) && held.size >= staysMax)) {
      const because = carried.kind === 'unreadable' ? carried.because : 'No id was found in this request.'
      return notUnderstood(method, path, because)
    }
    const down = left.find(refusal => taken >= refusal.after && refusal.times > 0)
    if (down !== undefined) {
      down.times -= 1
      refusedAt.set(id, now())
      onUpsert({ method, path, id, outcome: 'refused', status: down.status, answer: null })
      const wait = down.retryAfterSeconds
      const reply = problem(down.status, 'This CRM is down for a while, as planned.')
      return wait === undefined ? reply : { ...reply, headers: { ...reply.headers, 'retry-after': String(wait) } }
    }
    taken += 1
    refusedAt.delete(id)
    const { status, headers, body } = upsert.answer
    const words = { ...options.words, 'sink.id': id }
    const keepsMerged = upsert.keeps === undefined ? method === 'PATCH' : upsert.keeps === 'merged'
    if (method === 'DELETE') held.delete(id)
    else held.set(id, keepsMerged ? merged(held.get(id), carried.value) : carried.value)
    const answer = method === 'DELETE' ? null : await readJson(reader, JSON.stringify(held.get(id)))
    onUpsert({ method, path, id, outcome: method === 'DELETE' ? 'removed' : 'held', status, answer })
    return { status, headers, body: body === undefined ? undefined : fillDeep(body, words) }
  }

  function notUnderstood(method: string, path: string, because: string): Reply {
    // Who is lost may ask for ever: the first hundred tell enough.
    if (lost < 100) onUpsert({ method, path, id: null, outcome: 'not-understood', status: 400, answer: null })
    lost += 1
    strange ??= `${method} ${path.slice(0, 200)}`
    return problem(400, because)
  }
  let lost = 0

  async function answer(heard: Heard): Promise<Reply> {
    const { method, path } = heard
    for (const upsert of plan.upserts) {
      const match = matchPath(upsert.path, path)
      if (match.fits && upsert.method === method) return write(heard, upsert, match.id)
    }
    const fixed = plan.answers?.find(each => each.method === method && matchPath(each.path, path).fits)
    if (fixed !== undefined)
      return { status: fixed.status, headers: fixed.headers, body: fixed.body && fillDeep(fixed.body, options.words) }
    if (method !== 'GET' && method !== 'HEAD')
      return {
        ...notUnderstood(method, path, `The \`sink\` of the manifest describes no ${method} ${path}.`),
        status: 404,
      }
    for (const lookup of plan.lookups ?? []) {
      const match = matchPath(lookup, path)
      if (match.fits && match.id !== null && held.has(match.id)) return { status: 200, body: held.get(match.id) }
    }
    return problem(404, 'This CRM holds nothing there.')
  }

  let turn: Promise<unknown> = Promise.resolve()
  const listener: HttpListener = await openListener({
    ...{ host, port: plan.port, what: 'The sink', portKey: 'sink.port', bytesMax },
    // One after the other, in the order in which they came: the last must win.
    answer: heard => {
      const answered = turn.then(() => answer(heard))
      turn = answered.catch(() => {})
      return answered
    },
  })

  return {
    port: listener.port,
    async look(words) {
      await turn
      if (strange !== null)
        return notSeen(
          `The sink was sent ${strange}, which \`sink\` of the manifest does not describe, so it may not hold everything. Describe it there.`,
        )
      const key = fill(plan.find, words)
      return held.has(key) ? readJson(reader, JSON.stringify(held.get(key))) : { kind: 'unknown-reservation' }
    },
    isWaiting(words) {
      const at = refusedAt.get(fill(plan.find, words))
      return at !== undefined && now() < at + retriesWithinMs
    },
    close: () => listener.close(),
  }
}

async function idIn(expression: string, value: unknown): Promise<string | null> {
  const reading = await readExpressions(JSON.stringify(value), { id: expression })
  const found = reading.kind === 'read' ? reading.found.id : undefined
  return found?.kind === 'value' && String(found.value) !== '' ? String(found.value) : null
}
