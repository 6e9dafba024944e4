/** A connector that cannot be told the time, and has a button that makes it read now. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectorAt, playOne } from './house.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const triggered = connectorAt(join(import.meta.dirname, 'triggered.yaml'))
const timeout = 150_000

test.each(['', 'begins and goes on'])(
  'who reads when it is told to is not waited for (%j)',
  { timeout },
  async LAZY => {
    const played = await playedThrough({ connector: triggered, modes: ['polling'], env: { LAZY } })
    expect(verdictsOf(played)).toMatchObject({
      'mirror/shows-the-cancellation': 'pass',
      'mirror/keeps-the-fee': 'pass',
      'connection/takes-what-is-told': 'pass',
    })
  },
)

test('who passes cancellations over is found out', { timeout }, async () => {
  const played = await playOne({ connector: triggered, modes: ['polling'], env: { LAZY: 'skips cancellations' } })
  expect(verdictsOf(played)).toMatchObject({ 'mirror/shows-the-cancellation': 'fail' })
})

test('a button that does nothing, or breaks, is setup trouble, and no verdict', { timeout }, async () => {
  const wanted = { connector: triggered, modes: ['polling'] } as const
  await expect(playOne({ ...wanted, env: { LAZY: 'says it is done' } })).rejects.toThrow(/asked this hotel nothing/)
  await expect(playOne({ ...wanted, env: { LAZY: 'is broken' } })).rejects.toThrow(
    /The trigger was answered 500 by .*\/sync\. Correct `trigger` in the manifest/,
  )
})
