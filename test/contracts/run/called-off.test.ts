import { describe, expect, test } from 'vitest'
import { type HotelTime, readInstant } from '../../../simulator/domain/time.ts'
import { play, python, type Wanted } from './house.ts'
import { ownTemporaryFolder, watchForLeftovers } from './leftovers.ts'
import { odd } from './troubles.ts'

ownTemporaryFolder()
const timeout = 60_000

/** Called off at an hour of the hotel, or so many real milliseconds after that; says how long the end took from then on. */
async function callOff(wanted: Wanted, hour: string, afterMs = 0) {
  const controller = new AbortController()
  let calledOffAt = Number.NaN
  const watch = watchForLeftovers(news => {
    if (news.kind !== 'staged') return
    const callOffNow = () => {
      calledOffAt = performance.now()
      controller.abort(new Error('Called off by SIGINT.'))
    }
    const run = () => (afterMs > 0 ? void setTimeout(callOffNow, afterMs) : callOffNow())
    news.stage.hotel.agenda.add({ at: readInstant(hour) as HotelTime, priority: 'house', id: 'Ctrl-C', run })
  })
  const outcome = play({ ...wanted, signal: controller.signal }, watch.tell)
  await expect(outcome).rejects.toThrow('Called off by SIGINT.')
  const tookMs = performance.now() - calledOffAt
  await watch.expectNothing()
  return tookMs
}

describe.concurrent('a play that is called off', () => {
  test.for(['webhooks', 'polling', 'export'] as const)(
    'ends at once and leaves nothing behind, by %s',
    { timeout },
    async mode => {
      expect(await callOff({ modes: [mode] }, '2026-06-03T10:00:00Z')).toBeLessThan(4000)
    },
  )

  test('ends at once while a connector is asked the time and does not answer', { timeout }, async () => {
    const wanted = { connector: odd, env: { ODD: 'hangs-on-hints' } }
    expect(await callOff(wanted, '2026-06-02T00:30:00Z', 1000)).toBeLessThan(4000)
  })

  test('ends at once while a poller’s next cycle is waited for', { timeout }, async () => {
    const wanted = { connector: python, modes: ['polling'] as const }
    expect(await callOff(wanted, '2026-06-03T18:00:30Z', 500)).toBeLessThan(4000)
  })

  test('before it has begun never begins', { timeout }, async () => {
    const watch = watchForLeftovers()
    const called = play({ signal: AbortSignal.abort(new Error('Called off by SIGTERM.')) }, watch.tell)
    await expect(called).rejects.toThrow('Called off by SIGTERM.')
    await watch.expectNothing()
  })

  test('while its connector starts ends that too', { timeout }, async () => {
    const started = performance.now()
    const signal = AbortSignal.timeout(1000)
    await expect(play({ connector: odd, env: { ODD: 'never-ready' }, signal })).rejects.toThrow(/aborted|timeout/)
    expect(performance.now() - started).toBeLessThan(4500)
  })
})
