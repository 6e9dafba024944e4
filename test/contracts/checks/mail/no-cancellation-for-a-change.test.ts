import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { noCancellationForAChange } from '../../../../contracts/checks/mail/no-cancellation-for-a-change.ts'
import type { HotelEvent } from '../../../../simulator/domain/events.ts'
import type { ReservationId } from '../../../../simulator/domain/words.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import {
  aCancellation,
  atFour,
  books,
  declared,
  delivery,
  effects,
  journal,
  mail,
  type Said,
  told,
  transcript,
} from '../cases.ts'

/** Ada's booking is cancelled by the channel on 2 June at 14:00 and booked anew as Ann's at `anew`; Bea really cancels there at 16:00. */
function aChange(parts: Partial<Case> = {}, anew: '14:00' | '14:20' | '19:00' = '14:00'): Case {
  return aCancellation({
    cast: [
      { role: 'subject', reservation: 'ada', control: 'bea' },
      { role: 'subject', reservation: 'ann', control: null, alike: 'cleo' },
      { role: 'control', reservation: 'cleo' },
    ],
    journal: journal(
      ['2026-06-01 09:00', ...byChannel('ada', 'Ada Byron', '5510')],
      ['2026-06-01 09:00', ...byChannel('bea', 'Bea Potter', '5511')],
      ['2026-06-01 09:00', ...byChannel('cleo', 'Cleo Lane', '5512')],
      ['2026-06-02 14:00', off('ada')],
      [`2026-06-02 ${anew}`, ...byChannel('ann', 'Ann Byron', '5510')],
      ['2026-06-02 16:00', off('bea')],
    ),
    declared: declared({ messages: ['cancellation', 'pre-check-in', 'welcome'], cadence: told }),
    mode: 'webhooks',
    transcript: deliveries(anew),
    effects: effects(beasMail, ...good),
    ...parts,
  })
}

const deliveries = (anew: '14:00' | '14:20' | '19:00') =>
  transcript(
    ...([4, 5, 6] as const).map((seq): Said => {
      const hours = { 4: '14:00', 5: anew, 6: '16:00' } as const
      return delivery(`2026-06-02 ${hours[seq]}`, seq, 204)
    }),
  )

function byChannel(who: string, name: string, number: string): HotelEvent[] {
  return books(who, name).map(event =>
    event.kind === 'reservation-booked'
      ? {
          ...event,
          booking: {
            ...event.booking,
            particulars: { ...event.booking.particulars, channel: { name: 'Roomfinder', number } },
          },
        }
      : event,
  )
}

const off = (who: string): HotelEvent => ({
  ...{ kind: 'reservation-cancelled', reservation: who as ReservationId, fee: null, feePosting: null },
  ...{ by: 'channel', reason: null, relocatedTo: null },
})

const beasMail = mail('2026-06-02 16:30', 'bea', 'cancellation')
const good = ['ann', 'cleo'].flatMap(who => [
  mail('2026-06-04 10:00', who, 'pre-check-in'),
  mail('2026-06-05 18:00', who, 'welcome'),
])
const adasMail = (hour: '14:00' | '14:30') => mail(`2026-06-02 ${hour}`, 'ada', 'cancellation')
const verdictOf = (facts: Case) => noCancellationForAChange.judge(facts).verdict

test('a change that is taken for one passes, beside a guest who really cancelled and was told', () => {
  const judged = noCancellationForAChange.judge(aChange())
  expect(judged).toMatchObject({ verdict: 'pass', depth: 'effect' })
  expect(judged.because).toContain(
    'No cancellation mail went out, while Bea Potter, who really cancelled there, got one.',
  )
})

test('a cancellation mail after the new booking was known is found out, with the mail', () => {
  const judged = noCancellationForAChange.judge(aChange({ effects: effects(adasMail('14:30'), beasMail, ...good) }))
  expect(judged.verdict).toBe('fail')
  expect(judged.because).toMatch(/cancellation mail of 2026-06-02 14:30 went out all the same/)
  expect(judged.evidence.map(({ log }) => log)).toEqual(['journal', 'journal', 'transcript', 'effects'])
})

test('whoever wrote before the new booking could be known is excused: the channel told it too late', () => {
  expect(verdictOf(aChange({ effects: effects(adasMail('14:00'), beasMail, ...good) }))).toBe('limit')
  expect(verdictOf(aChange({ effects: effects(adasMail('14:00'), beasMail, ...good) }, '14:20'))).toBe('limit')
})

test('a new booking of hours later is another one, and nothing is asked', () => {
  expect(noCancellationForAChange.asked(aChange())).toBe(true)
  expect(noCancellationForAChange.asked(aChange({}, '19:00'))).toBe(false)
  expect(noCancellationForAChange.asked(aCancellation())).toBe(false)
})

test('a connector that tells nobody of a cancellation proves nothing', () => {
  expect(verdictOf(aChange({ effects: effects(...good) }))).toBe('inconclusive')
})

test('whoever takes the new booking for cancelled too is found out', () => {
  const silent = effects(beasMail, ...good.filter(([, sight]) => 'to' in sight && sight.to[0] !== 'ann@example.com'))
  expect(verdictOf(aChange({ effects: silent }))).toBe('fail')
})

test('a mail that is none of the manifest’s makes it inconclusive, and a manifest without cancellations not applicable', () => {
  const odd = mail('2026-06-02 14:30', 'ada', 'unknown')
  expect(verdictOf(aChange({ effects: effects(odd, beasMail, ...good) }))).toBe('inconclusive')
  expect(verdictOf(aChange({ declared: declared() }))).toBe('not-applicable')
})

test('a PMS that keeps the channel back, and files without its number, could not have told: a limit', () => {
  const fields = { ...allWindows.fields, reservation: ['arrival', 'departure'] }
  const mailed = { effects: effects(adasMail('14:30'), beasMail, ...good) }
  expect(verdictOf(aChange({ ...mailed, persona: { ...allWindows, fields } }))).toBe('limit')
  const inFiles = declared({ messages: ['cancellation', 'welcome'], cadence: atFour })
  expect(verdictOf(aChange({ ...mailed, mode: 'export', declared: inFiles }))).toBe('limit')
})

test('on the real now nothing of it can be seen', () => {
  expect(verdictOf(aChange({ live: true }))).toBe('inconclusive')
})
