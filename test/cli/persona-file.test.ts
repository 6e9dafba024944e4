import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPersonaFile } from '../../cli/persona-file.ts'
import { plainExport } from '../../simulator/personas/export-plan.ts'
import { exportPresetNamed } from '../../simulator/personas/exports/registry.ts'
import { aHotel, ask, book, checkIn, checkOut, moment, register } from '../simulator/a-hotel.ts'
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
  const bills = report.costs.map(({ mode, total }: { mode: string; total: object }) => [mode, total])
  const aMonth = { minor: 4900, currency: 'EUR' }
  expect(bills.sort()).toEqual([
    ['export', aMonth],
    ['polling', aMonth],
  ])
  for (const { records } of report.costs) expect(records).toBeGreaterThan(0)
  expect(report.reproduce).toContain(`--persona ${persona}`)
  expect([...new Set(report.runs.map((run: { mode: string }) => run.mode))].sort()).toEqual(['export', 'polling'])
  const fees = report.verdicts.filter(({ check }: { check: string }) => check === 'mirror/keeps-the-fee')
  expect(fees.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['limit', 'limit'])
  expect(JSON.parse(readFileSync(join(out, 'persona.json'), 'utf8'))).toMatchObject({
    name: 'my-pms',
    windows: { webhooks: null, export: { scope: { kind: 'delta' }, cancellations: 'listed' } },
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

describe('a PMS that writes its files in its own way', () => {
  const planOf = (text: string) => {
    const file = personaFile(
      `export-${text.length}.yaml`,
      `like: nightly-full\nname: my-pms\nwindows:\n  export: ${text}\n`,
    )
    return readPersonaFile(file).windows.export
  }

  test('writes as the one that ships, in what it does not say', () => {
    expect(planOf('{ encoding: cp850, format: { kind: csv, separator: "\\t" } }')).toEqual({
      ...plainExport,
      encoding: 'cp850',
      format: { ...plainExport.format, separator: '\t' },
    })
  })

  test('takes a way of writing that is seen in the field, and differs from it in what it says', () => {
    const sihot = exportPresetNamed('sihot-stays')?.plan
    expect(planOf('{ preset: sihot-stays, encoding: utf-8 }')).toEqual({ ...sihot, encoding: 'utf-8' })
    expect(planOf('{ preset: sihot-stays, format: { kind: csv, decimal: "." }, columns: all }')).toEqual({
      ...sihot,
      columns: 'all',
      format: { ...sihot?.format, decimal: '.' },
    })
  })

  test('calls a file by the ending of what it is, where it says no name', () => {
    const nameOf = (plan: string) => planOf(plan)?.fileName
    expect(nameOf('{ preset: sihot-stays, format: { kind: json-lines } }')).toBe('SIHOT_STAYS_{date:YYYYMMDD}.jsonl')
    expect(nameOf('{ preset: room-master, columns: all, format: { kind: csv } }')).toMatch(/YYYYMMDD\}\.csv$/)
    expect(nameOf('{ format: { kind: json-lines }, fileName: "mine.txt" }')).toBe('mine.txt')
  })

  test('writes the files of its nights in it', async () => {
    const persona = personaFile(
      'sihot.yaml',
      'like: nightly-full\nname: my-sihot\nwindows:\n  export: { preset: sihot-stays, encoding: utf-8 }\n',
    )
    const hotel = aHotel({ persona: readPersonaFile(persona) })
    ask(hotel, register('ada', { lastName: 'Łącka' }), book('r1', { arrival: '2026-06-01', departure: '2026-06-02' }))
    ask(hotel, checkIn('r1'))
    await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
    ask(hotel, checkOut('r1'))
    await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
    const [head, row] = String(hotel.files.at(-1)?.content).split('\r\n')
    expect(head).toBe('RESNO;ARR;DEP;NIGHTS;CAT;TOTAL;TITLE;NAME2;NAME1;DOB;EMAIL;LANG;COUNTRY')
    expect(row).toMatch(/^\d+;01\.06\.2026;02\.06\.2026;1;double;129,50;;Ada;Łącka;/)
  })

  test.each([
    [
      'a preset that nobody knows',
      '{ preset: sihot }',
      /:4:\d+: .*"sihot", but one of room-master, .*stayntouch-loader/,
    ],
    ['an encoding that nobody knows', '{ encoding: latin1 }', /:4:\d+: .*"latin1", but one of utf-8, utf-8-bom,/],
    [
      'a word that nobody knows',
      '{ gzip: true }',
      /`gzip` is not known in `windows\.export`\. Known there: preset, scope, .*checksum\./,
    ],
    [
      'a word of a format',
      '{ format: { kind: csv, seperator: ";" } }',
      /`seperator` is not known in .*Did you mean `separator`\?/,
    ],
    [
      'a field that no stay has',
      '{ columns: [{ field: surname, header: x }] }',
      /:4:3: A file of the grain reservation has no field "surname"/,
    ],
    ['a list of words for columns', '{ columns: [surname] }', /a list of \{ field, header \} is expected/],
    [
      'two columns of one name',
      '{ columns: [{ field: number, header: x }, { field: room, header: x }] }',
      /Two columns are called "x"/,
    ],
    ['a name that leads out of the folder', '{ fileName: "../x.csv" }', /fileName.*a file name of letters/],
    ['a name that says nothing known', '{ fileName: "{day}.csv" }', /says \{day\}, which stands for nothing/],
    [
      'a message of guests',
      '{ grain: guest, format: { kind: xml, message: OTA_HotelResNotifRQ } }',
      /cannot be of the grain guest/,
    ],
    [
      'cells that are not safe',
      '{ format: { kind: csv, quoting: none, spreadsheetSafe: true } }',
      /only where quotes are doubled/,
    ],
  ])('is refused with a sentence and a line for %s', (_, text, said) => expect(() => planOf(text)).toThrow(said))
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
    [
      'a model of billing without its price',
      'like: polling-rich\nname: my-pms\nbilling: { kind: to-supplier, currency: EUR }\n',
      /FILE:3:\d+: `billing` has no `minor`, which is expected/,
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
