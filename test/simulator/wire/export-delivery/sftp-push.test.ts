/** The nightly files put on somebody's SFTP server, and what becomes of them when that server is in trouble. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import ssh2, { type ParsedKey } from 'ssh2'
import { expect, onTestFinished, test } from 'vitest'
import { Hotel } from '../../../../simulator/hotel.ts'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { sendFiles } from '../../../../simulator/wire/export-delivery/outbox.ts'
import { type PushTarget, pushRoute, seenHostKey } from '../../../../simulator/wire/export-delivery/sftp-push.ts'
import { aHotel, ask, book, moment, register } from '../../a-hotel.ts'
import { aPushTarget } from '../../a-push-target.ts'

const [first, second] = ['reservations-2026-06-01.csv', 'reservations-2026-06-02.csv']
const oneNight = moment('2026-06-02T03:30:00Z')

function pushing(target: PushTarget, attemptMs?: number): Hotel {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada'), book('r1'))
  sendFiles(hotel, pushRoute(target), attemptMs)
  return hotel
}

const attempts = ({ transcript }: Hotel) => transcript.all().filter(entry => entry.kind === 'file-delivery')
const troubleOf = (hotel: Hotel): string => attempts(hotel)[0]?.error ?? 'none'

test('each night’s file lies on their server when the night is over, and was never seen there half', async () => {
  const { target, files, seen } = await aPushTarget()
  const hotel = pushing(target)
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  expect([...files.keys()]).toEqual([`/inbox/${first}`, `/inbox/${second}`])
  for (const { name, content } of hotel.files) expect(files.get(`/inbox/${name}`)?.equals(wholeOf(content))).toBe(true)
  expect(seen.slice(0, 2)).toEqual([`/inbox/.${first}.part`, `/inbox/${first}`])
  expect(attempts(hotel)).toMatchObject([
    {
      by: 'sftp-push',
      name: first,
      attempt: 1,
      error: null,
      nextAt: null,
      facts: { from: 1, to: hotel.files[0]?.upTo },
    },
    { name: second, attempt: 1, error: null },
  ])
  expect(attempts(hotel)[0]?.place).toBe(`sftp://hotel@127.0.0.1:${target.port}/inbox`)
  expect(JSON.stringify(hotel.transcript.all())).not.toContain(target.password)
})

test('a key opens their server as well as a password, and a folder can be the user’s own', async () => {
  const pair = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 })
  const { target, files } = await aPushTarget({ key: ssh2.utils.parseKey(pair.public) as ParsedKey })
  const hotel = pushing({ ...target, folder: './inbox', password: undefined, privateKey: pair.private })
  await hotel.advanceTo(oneNight)
  expect([...files.keys()]).toEqual([`./inbox/${first}`])
  expect(attempts(hotel)[0]?.place).toMatch(/^sftp:\/\/hotel@.*\/~\/inbox$/)
})

test('a file of that name that lies there already is replaced by the new one', async () => {
  const { target, files } = await aPushTarget()
  files.set(`/inbox/${first}`, Buffer.from('of last year'))
  await pushing(target).advanceTo(oneNight)
  expect(files.get(`/inbox/${first}`)?.toString()).toMatch(/^reservation,/)
  expect(files.size).toBe(1)
})

test('an older file never takes the place of a newer one of the same name', async () => {
  const { target, files } = await aPushTarget()
  const hotel = pushing(target)
  const written = Object.getOwnPropertyDescriptor(Hotel.prototype, 'files')?.get as () => Hotel['files']
  Object.defineProperty(hotel, 'files', {
    // As a PMS has it that calls each night's file alike, and was quicker than its first delivery.
    get: () => written.call(hotel).flatMap(file => [file, { ...file }]),
  })
  await hotel.advanceTo(oneNight)
  expect(attempts(hotel)).toMatchObject([{ error: 'A newer file of that name was written since.', nextAt: null }])
  expect(files.size).toBe(0)
})

test('a wrong password is a sentence, tried again by the ladder and then given up', async () => {
  const { target, files } = await aPushTarget()
  const hotel = pushing({ ...target, password: 'wrong' })
  await hotel.advanceTo(moment('2026-06-02T22:00:00Z'))
  expect(attempts(hotel).map(({ attempt, nextAt }) => [attempt, nextAt !== null])).toEqual([
    ...[1, 2, 3, 4, 5].map(attempt => [attempt, true]),
    [6, false],
  ])
  expect(troubleOf(hotel)).toBe(
    `127.0.0.1:${target.port} does not let "hotel" in. Check the user, and the password or the key.`,
  )
  const minutesLater = attempts(hotel).map(({ at }) => (at - (attempts(hotel)[0]?.at ?? 0)) / 60_000)
  expect(minutesLater).toEqual([0, 1, 6, 21, 81, 321])
  expect(files.size).toBe(0)
})

test('a server that shows another key is sent nothing, not even the password', async () => {
  const { target, state } = await aPushTarget()
  const hotel = pushing({ ...target, hostKey: `SHA256:${'A'.repeat(43)}` })
  await hotel.advanceTo(oneNight)
  expect(troubleOf(hotel)).toBe(
    `127.0.0.1:${target.port} shows the host key ${target.hostKey}, and SHA256:${'A'.repeat(43)} is expected. Nothing was sent. Make sure who that is.`,
  )
  expect(state.logins).toBe(0)
})

test('a folder that is not there, one that is not ours, and a full disk are said as such', async () => {
  const { target, state, files } = await aPushTarget()
  const at = `127.0.0.1:${target.port}`
  const troubleIn = async (folder: string) => {
    const hotel = pushing({ ...target, folder })
    await hotel.advanceTo(oneNight)
    return troubleOf(hotel)
  }
  expect(await troubleIn('/nowhere')).toBe(`${at} opens no file /nowhere/.${first}.part: there is no such folder.`)
  expect(await troubleIn('/root')).toBe(`${at} opens no file /root/.${first}.part: the user may not.`)
  state.trouble = 'disk full'
  expect(await troubleIn('/inbox')).toBe(
    `${at} does not take all of /inbox/.${first}.part: it failed; the disk may be full.`,
  )
  expect(files.size).toBe(0)
})

test('a server that hangs up in the middle gets the file at the next attempt', async () => {
  const { target, state, files } = await aPushTarget()
  state.trouble = 'hangs up'
  const hotel = pushing(target)
  await hotel.advanceTo(moment('2026-06-02T01:15:30Z'))
  expect(attempts(hotel).every(({ error }) => error !== null)).toBe(true)
  expect(attempts(hotel).length).toBeGreaterThan(0)
  state.trouble = 'none'
  await hotel.advanceTo(moment('2026-06-02T22:00:00Z'))
  expect(attempts(hotel).at(-1)).toMatchObject({ error: null, nextAt: null })
  expect([...files.keys()]).toEqual([`/inbox/${first}`])
})

test('a server that is away, or takes and never answers, holds the hotel up for so long and no longer', async () => {
  const { target, state } = await aPushTarget()
  state.trouble = 'silent'
  const silent = pushing(target, 500)
  await silent.advanceTo(oneNight)
  expect(troubleOf(silent)).toMatch(/did not take it within 0\.5 s\.$|closed the connection|No response/)
  const mute = createServer(() => undefined)
  await new Promise<void>(resolve => mute.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void mute.close())
  const waiting = pushing({ ...target, port: (mute.address() as AddressInfo).port }, 300)
  await waiting.advanceTo(oneNight)
  expect(troubleOf(waiting)).toMatch(/did not take it within 0\.3 s\.$|closed the connection/)
  const away = pushing({ ...target, port: 1 })
  await away.advanceTo(oneNight)
  expect(troubleOf(away)).toBe('127.0.0.1:1 refuses the connection.')
})

test('the key that a server shows can be asked for before it is trusted', async () => {
  const { target, state } = await aPushTarget()
  expect(await seenHostKey(target, AbortSignal.timeout(5000))).toBe(target.hostKey)
  await expect(seenHostKey({ host: '127.0.0.1', port: 1 }, AbortSignal.timeout(5000))).rejects.toThrow(
    '127.0.0.1:1 refuses the connection.',
  )
  expect(state.logins).toBe(0)
})
