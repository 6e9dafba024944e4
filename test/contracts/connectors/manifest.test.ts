import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../../contracts/connectors/manifest.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const typical = `name: harbour-crm
version: 0.1.0
maintainer: Harbour Software
isolation: process
start:
  command: [node, main.ts]
  env: { HOTEL_URL: "{hotel.url}", PORT: "{connector.port}" }
  ready: { url: "http://127.0.0.1:{connector.port}/healthz" }
modes:
  polling: { everyMinutes: 30 }
clockHint: { url: "http://127.0.0.1:{connector.port}/clock", everyMinutes: 30 }
messages:
  welcome: { header: x-journey, equals: welcome }
probe:
  reservation:
    url: "http://127.0.0.1:{connector.port}/stays/{reservation.id}"
    read: { status: stay.state }
    statuses: { confirmed: [expected], no-show: [did-not-come] }
`

function read(text: string | Uint8Array) {
  const file = join(folder, 'connector.yaml')
  writeFileSync(file, text)
  return readManifest(file)
}

/** The complaints about a manifest, without the path of the file. */
function complaints(text: string | Uint8Array): string[] {
  const answer = read(text)
  if (answer.kind === 'manifest') return []
  return answer.message.split('\n').map(line => line.replace(join(folder, 'connector.yaml'), 'connector.yaml'))
}

const changed = (from: string, to: string) => {
  expect(typical).toContain(from)
  return complaints(typical.replace(from, to))
}

describe('a manifest', () => {
  test('is read with what it leaves out filled in', () => {
    const answer = read(typical)
    expect(answer).toMatchObject({
      kind: 'manifest',
      dir: folder,
      file: join(folder, 'connector.yaml'),
      manifest: { start: { cwd: '.', ready: { withinSeconds: 20 } }, probe: { reservation: { method: 'GET' } } },
    })
  })

  test.each(['crm', 'python'])('of the reference connector %s is right', name => {
    const file = fileURLToPath(new URL(`../../../fixtures/connectors/${name}/connector.yaml`, import.meta.url))
    expect(readManifest(file)).toMatchObject({ kind: 'manifest' })
  })

  test('in the README is right, each of them', () => {
    const readme = readFileSync(new URL('../../../contracts/connectors/README.md', import.meta.url), 'utf8')
    const examples = [...readme.matchAll(/```yaml\n(.*?)```/gs)].flatMap(found => found[1] ?? [])
    const whole = examples.filter(example => example.startsWith('# yaml-language-server'))
    expect(whole).toHaveLength(3)
    for (const example of whole) expect(complaints(example)).toEqual([])
  })
})

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
      'connector.yaml:9:1: `modes` is empty, but at least one of `polling`, `webhooks` and `export` is expected.',
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

describe('a file that is no manifest is told so in a sentence:', () => {
  test('YAML that cannot be read, with its line', () => {
    expect(complaints('name: a\nstart: { ready: { url: http://x/{connector.port}/y } }\n')).toEqual([
      expect.stringMatching(/^connector\.yaml:2:\d+: This is not YAML: `start: .+ Text with braces must be in quotes/),
    ])
    expect(complaints('name: a\nname: b\n')).toEqual([
      'connector.yaml:2:1: This is not YAML: `name: b`. Map keys must be unique.',
    ])
  })

  test('aliases that multiply, an alias inside itself, and a thousand brackets', () => {
    const letters = ['b', 'c', 'd', 'e', 'f', 'g', 'h']
    const bomb = letters.map((letter, at) => {
      const before = at === 0 ? 'a' : letters[at - 1]
      return `${letter}: &${letter} [${Array(9).fill(`*${before}`).join()}]`
    })
    const started = performance.now()
    expect(complaints(`a: &a [1,1,1,1,1,1,1,1,1]\n${bomb.join('\n')}\n`)).toEqual([
      expect.stringContaining('cannot be read'),
    ])
    expect(complaints('a: &a [*a]\n')).toEqual([expect.stringContaining('Write it without aliases')])
    expect(complaints(`a: ${'['.repeat(100_000)}`)[0]).toContain('This is not YAML')
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('nothing, only comments, another encoding, too much', () => {
    expect(complaints(' \n')).toEqual(['connector.yaml:1:1: The file is empty. Write a manifest into it.'])
    expect(complaints('# later\n')).toEqual([
      'connector.yaml:1:1: The file holds nothing but comments. Write a manifest.',
    ])
    expect(complaints(Uint8Array.of(0x6e, 0xff))).toEqual([
      'connector.yaml:1:1: The file is not UTF-8 text. Save it as UTF-8.',
    ])
    expect(complaints('#'.repeat(257 * 1024))[0]).toMatch(/is larger than 256 KB/)
  })

  test('a file that is not there, a folder, and a pipe nobody writes to', () => {
    expect(readManifest(join(folder, 'none.yaml'))).toMatchObject({
      message: expect.stringContaining('does not exist. Check the path'),
    })
    expect(readManifest(folder)).toMatchObject({
      message: `${folder} is a folder. Name the manifest in it, such as ${join(folder, 'connector.yaml')}.`,
    })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(readManifest(join(folder, 'pipe'))).toMatchObject({ message: expect.stringContaining('is not a file.') })
  })
})
