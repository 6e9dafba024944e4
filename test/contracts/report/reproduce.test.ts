import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { quoted, reproduceLine } from '../../../contracts/report/reproduce.ts'

const played = {
  command: 'npx mockinn run',
  stories: ['CRM-01'],
  modes: [],
  connector: 'crm.yaml',
  seed: 7,
  date: '2026-06-04',
  persona: 'cloud-two-way',
  clock: 'stepped',
  env: {},
} as const

test('the line that plays a run again reads like what a person would have typed', () => {
  expect(reproduceLine(played)).toBe(
    'npx mockinn run CRM-01 --connector crm.yaml --seed 7 --date 2026-06-04 --persona cloud-two-way --clock stepped',
  )
})

test('a suite is named where a suite was played', () => {
  expect(reproduceLine({ ...played, stories: [], suite: 'smoke' })).toContain(
    'npx mockinn run --suite smoke --connector',
  )
})

test('settings that look secret are named but not told', () => {
  const env = {
    CRM_TOKEN: 'a1',
    WEBHOOK_SECRET: 'b2',
    DB_PASSWORD: 'c3',
    api_key: 'd4',
    CRM_URL: 'http://127.0.0.1:3000',
  }
  const line = reproduceLine({ ...played, env })
  expect(line).toContain(' --env CRM_URL=http://127.0.0.1:3000 ')
  for (const name of ['CRM_TOKEN', 'DB_PASSWORD', 'WEBHOOK_SECRET', 'api_key'])
    expect(line).toContain(`--env '${name}=…'`)
  expect(line).not.toMatch(/a1|b2|c3|d4/)
})

test('a password inside an address is left out under any name', () => {
  const line = reproduceLine({ ...played, env: { STORE: 'postgres://hotel:hunter2@db/hotel' } })
  expect(line).toContain("--env 'STORE=postgres://hotel:…@db/hotel'")
})

describe('a shell reads back the very characters that were played', () => {
  const print = `${quoted(process.execPath)} -e 'console.log(JSON.stringify(process.argv.slice(1)))' --`
  const read = (line: string): string[] =>
    JSON.parse(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8', timeout: 20_000 }))

  test.each([
    ['spaces and quotes', `my "crm's" file.yaml`],
    ['a command to run', '$(touch /tmp/never) `id` ; rm -rf x & | > y'],
    ['a home and a star', '~/*.yaml'],
    ['line breaks and tabs at the end', 'one\ntwo\t\n\n'],
    ['nothing', ''],
    ['escape characters', '\u001b[2J\u0007\u009b31m\n'],
    ['backslashes and exclamation marks', '\\n \\ ! %s'],
    ['names of the world', "王小明 O'Brien محمد 🏨"],
  ])('with %s', (_, odd) => {
    const line = reproduceLine({ ...played, command: print, connector: odd, persona: odd, env: { ODD: odd } })
    expect(read(line)).toEqual(['CRM-01', ...connectorAndOn(odd), '--env', `ODD=${odd}`])
    expect(line).not.toMatch(/(?![\t\n])\p{Cc}/u)
  })

  function connectorAndOn(odd: string): string[] {
    return ['--connector', odd, '--seed', '7', '--date', '2026-06-04', '--persona', odd, '--clock', 'stepped']
  }
})
