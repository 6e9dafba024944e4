/** Who may write what, and where: as the persona of this PMS says. */
import { expect, test } from 'vitest'
import { cloudTwoWay } from '../../../../../simulator/personas/cloud-two-way.ts'
import { pollingBasic } from '../../../../../simulator/personas/polling-basic.ts'
import { aTwoWayServer, dinner } from './a-two-way-hotel.ts'

test.each([
  ['PATCH', 'guests/nobody'],
  ['PATCH', 'guests/__proto__'],
  ['PATCH', 'reservations/r2'],
  ['POST', 'reservations/ada/postings'],
])('%s %s is answered 404 with the id that is not there', async (method, path) => {
  const { patch, post } = await aTwoWayServer()
  const { status, json } = await (method === 'PATCH' ? patch : post)(path, {}, { key: 'k1' })
  expect([status, json.title]).toEqual([404, 'Not found'])
  expect(json.detail).toContain(`"${path.split('/')[1]}"`)
})

test('every address says by which methods it is written to', async () => {
  const { ask } = await aTwoWayServer()
  const allowed = async (path: string, method: string) => {
    const { status, headers } = await ask(`/r/one/api/v1/${path}`, { method })
    return `${status} ${headers.get('allow')}`
  }
  expect(await allowed('guests/ada', 'PUT')).toBe('405 GET, PATCH')
  expect(await allowed('guests/ada', 'DELETE')).toBe('405 GET, PATCH')
  expect(await allowed('reservations/r1', 'POST')).toBe('405 GET, PATCH')
  expect(await allowed('reservations/r1/postings', 'PUT')).toBe('405 POST')
  expect(await allowed('guests', 'PATCH')).toBe('405 GET')
  expect(await allowed('changes', 'POST')).toBe('405 GET')
})

test('a PMS takes what its persona takes, and says so of the rest', async () => {
  const polling = (writes: readonly ('contact' | 'notes' | 'postings')[]) => ({
    ...cloudTwoWay,
    windows: { ...cloudTwoWay.windows, polling: { ...cloudTwoWay.windows.polling, writes } } as never,
  })
  const bodies = [
    ['guests/ada', { email: 'x@guests.example' }],
    ['guests/ada', { notes: 'x' }],
    ['guests/ada', { consent: { email: 'refused' } }],
    ['reservations/r1', { notes: 'x' }],
    ['reservations/r1/postings', dinner],
  ] as const
  const statuses = async (persona: typeof cloudTwoWay) => {
    const { patch, post, hotel } = await aTwoWayServer({ persona })
    const said: number[] = []
    for (const [path, body] of bodies) {
      const before = hotel.journal.length
      const { status, json } = await (path.endsWith('postings') ? post : patch)(path, body, { key: `k${said.length}` })
      if (status === 403)
        expect(json.detail).toMatch(/^This PMS \(persona cloud-two-way\) takes no [a-z ]+ from outside\./)
      if (status >= 400) expect(hotel.journal.length).toBe(before)
      said.push(status)
    }
    return said
  }
  expect(await statuses(cloudTwoWay)).toEqual([200, 200, 200, 200, 201])
  expect(await statuses({ ...polling(['contact']), consents: 'one-way' })).toEqual([200, 403, 403, 405, 405])
  expect(await statuses({ ...polling(['notes']), consents: 'one-way' })).toEqual([403, 200, 403, 200, 405])
  expect(await statuses({ ...polling(['postings']), consents: 'one-way' })).toEqual([405, 405, 405, 405, 201])
  expect(await statuses({ ...polling([]), consents: 'two-way' })).toEqual([403, 403, 200, 405, 405])
  expect(await statuses(pollingBasic)).toEqual([405, 405, 405, 405, 405])
})

test('a field that this PMS does not show is not written to', async () => {
  const fields = { ...cloudTwoWay.fields, guest: ['lastName', 'email'] }
  const { patch } = await aTwoWayServer({ persona: { ...cloudTwoWay, fields } })
  expect((await patch('guests/ada', { email: null })).status).toBe(200)
  expect((await patch('guests/ada', { phone: null })).json.errors).toEqual([
    { where: 'body', found: 'the field "phone"', expected: 'no other fields than lastName, email' },
  ])
})

test('who does not show the token writes nothing', async () => {
  const { hotel, ask } = await aTwoWayServer()
  const { head } = hotel.journal
  for (const bearer of [null, 'somebody-elses']) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k1' }
    const sent = { headers, bearer, body: JSON.stringify(dinner) }
    expect((await ask('/r/one/api/v1/reservations/r1/postings', { ...sent, method: 'POST' })).status).toBe(401)
    expect((await ask('/r/one/api/v1/guests/ada', { ...sent, method: 'PATCH', body: '{"notes":"x"}' })).status).toBe(
      401,
    )
  }
  expect(hotel.journal.head).toBe(head)
})
