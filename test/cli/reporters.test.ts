import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { mockinn } from './mockinn.ts'
import { stranger } from './strangers.ts'
import { inTerminal, noTerminal } from './terminal.ts'

const folder = folderForFile()
let run: string[]
beforeAll(() => {
  run = ['run', 'CRM-01', '--connector', stranger(join(folder, 'blind'))]
})

const escapeCode = '\u001b'
const progress = /^CRM-01 · webhooks {2}\d+ pass, 1 inconclusive\n$/

describe('a program that reads the report', () => {
  test('gets JSON and only JSON on standard output, and progress goes to standard error', async () => {
    const { status, stdout, stderr } = await mockinn([...run, '--reporter', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ exit: status, connector: { name: 'stranger' } })
    expect(stdout).toMatch(/^{\n.*\n}\n$/s)
    expect(stderr).toMatch(progress)
  })

  test('gets JUnit, and the people beside it their own report on standard error', async () => {
    const { status, stdout, stderr } = await mockinn([...run, '--reporter', 'junit,pretty'])
    expect(status).toBe(4)
    expect(XMLValidator.validate(stdout)).toBe(true)
    expect(stdout).toContain('<testsuite name="CRM-01 webhooks"')
    expect(stderr).toContain('Exit 4: Too little was seen')
  })
})

describe('colours', () => {
  test('are left out where nobody is watching', async () => {
    const { stdout, stderr } = await mockinn(run)
    expect(`${stdout}${stderr}`).not.toContain(escapeCode)
    expect(stderr).toMatch(progress)
  })

  test('are there where somebody insists', async () => {
    const { stdout, stderr } = await mockinn(run, { env: { FORCE_COLOR: '1' } })
    expect(stdout).toContain(`${escapeCode}[32m✓ pass`)
    expect(stderr).toContain(`${escapeCode}[`)
  })
})

/** A second and a half for the eight days, so that something moves. */
const slowly = ['--clock', 'scaled:300']

describe('a terminal', () => {
  test('has colours, and a list that moves with the hotel’s time', async ({ skip }) => {
    skip(noTerminal, 'there is no `script` of util-linux here')
    const { status, stdout } = await mockinn([], inTerminal([...run, ...slowly], { columns: 100, rows: 40 }))
    expect(status).toBe(4)
    expect(stdout).toContain(`${escapeCode}[32m✓ pass`)
    expect(stdout).toMatch(/Last-minute cancellation · 2026-06-0\d \d\d:\d\d/)
    expect(stdout.lastIndexOf(`${escapeCode}[?25h`)).toBeGreaterThan(stdout.lastIndexOf(`${escapeCode}[?25l`))
  })

  test('has no colours with NO_COLOR', async ({ skip }) => {
    skip(noTerminal, 'there is no `script` of util-linux here')
    const terminal = inTerminal(run, { columns: 20, rows: 40 })
    const { stdout } = await mockinn([], { ...terminal, env: { ...terminal.env, NO_COLOR: '1' } })
    expect(stdout).toContain('✓ pass')
    expect(stdout).not.toContain(escapeCode)
  })

  test.for([
    { columns: 0, rows: 0 },
    { columns: 20, rows: 5 },
    { columns: 1, rows: 1 },
  ])('of $columns columns and $rows rows is written to all the same', async ({ columns, rows }, { skip }) => {
    skip(noTerminal, 'there is no `script` of util-linux here')
    const { status, stdout } = await mockinn([], inTerminal(run, { columns, rows }))
    expect(status).toBe(4)
    expect(stdout).toMatch(/\d pass, 1 inconclusive/)
    expect(stdout).toContain('✓ pass')
  })

  test('whose standard output goes to a file moves its list and leaves the file to the JSON', async ({ skip }) => {
    skip(noTerminal, 'there is no `script` of util-linux here')
    const file = join(folder, 'report.json')
    const { status, stdout } = await mockinn(
      [],
      inTerminal([...run, ...slowly, '--reporter', 'json'], { columns: 100, rows: 40 }, `> ${file}`),
    )
    expect(status).toBe(4)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ exit: 4 })
    expect(stdout).toMatch(/Last-minute cancellation · 2026-06-0\d/)
  })
})
