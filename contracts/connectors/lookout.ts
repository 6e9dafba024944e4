/** Sees the far side in the one way that the manifest names, for as long as a run lasts. */
import type { ProbeAnswer } from './believed.ts'
import { notSeen } from './believed.ts'
import type { Manifest } from './manifest.ts'
import { pageTrouble, probePage } from './page-probe.ts'
import type { Words } from './placeholders.ts'
import { httpProbeTrouble, probeReservation } from './probe.ts'
import type { Robot } from './robot.ts'
import type { Sink } from './sink.ts'

export type Lookout = {
  /** `words` must hold the reservation and the guest. */
  look(words: Words): Promise<ProbeAnswer>
  /** What is wrong with looking at all, as a whole sentence: asked about a reservation that nobody has. */
  trouble(words: Words): Promise<string | null>
  /** Whether there is nothing to look at yet, for a reason that is ours. */
  isTooEarly?(words: Words): boolean
}

/** Null where the manifest names no way to see it. */
export function openLookout({ name, probe }: Manifest, robot: Robot, sink: Sink | null = null): Lookout | null {
  if (sink !== null) return { look: sink.look, trouble: async () => null, isTooEarly: sink.isWaiting }
  if (probe?.reservation !== undefined) {
    const { reservation } = probe
    return {
      look: words => probeReservation(reservation, words),
      trouble: words => httpProbeTrouble(reservation, words),
    }
  }
  if (probe?.page !== undefined) {
    const { page } = probe
    return { look: words => probePage(page, robot, words), trouble: words => pageTrouble(page, robot, words) }
  }
  if (probe === undefined) return null
  const nothing = `The \`probe\` of ${name} names no way to look.`
  return { look: async () => notSeen(nothing), trouble: async () => nothing }
}
