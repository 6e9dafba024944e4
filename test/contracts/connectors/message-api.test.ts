/** Mails and text messages that are handed over by HTTP, as the public documents of the providers show it. */
import { afterEach, describe, expect, test } from 'vitest'
import type { HttpListener } from '../../../contracts/connectors/http-listener.ts'
import { type MessageShape, mailShapes, smsShapes } from '../../../contracts/connectors/mail-shapes.ts'
import { type ApiMessage, openMessageApi } from '../../../contracts/connectors/message-api.ts'

let api: HttpListener | undefined
let taken: ApiMessage[] = []
afterEach(async () => {
  await api?.close()
  api = undefined
})

async function post(
  shapes: readonly MessageShape[],
  path: string,
  body: string | FormData | URLSearchParams,
  headers = {},
) {
  if (api === undefined) taken = []
  api ??= await openMessageApi({
    ...{ host: '127.0.0.1', port: 0, what: 'The mail provider', portKey: 'mail.apiPort', shapes },
    onMessage: message => void taken.push(message),
  })
  const answer = await fetch(`http://127.0.0.1:${api.port}${path}`, { method: 'POST', body, headers })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}
const json = (value: unknown) => JSON.stringify(value)
const form = (fields: Record<string, string | string[]>, of: FormData | URLSearchParams) => {
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) of.append(name, each)
  return of
}

const letter = { from: 'desk@harbour.test', subject: 'Welcome', text: 'Dear Ada', html: '' }
const fields = {
  from: 'Harbour House <desk@harbour.test>',
  to: ['Ada <ada@guest.test>', '"Hopper, Grace" <GRACE@guest.test>, Staff: office@harbour.test;'],
  subject: 'Welcome',
  text: 'Dear Ada',
  'h:X-Journey': 'welcome',
  template: 'spring',
  'o:tag': ['stay', 'vip'],
}
const everyone = ['ada@guest.test', 'grace@guest.test', 'office@harbour.test']
const header = [{ Name: 'X-Journey', Value: 'welcome' }]
const simple = { Subject: { Data: 'Welcome' }, Body: { Text: { Data: 'Dear Ada' } }, Headers: header }

describe('a mail is taken', () => {
  test.each<[string, string, string | FormData | URLSearchParams, number, object]>([
    [
      'as SendGrid takes it',
      '/v3/mail/send',
      json({
        personalizations: [{ to: [{ email: 'ada@guest.test', name: 'Ada' }], bcc: [{ email: 'office@harbour.test' }] }],
        from: { email: 'desk@harbour.test' },
        subject: 'Welcome',
        content: [
          { type: 'text/plain', value: 'Dear Ada' },
          { type: 'text/html', value: '<p>Dear Ada</p>' },
        ],
        headers: { 'X-Journey': 'welcome' },
        template_id: 'd-1',
        categories: ['stay', 'vip'],
      }),
      202,
      {
        ...{ ...letter, html: '<p>Dear Ada</p>', to: ['ada@guest.test', 'office@harbour.test'] },
        headers: { 'x-journey': 'welcome', 'x-template': 'd-1', 'x-tag': 'stay, vip' },
      },
    ],
    [
      'as Mailgun takes it, in parts',
      '/v3/mg.harbour.test/messages',
      form(fields, new FormData()),
      200,
      { ...letter, to: everyone, headers: { 'x-journey': 'welcome', 'x-template': 'spring', 'x-tag': 'stay, vip' } },
    ],
    [
      'as Mailgun takes it, as a form',
      '/v3/mg.harbour.test/messages',
      form({ from: fields.from, to: 'ada@guest.test', subject: 'Welcome', text: 'Dear Ada' }, new URLSearchParams()),
      200,
      { ...letter, to: ['ada@guest.test'], headers: {} },
    ],
    [
      'as Postmark takes it',
      '/email',
      json({
        From: fields.from,
        To: fields.to.join(','),
        Subject: 'Welcome',
        TextBody: 'Dear Ada',
        Tag: 'stay',
        Headers: header,
      }),
      200,
      { ...letter, to: everyone, headers: { 'x-journey': 'welcome', 'x-tag': 'stay' } },
    ],
    [
      'as Postmark fills a template',
      '/email/withTemplate',
      json({
        From: 'desk@harbour.test',
        To: 'ada@guest.test',
        TemplateAlias: 'welcome',
        TemplateModel: { name: 'Ada' },
      }),
      200,
      { from: 'desk@harbour.test', subject: '', to: ['ada@guest.test'], headers: { 'x-template': 'welcome' } },
    ],
    [
      'as Amazon SES takes it',
      '/v2/email/outbound-emails',
      json({ FromEmailAddress: fields.from, Destination: { ToAddresses: fields.to }, Content: { Simple: simple } }),
      200,
      { ...letter, to: everyone, headers: { 'x-journey': 'welcome' }, mime: null },
    ],
    [
      'as Brevo takes it',
      '/v3/smtp/email',
      json({
        sender: { email: 'desk@harbour.test' },
        to: [{ email: 'ada@guest.test' }],
        ...{ subject: 'Welcome', textContent: 'Dear Ada', templateId: 8, tags: ['stay'] },
      }),
      201,
      { ...letter, to: ['ada@guest.test'], headers: { 'x-template': '8', 'x-tag': 'stay' } },
    ],
    [
      'as Resend takes it',
      '/emails',
      json({
        from: fields.from,
        to: ['ada@guest.test'],
        subject: 'Welcome',
        text: 'Dear Ada',
        tags: [{ name: 'kind', value: 'stay' }],
      }),
      200,
      { ...letter, to: ['ada@guest.test'], headers: { 'x-tag': 'stay' } },
    ],
  ])('%s', async (_, path, body, status, mail) => {
    const answer = await post(mailShapes, path, body, { authorization: 'Bearer any' })
    expect([answer.status, answer.body]).toEqual([status, expect.anything()])
    expect(taken).toEqual([expect.objectContaining(mail)])
  })

  test('many at once are as many mails, each to its own', async () => {
    const sendGrid = json({
      personalizations: [
        { to: [{ email: 'ada@guest.test' }], subject: 'For Ada' },
        { to: [{ email: 'grace@guest.test' }] },
      ],
      from: { email: 'desk@harbour.test' },
      subject: 'For all',
      content: [{ type: 'text/plain', value: 'Hello' }],
    })
    await post(mailShapes, '/v3/mail/send', sendGrid)
    const batch = await post(
      mailShapes,
      '/email/batch',
      json([1, 2].map(n => ({ From: 'a@b.test', To: `${n}@b.test`, Subject: '' }))),
    )
    expect(taken.map(({ to, subject }) => [...to, subject])).toEqual([
      ['ada@guest.test', 'For Ada'],
      ['grace@guest.test', 'For all'],
      ['1@b.test', ''],
      ['2@b.test', ''],
    ])
    expect(JSON.parse(batch.body)).toHaveLength(2)
  })

  test('of a provider that the manifest describes', async () => {
    const own = {
      name: 'Ours',
      path: '/send',
      messages: '{ "to": rcpt, "subject": title, "headers": { "x-kind": kind } }',
      answer: { status: 200 },
    }
    await post([own], '/send', json({ rcpt: 'ada@guest.test', title: 'Hi', kind: 7 }))
    expect(taken).toMatchObject([{ to: ['ada@guest.test'], subject: 'Hi', headers: { 'x-kind': '7' } }])
  })
})

describe('a text message is taken', () => {
  test.each([
    [
      '/2010-04-01/Accounts/AC1/Messages.json',
      form({ To: '+33 612', From: '+33 1', Body: 'See you' }, new URLSearchParams()),
      201,
    ],
    ['/messages', json({ recipients: ['+33 612'], originator: 'Harbour', body: 'See you' }), 200],
    ['/', json({ to: '+33 612', text: 'See you' }), 200],
  ])('at %s', async (path, body, status) => {
    expect((await post(smsShapes, path, body)).status).toBe(status)
    expect(taken).toMatchObject([{ to: ['+33 612'], text: 'See you' }])
  })
})

describe('what is no message is refused, in a sentence, and counts as none:', () => {
  test.each([
    ['/v3/mail/send', '{"personalizations":[{}]}', 400, 'This is no message as SendGrid takes it'],
    ['/v3/mail/send', '[]', 400, 'This is no message as SendGrid takes it'],
    ['/v3/mail/send', '{"personalizations":', 400, 'The body of this request is not JSON'],
    ['/v3/mail/send', json({ personalizations: 'x'.repeat(6 * 1024 * 1024) }), 413, 'may hold 5242880 bytes'],
    ['/email', json({ To: { toString: 1 }, From: 1 }), 400, 'This is no message as Postmark takes it'],
    ['/v9/unheard-of', '{}', 404, 'The mail provider takes no POST /v9/unheard-of.'],
  ])('%s %.40s', async (path, body, status, sentence) => {
    const answer = await post(mailShapes, path, body)
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(sentence)])
    expect(taken).toEqual([])
  })

  test('a hundred megabytes, and the next mail is taken all the same', async () => {
    await post(mailShapes, '/email', json({ To: 'ada@guest.test' }))
    await post(mailShapes, '/email', 'x'.repeat(100 * 1024 * 1024)).catch(() => undefined)
    await post(mailShapes, '/email', json({ To: 'grace@guest.test' }))
    expect(taken.map(({ to }) => to)).toEqual([['ada@guest.test'], ['grace@guest.test']])
  })
})
