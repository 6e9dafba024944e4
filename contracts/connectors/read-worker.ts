/** The thread in which a manifest's JSONata expressions run. It compiles each one once and knows one document at a time. */
import { parentPort } from 'node:worker_threads'
import jsonata from 'jsonata'

export type ReaderOrder =
  | { readonly kind: 'greet' }
  | { readonly kind: 'document'; readonly json: string }
  | { readonly kind: 'expression'; readonly expression: string }

export type ReaderAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed'; readonly because: string }

/** What an expression gave: nothing at all, a JSON null, a plain value, or something that is no single value. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'null' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'other'; readonly what: 'a list' | 'an object' }

const compiled = new Map<string, jsonata.Expression>()
const depthMax = 500
let document: unknown

parentPort?.on('message', async (order: ReaderOrder) => {
  if (order.kind === 'document') document = JSON.parse(order.json)
  else parentPort?.postMessage(order.kind === 'greet' ? { kind: 'ready' } : await read(order.expression))
})

async function read(expression: string): Promise<ReaderAnswer> {
  try {
    let ready = compiled.get(expression)
    if (ready === undefined) {
      ready = jsonata(expression, { stack: depthMax })
      compiled.set(expression, ready)
    }
    return { kind: 'found', found: classed(await ready.evaluate(document)) }
  } catch (error) {
    const said = String((error as { message?: unknown }).message)
    return { kind: 'failed', because: /[.!?]$/.test(said) ? said : `${said}.` }
  }
}

function classed(value: unknown): Found {
  if (value === undefined) return { kind: 'nothing' }
  if (value === null) return { kind: 'null' }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'value', value }
  return { kind: 'other', what: Array.isArray(value) ? 'a list' : 'an object' }
}
