import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptKeys } from '../../../contracts/connectors/key-file.ts'
import type { Played } from '../../../contracts/run/play.ts'
import { replayRun } from '../../../contracts/run/replay.ts'
import type { Connector } from '../../../contracts/run/stage.ts'
import { playSuite } from '../../../contracts/run/suite-run.ts'
import type { Mode, SetupNote } from '../../../contracts/verdict.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { openServer } from '../../../simulator/wire/server.ts'
import { freePort } from '../../fixtures/crm-process.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { connectorAt, story, usual } from './house.ts'
import { standingCrm } from './standing-crm.ts'

test.for(['webhooks', 'polling'] as const)(
  'a CRM that is never emptied keeps every promise of one story after the other by %s',
  { timeout: 150_000 },
  async mode => {
    const { played, setup } = await playShared(mode, ['CRM-01', 'CRM-02'])
    expect(setup).toEqual([])
    expect(played.map(({ run }) => [run.run, run.story])).toEqual([
      [`shared-${mode}`, 'CRM-01'],
      [`shared-${mode}`, 'CRM-02'],
    ])
    for (const one of played) {
      expect(one.verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
      expect(one.verdicts.length).toBeGreaterThanOrEqual(3)
      expectGoodWords(one)
      expectGoodEvidence(one)
    }
    const [first, second] = played
    const ids = played.map(({ facts }) => facts.cast.map(({ reservation }) => reservation))
    expect(ids.map(([id]) => id)).toEqual(['crm-01-7-early', 'crm-02-7-mover'])
    expect(Number(second?.run.commits)).toBeGreaterThan(Number(first?.run.commits))
    const replayed = await replayRun(
      played.map(({ run }) => run),
      [],
      harbourHouse,
      allWindows,
    )
    expect(replayed.map(({ journalHash }) => journalHash)).toEqual(played.map(({ run }) => run.journalHash))
    expect(keptKeys(process.cwd(), 'crm-of-one-hotel')).toBeUndefined()
  },
)

test('a CRM that remembers its guests is not judged by them: another seed brings others', {
  timeout: 150_000,
}, async () => {
  const { played, setup } = await playShared('webhooks', ['CRM-01'], [7, 7, 8])
  expect(setup).toEqual([
    {
      story: 'CRM-01',
      mode: 'webhooks',
      seed: 7,
      message:
        'The connector crm-of-one-hotel shows the stay crm-01-7-early as "cancelled" before it is booked: it remembers an earlier run. Play it with another --seed, which brings other guests, or empty it.',
    },
  ])
  expect(played.map(({ run }) => run.seed)).toEqual([7, 8])
  expect(played.flatMap(({ verdicts }) => verdicts).filter(({ verdict }) => verdict !== 'pass')).toEqual([])
})

/** The CRM is configured once, before there is any run: an address, a token and a port for its mails, all for life. */
async function playShared(mode: Mode, names: readonly string[], seeds: readonly number[] = [7]) {
  const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: 'a token of this test' })
  try {
    const connector = await connectedForLife(server.url, mode)
    const played: Played[] = []
    const setup: SetupNote[] = []
    for (const seed of seeds) {
      const order = { ...usual, server, connector, seed, stories: names.map(story), modes: [mode] }
      const outcome = await playSuite(order)
      played.push(...outcome.played)
      setup.push(...outcome.setup)
    }
    return { played, setup }
  } finally {
    await server.close()
  }
}

async function connectedForLife(serverUrl: string, mode: Mode): Promise<Connector> {
  const mailPort = await freePort()
  const crm = await standingCrm({
    HOTEL_URL: `${serverUrl}/c/crm-of-one-hotel`,
    HOTEL_TIME_ZONE: 'Europe/Paris',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mailPort),
    MODE: mode,
  })
  process.env.STANDING_CRM_URL = crm.url
  process.env.STANDING_CRM_TOKEN = crm.token
  process.env.STANDING_CRM_SECRET = crm.webhookSecret
  const { manifest, dir } = connectorAt(join(import.meta.dirname, 'shared.yaml'))
  return { manifest: { ...manifest, mail: { port: mailPort } }, dir }
}
