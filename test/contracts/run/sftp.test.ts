/** A connector that takes the file of the night by SFTP is played, and judged by what it took. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectorAt, playOne } from './house.ts'
import { verdictsOf } from './troubles.ts'

const mirror = connectorAt(join(import.meta.dirname, 'sftp-mirror.yaml'))
const timeout = 150_000

test('a mirror that reads by SFTP keeps what can be kept by files, and the transcript says what it took', {
  timeout,
}, async () => {
  const played = await playOne({ connector: mirror, modes: ['export'] })
  expect(verdictsOf(played)).toMatchObject({
    'connection/stays-up': 'pass',
    'connection/takes-what-is-told': 'pass',
    'mirror/shows-the-cancellation': 'pass',
    'mirror/keeps-the-fee': 'pass',
  })
  const said = played.hotel.transcript.all()
  expect(said.filter(({ kind }) => kind === 'file-fetched').length).toBeGreaterThan(2)
  expect(said.some(entry => entry.kind === 'request')).toBe(false)
})

test('one that leaves off after a file is not let through', { timeout }, async () => {
  const played = await playOne({ connector: mirror, modes: ['export'], env: { FILES_AT_MOST: '1' } })
  expect(verdictsOf(played)).toMatchObject({ 'mirror/shows-the-cancellation': 'fail' })
  expect(Object.values(verdictsOf(played))).not.toContain('setup')
})

test('one that mistypes its password once, and then takes nothing, is judged for that', { timeout }, async () => {
  const played = await playOne({ connector: mirror, modes: ['export'], env: { GUESS: 'wrong', FILES_AT_MOST: '0' } })
  const kinds = played.hotel.transcript.all().map(({ kind }) => kind)
  expect(kinds.filter(kind => kind === 'logged-in' || kind === 'login-refused')).toEqual(['login-refused', 'logged-in'])
  expect(verdictsOf(played)).toMatchObject({ 'mirror/shows-the-cancellation': 'fail' })
})

test('one that is not let in is set up wrongly, and not judged', { timeout }, async () => {
  const played = playOne({ connector: mirror, modes: ['export'], env: { TOKEN: 'not the token' } })
  await expect(played).rejects.toThrow(/tried to log in by SFTP \d+ times, and was turned away each time/)
})
