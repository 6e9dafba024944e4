import type { Case } from '../../../contracts/checks/case.ts'
import { firstOffer } from '../../../contracts/checks/offers.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { FaultHit } from '../../../simulator/transcript/faults.ts'
import { cancelled, type Hour, type Said } from './cases.ts'

export const fired = (hour: Hour, does: string, hit: FaultHit, until: string | null = null, spoils = true): Said => [
  hour,
  { kind: 'fault-fired', fault: 'f1', does, hit, did: 'It went wrong.', spoils, differs: true, until },
]
export const ofDelivery = (seq: number, attempt = 1): FaultHit => ({
  kind: 'delivery',
  subscription: 'crm',
  id: `evt_${seq}`,
  attempt,
})
export const ofNight = (businessDate: string): FaultHit => ({ kind: 'file', property: 'harbour-house', businessDate })
export const poll = (hour: Hour, status: number, ...seqs: number[]): Said => [
  hour,
  {
    ...{ kind: 'request', window: 'polling', method: 'GET', path: '/api/v1/changes?after=c-1', status },
    ...{ answerBytes: 100, more: false, list: status === 200, facts: status === 200 ? { seqs } : null, detail: null },
  },
]
export const hint = (hour: Hour): Said => [
  hour,
  { kind: 'clock-hint', url: 'http://crm/clock', done: true, because: null },
]

export const offerOf = (facts: Case, { seq }: { seq: number } = cancelled) =>
  firstOffer(facts, facts.journal[seq - 1] as Commit, 'ada')?.at

/** The same delivery, tried again. */
export const again = (said: Said, attempt: number): Said => [said[0], { ...said[1], attempt } as Said[1]]
