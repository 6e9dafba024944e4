import { describe, expect, test } from 'vitest'
import { changed, complaints } from './manifest-text.ts'

describe('a wrong manifest is told in which line, what was found and what is expected:', () => {
  test('a slip in a word', () => {
    expect(changed('isolation: process', 'isolation: proces')).toEqual([
      'connector.yaml:4:12: `isolation` is "proces", but one of `process`, `tenant`, `shared` is expected here. Did you mean `process`?',
    ])
  })

  test('a slip in a key, and the key that is missing for it', () => {
    expect(changed('ready: { url', 'ready: { ulr')).toEqual([
      'connector.yaml:8:3: `start.ready` has no `url`, which is expected. An address of the connector that answers 2xx once it is ready.',
      'connector.yaml:8:12: `ulr` is not known in `start.ready`. Did you mean `url`? Known there: url, withinSeconds.',
    ])
  })

  test('a version that YAML takes for a number', () => {
    expect(changed('version: 0.1.0', 'version: 0.1')).toEqual([
      'connector.yaml:2:10: `version` is the number 0.1, but text in quotes is expected here. Put it in quotes: "0.1".',
    ])
  })

  test('a placeholder without quotes, which YAML takes for something else', () => {
    expect(changed('"{hotel.url}"', '{hotel.url}')).toEqual([
      'connector.yaml:7:21: `start.env.HOTEL_URL` is a group of keys, but text in quotes is expected here. Put it in quotes: "{hotel.url}".',
    ])
  })

  test.each([
    [
      '"{hotel.ulr}"',
      '`{hotel.ulr}` is not a placeholder that Mockinn knows. Did you mean `{hotel.url}`? Write `{{` where a real brace is meant.',
    ],
    ['"{{hotel.url}}"', '`{{hotel.url}}` has a brace too many: write `{hotel.url}`.'],
    ['"{hotel.url"', 'A brace is opened and not closed. Write `{{` where a real brace is meant.'],
    ['"{env.9}"', '`{env.9}` does not name an environment variable, such as `{env.CRM_TOKEN}`.'],
    ['"{guest.email}"', '`{guest.email}` is known only while a reservation is looked up, so only `probe` can use it.'],
  ])('the placeholder %s', (text, complaint) => {
    expect(changed('"{hotel.url}"', text)).toEqual([`connector.yaml:7:21: ${complaint}`])
  })

  test('braces of its own in an expression, a pattern or a doubled brace are none of our business', () => {
    expect(changed('status: stay.state', `status: '{"a": stay.state}.a'`)).toEqual([])
    expect(changed('{ header: x-journey, equals: welcome }', `{ subject: '\\d{4}' }`)).toEqual([])
    expect(changed('"{hotel.url}"', `'{{"url": "{hotel.url}"}'`)).toEqual([])
  })

  test('an expression, a pattern and an address that cannot be read', () => {
    expect(changed('status: stay.state', 'status: "stay.("')).toEqual([
      expect.stringMatching(/^connector\.yaml:17:21: This is not a JSONata expression: .+\.$/),
    ])
    expect(changed('{ header: x-journey, equals: welcome }', '{ subject: "(" }')).toEqual([
      expect.stringMatching(/^connector\.yaml:13:23: This is not a regular expression that JavaScript can read: .+\.$/),
    ])
    expect(changed('"http://127.0.0.1:{connector.port}/clock"', '127.0.0.1/clock')).toEqual([
      'connector.yaml:11:19: `clockHint.url` is "127.0.0.1/clock", but an http:// or https:// address is expected here.',
    ])
  })

  test('a pattern longer than 200 characters', () => {
    expect(changed('{ header: x-journey, equals: welcome }', `{ body: "${'x'.repeat(201)}" }`)).toEqual([
      expect.stringContaining('a regular expression of at most 200 characters is expected here.'),
    ])
  })

  test('a message that is marked in no way, or in two', () => {
    for (const matcher of ['{ header: x-journey }', '{ subject: a, body: b }', '{ equals: welcome }'])
      expect(changed('{ header: x-journey, equals: welcome }', matcher)).toEqual([
        'connector.yaml:13:3: `messages.welcome` must say exactly one thing: `header` with `equals`, `header` with `matches`, `subject`, or `body`.',
      ])
  })

  test('one word for two statuses', () => {
    expect(changed('no-show: [did-not-come]', 'no-show: [expected]')).toEqual([
      'connector.yaml:18:50: "expected" already stands for `confirmed`. One word can mean only one status.',
    ])
  })

  test('a part that its isolation needs, and one that it cannot use', () => {
    expect(changed('isolation: process', 'isolation: shared')).toEqual([
      'connector.yaml:4:12: Isolation `shared` needs `running`, which is missing.',
      'connector.yaml:5:1: `start` has no meaning with isolation `shared`. Remove it, or choose another isolation.',
    ])
    expect(changed('isolation: process', 'isolation: process\nrunning: { url: "http://127.0.0.1:1" }')).toEqual([
      'connector.yaml:5:1: `running` has no meaning with isolation `process`. Remove it, or choose another isolation.',
    ])
  })

  test('hotel time without a clock hint, real time beside one, both, neither, and no mode at all', () => {
    const hint = 'clockHint: { url: "http://127.0.0.1:{connector.port}/clock", everyMinutes: 30 }\n'
    expect(changed(hint, '')).toEqual([
      'connector.yaml:10:14: `everyMinutes` is hotel time, which the connector can only know from a `clockHint`. Add one, or give `everySeconds` instead.',
    ])
    expect(changed('{ everyMinutes: 30 }\n', '{ everySeconds: 1 }\n')).toEqual([
      'connector.yaml:10:14: `everySeconds` is real time, but this connector is told the time by its `clockHint`. Give `everyMinutes` instead.',
    ])
    expect(changed('polling: { everyMinutes: 30 }\n', 'export: {}\n')).toEqual([
      'connector.yaml:10:3: `modes.export` has none of `fetchAt` and `everySeconds`, but exactly one is expected.',
    ])
    expect(changed('\n  polling: { everyMinutes: 30 }\n', ' {}\n')).toEqual([
      'connector.yaml:9:1: `modes` is empty, but at least one of `polling`, `webhooks`, `export` and `screens` is expected.',
    ])
  })

  test('several things at once, all of them, from top to bottom', () => {
    const lines = complaints('colour: blue\nname: Harbour CRM\nmaintainer: 3\nmail:\n')
    expect(lines.map(line => line.slice(0, line.indexOf(': ')))).toEqual([
      'connector.yaml:1:1',
      'connector.yaml:1:1',
      'connector.yaml:1:1',
      'connector.yaml:1:1',
      'connector.yaml:2:7',
      'connector.yaml:3:13',
      'connector.yaml:4:6',
    ])
    expect(lines.at(-1)).toBe(
      'connector.yaml:4:6: `mail` is empty, but a group of keys, indented below it, is expected here.',
    )
  })
})
