import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { personas } from '../../simulator/personas/registry.ts'
import { mockinn } from './mockinn.ts'

async function said(...args: string[]): Promise<string> {
  const { status, stdout, stderr, left } = await mockinn(args)
  expect({ status, stderr, left }).toEqual({ status: 0, stderr: '', left: [] })
  return stdout
}

describe.concurrent('help teaches', () => {
  test('what Mockinn is, its verbs, where to start, and what the exit statuses mean', async () => {
    const help = await said('--help')
    for (const verb of ['up', 'run', 'doctor', 'replay', 'report', 'staleness', 'list'])
      expect(help).toMatch(new RegExp(`^  ${verb} `, 'm'))
    expect(help).toContain('npx mockinn up --play CRM-01')
    for (const status of [0, 1, 2, 3, 4, 5])
      expect(help.split('Exit status:')[1]).toMatch(new RegExp(`\\b${status} \\w`))
    expect(await said('help')).toBe(help)
  })

  test.each(['up', 'run', 'doctor', 'replay', 'report', 'staleness', 'list'])(
    'the verb %s: usage, example, exit statuses',
    async verb => {
      const help = await said(verb, '--help')
      expect(help).toMatch(new RegExp(`^Usage: mockinn ${verb} `))
      expect(help).toMatch(new RegExp(`Examples?:\n(  npx mockinn .*\n)*  npx mockinn ${verb} `))
      expect(help).toMatch(/Exit status: .*2 wrong usage/s)
    },
  )

  test('the version is the one of the package', async () => {
    expect(await said('--version')).toBe(`${manifest.version}\n`)
  })
})

describe.concurrent('list', () => {
  test.each([
    ['stories', '  last-minute-cancellation: One guest cancels', { id: 'CRM-02', name: 'shifted-stay' }],
    ['checks', 'MUST  Who has cancelled is shown as cancelled.', { id: 'mirror/keeps-the-fee', level: 'MUST' }],
    ['suites', '  A CRM that mirrors', { name: 'crm-mirror', needs: { sight: 'probe or mails' } }],
    ['levels', 'certify   Nothing is left out', { name: 'smoke', stories: 'first' }],
    ['personas', 'nightly-legacy  One file a night', { name: 'polling-rich' }],
    ['connectors', 'A mirror in plain Python', { name: 'crm' }],
    ['faults', 'Mirrors WH-01, WH-02.', { id: 'bad-signature', on: ['webhook'], spoils: true }],
    ['mutations', 'drops-the-fee', { name: 'ignores-cancellations' }],
  ])('tells the %s to people and to programs', async (topic, line, row) => {
    const plain = await said('list', topic)
    expect(plain.startsWith(`${topic}\n  `)).toBe(true)
    expect(plain).toContain(line)
    const rows = JSON.parse(await said('list', topic, '--json'))[topic]
    expect(rows).toContainEqual(expect.objectContaining(row))
    if (!['personas', 'faults', 'levels'].includes(topic)) expect(plain.split('\n')).toHaveLength(rows.length + 2)
  })

  test('tells which PMS can do what side by side, within 80 columns, and every word of it to programs', async () => {
    const plain = await said('list', 'personas')
    const [, ...tables] = plain.split('\n\n').map(table => table.split('\n').map(line => line.trim().split(/ {2,}/)))
    expect(tables.map(([, heads]) => heads)).toEqual([
      ['polling', 'webhooks', 'file', 'screens', 'at night', 'billing'],
      ['sign-in', 'lists', 'page', 'limit', 'writes'],
      ['profile', 'body', 'types', 'by whom', 'proof', 'signs', 'both'],
      ['stay', 'guest', 'bill', 'changes', 'history', 'consents'],
    ])
    const names = personas.map(({ name }) => name)
    for (const [, , ...rows] of tables) expect(rows.slice(0, names.length).map(([name]) => name)).toEqual(names)
    const of = (name: string) =>
      tables.map(table =>
        table
          .find(([first]) => first === name)
          ?.slice(1)
          .join(' '),
      )
    expect(of('cloud-two-way')).toEqual([
      expect.stringMatching(/^yes yes – – \w+ by-direction$/),
      'token oauth 7 100 300/60s contact notes postings',
      'standard full all api – v1 24 h',
      'all all all all 730 days two-way',
    ])
    expect(of('polling-basic')[3]).toMatch(/^28 of 33 all all \d+ of 12 – one-way$/)
    expect(of('nightly-legacy')[0]).toMatch(/^– – next 15 – \w+ one-off$/)
    for (const line of plain.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect(JSON.parse(await said('list', 'personas', '--json')).personas).toEqual(personas)
  })

  test('tells everything where nothing is named', async () => {
    const topics = [
      'stories',
      'checks',
      'suites',
      'levels',
      'personas',
      'exports',
      'delivery-profiles',
      'faults',
      'connectors',
      'mutations',
    ]
    expect((await said('list')).match(/^[\w-]+$/gm)).toEqual(topics)
    expect(Object.keys(JSON.parse(await said('list', '--json')))).toEqual(topics)
  })

  test('that nobody reads to its end, or that finds the disk full, does not end in a stack trace', async () => {
    const shell = (line: string) => mockinn([], { program: ['bash', '-c', `set -o pipefail; ${line}`, 'bash'] })
    const list = `'${process.execPath}' cli/mockinn.mjs list`
    expect(await shell(`(sleep 0.3; ${list}) | true`)).toMatchObject({ status: 0, stderr: '' })
    const full = await shell(`${list} > /dev/full`)
    expect(full.status).toBe(3)
    expect(full.stderr).toMatch(
      /^Standard output could not be written: .*no space left.* Make room, or write elsewhere\.\n$/,
    )
  })
})
