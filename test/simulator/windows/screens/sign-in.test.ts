/** Who may look at the screens of the back office, and for how long. */
import { expect, test } from 'vitest'
import { hours, later, minutes, type WireTime } from '../../../../simulator/domain/time.ts'
import { closedBox } from '../../../../simulator/personas/closed-box.ts'
import { writtenEntry } from '../../../../simulator/transcript/transcript.ts'
import { aHotel, ask, book, register, token } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { aDesk, aHotelWithScreens, atTheDesk } from './a-desk.ts'

const pages =
  '/arrivals /in-house /departures /rooms /search?q=byron /reservation?id=r1 /guest?id=ada /folio?id=r1'.split(' ')

function aHotelWithAda() {
  const hotel = aHotelWithScreens()
  ask(hotel, register('ada', { email: 'ada@guests.example' }), book('r1', { arrival: '2026-06-01' }))
  return hotel
}

test('a robot that never signs in sees nothing but the sign-in page, whatever it asks for and shows', async () => {
  const desk = await aDesk(aHotelWithAda())
  const cookies = ['', 'desk=1', 'desk-000000=1.2.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', ';;=;', 'é='.repeat(99)]
  for (const page of [...pages, '/', '/nothing']) {
    for (const cookie of cookies.map(each => encodeURI(each))) {
      const { status, text } = await desk.open(page, { headers: { cookie } })
      expect([status, page]).toEqual([401, page])
      expect(text).toContain('Sign in to see this page.')
      expect(text).not.toMatch(/byron|ada@guests|in-house/i)
    }
  }
  const bearer = await desk.open('/arrivals', { headers: { authorization: `Bearer ${token}` } })
  expect(bearer.status).toBe(401)
})

test('who signs in as desk with the token of the run sees every page, until she signs out', async () => {
  const desk = await aDesk(aHotelWithAda())
  const { status, headers } = await desk.signIn()
  expect([status, headers.get('location')]).toEqual([303, 'arrivals'])
  expect(headers.get('set-cookie')).toMatch(/^desk-[0-9a-f]{6}=\S+; HttpOnly; SameSite=Strict$/)
  for (const page of pages) expect([(await desk.open(page)).status, page]).toEqual([200, page])
  const left = await desk.open('/sign-out', { method: 'POST' })
  expect([left.status, left.headers.get('location')]).toEqual([303, 'sign-in'])
  expect((await desk.open('/arrivals')).status).toBe(401)
})

test('who kept a copy of the cookie is out when she signs out, and who signed in beside her is not', async () => {
  const hotel = aHotelWithAda()
  const [hers, beside] = [await atTheDesk(hotel), await atTheDesk(hotel)]
  const first = hers.cookie
  await hers.open('/arrivals')
  const copies = [first, hers.cookie]
  const { cookie: own } = beside
  await hers.open('/sign-out', { method: 'POST' })
  await beside.open('/sign-out', { method: 'POST', headers: { cookie: 'desk=1' } })
  for (const cookie of copies) expect((await beside.open('/arrivals', { headers: { cookie } })).status).toBe(401)
  expect((await beside.open('/arrivals', { headers: { cookie: own } })).status).toBe(200)
})

test.each([
  ['another password', 'desk', `${token}x`],
  ['no password', 'desk', ''],
  ['another user', 'Desk', token],
  ['a password without end', 'desk', 'x'.repeat(7000)],
])('%s is answered 401, with a sentence and without a cookie', async (_, user, password) => {
  const desk = await aDesk(aHotelWithAda())
  const { status, text, headers } = await desk.signIn(user, password)
  expect(status).toBe(401)
  expect(text).toContain('User or password is wrong. Sign in as “desk”, with the token of this run as the password.')
  expect(headers.get('set-cookie')).toBeNull()
  expect(text).not.toContain('xxxx')
})

test('a form that is no form, or has no end, is turned away', async () => {
  const desk = await aDesk(aHotelWithAda())
  const post = (body: string, type = 'application/x-www-form-urlencoded') =>
    desk.open('/sign-in', { method: 'POST', body, headers: { 'content-type': type } })
  expect((await post(`{"user":"desk","password":"${token}"}`, 'application/json')).status).toBe(401)
  expect((await post(`user=desk&password=${token}&more=${'x'.repeat(9000)}`)).text).toContain('larger than 8 KB')
  expect((await post('x'.repeat(70_000))).status).toBe(413)
  expect((await post('%%%=%&&&==;;')).status).toBe(401)
})

test('a session ends when nobody has opened a page for half an hour, by the hotel’s clock and by the real one', async () => {
  let wire = 1_800_000_000_000
  const hotel = aHotelWithScreens({ wireNow: () => wire as WireTime })
  const desk = await atTheDesk(hotel)
  await hotel.advanceTo(later(hotel.now, hours(5)))
  expect((await desk.open('/arrivals')).status).toBe(200)
  wire += hours(5)
  expect((await desk.open('/arrivals')).status).toBe(200)
  for (const ms of [minutes(20), minutes(20), minutes(30)]) {
    wire += ms
    await hotel.advanceTo(later(hotel.now, ms))
    expect((await desk.open('/arrivals')).status).toBe(200)
  }
  wire += minutes(31)
  await hotel.advanceTo(later(hotel.now, minutes(31)))
  const { status, text } = await desk.open('/arrivals')
  expect(status).toBe(401)
  expect(text).toContain('Nobody has opened a page for 30 minutes, so the session has ended. Sign in again.')
})

test('a hotel that is opened anew does not know who had signed in later in its life', async () => {
  const lived = aHotelWithAda()
  await lived.advanceTo(later(lived.now, hours(1)))
  const { cookie } = await atTheDesk(lived)
  const desk = await aDesk(aHotelWithAda())
  expect((await desk.open('/arrivals', { headers: { cookie } })).status).toBe(401)
})

test('the cookie of another run, or one that somebody wrote, opens nothing', async () => {
  const other = await atTheDesk(aHotelWithScreens({ seed: 8 }))
  const desk = await atTheDesk(aHotelWithAda())
  const [name, value = ''] = desk.cookie.split('=')
  const altered = [value.replace(/^\d+/, '9'), value.replace(/\.\d/, '.9')].map(each => `${name}=${each}`)
  for (const cookie of [other.cookie, `${name}=${other.cookie.split('=')[1]}`, ...altered, `${name}=`]) {
    const { status } = await desk.open('/arrivals', { headers: { cookie } })
    expect([status, cookie]).toEqual([401, cookie])
  }
})

test('the password is in no line of the transcript, and what was wrong is one sentence', async () => {
  const hotel = aHotelWithAda()
  const desk = await aDesk(hotel)
  await desk.open(`/sign-in?password=${token}`)
  await desk.signIn('desk', 'the-wrong-password')
  await desk.signIn()
  await desk.open('/arrivals')
  const lines = hotel.transcript.all().map(entry => JSON.stringify(writtenEntry(entry)))
  expect(lines.join('\n')).not.toMatch(new RegExp(`${token}|the-wrong-password|${desk.cookie.slice(-20)}`))
  expect(hotel.transcript.all()[1]).toMatchObject({
    ...{ window: 'screens', method: 'POST', path: '/screens/sign-in', status: 401 },
    detail: 'User or password is wrong. Sign in as “desk”, with the token of this run as the password.',
  })
})

test('no script runs on a page, nothing comes from elsewhere, and nobody may frame it', async () => {
  const desk = await atTheDesk(aHotelWithAda())
  for (const page of ['/sign-in', ...pages]) {
    const { headers, text } = await desk.open(page)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(text).not.toMatch(/<script|style=| on[a-z]+=|https?:/i)
  }
})

test('a PMS without screens says so, and how to have them', async () => {
  const { ask: look } = await aServer([aHotel({ persona: closedBox })])
  for (const page of ['', '/', '/sign-in', '/arrivals', '/style.css']) {
    const { status, json } = await look(`/r/one/screens${page}`, { bearer: null })
    expect([status, page]).toEqual([404, page])
    expect(json.detail).toContain('has no screens for others to look at. Choose another persona, such as screens-only.')
  }
})
