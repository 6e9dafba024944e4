/** A connector that remembers the guests of an earlier run would be judged by what it learnt then: it must not know them yet. */
import { probeOnly, wordsIn } from '../connectors/placeholders.ts'
import { seenThrough } from '../connectors/seen-through.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Stage } from './stage.ts'

/** Rejects with SetupTrouble where the probe already shows one of these stays, none of which is booked yet. */
export async function requireStrangers({ options, words, lookout }: Stage, cast: readonly string[]): Promise<void> {
  const { manifest } = options.connector
  const through = seenThrough(manifest)
  if (lookout === null || through === undefined || !asksByIdAlone(through.asks)) return
  for (const reservation of new Set(cast)) {
    const answer = await lookout.look({ ...words, 'reservation.id': reservation })
    if (answer.kind === 'seen' && answer.status !== null)
      throw new SetupTrouble(
        `The connector ${manifest.name} shows the stay ${reservation} as "${answer.said}" before it is booked: it remembers an earlier run. ${remedies[manifest.isolation]}`,
      )
  }
}

/** Nobody has a number or a guest yet by whom to ask. */
function asksByIdAlone(probe: object): boolean {
  const asked = wordsIn(JSON.stringify(probe)).filter(word => probeOnly.has(word))
  return asked.length > 0 && asked.every(word => word === 'reservation.id')
}

const remedies = {
  process: 'Let it keep what it knows in `{connector.dir}`, which is empty at each start.',
  tenant: 'See that the call under `tenant` in its manifest gives a fresh one.',
  shared: 'Play it with another --seed, which brings other guests, or empty it.',
} as const
