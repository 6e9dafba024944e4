import { expect, test } from 'vitest'
import { tellsTheHotel } from '../../../../contracts/checks/writing/tells-the-hotel.ts'
import { pollingBasic } from '../../../../simulator/personas/polling-basic.ts'
import { declared, transcript } from '../cases.ts'
import { deed, own, twoWay } from './writing-cases.ts'

const judge = (...given: Parameters<typeof twoWay>) => tellsTheHotel.judge(twoWay(...given))

test('what was told within the time that is declared is a pass, however the address is spelled', () => {
  const { verdict, because, evidence } = judge({
    changes: [['2026-06-02 10:40', 'connector', { email: own.toUpperCase() }]],
  })
  expect([verdict, because]).toEqual([
    'pass',
    'Ada Byron changed the e-mail address to ada.own@example.com with the connector at 2026-06-02 10:00. The hotel was told at 2026-06-02 10:40.',
  ])
  expect(evidence.map(({ log, line }) => [log, line])).toEqual([
    ['effects', 1],
    ['journal', 3],
  ])
})

test('what was told later, to somebody else or not at all is a failure', () => {
  expect(judge({ changes: [['2026-06-02 11:40', 'connector', { email: own }]] }).verdict).toBe('fail')
  expect(judge({ changes: [['2026-06-02 10:10', 'connector', { email: own }, 'bea']] }).verdict).toBe('fail')
  expect(judge({ changes: [['2026-06-02 10:10', 'connector', { phone: '+33 1 23' }]] }).verdict).toBe('fail')
  expect(judge({})).toMatchObject({
    verdict: 'fail',
    found: 'never told',
    expected: 'told ada.own@example.com by 2026-06-02 11:00',
  })
})

test('whom the desk changed meanwhile need not be told of any more', () => {
  expect(judge({ changes: [['2026-06-02 10:30', 'desk', { email: 'desk@example.com' }]] }).verdict).toBe(
    'not-applicable',
  )
  expect(judge({ changes: [['2026-06-03 10:30', 'desk', { email: 'desk@example.com' }]] }).verdict).toBe('fail')
})

test('an unsubscription is told as a refusal', () => {
  const sights = [deed('2026-06-02 10:00', { action: 'unsubscribe', value: null })]
  const refused = {
    consent: { email: 'refused', sms: 'never-asked', post: 'never-asked', phone: 'never-asked' },
  } as const
  expect(judge({ sights, changes: [['2026-06-02 10:10', 'connector', refused]] }).verdict).toBe('pass')
  expect(judge({ sights }).verdict).toBe('fail')
  const bySms = { consent: { ...refused.consent, email: 'given', sms: 'refused' } } as const
  expect(judge({ sights, changes: [['2026-06-02 10:10', 'connector', bySms]] }).verdict).toBe('fail')
})

test('nothing is held against whoever only reads, could not be acted with, or a PMS that is told nothing', () => {
  expect(tellsTheHotel.asked(twoWay({}, { declared: declared() }))).toBe(false)
  const contactOnly = declared({ writesBack: { what: ['consents'], withinMinutes: 60 } })
  expect(tellsTheHotel.asked(twoWay({}, { declared: contactOnly }))).toBe(false)
  expect(judge({ sights: [deed('2026-06-02 10:00', { outcome: 'not-mapped' })] }).verdict).toBe('not-applicable')
  const other = deed('2026-06-02 11:00', { action: 'unsubscribe', value: null, outcome: 'not-mapped' })
  const told = [['2026-06-02 10:40', 'connector', { email: own }]] as const
  expect(judge({ sights: [deed('2026-06-02 10:00'), other], changes: told }).verdict).toBe('pass')
  const broken = deed('2026-06-02 10:00', { outcome: 'not-done', because: 'It answered 500.' })
  expect(judge({ sights: [broken] })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('It answered 500.'),
  })
  expect(judge({}, { persona: pollingBasic }).verdict).toBe('limit')
})

test('while a fault keeps the hotel away nobody can tell it', () => {
  const outage = (until: string) =>
    transcript([
      '2026-06-02 10:30',
      {
        ...{ kind: 'fault-fired', fault: 'f-1', does: 'outage', did: 'Nobody was there.', spoils: true },
        ...{ hit: { kind: 'request', n: 1 }, until },
      } as never,
    ])
  const late = { changes: [['2026-06-02 15:30', 'connector', { email: own }]] as const }
  expect(judge(late, { transcript: outage('2026-06-02T13:00:00.000Z') }).verdict).toBe('pass')
  expect(judge(late, { transcript: outage('2026-06-02T10:00:00.000Z') }).verdict).toBe('fail')
})

test('of a connector on the wall clock only what it did counts', () => {
  const wall = declared({
    ...{ clockHint: false, cadence: { kind: 'real-seconds', every: 1 } },
    writesBack: { what: ['contact'], withinMinutes: 60 },
  })
  expect(judge({ changes: [['2026-06-04 15:30', 'connector', { email: own }]] }, { declared: wall }).verdict).toBe(
    'pass',
  )
  expect(judge({}, { declared: wall })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('lives on the wall clock'),
  })
})

test('of two changes in the same minute either may win', () => {
  expect(judge({ changes: [['2026-06-02 09:59', 'desk', { email: 'desk@example.com' }]] }).verdict).toBe(
    'not-applicable',
  )
  expect(judge({ changes: [['2026-06-02 09:50', 'desk', { email: 'desk@example.com' }]] }).verdict).toBe('fail')
})

test('a PMS that does not show the field, or has no list of guests, is told nothing', () => {
  const { persona } = twoWay({})
  const { windows, fields } = persona
  const polling = windows.polling && { ...windows.polling, lists: ['reservations'] as const }
  expect(judge({}, { persona: { ...persona, windows: { ...windows, polling } } }).verdict).toBe('limit')
  expect(judge({}, { persona: { ...persona, fields: { ...fields, guest: ['firstName'] } } }).verdict).toBe('limit')
})
