/** The connector's clock against ours: a signature is good for five minutes, and a clock that is further off refuses every one. */
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { ask } from '../connectors/ask.ts'
import type { Manifest } from '../connectors/manifest.ts'
import { fillUrl } from '../connectors/placeholders.ts'
import type { Finding } from './preflight.ts'
import type { Stage } from './stage.ts'

/** How far off a receiver of Standard Webhooks may be before it refuses what was signed just now. */
const toleranceSeconds = 300
/** The header has whole seconds, and an answer takes a moment. */
const unnoticedSeconds = 5

export async function clockFinding({ options, words }: Stage): Promise<Finding> {
  const { manifest } = options.connector
  const what = 'Its clock agrees with the one of this machine'
  const asked = await ask({ url: fillUrl(healthOf(manifest), words), timeoutMs: 5000, bytesMax: 1024 })
  const date = asked.kind === 'answered' ? Date.parse(asked.date ?? '') : Number.NaN
  if (Number.isNaN(date))
    return {
      what,
      trouble: null,
      note: 'It says no `Date` in its answers, so its clock could not be compared with ours.',
    }
  return { what, ...judgeSkew(Math.round((date - wireNow()) / 1000)) }
}

/** Seconds that it is ahead of us. */
export function judgeSkew(seconds: number): Pick<Finding, 'trouble' | 'note'> {
  const off = Math.abs(seconds)
  if (off <= unnoticedSeconds) return { trouble: null }
  const says = `Its clock is ${off} seconds ${seconds > 0 ? 'ahead of' : 'behind'} the one of this machine`
  if (off < toleranceSeconds)
    return { trouble: null, note: `${says}. Up to ${toleranceSeconds} are allowed for the signature of a webhook.` }
  return {
    trouble: `${says}, and a signature is good for ${toleranceSeconds} seconds only: it would refuse every webhook. Set both clocks by NTP.`,
  }
}

const healthOf = ({ start, running }: Manifest): string => running?.url ?? start?.ready.url ?? ''
