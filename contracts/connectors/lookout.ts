/** Sees the far side in the one way that the manifest names, for as long as a run lasts. */
import type { ProbeAnswer } from './believed.ts'
import { probeFile } from './file-probe.ts'
import type { Manifest } from './manifest.ts'
import { pageTrouble, probePage } from './page-probe.ts'
import type { Words } from './placeholders.ts'
import { httpProbeTrouble, probeReservation } from './probe.ts'
import type { Robot } from './robot.ts'
import type { Sink } from './sink.ts'
import { openSqliteProbe } from './sqlite-probe.ts'

export type Lookout = {
  /** `words` must hold the reservation and the guest. */
  look(words: Words): Promise<ProbeAnswer>
  /** What is wrong with looking at all, as a whole sentence: asked about a reservation that nobody has. */
  trouble(words: Words): Promise<string | null>
  /** Whether there is nothing to look at yet, for a reason that is ours. */
  isTooEarly?(words: Words): boolean
  close?(): void
}

/** With what it looks: `dir` is the folder of the manifest. */
export type Tools = { readonly dir: string; readonly robot: Robot; readonly sink: Sink | null }

/** Null where the manifest names no way to see it. */
export function openLookout({ probe = {} }: Manifest, { dir, robot, sink }: Tools): Lookout | null {
  const { reservation, page, file, sqlite } = probe
  if (sink !== null) return { look: sink.look, trouble: nothingWrong, isTooEarly: sink.isWaiting }
  if (reservation !== undefined) {
    return {
      look: words => probeReservation(reservation, words),
      trouble: words => httpProbeTrouble(reservation, words),
    }
  }
  if (page !== undefined)
    return { look: words => probePage(page, robot, words), trouble: words => pageTrouble(page, robot, words) }
  // A file that is not written yet is no trouble.
  if (file !== undefined) return { look: words => probeFile(file, dir, words), trouble: nothingWrong }
  if (sqlite === undefined) return null
  const looker = openSqliteProbe(sqlite, dir)
  return { look: looker.look, trouble: nothingWrong, close: looker.close }
}

const nothingWrong = async () => null
