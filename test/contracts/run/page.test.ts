/** A CRM that can be seen on its own page alone, played and judged. */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { nameTheBrowser } from '../connectors/a-browser.ts'
import { connectorAt, playOne } from './house.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { brokenOff, playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const mirror = connectorAt(join(import.meta.dirname, 'page-mirror.yaml'))
const timeout = 150_000
beforeAll(nameTheBrowser, timeout)

test.each([
  ['CRM-01', { 'mirror/shows-the-cancellation': 'pass', 'mirror/keeps-the-fee': 'pass' }],
  ['CRM-02', { 'mirror/shows-the-new-dates': 'pass' }],
])('who shows the truth on a page keeps the promises of %s', { timeout }, async (story, verdicts) => {
  const played = await playedThrough({ connector: mirror, stories: [story] })
  expect(verdictsOf(played)).toMatchObject(verdicts)
  expect(Object.values(verdictsOf(played))).not.toContain('fail')
})

test('who still shows a cancelled guest as expected is found out', { timeout }, async () => {
  const played = await playOne({ connector: mirror, env: { DEAF: 'reservation.cancelled' } })
  expect(verdictsOf(played)).toMatchObject({ 'mirror/shows-the-cancellation': 'fail' })
})

test('a page that lets nobody in is setup trouble', { timeout }, async () => {
  const message = await brokenOff({ connector: mirror, env: { STAFF_PASSWORD: 'another' } })
  expect(message).toBe(
    'Step 4 of `probe.page.signIn`: the heading "Guests" did not appear within 5 seconds. Correct it in the manifest.',
  )
})
