import { describe, expect, test } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import { takesWhatIsTold } from '../../../contracts/checks/connection/takes-what-is-told.ts'
import { nothingFromAStalePlan } from '../../../contracts/checks/mail/nothing-from-a-stale-plan.ts'
import { resumesOnTheNewDates } from '../../../contracts/checks/mail/resumes-on-the-new-dates.ts'
import { keepsTheFee } from '../../../contracts/checks/mirror/keeps-the-fee.ts'
import { showsTheCancellation } from '../../../contracts/checks/mirror/shows-the-cancellation.ts'
import { showsTheNewDates } from '../../../contracts/checks/mirror/shows-the-new-dates.ts'
import { firstOffer } from '../../../contracts/checks/offers.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { type ExportPlan, plainExport } from '../../../simulator/personas/export-plan.ts'
import { openPolling } from '../../../simulator/personas/polling-plan.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import {
  aCancellation,
  aMove,
  at,
  atFour,
  beasMails,
  cancelled,
  declared,
  delivery,
  effects,
  file,
  look,
  mail,
  moved,
  transcript,
} from './cases.ts'

const offerOf = (facts: Case, { seq }: { seq: number } = cancelled) =>
  firstOffer(facts, facts.journal[seq - 1] as Commit, 'ada')

const read = (hour: Parameters<typeof at>[0], ...seqs: number[]) =>
  transcript([
    hour,
    {
      ...{ kind: 'request', window: 'polling', method: 'GET', path: '/api/v1/reservations/ada', status: 200 },
      ...{ answerBytes: 100, more: false, list: false, facts: { seqs }, detail: null },
    },
  ])

describe('a field that this PMS keeps back', () => {
  const without = (...kept: string[]) =>
    ({ ...allWindows, fields: { guest: 'all', folio: 'all', reservation: kept } }) as const

  test('was never offered: without fees nobody has to count one, but the cancellation is to be shown', () => {
    const looks = effects(look('2026-06-05 15:36', 'ada', { status: 'confirmed', revenueMinor: 25900 }))
    const facts = aCancellation({ persona: without('arrival', 'departure'), effects: looks })
    expect(keepsTheFee.judge(facts).verdict).toBe('limit')
    expect(showsTheCancellation.judge(facts).verdict).toBe('fail')
    expect(keepsTheFee.judge({ ...facts, persona: without('cancellationFee') }).verdict).toBe('inconclusive')
  })

  test('such as the e-mail address leaves nobody to be written to, and who writes all the same is judged', () => {
    const persona = { ...allWindows, fields: { reservation: 'all', guest: ['lastName'], folio: 'all' } } as const
    expect(nothingFromAStalePlan.judge(aCancellation({ persona })).verdict).toBe('limit')
    expect(resumesOnTheNewDates.judge(aMove({ persona })).verdict).toBe('limit')
    const late = effects(...beasMails, mail('2026-06-05 18:00', 'ada', 'welcome'))
    expect(nothingFromAStalePlan.judge(aCancellation({ persona, effects: late })).verdict).toBe('fail')
  })

  test.each(['arrival', 'departure'])('leaves a move untold where only the %s is shown', field => {
    const looks = effects(look('2026-06-04 08:36', 'ada', { arrival: '2026-06-05', departure: '2026-06-07' }))
    expect(offerOf(aMove({ persona: without(field) }), moved)).toBeUndefined()
    expect(showsTheNewDates.judge(aMove({ persona: without(field), effects: looks })).verdict).toBe('limit')
    expect(showsTheNewDates.judge(aMove({ persona: without('arrival', 'departure'), effects: looks })).verdict).toBe(
      'fail',
    )
  })
})

describe('a file that has no column for it', () => {
  const held = [file('2026-06-06 03:10', 3, 'ada', 'bea')]
  const written = (change: Partial<ExportPlan>) => ({
    ...allWindows,
    windows: { ...allWindows.windows, export: { ...plainExport, ...change } },
  })
  const columns = (...fields: string[]) => written({ columns: fields.map(field => ({ field, header: field })) })
  const by = (persona: ReturnType<typeof written>) =>
    aCancellation({ mode: 'export', transcript: transcript(...held), persona })

  test('never says who cancelled, and a message says it of each', () => {
    expect(offerOf(by(columns('reservation', 'status')))).toBeDefined()
    expect(offerOf(by(columns('reservation', 'email')))).toBeUndefined()
    const format = { kind: 'xml', message: 'OTA_HotelResNotifRQ' } as const
    expect(offerOf(by(written({ columns: [{ field: 'email', header: 'email' }], format })))).toBeDefined()
  })

  test('says so by leaving the stay out', () => {
    const facts = by(columns('reservation', 'email'))
    const gone = { ...facts, transcript: transcript(...held, file('2026-06-07 03:10', 4, 'bea')) }
    expect(offerOf(gone)?.bySilence).toBe(true)
  })

  test('of addresses leaves nobody to be written to', () => {
    const facts = {
      mode: 'export',
      transcript: transcript(...held),
      persona: columns('reservation', 'status'),
    } as const
    expect(nothingFromAStalePlan.judge(aCancellation(facts)).verdict).toBe('limit')
  })
})

describe('a change that does not count', () => {
  const persona = { ...allWindows, changes: ['reservation.created'] }
  test('is offered by nobody who only asks what changed', () => {
    expect(offerOf(aCancellation({ persona }))).toBeUndefined()
    expect(offerOf(aCancellation())?.at).toBe(at('2026-06-05 15:00'))
    expect(takesWhatIsTold.judge(aCancellation({ persona })).verdict).toBe('limit')
  })

  test('is told to who reads the record, from then on, and then it counts', () => {
    const facts = aCancellation({ persona, transcript: read('2026-06-05 17:00', 3) })
    expect(offerOf(facts)?.at).toBe(at('2026-06-05 17:00'))
    expect(takesWhatIsTold.judge(facts).verdict).toBe('pass')
    const stale = look('2026-06-05 17:36', 'ada', { status: 'confirmed' })
    expect(showsTheCancellation.judge({ ...facts, effects: effects(stale) }).verdict).toBe('fail')
    expect(offerOf(aCancellation({ persona, transcript: read('2026-06-05 17:00', 1, 2) }))).toBeUndefined()
  })

  test('is not told by a page of the feed that tells of what was before and after', () => {
    const [entry] = read('2026-06-05 19:00', 3)
    const facts = (to: number) =>
      aCancellation({ persona, transcript: [{ ...entry, facts: { from: 1, to } } as unknown as Entry] })
    expect(offerOf(facts(5))).toBeUndefined()
    const next = { ...(facts(5).journal[0] as Commit), seq: 6, at: at('2026-06-06 09:00') }
    expect(offerOf({ ...facts(6), journal: [...facts(6).journal, next] })).toBeDefined()
  })

  test('is told by the webhook of the next change that counts', () => {
    const facts = aCancellation({ persona, mode: 'webhooks' })
    const first = facts.journal[0] as Commit
    const next = { ...first, seq: 6, at: at('2026-06-06 09:00') }
    const later = { ...facts, journal: [...facts.journal, next] }
    expect(offerOf(later)).toBeUndefined()
    const told = { ...later, transcript: transcript(delivery('2026-06-06 09:00', 6, 200)) }
    expect(offerOf(told)?.at).toBe(at('2026-06-06 09:00'))
    expect(takesWhatIsTold.judge(told).verdict).toBe('pass')
  })
})

describe('a poller', () => {
  test('who reads records is told of a change by the record as it is after the next', () => {
    const facts = aCancellation({ transcript: read('2026-06-05 15:20', 6) })
    const next = { ...(facts.journal[2] as Commit), seq: 6, at: at('2026-06-05 15:10') }
    expect(takesWhatIsTold.judge({ ...facts, journal: [...facts.journal, next] }).verdict).toBe('pass')
    expect(takesWhatIsTold.judge(facts).verdict).not.toBe('pass')
  })

  test('of a PMS that lists no stays is not blamed for knowing none', () => {
    const { windows } = allWindows
    const listing = (...lists: ('changes' | 'reservations' | 'guests')[]) => ({
      ...allWindows,
      windows: { ...windows, polling: { ...openPolling, lists } },
    })
    expect(takesWhatIsTold.judge(aCancellation({ persona: listing('guests') })).verdict).toBe('limit')
    expect(offerOf(aCancellation({ persona: listing('guests', 'reservations') }))).toBeDefined()
    expect(offerOf(aCancellation({ persona: listing('changes') }))).toBeDefined()
  })
})

describe('a file that is fetched', () => {
  const fetched = (hour: Parameters<typeof at>[0], night: string, to: number) =>
    transcript([
      hour,
      {
        ...{ kind: 'request', window: 'export', method: 'GET', path: `/exports/night-${night}.csv`, status: 200 },
        ...{ answerBytes: 100, more: false, list: false, facts: { from: 1, to }, detail: null },
      },
    ]).map(entry => ({ ...entry, n: 9 }))

  test.each([
    ['in-house', 'fail'],
    ['full', 'pass'],
  ] as const)(
    'before the one that holds the stay, and without it, tells of it where it is %s: %s',
    (scope, verdict) => {
      const files = transcript(file('2026-06-06 03:10', 3, 'bea'), file('2026-06-07 03:10', 4, 'ada', 'bea'))
      const told = [
        ...files.map(entry => ({ ...entry, scope }) as Entry),
        ...fetched('2026-06-06 04:00', '2026-06-06', 3),
      ]
      const clock = transcript([
        '2026-06-07 04:00',
        { kind: 'clock-hint', url: 'http://crm', done: true, because: null },
      ])
      const facts = aCancellation({
        mode: 'export',
        declared: declared({ cadence: atFour }),
        transcript: [...told, ...clock],
      })
      expect(takesWhatIsTold.judge(facts).verdict).toBe(verdict)
    },
  )
})
