import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPersonaFile } from '../../cli/persona-file.ts'
import { folderForFile } from './folder.ts'
import { mockinn } from './mockinn.ts'

const folder = folderForFile()

function personaFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a PMS of one’s own is played, kept with the evidence, replayed and measured', async () => {
  const persona = personaFile(
    'mine.yaml',
    'like: polling-basic\nname: my-pms\nwindows: { export: { scope: { kind: delta } } }\nnightAuditClosesTheDoor: true\n',
  )
  const out = join(folder, 'kept')
  const { status, stdout } = await mockinn([
    'run',
    'CRM-01',
    '--connector',
    'crm',
    '--persona',
    persona,
    '--out',
    out,
    '--reporter',
    'json',
  ])
  expect(status).toBe(0)
  const report = JSON.parse(stdout)
  expect(report.persona).toBe('my-pms')
  expect(report.reproduce).toContain(`--persona ${persona}`)
  expect([...new Set(report.runs.map((run: { mode: string }) => run.mode))].sort()).toEqual(['export', 'polling'])
  const fees = report.verdicts.filter(({ check }: { check: string }) => check === 'mirror/keeps-the-fee')
  expect(fees.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['limit', 'limit'])
  expect(JSON.parse(readFileSync(join(out, 'persona.json'), 'utf8'))).toMatchObject({
    name: 'my-pms',
    windows: { webhooks: false, export: { scope: { kind: 'delta' }, cancellations: 'listed' } },
    nightAuditClosesTheDoor: true,
  })
  expect((await mockinn(['replay', out])).status).toBe(0)
  expect((await mockinn(['staleness', out])).stdout).toContain('persona my-pms')
})

test('the README’s own persona file is read, and its PMS writes what it says', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const file = personaFile('readme.yaml', readme.match(/```yaml\n(like: [^`]*)```/)?.[1] ?? '')
  expect(readPersonaFile(file)).toMatchObject({
    name: 'my-pms',
    windows: { polling: null, export: { scope: { kind: 'arrivals', nextDays: 30 }, cancellations: 'dropped' } },
    fields: { reservation: 'all', guest: ['firstName', 'lastName', 'language', 'country'] },
    nightAuditClosesTheDoor: true,
  })
})

describe.concurrent('a wrong persona file is refused with all that is wrong, line by line', () => {
  const refused = async (text: string) => {
    const file = personaFile(`wrong-${text.length}.yaml`, text)
    const { status, stdout, stderr } = await mockinn(['run', '--connector', 'crm', '--persona', file])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    return stderr.replaceAll(file, 'FILE')
  }

  test('a key that nobody knows and a field that no stay has', async () => {
    const said = await refused('like: polling-rich\nname: my-pms\nwindow: {}\nfields:\n  reservation: [arival]\n')
    expect(said).toMatch(/FILE:3:1.*`window` is not known in a persona\. Did you mean "?`?windows/)
    expect(said).toMatch(/FILE:5:\d+/)
  })

  test.each([
    ['nothing', '', /FILE:1:1/],
    ['no name', 'like: polling-rich\n', /no `name`/],
    ['the name of one that ships', 'like: polling-rich\nname: closed-box\n', /a name that none that ships has/],
    ['a persona that nobody knows', 'like: opera\nname: my-pms\n', /one of all-windows, /],
    ['pages of nothing', 'like: polling-rich\nname: my-pms\nwindows: { polling: { largestPage: 0 } }\n', /FILE:3:/],
    [
      'no scope',
      'like: nightly-full\nname: my-pms\nwindows: { export: { scope: { kind: weekly } } }\n',
      /windows\.export\.scope/,
    ],
    ['no YAML', 'like: [\n', /FILE:\d/],
  ])('%s', async (_, text, said) => expect(await refused(text)).toMatch(said))

  test('no file, and a folder', async () => {
    for (const persona of [join(folder, 'missing.yaml'), folder]) {
      const { status, stderr } = await mockinn(['run', '--connector', 'crm', '--persona', persona])
      expect(status).toBe(2)
      expect(stderr).toContain(`The persona ${persona} cannot be read`)
    }
  })
})
