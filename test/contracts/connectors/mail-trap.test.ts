import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MailTrap, openMailTrap, type TrappedMail } from '../../../contracts/connectors/mail-trap.ts'
import { SetupTrouble } from '../../../contracts/connectors/setup-trouble.ts'

let caught: TrappedMail[]
let trap: MailTrap
beforeEach(async () => {
  caught = []
  trap = await openMailTrap({ host: '127.0.0.1', port: 0, onMail: mail => void caught.push(mail) })
})
afterEach(() => trap.close())

const sender = (options = {}) =>
  createTransport({ host: '127.0.0.1', port: trap.port, secure: false, ignoreTLS: true, ...options })
const letter = {
  from: 'Harbour House <Desk@Harbour.test>',
  to: 'Ada <ada@guest.test>',
  subject: 'Welcome',
  text: 'Dear Ada',
}

describe('the mail trap', () => {
  test('catches a mail with what a guest would see of it', async () => {
    const info = await sender().sendMail({
      ...letter,
      to: 'Ada@Guest.test',
      bcc: 'office@harbour.test',
      subject: 'Grüße aus dem Hafen 🛳',
      headers: { 'X-Journey': 'welcome', 'X-Greeting': '=?utf-8?Q?f=C3=BCr_Ada?=', 'X-Tag': ['stay', 'vip'] },
    })
    expect(info.response).toMatch(/^250 /)
    expect(caught).toHaveLength(1)
    expect(caught[0]).toMatchObject({
      to: ['ada@guest.test', 'office@harbour.test'],
      from: 'desk@harbour.test',
      subject: 'Grüße aus dem Hafen 🛳',
      text: 'Dear Ada\n',
      headers: { 'x-journey': 'welcome', 'x-greeting': 'für Ada', 'x-tag': 'stay, vip' },
    })
  })

  test('has the mail before the connector hears that it was taken', async () => {
    await trap.close()
    let noted = false
    trap = await openMailTrap({
      host: '127.0.0.1',
      port: 0,
      onMail: async () => {
        await new Promise(resolve => setTimeout(resolve, 100))
        noted = true
      },
    })
    await sender().sendMail(letter)
    expect(noted).toBe(true)
  })

  test('refuses the mail for now where it could not be noted', async () => {
    await trap.close()
    trap = await openMailTrap({
      host: '127.0.0.1',
      port: 0,
      onMail: () => {
        throw new Error('the disk is full')
      },
    })
    await expect(sender().sendMail(letter)).rejects.toMatchObject({ responseCode: 450 })
  })

  test('reads an HTML mail as a guest would', async () => {
    const html = `<html><head><style>p { color: red }</style></head><body><p>Dear&nbsp;<b>A</b>da &amp; Bob,</p><p>welcome</p></body>`
    await sender().sendMail({ from: letter.from, to: letter.to, subject: 'x', html })
    expect(caught[0]?.text).toBe('Dear Ada & Bob, welcome')
  })

  test('takes any password, and no password', async () => {
    await sender({ auth: { user: 'crm', pass: 'anything' } }).sendMail(letter)
    await sender().sendMail(letter)
    expect(caught).toHaveLength(2)
  })

  test('keeps 20,000 characters of a long mail, and refuses one of more than 5 MB', async () => {
    await sender().sendMail({ ...letter, text: 'word '.repeat(10_000) })
    expect(caught[0]?.text).toHaveLength(20_000)
    await expect(sender().sendMail({ ...letter, text: 'word '.repeat(1_200_000) })).rejects.toMatchObject({
      responseCode: 552,
    })
    expect(caught).toHaveLength(1)
  })

  test('goes on after a connector that hangs up in the middle', async () => {
    const socket = connect(trap.port, '127.0.0.1')
    await once(socket, 'data')
    socket.write('EHLO crm\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nSubject: half')
    await new Promise(resolve => setTimeout(resolve, 50))
    socket.resetAndDestroy()
    await sender().sendMail(letter)
    expect(caught.map(mail => mail.subject)).toEqual(['Welcome'])
  })

  test('closes although a connector keeps its connection', async () => {
    const pooled = sender({ pool: true })
    await pooled.sendMail(letter)
    const started = performance.now()
    await trap.close()
    expect(performance.now() - started).toBeLessThan(5000)
    pooled.close()
  })
})

test('a port that is taken is setup trouble that names it', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const opened = openMailTrap({ host: '127.0.0.1', port, onMail: () => {} })
  await expect(opened).rejects.toThrow(SetupTrouble)
  await expect(opened).rejects.toThrow(
    `The mail trap cannot listen on 127.0.0.1:${port}, because another program already does. ` +
      'Stop that program, or choose another `mail.port` in the manifest; 0 takes a free one.',
  )
  other.close()
})
