/** The lists of a day, through whichever door, in whichever house. */
import { expect, test } from 'vitest'
import { addDays } from '../../../../simulator/domain/time.ts'
import type { Persona } from '../../../../simulator/personas/persona.ts'
import { screensOnly } from '../../../../simulator/personas/screens-only.ts'
import { ask, book, cancel, checkIn, checkOut, day, moment, register, stay } from '../../a-hotel.ts'
import { aHotelWithScreens, atTheDesk, linksOf, textsOf } from './a-desk.ts'

test('lists are of the business date, or of any other that is asked for', async () => {
  const hotel = aHotelWithScreens()
  ask(
    hotel,
    register('ada'),
    register('bea', { firstName: 'Bea', lastName: 'Arthur' }),
    register('cy', { lastName: 'Gone' }),
  )
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1'))
  ask(hotel, book('r2', { guest: 'bea', arrival: '2026-06-02', departure: '2026-06-04' }))
  ask(hotel, book('r3', { guest: 'cy', arrival: '2026-06-02' }), cancel('r3'))
  const desk = await atTheDesk(hotel)
  const on = async (page: string) =>
    textsOf((await desk.open(`/${page}`)).text).filter(text => /^(Byron|Arthur|Gone), /.test(text))
  const [ada, bea] = ['Byron, Ada', 'Arthur, Bea']
  expect(await on('arrivals')).toEqual([ada])
  expect(await on('arrivals?date=2026-06-02')).toEqual([bea])
  expect(await on('in-house?date=2026-06-02')).toEqual([ada, bea].sort())
  expect(await on('departures?date=2026-06-03')).toEqual([ada])
  await hotel.advanceTo(moment('2026-06-02T12:00:00Z'))
  ask(hotel, checkIn('r2'), checkOut('r1'))
  expect(await on('arrivals')).toEqual([bea])
  expect(await on('departures')).toEqual([ada])
  expect(await on('in-house')).toEqual([bea])
  expect(await on('in-house?date=2026-06-01')).toEqual([ada])
  expect((await desk.open('/search?q=gone')).text).toContain('Cancelled')
})

test.each<[string, Persona['history'], boolean]>([
  ['that forgets', 'none', false],
  ['that looks back one day', { days: 1 }, false],
  ['that looks back a week', { days: 7 }, true],
  ['that forgets nothing', { days: null }, true],
])(
  'a PMS %s lists an earlier stay everywhere or nowhere, and shows it to whoever has its number',
  async (_, history, isListed) => {
    const hotel = aHotelWithScreens({ persona: { ...screensOnly, history } })
    ask(hotel, register('ada'), book('old', { arrival: '2026-06-01', departure: '2026-06-02' }), checkIn('old'))
    await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
    ask(hotel, checkOut('old'), book('new', { arrival: '2026-06-20', departure: '2026-06-21' }))
    const { number } = stay(hotel, 'old')
    const desk = await atTheDesk(hotel)
    const shows = async (page: string) => (await desk.open(`/${page}`)).text.includes(number)
    expect(await shows('departures')).toBe(true)
    await hotel.advanceTo(moment('2026-06-05T08:00:00Z'))
    for (const page of [
      'guest?id=ada',
      'search?q=byron',
      'arrivals?date=2026-06-01',
      'in-house?date=2026-06-01',
      'departures?date=2026-06-02',
    ])
      expect([page, await shows(page)]).toEqual([page, isListed])
    expect((await desk.open('/search?q=byron')).text).toContain(stay(hotel, 'new').number)
    expect((await desk.open(`/reservation?number=${number}`)).status).toBe(200)
    expect((await desk.open(`/search?q=${number}`)).text).toContain('reservation?id=old')
  },
)

test('a long list is read page by page, and the links lead through all of it', async () => {
  const hotel = aHotelWithScreens()
  const { rooms } = hotel.state.property
  const big = {
    ...hotel.options.property,
    rooms: Array.from({ length: 250 }, (_, n) => ({ ...rooms[8], number: `${n}` })),
  }
  const crowded = aHotelWithScreens({ property: big as never })
  for (let n = 0; n < 230; n += 1)
    ask(crowded, register(`g${n}`, { firstName: `${n}` }), book(`r${n}`, { guest: `g${n}`, arrival: '2026-06-01' }))
  const desk = await atTheDesk(crowded)
  const found = new Set<string>()
  let [page, steps]: [string | undefined, number] = ['/arrivals', 0]
  while (page !== undefined && steps < 9) {
    const { text } = await desk.open(page)
    for (const to of linksOf(text)) if (to.startsWith('reservation')) found.add(to)
    const next = /href="([^"]*)">Next page/.exec(text)?.[1]
    page = next === undefined ? undefined : `/${next.replaceAll('&#38;', '&')}`
    steps += 1
  }
  expect([found.size, steps]).toEqual([230, 3])
  expect((await desk.open('/arrivals?page=4')).status).toBe(404)
  expect(crowded.transcript.all().filter(entry => entry.kind === 'request' && entry.more)).toHaveLength(2)
})

test('links hold through both doors', async () => {
  for (const door of ['/r/one', '/c/crm']) {
    const hotel = aHotelWithScreens()
    ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }))
    const desk = await atTheDesk(hotel, door)
    const home = await desk.open('')
    expect([home.status, new URL(home.headers.get('location') ?? '', `${desk.url}/screens`).pathname]).toEqual([
      303,
      `${door}/screens/arrivals`,
    ])
    for (const to of linksOf((await desk.open('/arrivals')).text)) expect((await desk.open(`/${to}`)).status).toBe(200)
  }
})

test('in a group each house has its own lists, and the search finds the stays of all', async () => {
  const first = aHotelWithScreens().options.property
  const hotel = aHotelWithScreens({ sisters: [{ ...first, id: 'hill-house', name: 'Hill House' }] })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }))
  ask(hotel, {
    ...book('r2', { arrival: '2026-06-01', departure: addDays(day('2026-06-01'), 1) }),
    property: 'hill-house',
  } as never)
  const desk = await atTheDesk(hotel)
  const stays = async (page: string) =>
    linksOf((await desk.open(`/${page}`)).text).filter(to => to.startsWith('reservation'))
  expect(await stays('arrivals')).toEqual(['reservation?id=r1'])
  expect(await stays('arrivals?house=hill-house')).toEqual(['reservation?id=r2'])
  expect((await stays('search?q=byron')).sort()).toEqual(['reservation?id=r1', 'reservation?id=r2'])
  expect((await desk.open('/departures?house=hill-house')).text).toContain('Hill House')
})
