import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport } from '../../../contracts/run/build-report.ts'
import { writeEvidence } from '../../../contracts/run/evidence-files.ts'
import { replayRun } from '../../../contracts/run/replay.ts'
import type { Stage } from '../../../contracts/run/stage.ts'

import type { Report } from '../../../contracts/verdict.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import { atWallClock, type BusinessDate, type HotelTime, instant, readInstant } from '../../../simulator/domain/time.ts'
import type { GuestId } from '../../../simulator/domain/words.ts'
import type { Input } from '../../../simulator/journal/inputs.ts'
import { headOf } from '../../../simulator/journal/journal.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { drawGuest } from '../../../simulator/population/guests.ts'
import { aHotel, ask, book, checkIn, register } from '../../simulator/a-hotel.ts'
import { crm, play } from './house.ts'

let folder = ''
let report: Report

/** Two stories, and a receptionist who writes a guest down while the story goes on. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'replay-test-'))
  const wanted = { stories: ['CRM-01', 'CRM-02'], modes: ['webhooks'] } as const
  const outcome = await play(wanted, news => {
    if (news.kind === 'staged' && news.story.id === 'CRM-01') writeDownGuests(news.stage)
  })
  const order = { connector: crm, seed: 7, date: '2026-06-01' as BusinessDate, persona: allWindows }
  report = buildReport(order, outcome, { suite: null, reproduce: 'npx mockinn run' })
  writeEvidence(folder, report, outcome.played, allWindows)
}, 150_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every run is played again to the same byte from its report and its inputs alone', async () => {
  expect(report.runs.map(({ run }) => run)).toEqual(['crm-01-webhooks', 'crm-02-webhooks'])
  for (const run of kept().runs) {
    const [replayed, ...more] = await replayRun([run], inputsOf(run.run), harbourHouse, allWindows)
    expect(more).toEqual([])
    expect(replayed?.journalHash).toBe(run.journalHash)
    expect(replayed?.lines).toEqual(linesOf(run.run))
    expect(replayed?.lines).toHaveLength(run.commits)
  }
})

test('what the receptionist wrote is in the journal, and without it the run is another one', async () => {
  const [run] = kept().runs
  const inputs = inputsOf('crm-01-webhooks')
  expect(inputs.map(({ command }) => command.kind)).toEqual(['register-guest', 'register-guest', 'register-guest'])
  expect(linesOf('crm-01-webhooks').filter(line => line.includes('"by":"desk"'))).toHaveLength(3)
  const [without] = await replayRun(run ? [run] : [], inputs.slice(1), harbourHouse, allWindows)
  expect(without?.journalHash).not.toBe(run?.journalHash)
})

test('an edited line of a journal is noticed, wherever it is', async () => {
  const [run] = kept().runs
  const lines = linesOf('crm-01-webhooks')
  const origins = { engine: report.engine, seed: 7, date: '2026-06-01', property: 'harbour-house' }
  expect(headOf(origins, lines)).toBe(run?.journalHash)
  const [replayed] = await replayRun(run ? [run] : [], inputsOf('crm-01-webhooks'), harbourHouse, allWindows)
  for (const index of [0, Math.floor(lines.length / 2), lines.length - 1]) {
    const edited = lines.with(index, (lines[index] ?? '').replace('2026', '2027'))
    writeFileSync(join(folder, 'crm-01-webhooks/journal.jsonl'), edited.map(line => `${line}\n`).join(''))
    const read = linesOf('crm-01-webhooks')
    expect(headOf(origins, read)).not.toBe(run?.journalHash)
    expect(read.findIndex((line, place) => line !== replayed?.lines[place])).toBe(index)
  }
})

test('what this PMS took during night audit, and another would have refused, is taken again', async () => {
  const property = { ...harbourHouse, nightAudit: { ...harbourHouse.nightAudit, closesTheDoor: true } }
  const persona = { ...allWindows, nightAuditClosesTheDoor: false }
  const hotel = aHotel({ property, persona })
  const item = { transactionCode: harbourHouse.books.house.room, text: 'Late bed', quantity: 1, unit: 500 }
  const posting = {
    kind: 'post-charge',
    posting: 'p1',
    reservation: 'r1',
    check: null,
    items: [item],
  } as unknown as Command
  const today = { arrival: '2026-06-01', departure: '2026-06-03' }
  ask(hotel, register('ada'), book('r1', today), checkIn('r1'), { kind: 'start-night-audit' }, posting)
  const { head: journalHash, length: commits } = hotel.journal
  const until = instant(hotel.now)
  const where = {
    story: 'CRM-01',
    mode: 'polling',
    seed: 7,
    date: '2026-06-01',
    property: property.id,
    scope: 'one',
  } as const
  const run = { ...where, run: 'one', persona: 'open-door', clock: 'live', until, commits, journalHash } as const
  const [same] = await replayRun([run], hotel.inputs, property, persona)
  expect(same?.lines).toEqual(hotel.journal.lines())
  const [other] = await replayRun([run], hotel.inputs, property, allWindows)
  expect(other?.lines).toEqual(hotel.journal.lines().slice(0, -1))
})

test('the evidence of a play is complete: four logs and what the judge was told', () => {
  const count = (log: string) =>
    readFileSync(join(folder, 'crm-02-webhooks', log), 'utf8')
      .trimEnd()
      .split('\n').length
  expect(count('journal.jsonl')).toBe(report.runs.find(({ run }) => run === 'crm-02-webhooks')?.commits)
  for (const verdict of report.verdicts.filter(({ story, mode }) => story === 'CRM-02' && mode === 'webhooks'))
    for (const { log, line } of verdict.evidence) expect(line).toBeLessThanOrEqual(count(`${log}.jsonl`))
  const [told] = JSON.parse(readFileSync(join(folder, 'crm-02-webhooks/cases.json'), 'utf8'))
  expect(told).toMatchObject({
    story: 'CRM-02',
    mode: 'webhooks',
    declared: { cadence: { kind: 'told' } },
  })
  expect(told).not.toHaveProperty('journal')
})

/** Between the story's own steps, at the moment of one of them, and during night audit. */
function writeDownGuests({ hotel }: Stage): void {
  const hours = [
    ['2026-06-02', '12:00'],
    ['2026-06-03', '20:00'],
    ['2026-06-04', '03:05'],
  ] as const
  for (const [day, hour] of hours) {
    const at: HotelTime = atWallClock('Europe/Paris', day as BusinessDate, hour)
    const guest = `walk-in-${day}` as GuestId
    const run = () => void hotel.obey({ kind: 'register-guest', guest, details: drawGuest(3, day) }, 'desk')
    hotel.agenda.add({ at, priority: 'house', id: 'reception', run })
  }
}

const kept = (): Report => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
const read = (run: string, log: string) =>
  readFileSync(join(folder, run, `${log}.jsonl`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
const linesOf = (run: string) => read(run, 'journal')

function inputsOf(run: string): Input[] {
  return read(run, 'inputs').map(line => {
    const { at, ...input } = JSON.parse(line)
    return { ...input, at: readInstant(at) }
  })
}
