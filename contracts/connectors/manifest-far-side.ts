/** The part of connector.yaml that says how to see the far side: which mail is which, and what the connector now believes. */
import * as z from 'zod'
import type { MessageKind } from '../effects.ts'
import { page } from './manifest-pages.ts'
import { reads, statuses } from './manifest-reads.ts'
import { file, sqlite } from './manifest-stores.ts'
import { expression, header, headers, oneOf, pattern, regex, text, url, wholeNumber } from './manifest-values.ts'

const matcher = z
  .strictObject({
    header: header.optional().describe('The name of a header of the mail, with `equals` or `matches`.'),
    equals: text('text in quotes').optional().describe('The whole value of the header.'),
    matches: regex.optional().describe('A regular expression for the value of the header.'),
    subject: regex.optional().describe('A regular expression for the subject.'),
    body: regex.optional().describe('A regular expression for the text of the mail.'),
  })
  .meta({
    oneOf: [
      { required: ['header', 'equals'] },
      { required: ['header', 'matches'] },
      { required: ['subject'] },
      { required: ['body'] },
    ],
  })

const reservation = z.strictObject({
  method: oneOf(['GET', 'POST']).default('GET').describe('The method of the request.'),
  url: url.describe(
    'The address that answers what the connector knows of {reservation.id}. 404 means it knows of none.',
  ),
  headers: headers.optional(),
  body: z.json({ error: 'any JSON value' }).optional().describe('What to send, as JSON.'),
  read: reads(expression).describe('Where things are in the JSON of the answer, as JSONata expressions (jsonata.org).'),
  statuses,
})

export const messageShapes = z
  .array(
    z.strictObject({
      name: text('text in quotes', 100).default('your provider').describe('What it is called.'),
      path: pattern('a path such as /v1/send', /^\/[^\s?#]{0,300}$/).describe(
        'Where it is posted; `*` is any one name.',
      ),
      messages: expression.describe(
        'A JSONata expression that gives one message or a list: { to, from, subject, text, html, headers }.',
      ),
      answer: z
        .strictObject({
          status: wholeNumber(200, 299).default(200).describe('The status of the answer.'),
          body: z.json({ error: 'any JSON value' }).optional().describe('The body of the answer, as JSON.'),
        })
        .default({ status: 200 })
        .describe('What is answered.'),
    }),
    { error: 'a list of requests' },
  )
  .max(20, { error: 'at most 20 requests' })

export const messages = z
  .strictObject({
    confirmation: matcher.optional().describe('Says that the booking was made.'),
    cancellation: matcher.optional().describe('Says that the booking was cancelled.'),
    'pre-check-in': matcher.optional().describe('Asks for what the desk needs, shortly before arrival.'),
    welcome: matcher.optional().describe('Greets on the day of arrival.'),
    'post-stay': matcher.optional().describe('Thanks, or asks for a review, after the stay.'),
    marketing: matcher.optional().describe('Offers something that is no part of a booking.'),
  } satisfies Record<MessageKind, unknown>)
  .describe('How to tell which message a mail is.')

export const probe = z
  .strictObject({
    reservation: reservation.optional().describe('An address that answers what it knows of one reservation.'),
    page: page.optional().describe('Its own page of one reservation, opened in a browser.'),
    file: file.optional().describe('A file that it writes, JSON or CSV.'),
    sqlite: sqlite.optional().describe('An SQLite database that it keeps.'),
  })
  .meta({ oneOf: ['reservation', 'page', 'file', 'sqlite'].map(way => ({ required: [way] })) })
  .describe('How to see what the far side now believes, in exactly one way.')
