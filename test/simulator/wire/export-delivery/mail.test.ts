/** The nightly files as attachments, sent to real mail servers: the one that plays the guests’ in every run, and one that keeps every byte. */
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { openMailTrap, type TrappedMail } from '../../../../contracts/connectors/mail-trap.ts'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Hotel, HotelOptions } from '../../../../simulator/hotel.ts'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { mailRoute } from '../../../../simulator/wire/export-delivery/mail.ts'
import { sendFiles } from '../../../../simulator/wire/export-delivery/outbox.ts'
import { aHotel, ask, book, moment, register } from '../../a-hotel.ts'

const first = 'reservations-2026-06-01.csv'
const oneNight = moment('2026-06-02T03:30:00Z')
const to = 'crm@example.com'

function mailing(port: number, over: Partial<HotelOptions> = {}, attemptMs?: number): Hotel {
  const hotel = aHotel({ persona: nightlyFull, ...over })
  ask(hotel, register('ada', { firstName: 'Zoë 🏨' }), book('r1'))
  sendFiles(hotel, mailRoute(hotel, { host: '127.0.0.1', port }, to), attemptMs)
  return hotel
}

const attempts = ({ transcript }: Hotel) => transcript.all().filter(entry => entry.kind === 'file-delivery')

async function aTrap() {
  const mails: TrappedMail[] = []
  const trap = await openMailTrap({ host: '127.0.0.1', port: 0, onMail: mail => void mails.push(mail) })
  onTestFinished(() => trap.close())
  return { ...trap, mails }
}

/** Keeps every byte, and refuses as long as it is told to. */
async function aMailServer() {
  const raw: Buffer[] = []
  const state = { refusing: '' }
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, closeTimeout: 50 },
    onData: (stream, _session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (state.refusing !== '') return callback(Object.assign(new Error(state.refusing), { responseCode: 452 }))
        raw.push(Buffer.concat(parts))
        callback(null, 'taken')
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, raw, state }
}

test('each night a mail comes that says which house and which business date it is about', async () => {
  const { port, mails } = await aTrap()
  const hotel = mailing(port)
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  expect(mails.map(({ to, subject, from }) => ({ to, subject, from }))).toEqual([
    { to: [to], subject: 'Harbour House: export of 2026-06-01', from: 'export@mockinn.invalid' },
    { to: [to], subject: 'Harbour House: export of 2026-06-02', from: 'export@mockinn.invalid' },
  ])
  expect(attempts(hotel)).toMatchObject([
    { by: 'mail', place: `${to} by 127.0.0.1:${port}`, name: first, error: null, facts: { from: 1 } },
    { attempt: 1, error: null },
  ])
})

test('the attachment is the file, byte for byte, and the mail is dated by the hotel', async () => {
  const { port, raw } = await aMailServer()
  const hotel = mailing(port)
  await hotel.advanceTo(oneNight)
  const mail = await PostalMime.parse(raw[0] ?? Buffer.alloc(0))
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([first])
  const [file] = hotel.files
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).equals(wholeOf(file?.content as never))).toBe(true)
  expect(Date.parse(mail.date ?? '')).toBe(Math.floor((file?.writtenAt ?? 0) / 1000) * 1000)
})

test('the same night in the same hotel is the same mail, byte for byte', async () => {
  const { port, raw } = await aMailServer()
  for (const _ of [1, 2]) await mailing(port).advanceTo(oneNight)
  expect(raw).toHaveLength(2)
  expect(raw[0]?.toString()).toBe(raw[1]?.toString())
  const ids = await Promise.all(raw.map(async bytes => (await PostalMime.parse(bytes)).messageId))
  await mailing(port, { seed: 8 }).advanceTo(oneNight)
  expect(ids).not.toContain((await PostalMime.parse(raw[2] ?? Buffer.alloc(0))).messageId)
})

test('the name of a house cannot bring a header of its own', async () => {
  const { port, raw } = await aMailServer()
  const name = 'Inn\r\nBcc: thief@example.com\r\n\r\n<b>"quoted", at\u2028end'
  await mailing(port, { property: { ...harbourHouse, name } }).advanceTo(oneNight)
  const mail = await PostalMime.parse(raw[0] ?? Buffer.alloc(0))
  expect(mail.headers.map(({ key }) => key).sort()).toEqual(
    ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
  )
  expect(mail.bcc).toBeUndefined()
  expect(mail.to).toEqual([{ name: '', address: to }])
})

test('a mail that is refused is tried again, says why, and comes once', async () => {
  const { port, raw, state } = await aMailServer()
  state.refusing = 'The mailbox is full'
  const hotel = mailing(port)
  await hotel.advanceTo(moment('2026-06-02T01:15:00Z'))
  expect(attempts(hotel)[0]).toMatchObject({
    error: `127.0.0.1:${port} does not take the mail: 452 The mailbox is full.`,
    facts: null,
  })
  expect(attempts(hotel)[0]?.nextAt).not.toBeNull()
  state.refusing = ''
  await hotel.advanceTo(moment('2026-06-02T22:00:00Z'))
  expect(raw).toHaveLength(1)
  expect(attempts(hotel).at(-1)).toMatchObject({ error: null, nextAt: null })
})

test('a mail server that is away, and one that says nothing, hold the hotel up for so long and no longer', async () => {
  const away = mailing(1)
  await away.advanceTo(moment('2026-06-02T22:00:00Z'))
  expect(attempts(away)).toHaveLength(6)
  expect(attempts(away)[0]?.error).toBe('127.0.0.1:1 refuses the connection.')
  const mute = createServer(() => undefined)
  await new Promise<void>(resolve => mute.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void mute.close())
  const waiting = mailing((mute.address() as AddressInfo).port, {}, 300)
  await waiting.advanceTo(oneNight)
  expect(attempts(waiting)[0]?.error).toMatch(/did not take it within 0\.3 s\.$|closed the connection/)
})
