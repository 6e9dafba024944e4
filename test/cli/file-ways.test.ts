/** The files of an open hotel, fetched by SFTP, uploaded and mailed, as somebody starts it from the command line. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { describe, expect, test } from 'vitest'
import { openMailTrap, type TrappedMail } from '../../contracts/connectors/mail-trap.ts'
import { fingerprintOf } from '../../simulator/wire/sftp/fingerprint.ts'
import { aPushTarget } from '../simulator/a-push-target.ts'
import { aClient } from '../simulator/an-sftp.ts'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'

const folder = folderForFile()
const tokens = { MOCKINN_TOKEN: 'the-token-of-a-connector', MOCKINN_CONTROL_TOKEN: 'the-token-of-a-steersman' }
const greeting = /SFTP +sftp:\/\/main@127\.0\.0\.1:(\d+) +password (\S+) +host key (SHA256:\S+)\n/
const first = 'reservations-2026-06-01.csv'

/** Steps the hotel over its first night. */
async function oneNight(hotel: ReturnType<typeof start>): Promise<void> {
  await hotel.says(/Ctrl-C closes it/)
  const [, url = ''] = await hotel.says(/Page +(http:\/\/\S+?)\//)
  const headers = { authorization: `Bearer ${tokens.MOCKINN_CONTROL_TOKEN}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ to: '2026-06-02T05:00:00Z' })
  const answer = await fetch(`${url}/r/main/control/clock`, { method: 'POST', headers, body })
  expect({ status: answer.status, said: await answer.text() }).toMatchObject({ status: 200 })
}

test('the greeting says where SFTP is, who may enter, and by which key the server is known again', async () => {
  const pair = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 })
  const keyFile = join(folder, 'connector.pub')
  writeFileSync(keyFile, `${pair.public}\n`)
  const data = join(folder, 'kept')
  const args = ['up', '--port', '0', '--sftp', '0', '--sftp-authorized-key', keyFile, '--data', data]
  let before = ''
  {
    await using hotel = start(args, { env: tokens })
    const [, port = '', password = '', hostKey = ''] = await hotel.says(greeting)
    expect(password).toBe(tokens.MOCKINN_TOKEN)
    await oneNight(hotel)
    let seen = ''
    const hostVerifier = (key: Buffer) => {
      seen = fingerprintOf(key)
      return true
    }
    const guest = await aClient(Number(port), { username: 'main', password, hostVerifier })
    expect(seen).toBe(hostKey)
    expect(await guest.names()).toEqual([first])
    expect((await guest.read(first)).toString()).toMatch(/^reservation,number,/)
    const byKey = await aClient(Number(port), {
      username: 'main',
      password: undefined,
      privateKey: pair.private,
    } as object)
    expect(await byKey.names()).toEqual([first])
    before = hostKey
    hotel.signal('SIGTERM', 'it alone')
    expect(await hotel.ended).toMatchObject({ stderr: '', left: [] })
  }
  expect(statSync(join(data, 'sftp-host-key')).mode & 0o777).toBe(0o600)
  await using again = start(args, { env: tokens })
  const [, port = '', password = '', hostKey = ''] = await again.says(greeting)
  await again.says(/Ctrl-C closes it/)
  expect(hostKey).toBe(before)
  expect(await (await aClient(Number(port), { username: 'main', password })).names()).toEqual([first])
})

test('the file of the night is uploaded and mailed before the step over the night is answered', async () => {
  const mails: TrappedMail[] = []
  const trap = await openMailTrap({ host: '127.0.0.1', port: 0, onMail: mail => void mails.push(mail) })
  const { target, files } = await aPushTarget()
  const address = `sftp://hotel@127.0.0.1:${target.port}/inbox`
  const flags = ['--sftp-push', address, '--sftp-push-host-key', target.hostKey]
  const args = ['up', '--port', '0', ...flags, '--mail-export', 'crm@example.com', '--smtp', `127.0.0.1:${trap.port}`]
  const env = { ...tokens, MOCKINN_SFTP_PUSH_PASSWORD: target.password ?? '' }
  await using hotel = start(args, { env })
  await hotel.says(
    /Pushed to +sftp:\/\/hotel@127\.0\.0\.1:\d+\/inbox\n +Mailed to +crm@example\.com by 127\.0\.0\.1:\d+\n/,
  )
  await oneNight(hotel)
  expect([...files.keys()]).toEqual([`/inbox/${first}`])
  expect(mails.map(({ subject }) => subject)).toEqual(['Harbour House: export of 2026-06-01'])
  expect(hotel.stdout()).not.toContain(target.password)
  await trap.close()
})

describe.concurrent('what cannot be meant is refused with a sentence', () => {
  const push = ['--sftp-push', 'sftp://hotel@127.0.0.1:1/inbox']
  const password = { MOCKINN_SFTP_PUSH_PASSWORD: 'a password' }
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  test.each([
    [['--sftp', 'x'], {}, '--sftp is "x", and a port from 0 (any that is free) to 65535 is expected.'],
    [
      ['--sftp', '0', '--persona', 'polling-rich'],
      {},
      '--sftp is given, and a PMS like polling-rich writes no files. Choose another --persona, or leave it out.',
    ],
    [['--sftp-authorized-key', 'k'], {}, '--sftp-authorized-key is given without --sftp. Give both, or leave it out.'],
    [
      ['--sftp', '0', '--sftp-authorized-key', join(folder, 'none')],
      {},
      `--sftp-authorized-key ${join(folder, 'none')} cannot be read: there is nothing at that path. Name a key file.`,
    ],
    [
      ['--sftp', '0', '--sftp-authorized-key', file('rubbish.pub', 'rubbish')],
      {},
      `--sftp-authorized-key ${join(folder, 'rubbish.pub')} says in line 1 what is not a public key. Name a file of public keys, such as ~/.ssh/id_ed25519.pub.`,
    ],
    [
      ['--sftp-push', 'sftp://hotel:secret@127.0.0.1/inbox'],
      {},
      '--sftp-push cannot be used: a password in an address is seen by everybody who lists processes. Put it in the environment.',
    ],
    [
      push,
      {},
      '--sftp-push needs a way to log in. Set MOCKINN_SFTP_PUSH_PASSWORD, or name a private key with --sftp-push-key FILE.',
    ],
    [
      push,
      password,
      '--sftp-push sends nothing to a server that anybody could play. It could not be asked: 127.0.0.1:1 refuses the connection. Say which host key it shows with --sftp-push-host-key SHA256:…',
    ],
    [
      [...push, '--sftp-push-host-key', 'MD5:aa'],
      password,
      '--sftp-push-host-key is "MD5:aa", and SHA256: with 43 signs behind it is expected, as ssh-keygen -l prints it.',
    ],
    [
      [...push, '--sftp-push-key', file('rubbish', 'rubbish')],
      {},
      `--sftp-push-key ${join(folder, 'rubbish')} is no private key without a passphrase. Name one in the format of OpenSSH or PEM.`,
    ],
    [['--mail-export', 'a@b'], {}, '--mail-export is given without --smtp. Give both, or leave it out.'],
    [
      ['--mail-export', 'a@b\nBcc: c@d', '--smtp', 'x:25'],
      {},
      '--mail-export is "a@b\\nBcc: c@d", and one mail address such as crm@example.com is expected.',
    ],
    [
      ['--mail-export', 'a@b', '--smtp', 'x'],
      {},
      '--smtp is "x", and a mail server such as 127.0.0.1:1025 is expected.',
    ],
  ])('%j', async (args, env, sentence) => {
    const { status, stderr, stdout } = await mockinn(['up', '--port', '0', ...args], { env })
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test('a server whose host key nobody has said is sent nothing, and the key that it shows is told', async () => {
    const { target, state } = await aPushTarget()
    const args = ['up', '--port', '0', '--sftp-push', `sftp://hotel@127.0.0.1:${target.port}/inbox`]
    const { status, stderr } = await mockinn(args, { env: password })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `--sftp-push sends nothing to a server that anybody could play. It shows the host key ${target.hostKey}: if you know that to be its own, add --sftp-push-host-key ${target.hostKey}\n`,
    })
    expect(state.logins).toBe(0)
  })

  test('a port that is taken, and a host key that is none, are setup trouble', async () => {
    const { port } = await aPushTarget()
    const taken = await mockinn(['up', '--port', '0', '--sftp', `${port}`])
    expect(taken).toMatchObject({
      status: 3,
      stderr: `Something else listens on 127.0.0.1:${port} already. Stop it, or choose another port with --sftp (0 takes any that is free).\n`,
    })
    const data = join(folder, 'odd')
    await (await import('node:fs/promises')).mkdir(data)
    writeFileSync(join(data, 'sftp-host-key'), 'rubbish')
    const odd = await mockinn(['up', '--port', '0', '--sftp', '0', '--data', data])
    expect(odd.status).toBe(3)
    expect(odd.stderr).toMatch(/sftp-host-key is not a host key that Mockinn wrote\. Mend it, or remove it/)
    expect(readFileSync(join(data, 'sftp-host-key'), 'utf8')).toBe('rubbish')
  })
})
