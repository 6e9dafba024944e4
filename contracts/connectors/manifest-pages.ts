/** The parts of connector.yaml that say what a robot does on a page of the vendor: elements, steps, and what is read. */
import * as z from 'zod'
import { reads, statuses } from './manifest-reads.ts'
import { expression, pattern, regex, text, url } from './manifest-values.ts'

const words = text('text in quotes', 500)
const kinds = ['role', 'label', 'text', 'testId', 'css'] as const
const oneElement = `an element by exactly one of ${kinds.map(kind => `\`${kind}\``).join(', ')}, where \`name\` goes with \`role\` only,`
const elementKeys = {
  role: pattern('an ARIA role such as button', /^[a-z]{2,30}$/)
    .optional()
    .describe('An ARIA role, such as button, textbox, row or cell.'),
  name: words.optional().describe('The accessible name of it, or a part of it; only beside `role`.'),
  label: words.optional().describe('The label of a field.'),
  text: words.optional().describe('What it says, or a part of it.'),
  testId: words.optional().describe('Its data-testid.'),
  css: words.optional().describe("A CSS selector, or any other of Playwright's."),
  exact: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('True where name, label or text is the whole of it, capitals too.'),
} as const

type Keys = { readonly [key in (typeof kinds)[number] | 'name']?: unknown }
const isOneElement = (found: Keys): boolean =>
  kinds.filter(kind => found[kind] !== undefined).length === 1 && (found.name === undefined || found.role !== undefined)

const element = z.strictObject(elementKeys).refine(isOneElement, { error: oneElement })

const readable = z
  .strictObject({
    ...elementKeys,
    attribute: pattern('the name of an attribute, such as datetime', /^[A-Za-z][\w:.-]{0,99}$/)
      .optional()
      .describe('The attribute that holds it, where its text does not.'),
    value: z
      .literal(true, { error: 'true' })
      .optional()
      .describe('True where it is a field, and what stands in it is meant.'),
    matches: regex.optional().describe('A regular expression of which the first group, or all of it, is meant.'),
    tidy: expression.optional().describe('A JSONata expression that makes of the text, which is `$`, what is wanted.'),
  })
  .refine(isOneElement, { error: oneElement })

const stepWords = ['goto', 'fill', 'choose', 'click', 'press', 'wait'] as const
const step = z
  .strictObject({
    goto: url.optional().describe('Opens this address.'),
    fill: element.optional().describe('Writes `with` into this field.'),
    choose: element.optional().describe('Chooses `with` in this list.'),
    click: element.optional().describe('Clicks it.'),
    press: pattern('a key such as Enter', /^[A-Za-z0-9+]{1,40}$/)
      .optional()
      .describe('Presses a key, such as Enter or Control+S, where the robot stands.'),
    wait: element.optional().describe('Waits until it is there.'),
    with: z.string({ error: 'text in quotes' }).max(2000).optional().describe('The text for `fill` and `choose`.'),
  })
  .refine(
    found =>
      stepWords.filter(word => found[word] !== undefined).length === 1 &&
      (found.with !== undefined) === (found.fill !== undefined || found.choose !== undefined),
    {
      error:
        'exactly one of `goto`, `fill`, `choose`, `click`, `press`, `wait`, and `with` beside `fill` and `choose` only,',
    },
  )

const steps = z.array(step, { error: 'a list of steps' }).max(50, { error: 'at most 50 steps' })

/** How a page is reached: alike for looking and for doing. */
export const way = {
  url: url.describe('The address of the page. 404 means that it knows of no such reservation.'),
  signIn: steps
    .refine(list => list.at(-1)?.wait !== undefined, {
      error: 'a list of steps that ends with `wait` for what only somebody who is signed in sees',
    })
    .optional()
    .describe('What signs in, once for each run and again where it was forgotten; it ends with `wait`.'),
  steps: steps.optional().describe('What leads on from there.'),
} as const

export const page = z.strictObject({
  ...way,
  unknown: element.optional().describe('What the page shows where it knows of no such reservation.'),
  read: reads(readable).describe('Where things are on the page.'),
  statuses,
})

export const browser = z
  .strictObject({
    executable: text('a path')
      .optional()
      .describe('A Chrome or Chromium, where it is not the one that Playwright finds.'),
  })
  .describe('The browser in which pages are opened; a manifest that names no page needs none.')

export type Element = z.output<typeof element>
export type ReadableElement = z.output<typeof readable>
export type PageStep = z.output<typeof step>
export type PageProbe = z.output<typeof page>
export type Way = Pick<PageProbe, 'url' | 'signIn' | 'steps'>
