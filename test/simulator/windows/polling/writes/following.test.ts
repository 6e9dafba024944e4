/** What follows from a write is what follows from any change: it is told by webhook, in the feed and in the file of the night. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { cloudTwoWay } from '../../../../../simulator/personas/cloud-two-way.ts'
import { plainExport } from '../../../../../simulator/personas/export-plan.ts'
import { moment, token } from '../../../a-hotel.ts'
import { aReceiver, attemptsOf, subscribe } from '../../../a-receiver.ts'
import { aTwoWayServer, dinner } from './a-two-way-hotel.ts'

test('who subscribed is told before the writer is answered, with the bytes that the feed has', async () => {
  const { hotel, patch, read } = await aTwoWayServer()
  const crm = await aReceiver()
  subscribe(hotel, crm.url)
  const { json } = await patch('guests/ada', { email: 'new@guests.example', consent: { sms: 'given' } })
  const told = crm.received.map(({ body }) => JSON.parse(String(body)))
  expect(told.map(({ type, data }) => `${type} ${data.version} ${data.email} ${data.consent.sms}`)).toEqual([
    `guest.updated ${Number(json.version) - 1} new@guests.example never-asked`,
    `guest.updated ${json.version} new@guests.example given`,
  ])
  const changes = (await read('changes')).json.changes as object[]
  expect(changes.slice(-2)).toEqual(told)
})

test('a posting moves no guest and no stay, so nobody is told of one', async () => {
  const { hotel, post } = await aTwoWayServer()
  const crm = await aReceiver()
  subscribe(hotel, crm.url)
  expect((await post('reservations/r1/postings', dinner, { key: 'k1' })).status).toBe(201)
  expect(crm.received).toEqual([])
})

test('what was written stands in the file of the night', async () => {
  const windows = { ...cloudTwoWay.windows, export: plainExport }
  const { hotel, patch } = await aTwoWayServer({ persona: { ...cloudTwoWay, windows } })
  await patch('guests/ada', { lastName: 'Lovelace' })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  expect(hotel.files.map(({ content }) => String(content))).toEqual([expect.stringContaining('Ada,Lovelace')])
})

test('who writes while taking a delivery is answered at once, and the delivery counts as taken at its first attempt', async () => {
  const { hotel, port, patch } = await aTwoWayServer()
  const statuses: (number | undefined)[] = []
  // The vendor's handler answers the delivery only when its own write has been answered.
  const crm = await aReceiver(response => {
    if (statuses.length > 0) return void response.writeHead(204).end()
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const address = { port, path: '/r/one/api/v1/guests/ada', method: 'PATCH', headers }
    const write = request(address, answer => {
      statuses.push(answer.statusCode)
      answer.resume().on('end', () => response.writeHead(204).end())
    })
    write.end('{"notes":"Seen by the CRM."}')
  })
  subscribe(hotel, crm.url)
  expect((await patch('guests/ada', { phone: '+33 2 00' })).status).toBe(200)
  expect(statuses).toEqual([200])
  expect(attemptsOf(hotel).map(({ attempt, status }) => `${attempt} ${status}`)).toEqual(['1 204', '1 204'])
  expect(hotel.state.guests.get('ada' as never)?.details.notes).toBe('Seen by the CRM.')
})

test('every write is among the inputs with the connector as who asked, in its place', async () => {
  const { hotel, patch, post } = await aTwoWayServer()
  const before = hotel.inputs.length
  await patch('guests/ada', { email: null, consent: { email: 'refused' } })
  await patch('reservations/r1', { notes: 'Late.' })
  await post('reservations/r1/postings', dinner, { key: 'k1' })
  await post('reservations/r1/postings', dinner, { key: 'k1' })
  const inputs = hotel.inputs.slice(before)
  expect(inputs.map(({ by, command, afterSeq }) => `${by} ${command.kind} ${afterSeq}`)).toEqual([
    `connector change-guest ${before}`,
    `connector set-consent ${before + 1}`,
    `connector change-particulars ${before + 2}`,
    `connector post-charge ${before + 3}`,
  ])
})
