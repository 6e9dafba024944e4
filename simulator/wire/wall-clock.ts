/** The real time. */
import type { WireTime } from '../domain/time.ts'

export const wireNow = (): WireTime => Date.now() as WireTime
