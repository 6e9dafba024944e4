/** What a message of OTA is said to have is what stands in it. */
import { expect, test } from 'vitest'
import { noParticulars } from '../../../../simulator/domain/reservations/particulars.ts'
import { type FieldName, fieldNames, plannedFields } from '../../../../simulator/personas/export-fields.ts'
import { type ExportPlan, plainExport, type XmlFormat } from '../../../../simulator/personas/export-plan.ts'
import { exportPlanTroubles } from '../../../../simulator/personas/export-plan-trouble.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, checkIn, day, moment, register } from '../../a-hotel.ts'
import { item, post } from '../../domain/books/a-bill.ts'
import { lastFile, withPlan } from './a-nasty-hotel.ts'

type Message = XmlFormat['message']
const each: readonly [Message, ExportPlan['grain']][] = [
  ...(['reservation', 'room-night'] as const).map(grain => ['OTA_HotelResNotifRQ', grain] as [Message, typeof grain]),
  ...(['reservation', 'folio-line'] as const).map(
    grain => ['OTA_HotelStayInfoNotifRQ', grain] as [Message, typeof grain],
  ),
]

/** A stay of which everything is known. */
async function written(plan: Partial<ExportPlan>): Promise<string> {
  const hotel = aHotel({ persona: withPlan(plan) })
  const address = { lines: ['Pier 7'], city: 'Cork', postalCode: 'T12', region: 'Munster' }
  const reachedBy = { email: 'ada@guests.example', phone: '+353 21', title: 'Dr.', language: 'en', country: 'IE' }
  ask(hotel, register('ada', { ...reachedBy, address, birthDate: day('1990-02-11') }))
  ask(
    hotel,
    book('r1', {
      arrival: '2026-06-01',
      departure: '2026-06-03',
      children: 1,
      particulars: { ...noParticulars, notes: 'Late.' },
    }),
  )
  ask(hotel, checkIn('r1'), post('dinner', [item('2000', 1800)]))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  return wholeOf(lastFile(hotel).content).toString('utf8')
}

const columns = (fields: readonly string[]) => fields.map(field => ({ field, header: field }))

/** Where the message has no choice: every element says who and what it is about, every amount its currency, every price its night. */
const unasked: readonly FieldName[] = [
  ...(['reservation', 'number', 'status', 'guest', 'property', 'currency', 'night'] as const),
]

test.each(each)(
  '%s of the grain %s says one thing less for each field that it loses, and no other',
  async (message, grain) => {
    const plan = { grain, format: { kind: 'xml', message } } as const
    const all = fieldNames(grain, plan.format)
    const whole = await written({ ...plan, columns: columns(all) })
    expect(await written({ ...plan, columns: 'all' })).toBe(whole)
    const unmoved: FieldName[] = []
    for (const field of all) {
      // The consent is a mark at the address, and goes with it.
      const goes = field === 'email' ? ['email', 'consent_email'] : [field]
      const rest = all.filter(other => !goes.includes(other))
      if ((await written({ ...plan, columns: columns(rest) })) === whole) unmoved.push(field)
    }
    expect(unmoved.toSorted()).toEqual(unasked.filter(field => all.includes(field)).toSorted())
  },
)

test('a message is asked for nothing that it has no place for', () => {
  for (const [message, grain] of each) {
    const format = { kind: 'xml', message } as const
    const troubles = (...fields: string[]) =>
      exportPlanTroubles({ ...plainExport, grain, format, columns: columns(fields) })
    expect(troubles('email', 'amount')).toEqual([])
    expect(troubles('segment', 'cancellation_fee', 'company', 'consent_sms')).toEqual(
      ['segment', 'cancellation_fee', 'company', 'consent_sms'].map(field =>
        expect.stringMatching(
          new RegExp(`^${message} of the grain ${grain} has no field "${field}"\\. It can have .*amount`),
        ),
      ),
    )
  }
})

test('a message says of each stay which it is and how it stands, whatever it is asked for', async () => {
  const format = { kind: 'xml', message: 'OTA_HotelResNotifRQ' } as const
  const plan = { grain: 'reservation', format, columns: columns(['email']) } as const
  expect(plannedFields(plan)).toEqual(['reservation', 'number', 'status', 'guest', 'property', 'email'])
  const text = await written(plan)
  for (const said of ['ResID_Value="r1"', 'ResStatus="In-house"', 'ID="ada"', 'HotelCode="harbour-house"'])
    expect(text).toContain(said)
})
