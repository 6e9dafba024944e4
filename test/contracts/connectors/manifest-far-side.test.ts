/** A slip in what a manifest says of the far side is told with its line, as any other is. */
import { describe, expect, test } from 'vitest'
import { complaints, typical } from './manifest-text.ts'

const [without = ''] = typical.split(/^probe:/m)
/** The complaints about a manifest whose far side is this, without their place. */
const of = (piece: string) => complaints(`${without}${piece}`).map(line => line.replace(/^\S+ /, ''))

describe('a way to see the far side', () => {
  test('is exactly one', () => {
    expect(of('probe: {}')).toEqual([
      expect.stringMatching(/^`probe` has none of `reservation`, `page`, `file`, `sqlite`, .* exactly one/),
    ])
  })
})

describe('a page', () => {
  const page = (status: string, more = '') =>
    `probe:\n  page:\n    url: "http://crm/{reservation.id}"\n${more}    read: { status: ${status} }\n    statuses: { confirmed: [x] }\n`

  test('may have placeholders in its elements and braces in its patterns', () => {
    expect(of(page('{ role: row, name: "{guest.email}", matches: "[a-z]{3}" }'))).toEqual([])
  })

  test.each([
    [page('{ role: row, css: tr }'), /`probe.page.read.status` is a group of keys, but an element by exactly one of/],
    [page('{ text: a, name: b }'), /`probe.page.read.status` is .* where `name` goes with `role` only/],
    [page('{ css: b, matches: "(" }'), /This is not a regular expression that JavaScript can read/],
    [page('{ css: b, tidy: "$(" }'), /This is not a JSONata expression/],
    [
      page('{ css: "{guest.mail}" }'),
      /`\{guest.mail\}` is not a placeholder that Mockinn knows. Did you mean `\{guest.email\}`/,
    ],
    [
      page('{ css: b }', '    signIn: [{ click: { css: b } }]\n'),
      /`probe.page.signIn` is a list, but a list of steps that ends with `wait`/,
    ],
    [
      page('{ css: b }', '    steps: [{ fill: { css: b } }]\n'),
      /`probe.page.steps.0` is a group of keys, but exactly one of `goto`/,
    ],
    [
      page('{ css: b }', '    steps: [{ goto: "file:///etc/passwd" }]\n'),
      /`probe.page.steps.0.goto` is "file:.*, but an http:\/\/ or https:\/\/ address/,
    ],
  ])('is told what is wrong with it: %s', (piece, complaint) => {
    expect(of(piece)).toEqual([expect.stringMatching(complaint)])
  })
})

describe('a sink', () => {
  const told = without.replace('"{hotel.url}"', '"{sink.url}"')
  const sinkOf = (upsert: string, manifest = told) =>
    complaints(
      `${manifest}sink:\n  upserts: [${upsert}]\n  read: { status: state }\n  statuses: { confirmed: [x] }\n`,
    ).map(line => line.replace(/^\S+ /, ''))

  test('that the connector is told of is right, and one that nobody is told of is not', () => {
    expect(sinkOf('{ path: "/deals/:id", answer: { body: { id: "{sink.id}" } } }')).toEqual([])
    expect(sinkOf('{ path: "/deals/:id" }', without)).toEqual([
      'Nobody is told where the sink is. Put `{sink.url}` where the connector reads it, or fix `sink.port`.',
    ])
  })

  test('stands in place of a probe', () => {
    const probe = typical.replace('"{hotel.url}"', '"{sink.url}"')
    expect(sinkOf('{ path: "/deals/:id" }', probe)).toEqual([
      '`sink` and `probe` both say what the far side believes. Keep one of them.',
    ])
  })

  test.each([
    [
      '{ path: /deals }',
      /`sink.upserts.0` is a group of keys, but either a `path` with `:id` or an `id`, and not both,/,
    ],
    ['{ path: "/deals/:id", id: x }', /either a `path` with `:id` or an `id`/],
    ['{ path: /deals, id: "$(" }', /This is not a JSONata expression/],
    ['{ path: "deals/:id" }', /`sink.upserts.0.path` is "deals\/:id", but a path such as \/contacts\/:id is expected/],
  ])('is told what is wrong with an upsert: %s', (upsert, complaint) => {
    expect(sinkOf(upsert)).toEqual([expect.stringMatching(complaint)])
  })
})

describe('an action', () => {
  const by = (way: string) => of(`actions: { unsubscribe: ${way} }`)

  test('may name the guest and the value', () => {
    expect(by('{ request: { url: "http://crm/{guest.email}", form: { new: "{value}" } } }')).toEqual([])
  })

  test.each([
    ['{}', /`actions.unsubscribe` is a group of keys, but exactly one of `request`, `page`, `ask` is expected/],
    ['{ ask: Do it, request: { url: "http://crm" } }', /exactly one of `request`, `page`, `ask`/],
    ['{ request: { url: "ftp://crm" } }', /`actions.unsubscribe.request.url` is "ftp:\/\/crm", but an http/],
    ['{ request: { url: "http://crm", form: { a: b }, body: 1 } }', /`body` or `form`, and not both, is expected/],
    ['{ page: { url: "http://crm", steps: [{ click: { css: b } }] } }', /a list of steps that ends with `wait`/],
  ])('is told what is wrong with it: %s', (way, complaint) => {
    expect(by(way)).toEqual([expect.stringMatching(complaint)])
  })

  test('alone knows its value', () => {
    expect(
      of('probe:\n  reservation: { url: "http://crm/{value}", read: { status: a }, statuses: { confirmed: [x] } }'),
    ).toEqual(['`{value}` is known only while somebody acts, so only `actions` can use it.'])
  })
})

test('a trigger has no meaning beside a clock hint', () => {
  expect(of('trigger: { url: "http://crm/sync" }')).toEqual([
    '`trigger` has no meaning beside `clockHint`, at which the connector reads all that is due. Remove it.',
  ])
})
