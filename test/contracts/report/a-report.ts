/** The report of a small run, which each test changes where it looks. */
import type { Evidence, Exposure, Mode, Outcome, PlayedRun, Report, Verdict } from '../../../contracts/verdict.ts'

export function aReport(changes: Partial<Report> = {}): Report {
  return {
    engine: '0.1.0',
    seed: 7,
    date: '2026-06-04',
    persona: 'cloud-two-way',
    suite: 'smoke',
    connector: { name: 'Harbour CRM', version: '2.3.1', maintainer: 'crm@example.org' },
    exit: 0,
    reproduce: 'npx mockinn run CRM-01 --connector crm.yaml --seed 7',
    journalHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    runs: [],
    verdicts: [],
    exposures: [],
    costs: [],
    setup: [],
    ...changes,
  }
}

export function aVerdict(verdict: Outcome, changes: Partial<Verdict> = {}): Verdict {
  return {
    check: `crm/${verdict}-check`,
    story: 'CRM-01',
    mode: 'polling',
    verdict,
    depth: 'effect',
    because: `The reason for ${verdict}.`,
    evidence: [],
    ...changes,
  }
}

export function aRun(mode: Mode): PlayedRun {
  return {
    run: `crm-01-${mode}`,
    story: 'CRM-01',
    mode,
    seed: 7,
    date: '2026-06-04',
    property: 'harbour-house',
    persona: 'cloud-two-way',
    scope: 'full',
    clock: 'stepped',
    until: '2026-06-09T00:00:00.000Z',
    commits: 88,
    journalHash: 'a'.repeat(64),
  }
}

export function aLine(line: number, says: string): Evidence {
  return { log: 'transcript', line, says }
}

export const aNight: Exposure = {
  story: 'CRM-01',
  mode: 'export',
  fact: 'Ada Byron cancelled at 15:00; the export that says so came at 03:10.',
  happenedAt: '2026-06-07T13:00:00.000Z',
  offeredAt: '2026-06-08T01:10:00.000Z',
  hours: 12.2,
  consequence: 'The welcome mail of 18:00 went out.',
}
