/** For a connector that is already running: is it there, and a fresh tenant in it for each story. */
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { ask, place } from './ask.ts'
import type { Manifest } from './manifest.ts'
import { fillUrl, type Words } from './placeholders.ts'
import { contentOf } from './request-content.ts'
import { SetupTrouble } from './setup-trouble.ts'

/** Rejects with SetupTrouble unless `running.url` answers 2xx within five seconds. */
export async function requireRunning(manifest: Manifest, words: Words, signal?: AbortSignal): Promise<void> {
  if (manifest.running === undefined) throw missing(manifest, 'running')
  const url = fillUrl(manifest.running.url, words)
  const asked = await ask({ url, timeoutMs: healthMs, bytesMax: 1024, signal })
  if (asked.kind === 'no-answer')
    throw new SetupTrouble(
      `The connector ${manifest.name} is not running: ${asked.because} Start it, or correct \`running.url\` in its manifest.`,
    )
  if (!isSuccess(asked.status))
    throw new SetupTrouble(
      `The connector ${manifest.name} answers ${asked.status} at ${place(url)}, where 2xx says that it is running. ` +
        'Mend it, or correct `running.url` in its manifest.',
    )
}

/** Makes the call that gives the story a fresh tenant; rejects with SetupTrouble where the connector does not take it. */
export async function openTenant(manifest: Manifest, words: Words, signal?: AbortSignal): Promise<void> {
  const { tenant } = manifest
  if (tenant === undefined) throw missing(manifest, 'tenant')
  const url = fillUrl(tenant.url, words)
  const asked = await ask({
    url,
    method: tenant.method,
    ...contentOf(tenant, words),
    timeoutMs: tenantMs,
    bytesMax: 4096,
    signal,
  })
  const where = `The connector ${manifest.name} was asked for a fresh tenant (${tenant.method} ${place(url)})`
  if (asked.kind === 'no-answer')
    throw new SetupTrouble(
      `${where} and did not give one: ${asked.because} Start it, or correct \`tenant\` in its manifest.`,
    )
  if (!isSuccess(asked.status))
    throw new SetupTrouble(
      `${where} and answered ${asked.status}: ${quoted(asked.body)} Mend that, or correct \`tenant\` in its manifest.`,
    )
}

const healthMs = 5000
/** A tenant may need tables made and accounts set up. */
const tenantMs = 30_000
const quotedMax = 300

function missing(manifest: Manifest, part: 'running' | 'tenant'): SetupTrouble {
  return new SetupTrouble(
    `The manifest of ${manifest.name} has no \`${part}\`, which isolation \`${manifest.isolation}\` needs. Add it.`,
  )
}

function quoted(body: string): string {
  const text = body.trim().replace(/\s+/g, ' ').slice(0, quotedMax)
  return text === '' ? 'with an empty body.' : `"${text}".`
}
