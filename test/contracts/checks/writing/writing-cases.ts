/** Cases made by hand about who writes: Ada changes her address with the connector at 10:00 on 2 June, Bea beside her does nothing. */
import type { Case } from '../../../../contracts/checks/case.ts'
import type { Effect } from '../../../../contracts/effects.ts'
import type { Actor } from '../../../../simulator/domain/words.ts'
import type { Commit } from '../../../../simulator/journal/commit.ts'
import { at, declared, effects, type Hour, look, type Said, type Sent, transcript } from '../cases.ts'
import { books, caseOf, detailsOf, type Fact, guest } from '../guest-cases.ts'

export const own = 'ada.own@example.com'

export const deed = (hour: Hour, more: Partial<Extract<Sent[1], { kind: 'action' }>> = {}): Sent => [
  hour,
  {
    ...{ kind: 'action', action: 'change-email', reservation: 'ada', value: own },
    outcome: 'done',
    because: null,
    ...more,
  },
]

/** Another record of her, by somebody. */
export type Change = readonly [Hour, by: Actor, more: Parameters<typeof detailsOf>[1], who?: string]

export const booked: readonly Fact[] = [
  ['2026-06-01 09:00', ...books('ada')],
  ['2026-06-01 09:00', ...books('bea')],
]

export function twoWay(
  {
    changes = [],
    sights = [deed('2026-06-02 10:00')],
    said = [],
  }: { readonly changes?: readonly Change[]; readonly sights?: readonly Sent[]; readonly said?: readonly Said[] },
  parts: Partial<Case> = {},
): Case {
  const seen: Effect[] = effects(...sights, look('2026-06-08 13:00', 'ada', { status: 'confirmed' }))
  const made = caseOf(booked, seen, {
    declared: declared({ writesBack: { what: ['contact', 'consents'], withinMinutes: 60 } }),
    transcript: transcript(...said),
    ...parts,
  })
  const written = changes.map(
    ([hour, by, more, who = 'ada'], index): Commit => ({
      ...{ seq: made.journal.length + index + 1, at: at(hour), by, command: { kind: 'start-night-audit' } },
      events: [{ kind: 'guest-changed', guest: guest(who), details: detailsOf(who, more) }],
    }),
  )
  return { ...made, journal: [...made.journal, ...written] }
}

export const read = (hour: Hour, ...seqs: readonly number[]): Said => [
  hour,
  {
    ...{ kind: 'request', window: 'polling', method: 'GET', path: '/api/v1/guests/ada-guest', status: 200 },
    ...{ answerBytes: 9, more: false, list: false, facts: { seqs }, detail: null },
  },
]

export const wrote = (hour: Hour, who: string, ...seqs: readonly number[]): Said => {
  const [when, request] = read(hour, ...seqs)
  return [when, { ...request, method: 'PATCH', path: `/api/v1/guests/${who}-guest` } as Said[1]]
}
