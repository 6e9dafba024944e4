import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../../contracts/connectors/manifest.ts'
import { complaints, read, typical } from './manifest-text.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a manifest', () => {
  test('is read with what it leaves out filled in', () => {
    const answer = read(typical)
    expect(answer).toMatchObject({
      kind: 'manifest',
      dir: expect.stringMatching(/^[/\\].*manifest-/),
      file: expect.stringMatching(/connector\.yaml$/),
      manifest: { start: { cwd: '.', ready: { withinSeconds: 20 } }, probe: { reservation: { method: 'GET' } } },
    })
  })

  test.each(['crm', 'python'])('of the reference connector %s is right', name => {
    const file = fileURLToPath(new URL(`../../../fixtures/connectors/${name}/connector.yaml`, import.meta.url))
    expect(readManifest(file)).toMatchObject({ kind: 'manifest' })
  })

  test('is right with each piece that far-side.md adds to it', () => {
    const page = readFileSync(new URL('../../../contracts/connectors/far-side.md', import.meta.url), 'utf8')
    const pieces = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, piece = '']) => piece)
    expect(pieces.length).toBeGreaterThan(0)
    for (const piece of pieces) {
      // What a piece says, it says instead of the manifest.
      const keys = [...piece.matchAll(/^\w+(?=:)/gm)].map(([key]) => key)
      const rest = ['probe', ...(keys.includes('trigger') ? ['clockHint'] : []), ...keys].reduce(
        (text, key) => text.replace(new RegExp(`^${key}:.*\\n( .*\\n)*`, 'm'), ''),
        typical,
      )
      expect(complaints(`${rest}${piece}`)).toEqual([])
    }
  })

  test('in the README is right, each of them', () => {
    const readme = readFileSync(new URL('../../../contracts/connectors/README.md', import.meta.url), 'utf8')
    const examples = [...readme.matchAll(/```yaml\n(.*?)```/gs)].flatMap(found => found[1] ?? [])
    const whole = examples.filter(example => example.startsWith('# yaml-language-server'))
    expect(whole).toHaveLength(3)
    for (const example of whole) expect(complaints(example)).toEqual([])
  })
})

describe('a file that is no manifest is told so in a sentence:', () => {
  test('YAML that cannot be read, with its line', () => {
    expect(complaints('name: a\nstart: { ready: { url: http://x/{connector.port}/y } }\n')).toEqual([
      expect.stringMatching(/^connector\.yaml:2:\d+: This is not YAML: `start: .+ Text with braces must be in quotes/),
    ])
    expect(complaints('name: !!binary aGk=\n')).toEqual([
      expect.stringContaining('1:7: This is not YAML: `name: !!binary'),
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
      'connector.yaml:1:1: The file holds nothing but comments. Write something into it.',
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
