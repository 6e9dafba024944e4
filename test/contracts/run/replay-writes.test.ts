/** A run to which a connector wrote is played again without the connector, byte for byte, from its folder alone. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport } from '../../../contracts/run/build-report.ts'
import { writeEvidence } from '../../../contracts/run/evidence-files.ts'
import type { Stage } from '../../../contracts/run/stage.ts'
import { atWallClock, type BusinessDate } from '../../../simulator/domain/time.ts'
import { cloudTwoWay } from '../../../simulator/personas/cloud-two-way.ts'
import { mockinn } from '../../cli/mockinn.ts'
import { crm, play } from './house.ts'

let folder = ''
const statuses: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'replay-writes-'))
  const outcome = await play({ persona: cloudTwoWay }, news => {
    if (news.kind === 'staged') writeDuring(news.stage)
  })
  const order = { connector: crm, seed: 7, date: '2026-06-01' as BusinessDate, persona: cloudTwoWay }
  writeEvidence(
    folder,
    buildReport(order, outcome, { suite: null, reproduce: 'npx mockinn run' }),
    outcome.played,
    cloudTwoWay,
  )
}, 150_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In the evening, while night audit runs, and in the morning: each time the cards and stays of all, and a bar check to each who is there or to come. */
function writeDuring({ hotel, words }: Stage): void {
  const hours = [
    ['2026-06-02', '19:30'],
    ['2026-06-04', '03:05'],
    ['2026-06-05', '09:00'],
  ] as const
  for (const [day, hour] of hours) {
    const at = atWallClock('Europe/Paris', day as BusinessDate, hour)
    const run = async () => {
      for (const [id, { booking }] of [...hotel.state.reservations]) {
        await send('PATCH', `guests/${booking.guest}`, { phone: `+33 ${day}`, consent: { sms: 'given' } })
        await send('PATCH', `reservations/${id}`, { notes: `Seen on ${day}.` })
        const item = { transactionCode: '2100', text: 'Bar', unit: { minor: 900, currency: 'EUR' } }
        for (let time = 0; time < 2; time += 1)
          await send('POST', `reservations/${id}/postings`, { check: null, items: [item] }, `${id} ${day}`)
      }
    }
    hotel.agenda.add({ at, priority: 'house', id: 'the connector', run })
  }
  async function send(method: string, path: string, body: object, key = `${method} ${path} ${JSON.stringify(body)}`) {
    const headers = {
      ...{ authorization: `Bearer ${words['hotel.token']}`, 'content-type': 'application/json' },
      'idempotency-key': JSON.stringify(key),
    }
    const url = `${words['hotel.url']}/api/v1/${path}`
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) })
    statuses.push(`${method} ${path.endsWith('postings') ? 'posting' : path.split('/')[0]} ${answer.status}`)
    await answer.arrayBuffer()
  }
}

const log = (name: string): string[] =>
  readFileSync(join(folder, 'crm-01-webhooks', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')

test('the connector wrote, and every write is an input of its own', () => {
  const kinds = ['PATCH guests 200', 'PATCH reservations 200', 'POST posting 201']
  expect(kinds.filter(kind => !statuses.includes(kind))).toEqual([])
  const ours = log('journal').filter(line => line.includes('"by":"connector"'))
  expect(ours.length).toBeGreaterThan(5)
  expect(log('inputs').filter(line => line.endsWith('"by":"connector"}'))).toHaveLength(ours.length)
  const posted = statuses.filter(status => status === 'POST posting 201').length
  expect(ours.filter(line => line.includes('"kind":"post-charge"'))).toHaveLength(posted / 2)
})

test('mockinn replay plays the run again to the same byte', async () => {
  const { status, stdout, stderr } = await mockinn(['replay', folder])
  expect({ status, said: `${stdout}${stderr}` }).toEqual({
    status: 0,
    said: expect.stringContaining('the same, byte for byte'),
  })
})

test.each<[string, (text: string) => string, RegExp, number]>([
  ['says that the desk asked', text => text.replace(',"by":"connector"', ''), /differs from the replay at line \d+/, 1],
  ['says that nobody known asked', text => text.replace('"connector"', '"somebody"'), /line \d+ is not an input/, 2],
  ['is left out', text => text.replace(/[^\n]*"connector"\}\n/, ''), /differs from the replay at line \d+/, 1],
])('an input of the connector that %s is noticed', async (_, change, why, expected) => {
  const copy = mkdtempSync(join(tmpdir(), 'replay-writes-copy-'))
  try {
    cpSync(folder, copy, { recursive: true })
    const file = join(copy, 'crm-01-webhooks', 'inputs.jsonl')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    const { status, stdout, stderr } = await mockinn(['replay', copy])
    expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: expected, said: expect.stringMatching(why) })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
