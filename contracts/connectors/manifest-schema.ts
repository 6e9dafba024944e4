/**
 * The shape of connector.yaml: what a vendor declares about a connector so that the judge can start it, tell it the time and see its far
 * side. Every description is shown by editors. What no single value can show, such as two parts that exclude each other, is in manifest-rules.ts.
 */
import * as z from 'zod'
import { suites } from '../suites/registry.ts'
import { actions } from './manifest-actions.ts'
import { messageShapes, messages, probe } from './manifest-far-side.ts'
import { browser } from './manifest-pages.ts'
import { sink } from './manifest-sink.ts'
import { headers, oneOf, pattern, text, url, variable, wholeNumber } from './manifest-values.ts'
import { writesBack } from './manifest-writes.ts'

const everyMinutes = wholeNumber(1, 1440)
  .optional()
  .describe('Minutes of hotel time between two visits. Needs a clockHint.')
const seconds = 'a number of seconds from 0.1 to 3600'
const everySeconds = z
  .number({ error: seconds })
  .min(0.1, { error: seconds })
  .max(3600, { error: seconds })
  .optional()
  .describe('Real seconds between two visits, for a connector that cannot be told the time. Not beside a clockHint.')

const exactlyOne = (...keys: string[]) => ({ oneOf: keys.map(key => ({ required: [key] })) })

const start = z.strictObject({
  command: z
    .array(text('text in quotes'), { error: 'a list such as [node, main.ts]' })
    .min(1, { error: 'a list such as [node, main.ts]' })
    .describe('The program and its arguments. There is no shell: no pipes, no `&&`, no `$VARIABLES`.'),
  cwd: text('a folder').default('.').describe('The folder to start it in, seen from this file.'),
  env: z
    .record(z.string(), z.string({ error: 'text in quotes' }))
    .optional()
    .describe('Environment variables of the program, beside those Mockinn itself was started with.'),
  ready: z
    .strictObject({
      url: url.describe('An address of the connector that answers 2xx once it is ready.'),
      withinSeconds: wholeNumber(1, 300).default(20).describe('How long that may take, in real seconds.'),
    })
    .describe('How to tell that it has started.'),
})

const tenant = z.strictObject({
  method: oneOf(['POST', 'PUT', 'PATCH', 'GET', 'DELETE']).default('POST').describe('The method of the call.'),
  url: url.describe('The address to call before each story.'),
  headers: headers.optional(),
  body: z
    .json({ error: 'any JSON value' })
    .optional()
    .describe('What to send, as JSON. Placeholders are filled in every text inside it.'),
})

const modes = z
  .strictObject({
    polling: z
      .strictObject({ everyMinutes, everySeconds })
      .meta(exactlyOne('everyMinutes', 'everySeconds'))
      .optional()
      .describe('It asks the hotel what has changed, again and again.'),
    webhooks: z
      .strictObject({
        url: url.describe('Where the hotel sends its deliveries.'),
        withinSeconds: wholeNumber(1, 300)
          .default(10)
          .describe(
            'How many real seconds it may take, after it has taken a delivery, until its far side shows it. For a connector without a clockHint.',
          ),
        catchUpHours: wholeNumber(1, 168)
          .optional()
          .describe(
            'Within how many hours of hotel time it asks the hotel for what never came, once an outage is over; 24 where nothing is said.',
          ),
      })
      .optional()
      .describe('The hotel tells it of every change.'),
    screens: z
      .strictObject({ everyMinutes, everySeconds })
      .meta(exactlyOne('everyMinutes', 'everySeconds'))
      .optional()
      .describe('It signs in to the screens of the back office and reads them, again and again.'),
    export: z
      .strictObject({
        fetchAt: pattern("a time such as '04:00'", /^([01][0-9]|2[0-3]):[0-5][0-9]$/)
          .optional()
          .describe('Hotel time at which it fetches the file of the night. Needs a clockHint.'),
        everySeconds,
        directory: text('a folder')
          .optional()
          .describe('The folder where it looks for the files, where it reads them from disk.'),
      })
      .meta(exactlyOne('fetchAt', 'everySeconds'))
      .optional()
      .describe('It reads the file that is written at the end of every night audit.'),
  })
  .describe('The ways in which it can hear from a hotel, at least one. Each is played by itself.')

export const manifestSchema = z
  .strictObject({
    name: pattern('a short name of a-z, 0-9 and hyphens', /^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60, { error: 'a name of at most 60 characters' })
      .describe('A short name of a-z, 0-9 and hyphens.'),
    version: text('text in quotes', 100).describe('The version of the connector, as it appears on the certificate.'),
    maintainer: text('text in quotes', 200).describe('Who answers for it.'),
    isolation: oneOf(['process', 'tenant', 'shared']).describe(
      'process: started afresh for each story. tenant: already running, one call for each story makes a fresh tenant. shared: already running, all stories share it one after the other.',
    ),
    start: start.optional().describe('How to start it; for isolation `process` only.'),
    tenant: tenant.optional().describe('The call that makes a fresh tenant; for isolation `tenant` only.'),
    running: z
      .strictObject({ url: url.describe('An address that answers 2xx while it runs.') })
      .optional()
      .describe('Where it already answers; for isolation `tenant` and `shared`.'),
    credentials: z
      .strictObject({
        tokenFrom: variable
          .optional()
          .describe('The environment variable that holds the token it was configured with.'),
        webhookSecretFrom: variable
          .optional()
          .describe('The environment variable that holds the whsec_ secret it was configured with.'),
      })
      .optional()
      .describe(
        'For isolation `tenant` and `shared`: without it Mockinn makes a token and a secret once and keeps them.',
      ),
    modes,
    claims: z
      .array(oneOf(suites.map(({ name }) => name) as [string, ...string[]]), { error: 'a list of names of suites' })
      .optional()
      .describe('The suites that it is said to pass. One that it does not pass is a failure of the run.'),
    clockHint: z
      .strictObject({
        url: url.describe(
          'Where to POST { now, timeZone, businessDate }. It does all that is due by then, and then answers 2xx.',
        ),
        everyMinutes: wholeNumber(1, 1440).describe('The most minutes of hotel time between two hints.'),
      })
      .optional()
      .describe('How to tell it the time, so that a month in the hotel passes in seconds.'),
    trigger: z
      .strictObject({
        method: oneOf(['POST', 'PUT', 'GET']).default('POST').describe('The method of the request.'),
        url: url.describe(
          'An address that makes it read the hotel now; it answers 2xx when it has worked all of it through.',
        ),
        headers: headers.optional(),
        body: z.json({ error: 'any JSON value' }).optional().describe('What to send, as JSON.'),
        withinSeconds: wholeNumber(1, 300).default(30).describe('How long that may take, in real seconds.'),
      })
      .optional()
      .describe(
        'How to make a connector without a clockHint read the hotel now, so that nobody waits for its next round.',
      ),
    mail: z
      .strictObject({
        port: wholeNumber(0, 65535).default(0).describe('The port of the mail trap; 0 takes a free one for each run.'),
        apiPort: wholeNumber(1, 65535)
          .optional()
          .describe('The port of the mail provider over HTTP at {mail.api.url}; a free one for each run without it.'),
        api: messageShapes
          .optional()
          .describe('How a mail provider of its own takes mails, where it is none of the common.'),
      })
      .optional()
      .describe('Where its mails are caught.'),
    sms: z
      .strictObject({
        port: wholeNumber(0, 65535)
          .default(0)
          .describe('The port of the provider at {sms.api.url}; 0 takes a free one for each run.'),
        api: messageShapes.optional().describe('How a provider of its own takes text messages.'),
      })
      .optional()
      .describe('Where its text messages are caught.'),
    messages: messages.optional(),
    probe: probe.optional(),
    browser: browser.optional(),
    sink: sink.optional(),
    actions: actions.optional(),
    writesBack: writesBack.optional(),
  })
  .meta({
    title: 'A connector under test with Mockinn',
    oneOf: [
      { properties: { isolation: { const: 'process' } }, required: ['start'] },
      { properties: { isolation: { const: 'tenant' } }, required: ['tenant', 'running'] },
      { properties: { isolation: { const: 'shared' } }, required: ['running'] },
    ],
  })
