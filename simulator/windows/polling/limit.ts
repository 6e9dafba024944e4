/**
 * How often somebody may ask, counted from the transcript. Only who is too fast by both clocks is held back: a hotel month that passes in seconds
 * is no haste, and neither is a slow day on which the hotel's clock stands still.
 */
import type { PollingPlan } from '../../personas/polling-plan.ts'
import type { Problem } from '../problem.ts'
import type { Outlook } from '../window.ts'

export function tooManyRequests({ said, now, wireNow }: Outlook, { limit }: PollingPlan): Problem | undefined {
  if (limit === null) return undefined
  const { requests, seconds } = limit
  const since = { hotel: now - 1000 * seconds, wire: wireNow - 1000 * seconds }
  let counted = 0
  for (let place = said.length - 1; place >= 0; place -= 1) {
    const entry = said[place]
    // Whoever asked longer ago by either clock is out of the count, and whatever was said before, too.
    if (!entry || entry.at <= since.hotel || entry.wire <= since.wire) return undefined
    if (entry.kind !== 'request' || entry.window !== 'polling' || entry.status === 429 || entry.status === 401) continue
    counted += 1
    if (counted >= requests) return tooFast(limit, Math.ceil((entry.wire - since.wire) / 1000))
  }
  return undefined
}

const tooFast = ({ requests, seconds }: { requests: number; seconds: number }, waitSeconds: number): Problem => ({
  kind: 'too-many-requests',
  title: 'Too many requests',
  status: 429,
  detail: `This PMS answers ${requests} requests in ${seconds} seconds, and there were more. Ask again in ${waitSeconds} seconds of real time, as Retry-After says.`,
  headers: { 'retry-after': String(waitSeconds) },
})
