/** What a page is remembered by, says of what it cannot show, and says of who is gone. */
import { expect, test } from 'vitest'
import { screensOnly } from '../../../../simulator/personas/screens-only.ts'
import { ask, book, cancel, checkIn, checkOut, moment, register } from '../../a-hotel.ts'
import { aHotelWithScreens, atTheDesk, linksOf, textsOf } from './a-desk.ts'

test('the transcript remembers which commits a page told of', async () => {
  const hotel = aHotelWithScreens()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }), register('bea'))
  const desk = await atTheDesk(hotel)
  for (const page of ['arrivals', 'reservation?id=r1', 'guest?id=ada', 'folio?id=r1', 'departures', 'rooms'])
    await desk.open(`/${page}`)
  const [signIn, ...opened] = hotel.transcript.all()
  expect(signIn).toMatchObject({ window: 'screens', facts: null, status: 303 })
  const facts = opened.map(entry => (entry.kind === 'request' ? entry.facts : undefined))
  expect(facts).toEqual([{ seqs: [2] }, { seqs: [2] }, { seqs: [1, 2] }, { seqs: [2] }, { seqs: [] }, null])
  expect(opened[0]).toMatchObject({ list: true, more: false })
  expect(opened[1]).toMatchObject({ list: false, path: '/screens/reservation?id=r1' })
})

test.each([
  ['arrivals?date=tomorrow', 400, 'The date "tomorrow" is not a day such as 2026-06-07.'],
  ['arrivals?page=0', 404, 'This list has no page "0". It has 1 of them.'],
  ['arrivals?house=elsewhere', 404, 'This PMS has no house of that name. It has harbour-house.'],
  ['reservation', 400, 'The address names no reservation. Follow a link, or search.'],
  ['reservation?number=1', 404, 'No reservation has the number "1". Search for it by the name of the guest.'],
  ['guest?id=nobody', 404, 'No guest has the id "nobody". Search by name.'],
  ['folio?id=__proto__', 404, 'No reservation has the id "__proto__". Search for it by the name of the guest.'],
  ['constructor', 404, 'There is no screen at this address. Choose one above.'],
])('%s is answered %i with a sentence', async (page, status, sentence) => {
  const hotel = aHotelWithScreens()
  const desk = await atTheDesk(hotel)
  const said = await desk.open(`/${page}`)
  expect(said.status).toBe(status)
  expect(textsOf(said.text)).toContain(sentence)
  expect(hotel.transcript.all().at(-1)).toMatchObject({ detail: sentence })
})

test('earlier stays are on the guest card as far back as this PMS remembers', async () => {
  const cards = [{ days: null }, { days: 2 }, 'none'] as const
  for (const history of cards) {
    const hotel = aHotelWithScreens({ persona: { ...screensOnly, history } })
    ask(hotel, register('ada'), book('old', { arrival: '2026-06-01', departure: '2026-06-02' }), checkIn('old'))
    ask(hotel, book('new', { arrival: '2026-06-20', departure: '2026-06-21' }))
    await hotel.advanceTo(moment('2026-06-02T09:00:00Z'))
    ask(hotel, checkOut('old'))
    await hotel.advanceTo(moment('2026-06-06T09:00:00Z'))
    const desk = await atTheDesk(hotel)
    const links = linksOf((await desk.open('/guest?id=ada')).text).filter(to => to.startsWith('reservation'))
    expect(links).toEqual(
      history !== 'none' && history.days === null
        ? ['reservation?id=new', 'reservation?id=old']
        : ['reservation?id=new'],
    )
  }
})

test('a cancelled stay says by whom and at which fee, and an erased guest is nobody', async () => {
  const hotel = aHotelWithScreens()
  ask(hotel, register('ada'), book('r1', { particulars: { notes: 'Allergic to roses' } as never }), cancel('r1', 1))
  const desk = await atTheDesk(hotel)
  const texts = textsOf((await desk.open('/reservation?id=r1')).text)
  expect(texts).toEqual(
    expect.arrayContaining(['Cancelled', '129.50 EUR', 'Cancelled by', 'Guest', 'Allergic to roses']),
  )
  const paid = { payment: 'p', reservation: 'r1', window: 1, method: 'cash', minor: 12950, reference: null }
  ask(hotel, { kind: 'take-payment', ...paid } as never, { kind: 'erase-guest', guest: 'ada' } as never)
  for (const page of ['reservation?id=r1', 'guest?id=ada', 'folio?id=r1', 'search?q=byron', 'search?q=ada']) {
    const { status, text } = await desk.open(`/${page}`)
    expect([status, page]).toEqual([200, page])
    expect(textsOf(text).join('\n')).not.toMatch(/Byron|Ada|roses/)
  }
  expect(textsOf((await desk.open('/reservation?id=r1')).text)).toContain('Erased guest ada')
})
