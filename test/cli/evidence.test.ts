import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { journalHashOf } from '../../contracts/run/build-report.ts'
import { engine } from '../../contracts/run/engine.ts'
import { folderForFile } from './folder.ts'
import { indiscreet, shameless } from './indiscreet.ts'
import { filesIn, leaksIn, linesIn, readKept, reportIn } from './kept.ts'
import { type Ended, mockinn } from './mockinn.ts'
import { probed, stranger } from './strangers.ts'

const folder = folderForFile()
const out = join(folder, 'deep', 'evidence')

/** What it was given, by its own account. */
const secretsOf = (name: string): string[] => JSON.parse(readFileSync(join(folder, name, 'told.json'), 'utf8'))

let ended: Ended
beforeAll(async () => {
  const connector = stranger(join(folder, 'indiscreet'), indiscreet)
  ended = await mockinn(['run', 'CRM-01', '--connector', connector, '--out', out, '--reporter', 'pretty,json,junit'])
})

describe('the evidence that is kept', () => {
  test('is the report in four formats and the logs of each run, and nothing else', () => {
    const run = ['cases.json', 'effects.jsonl', 'inputs.jsonl', 'journal.jsonl', 'transcript.jsonl']
    const reports = ['ctrf.json', 'junit.xml', 'report.html', 'report.json']
    expect(filesIn(out)).toEqual([reports, run.map(name => `crm-01-webhooks/${name}`)].flat().sort())
    expect(ended.left).toEqual([])
    expect(ended.stdout).toMatch(/^stranger 1\.0\n/)
  })

  test('has a report that names all that a reader needs', () => {
    const report = reportIn(out)
    const [run, ...more] = report.runs
    expect(more).toEqual([])
    expect(report).toMatchObject({
      engine,
      seed: 7,
      date: '2026-06-01',
      persona: 'all-windows',
      suite: null,
      setup: [],
    })
    expect([ended.status, report.exit]).toEqual([1, 1])
    expect(report.connector).toEqual({ name: 'stranger', version: '1.0', maintainer: 'A vendor' })
    expect(report.reproduce).toMatch(/^npx mockinn run CRM-01 .*--connector .*connector\.yaml --seed 7 /)
    expect(run).toMatchObject({ run: 'crm-01-webhooks', story: 'CRM-01', mode: 'webhooks', seed: 7, clock: 'stepped' })
    expect(run?.journalHash).toMatch(/^[0-9a-f]{64}$/)
    expect(run?.commits).toBe(linesIn(out, 'crm-01-webhooks/journal.jsonl').length)
    expect(report.journalHash).toBe(journalHashOf([run?.journalHash ?? '']))
    expect(ended.stdout).toContain(`journal ${report.journalHash}`)
  })

  test('has verdicts whose every line of evidence stands in its log', () => {
    const { verdicts } = reportIn(out)
    expect(verdicts.length).toBeGreaterThan(4)
    for (const { check, story, mode, verdict, depth, because, evidence } of verdicts) {
      expect(check).toMatch(/^[a-z]+\/[a-z-]+$/)
      expect([story, mode]).toEqual(['CRM-01', 'webhooks'])
      expect(['pass', 'fail', 'inconclusive', 'not-applicable', 'limit']).toContain(verdict)
      expect(['transcript', 'acknowledged', 'effect']).toContain(depth)
      expect(because).toMatch(/^[A-Z]/)
      if (verdict === 'pass' || verdict === 'fail') expect(evidence).not.toEqual([])
      for (const { log, line, says } of evidence) {
        expect(says).not.toBe('')
        expect(JSON.parse(linesIn(out, `crm-01-webhooks/${log}.jsonl`)[line - 1] ?? 'null')).toBeTypeOf('object')
      }
    }
  })

  test('has a JUnit file that a build server can read, with a case for each verdict', () => {
    const xml = readKept(out, 'junit.xml')
    const { verdicts } = reportIn(out)
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml.match(/<testcase /g)).toHaveLength(verdicts.length)
    for (const { check } of verdicts) expect(xml).toContain(`name="${check}"`)
  })

  test('holds neither token nor secret, although this connector puts them into addresses and its last words', () => {
    const secrets = secretsOf('indiscreet')
    expect(secrets.map(({ length }) => length >= 40)).toEqual([true, true])
    expect(readKept(out, 'crm-01-webhooks/transcript.jsonl')).toContain('/api/v1/property?key=•••')
    expect(readKept(out, 'crm-01-webhooks/effects.jsonl')).toContain('I die with ••• and •••')
    expect(leaksIn(out, secrets)).toEqual([])
    expect(secrets.filter(secret => `${ended.stdout}${ended.stderr}`.includes(secret))).toEqual([])
  })
})

test('a connector that mails, answers and asks with its own secrets does not bring them into the evidence', async () => {
  const kept = join(folder, 'shameless', 'kept')
  await mockinn(['run', 'CRM-01', '--connector', stranger(join(folder, 'shameless'), shameless, probed), '--out', kept])
  const effects = readKept(kept, 'crm-01-webhooks/effects.jsonl')
  expect(effects).toMatch(/"kind":"mail".*"kind":"look"/s)
  expect(leaksIn(kept, secretsOf('shameless'))).toEqual([])
})

test('evidence for which there is no room is our trouble: 3, and what was judged is shown all the same', async () => {
  const connector = stranger(join(folder, 'blind'))
  const line = `ulimit -f 1; exec '${process.execPath}' cli/mockinn.mjs "$@"`
  const program = ['bash', '-c', line, 'bash']
  const full = join(folder, 'full')
  const { status, stdout, left } = await mockinn(['run', 'CRM-01', '--connector', connector, '--out', full], {
    program,
  })
  expect({ status, left }).toEqual({ status: 3, left: [] })
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /The evidence could not be written to .* Make room, or choose another folder with --out\./,
  )
  expect(stdout).toMatch(/✓ pass .*keeps running/)
  expect(stdout).toContain('Exit 3:')
})
