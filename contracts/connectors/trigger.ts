/** Makes a connector read the hotel now, where its manifest says how, in place of waiting for its next round. */
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { ask, place } from './ask.ts'
import type { Manifest } from './manifest.ts'
import { fillUrl, type Words } from './placeholders.ts'
import { contentOf } from './request-content.ts'

/** `begun` where it answers 202: it reads, and nobody knows when it is done. `because` is a whole sentence. */
export type Triggered =
  | { readonly kind: 'done' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'not-done'; readonly because: string }

export async function pullTrigger(
  trigger: NonNullable<Manifest['trigger']>,
  words: Words,
  signal?: AbortSignal,
): Promise<Triggered> {
  const url = fillUrl(trigger.url, words)
  const asked = await ask({
    ...{ url, method: trigger.method, ...contentOf(trigger, words), signal },
    ...{ timeoutMs: trigger.withinSeconds * 1000, bytesMax: 64 * 1024 },
  })
  if (asked.kind === 'no-answer') return { kind: 'not-done', because: `The trigger failed: ${asked.because}` }
  if (asked.status === 202) return { kind: 'begun' }
  if (isSuccess(asked.status)) return { kind: 'done' }
  return { kind: 'not-done', because: `The trigger was answered ${asked.status} by ${place(url)}.` }
}
