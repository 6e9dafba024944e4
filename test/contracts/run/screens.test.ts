/** A PMS that has nothing but screens, and a connector that reads them, played and judged. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { screensOnly } from '../../../simulator/personas/screens-only.ts'
import { connectorAt, playOne } from './house.ts'
import { verdictsOf } from './troubles.ts'

const mirror = connectorAt(join(import.meta.dirname, 'screens-mirror.yaml'))
const wanted = { connector: mirror, modes: ['screens'], persona: screensOnly } as const
const timeout = 150_000

test.each([
  ['CRM-01', { 'mirror/shows-the-cancellation': 'pass', 'mirror/keeps-the-fee': 'pass' }],
  ['CRM-02', { 'mirror/shows-the-new-dates': 'pass' }],
])('who reads the screens keeps every promise of %s that a mirror makes', { timeout }, async (story, verdicts) => {
  const played = await playOne({ ...wanted, stories: [story] })
  const all = verdictsOf(played)
  expect(all).toMatchObject({ ...verdicts, 'connection/takes-what-is-told': 'pass' })
  expect(Object.values(all)).not.toContain('fail')
})

test('who never opens a stay again is found out', { timeout }, async () => {
  const played = await playOne({ ...wanted, env: { BLIND: 'never opens a stay again' } })
  expect(verdictsOf(played)).toMatchObject({
    'connection/takes-what-is-told': 'pass',
    'mirror/shows-the-cancellation': 'fail',
  })
})

test.each([
  ['never looks', { BLIND: 'never looks' }, /asked this hotel nothing/],
  ['has another password', { PASSWORD: 'not the token' }, /turned away with 401 each time/],
])('who %s is set up wrongly, and not judged', { timeout }, async (_, env, why) => {
  await expect(playOne({ ...wanted, env })).rejects.toThrow(why)
})
