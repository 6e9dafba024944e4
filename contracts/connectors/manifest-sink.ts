/** The part of connector.yaml that lets Mockinn play the CRM behind a middleware: what it takes, what it answers, how it is read. */
import * as z from 'zod'
import { reads, statuses } from './manifest-reads.ts'
import { expression, headers, oneOf, pattern, text, wholeNumber } from './manifest-values.ts'

const path = pattern('a path such as /contacts/:id', /^\/[^\s?#]{0,300}$/)
const status = wholeNumber(200, 599)
const body = z.json({ error: 'any JSON value' })

const upsert = z
  .strictObject({
    method: oneOf(['POST', 'PUT', 'PATCH', 'DELETE']).default('POST').describe('The method; DELETE takes it away.'),
    path: path.describe('The path, in which `:id` is the id of the stay and `*` any one name.'),
    id: expression
      .optional()
      .describe('A JSONata expression that finds the id in the body, where the path has no `:id`.'),
    keeps: oneOf(['whole', 'merged'])
      .optional()
      .describe('whole: the body replaces what was held. merged: it is merged into it, as PATCH is without this.'),
    answer: z
      .strictObject({
        status: status.default(200).describe('The status of the answer.'),
        headers: headers.optional(),
        body: body.optional().describe('The body of the answer, as JSON, in which {sink.id} is the id.'),
      })
      .default({ status: 200 })
      .describe('What is answered.'),
  })
  .refine(({ path, id }) => path.split('/').includes(':id') !== (id !== undefined), {
    error: 'either a `path` with `:id` or an `id`, and not both,',
  })

const fixedAnswer = z.strictObject({
  method: oneOf(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET').describe('The method.'),
  path: path.describe('The path; `*` in it is any one name.'),
  status: status.default(200).describe('The status of the answer.'),
  headers: headers.optional(),
  body: body.optional().describe('The body of the answer, as JSON.'),
})

const refusal = z.strictObject({
  after: wholeNumber(0, 10_000).describe('How many it takes before.'),
  times: wholeNumber(1, 1000).describe('How many it then refuses.'),
  status: wholeNumber(400, 599).default(503).describe('With which status.'),
  retryAfterSeconds: wholeNumber(0, 3600).optional().describe('What it says in Retry-After, in real seconds.'),
})

export const sink = z
  .strictObject({
    port: wholeNumber(0, 65535).default(0).describe('The port of the sink; 0 takes a free one for each run.'),
    upserts: z
      .array(upsert, { error: 'a list of upserts' })
      .min(1, { error: 'a list with at least one upsert' })
      .max(50, { error: 'at most 50 upserts' })
      .describe('The requests with which a stay is written.'),
    lookups: z
      .array(path, { error: 'a list of paths' })
      .max(50, { error: 'at most 50 paths' })
      .optional()
      .describe('Paths with `:id` that answer a GET with what is held, or 404.'),
    answers: z
      .array(fixedAnswer, { error: 'a list of answers' })
      .max(50, { error: 'at most 50 answers' })
      .optional()
      .describe('What is answered alike each time, such as a token.'),
    find: text('a placeholder such as {reservation.id}')
      .default('{reservation.id}')
      .describe('By which id a stay is looked up.'),
    read: reads(expression).describe('Where things are in what was sent, as JSONata expressions (jsonata.org).'),
    statuses,
    refusals: z
      .array(refusal, { error: 'a list of refusals' })
      .max(50, { error: 'at most 50 refusals' })
      .optional()
      .describe('When it plays a CRM that is down.'),
    retriesWithin: wholeNumber(1, 10_080)
      .default(60)
      .describe(
        'How long the connector may take to send again what was refused: in minutes of hotel time with a clockHint, else in real seconds.',
      ),
  })
  .describe("The CRM's own API behind a middleware, played by Mockinn at {sink.url}.")

export type SinkPlan = z.output<typeof sink>
