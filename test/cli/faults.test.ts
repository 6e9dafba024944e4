/** A bad day from the command line: planned in a file, played, counted, and gone on with. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFaultsFile } from '../../cli/faults-file.ts'
import type { Report } from '../../contracts/verdict.ts'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'

const folder = folderForFile()

function planFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const badDay = `# A comment, and every way to write a fault.
faults:
  - at: day1 09:00 ; on: webhook(reservation.*) ; do: duplicate ; p: 1/2  # on one line
  - { on: webhook, do: bad-signature, p: 1/3 }
  - on: endpoint
    at: +1h after stay(*).cancelled
    do: outage(2h) then catchup
  - swarm: pick 2 of [unknown-type, unknown-fields, rewritten] using seed
  - on: export ; do: late
`

test('a bad day is played, its report says what struck, and the line that plays it again names the file', async () => {
  const file = planFile('bad-day.yaml', badDay)
  const out = join(folder, 'kept')
  const args = ['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks', '--faults', file, '--out', out]
  const { status, stdout } = await mockinn([...args, '--reporter', 'pretty,json'])
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report
  expect([status, report.verdicts.map(({ verdict }) => verdict)]).toEqual([0, Array(10).fill('pass')])
  const { faults } = report
  expect(faults).toMatchObject({ planned: 6, absorbed: 1 })
  expect(faults?.each.map(({ fault, story, mode }) => [fault, story, mode])).toEqual(
    [1, 2, 3, 4, 5, 6].map(n => [`f${n}`, 'CRM-01', 'webhooks']),
  )
  expect(faults?.each[2]?.line).toBe('at: +1h after stay(*).cancelled; on: endpoint; do: outage(for: 2h) then catchup')
  expect(stdout).toMatch(
    /Faults: 6 planned, \d struck, 1 of them only in vain\n {2}~ Not exercised in CRM-01 · webhooks: /,
  )
  expect(report.reproduce).toContain(` --faults ${file}`)
  const lines = readFileSync(join(out, 'crm-01-webhooks', 'transcript.jsonl'), 'utf8')
  expect(lines.match(/"kind":"fault-planned"/g)).toHaveLength(6)
  expect((await mockinn(['replay', out])).status).toBe(0)
  expect((await mockinn(['staleness', out])).status).toBe(0)
})

test('on a good day no report says a word about faults, and the hotel is the same', async () => {
  const { stdout } = await mockinn(['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks', '--reporter', 'json'])
  const report = JSON.parse(stdout) as Report
  expect(report).not.toHaveProperty('faults')
  const kept = JSON.parse(readFileSync(join(folder, 'kept', 'report.json'), 'utf8')) as Report
  expect(kept.journalHash).toBe(report.journalHash)
})

test('what is wrong in a plan is told by line, with what stands there and what is expected', async () => {
  const file = planFile(
    'wrong.yaml',
    badDay.replace('do: duplicate', 'do: duplicat').replace('(2h) then', '(2y) then').replace('pick 2', 'pick 9'),
  )
  const { status, stderr, stdout } = await mockinn(['run', 'CRM-01', '--connector', 'crm', '--faults', file])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/wrong\.yaml:3:5: `do` is "duplicat", but one of .* Did you mean `duplicate`\?/)
  expect(stderr).toMatch(
    /wrong\.yaml:7:\d+: `do` has "2y" in its brackets, but a span of hotel time from 1m to 30d is expected for `for`\./,
  )
  expect(stderr).toMatch(/wrong\.yaml:8:\d+: `swarm` picks 9 of 3/)
})

test.each([
  ['faults: [', 'This is not YAML'],
  ['', 'The file is empty.'],
  ['faults: []\n', 'The faults are "[]", but a list of them is expected.'],
  ['fault:\n  - { on: webhook, do: drop }\n', '`fault` is not known in a plan of faults.'],
])('%j is no plan', async (text, sentence) => {
  const file = planFile('none.yaml', text)
  for (const verb of [['run', 'CRM-01', '--connector', 'crm'], ['up']]) {
    const { status, stderr } = await mockinn([...verb, '--faults', file])
    expect([status, stderr.includes(sentence)]).toEqual([2, true])
  }
})

test('the plan in the README is one, and says what it means', () => {
  const readme = readFileSync(new URL('../../simulator/faults/README.md', import.meta.url), 'utf8')
  const [, plan = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(readme) ?? []
  expect(readFaultsFile(planFile('readme.yaml', plan), 7).map(({ line }) => line)).toEqual([
    'at: day2 10:00; on: webhook(reservation.*); do: duplicate; p: 1/20; until: day2 12:00',
    'at: +3h after stay(ada).checked-in; on: endpoint; do: outage then catchup',
    'on: polling(changes); do: too-many-requests(seconds: 2); times: 3',
    'at: day3 00:00; on: export; do: truncated(mended: 6h); until: day4 00:00',
    'on: webhook; do: twin; p: 1/5',
    'on: webhook; do: stale; p: 1/5',
    'on: polling; do: latency; p: 1/5',
    'on: export; do: late; p: 1/5',
  ])
})

test('an open hotel has its bad day, is killed in it, and goes on with it', async () => {
  const file = planFile('open.yaml', 'faults:\n  - { on: polling, do: unavailable, times: 2 }\n')
  const life = async () => {
    const running = start(['up', '--port', '0', '--data', join(folder, 'open'), '--faults', file])
    const [, url, token] = await running.says(/Control {2}(\S+)\/house {3}Authorization: Bearer (\S+)/)
    const [, list = '', key] = await running.says(/PMS {6}(\S+) {3}Authorization: Bearer (\S+)/)
    await running.says(/Faults {3}1 planned, counted at \S+\/control\/faults/)
    const poll = async () => (await fetch(list, { headers: { authorization: `Bearer ${key}` } })).status
    const counts = async () => (await fetch(`${url}/faults`, { headers: { authorization: `Bearer ${token}` } })).json()
    return { running, poll, counts }
  }
  const first = await life()
  expect(await first.poll()).toBe(503)
  first.running.signal('SIGKILL', 'it alone')
  await first.running.ended
  const second = await life()
  await using _ = second.running
  expect([await second.poll(), await second.poll()]).toEqual([503, 200])
  expect(await second.counts()).toMatchObject({ planned: 1, fired: 1, faults: [{ fault: 'f1', fired: 2 }] })
})
