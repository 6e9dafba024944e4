/** The part of connector.yaml that says how a guest or somebody at a till acts on the connector's side, where a story needs it. */
import * as z from 'zod'
import type { FarSideAction } from '../effects.ts'
import { way } from './manifest-pages.ts'
import { headers, oneOf, text, url, wholeNumber } from './manifest-values.ts'

const request = z
  .strictObject({
    method: oneOf(['POST', 'PUT', 'PATCH', 'GET', 'DELETE']).default('POST').describe('The method of the request.'),
    url: url.describe('Where it goes, as the link in a mail or the button of a till would.'),
    headers: headers.optional(),
    body: z.json({ error: 'any JSON value' }).optional().describe('What to send, as JSON.'),
    form: z
      .record(z.string(), z.string({ error: 'text in quotes' }))
      .optional()
      .describe('What to send, as the fields of a form.'),
    accepts: z
      .array(wholeNumber(200, 399), { error: 'a list of statuses' })
      .optional()
      .describe('The statuses that say that it was done; 2xx without this.'),
  })
  .refine(({ body, form }) => body === undefined || form === undefined, { error: '`body` or `form`, and not both,' })

const page = z.strictObject({
  ...way,
  url: url.describe('The address of the page on which it is done.'),
  steps: way.steps
    .unwrap()
    .refine(list => list.at(-1)?.wait !== undefined, {
      error: 'a list of steps that ends with `wait` for what shows that it was done',
    })
    .describe('What does it; it ends with `wait`.'),
})

const action = z
  .strictObject({
    request: request.optional().describe('A request that does it.'),
    page: page.optional().describe('Steps on a page that do it.'),
    ask: text('what a person is to do').optional().describe('What a person at the terminal is asked to do.'),
  })
  .refine(found => Object.values(found).filter(way => way !== undefined).length === 1, {
    error: 'exactly one of `request`, `page`, `ask`',
  })

const says = {
  unsubscribe: 'The guest wants no more news by e-mail.',
  'change-email': 'The e-mail address of the guest becomes {value}.',
  'change-phone': 'The telephone number of the guest becomes {value}.',
  'add-note': 'Somebody notes {value} about the stay.',
  'ring-up': 'Somebody rings up {value}, in whole minor units, for the room of the stay.',
  pay: 'The guest pays {value}, in whole minor units.',
} as const satisfies Record<FarSideAction, string>

export const actions = z
  .strictObject(
    Object.fromEntries(Object.entries(says).map(([name, what]) => [name, action.optional().describe(what)])) as Record<
      FarSideAction,
      z.ZodOptional<typeof action>
    >,
  )
  .describe('How somebody acts on the side of the connector. What is not here is not applicable.')

export type ActionWay = z.output<typeof action>
