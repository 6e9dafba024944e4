/** A middleware is seen through the CRM behind it, which Mockinn plays, and which is down for a while. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectorAt, playOne } from './house.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { brokenOff, playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const middleware = connectorAt(join(import.meta.dirname, 'middleware.yaml'))
const timeout = 150_000

test('who stores and forwards keeps its promises, though the CRM was down', { timeout }, async () => {
  const played = await playedThrough({ connector: middleware })
  expect(verdictsOf(played)).toMatchObject({
    'mirror/shows-the-cancellation': 'pass',
    'mirror/keeps-the-fee': 'pass',
    'webhook/forgery-changes-nothing': 'pass',
  })
  const upserts = played.effects.filter(effect => effect.kind === 'upsert')
  expect(upserts.filter(({ outcome }) => outcome === 'refused')).toHaveLength(3)
  expect(upserts.filter(({ outcome }) => outcome === 'held').length).toBeGreaterThan(6)
})

test('who forgets what the CRM did not take is found out', { timeout }, async () => {
  const played = await playOne({ connector: middleware, env: { CARELESS: 'forgets what was refused' } })
  expect(Object.values(verdictsOf(played))).toContain('fail')
})

test('what the manifest does not describe is setup trouble, and no verdict', { timeout }, async () => {
  const message = await brokenOff({ connector: middleware, env: { CARELESS: 'sends elsewhere' } })
  expect(message).toMatch(
    /sent PATCH \/crm\/v3\/companies\/\S+ to the sink, which its manifest does not describe, and nothing else/,
  )
})
