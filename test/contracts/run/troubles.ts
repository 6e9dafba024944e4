/** Plays that go wrong on purpose: each is watched, and must leave nothing behind. */
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Played } from '../../../contracts/run/play.ts'
import type { News } from '../../../contracts/run/suite-run.ts'
import { expectGoodEvidence } from './evidence.ts'
import { connectorAt, play, playOne, type Wanted } from './house.ts'
import { watchForLeftovers } from './leftovers.ts'

/** ODD in its environment says what is wrong with it. */
export const odd = connectorAt(join(import.meta.dirname, 'odd.yaml'))

/** A play that breaks off, which is no verdict on anybody; gives the reason. */
export async function brokenOff(wanted: Wanted): Promise<string> {
  const watch = watchForLeftovers()
  const { played, setup } = await play(wanted, watch.tell)
  expect(played).toEqual([])
  expect(setup).toMatchObject([{ story: 'CRM-01', mode: wanted.modes?.[0] ?? 'webhooks' }])
  await watch.expectNothing()
  return setup[0]?.message ?? ''
}

/** A play that comes to its end all the same. */
export async function playedThrough(wanted: Wanted, alsoTell?: (news: News) => void): Promise<Played> {
  const watch = watchForLeftovers(alsoTell)
  const played = await playOne(wanted, watch.tell)
  await watch.expectNothing()
  expectGoodEvidence(played)
  return played
}

export const verdictsOf = ({ verdicts }: Played) =>
  Object.fromEntries(verdicts.map(({ check, verdict }) => [check, verdict]))

export const becauseOf = ({ verdicts }: Played, wanted: string): string =>
  verdicts.find(({ check }) => check === wanted)?.because ?? ''
