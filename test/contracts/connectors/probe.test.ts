import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '../../../contracts/connectors/free-port.ts'
import { openLookout } from '../../../contracts/connectors/lookout.ts'
import type { Manifest } from '../../../contracts/connectors/manifest.ts'
import { hireRobot } from '../../../contracts/connectors/robot.ts'
import { json, openSite, type Site, sharedManifest } from './manifests.ts'

let site: Site | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

const words = { 'reservation.id': 'crm-01-ada', 'guest.email': 'ada@guest.test', 'hotel.token': 'token' } as const
const stay = { stay: { state: 'staying', from: '2026-06-07', to: '2026-06-09', mail: 'ada@guest.test', total: 25900 } }
const read = {
  status: 'stay.state',
  arrival: 'stay.from',
  departure: 'stay.to',
  email: 'stay.mail',
  revenueMinor: 'stay.total',
}
const statuses = { confirmed: ['expected', '1'], 'in-house': ['staying'], cancelled: ['off'] }

const probeReservation = (manifest: Manifest, asked: typeof words) =>
  openLookout(manifest, { dir: '.', robot: hireRobot(undefined), sink: null })?.look(asked)

/** What the probe sees of an answer, with these changes to the manifest. */
async function probe(answer: unknown, changes: Record<string, unknown> = {}, status = 200) {
  site = await openSite(response => json(response, status, answer))
  const reservation = { url: `${site.url}/stays/{reservation.id}`, read, statuses, ...changes }
  return probeReservation(sharedManifest({ probe: { reservation } }), words)
}

const reading = (changes: Partial<typeof read>) => ({ read: { ...read, ...changes } })

describe('a connector is seen', () => {
  test('in its own words, told in those of the hotel', async () => {
    expect(await probe(stay)).toEqual({
      kind: 'seen',
      status: 'in-house',
      said: 'staying',
      arrival: '2026-06-07',
      departure: '2026-06-09',
      email: 'ada@guest.test',
      revenueMinor: 25900,
    })
    expect(site?.heard[0]).toMatchObject({ method: 'GET', path: '/stays/crm-01-ada' })
  })

  test('through expressions, where it writes dd/mm/yyyy, decimals and numbers for states', async () => {
    const odd = { rows: [{ st: 1, arr: '07/06/2026', dep: '09/06/2026', amount: '259.90' }] }
    const seen = await probe(odd, {
      read: {
        status: 'rows[0].st',
        arrival: '$join($reverse($split(rows[0].arr, "/")), "-")',
        departure: 'rows[0].dep.($substring($, 6) & "-" & $substring($, 3, 2) & "-" & $substring($, 0, 2))',
        revenueMinor: '$round($number(rows[0].amount) * 100)',
      },
    })
    expect(seen).toMatchObject({
      status: 'confirmed',
      said: '1',
      arrival: '2026-06-07',
      departure: '2026-06-09',
      email: null,
      revenueMinor: 25990,
    })
  })

  test('with nothing where it has nothing', async () => {
    expect(await probe({ stay: { state: null, from: null, mail: '', total: '' } })).toEqual({
      kind: 'seen',
      status: null,
      said: '',
      arrival: null,
      departure: null,
      email: null,
      revenueMinor: null,
    })
  })

  test('by a request with a body, where it wants one', async () => {
    await probe(stay, {
      method: 'POST',
      headers: { authorization: 'Bearer {hotel.token}' },
      body: { who: '{guest.email}' },
    })
    expect(site?.heard[0]).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer token' },
      body: '{"who":"ada@guest.test"}',
    })
  })

  test('not to know a reservation', async () => {
    expect(await probe({}, {}, 404)).toEqual({ kind: 'unknown-reservation' })
  })
})

describe('a connector is not seen, and is not blamed,', () => {
  const because = (sentence: string) => ({ kind: 'not-seen', because: expect.stringContaining(sentence) })

  test('where its word for a status is not in the manifest', async () => {
    expect(await probe({ stay: { ...stay.stay, state: 'vacated' } })).toEqual(
      because('The connector\'s status "vacated" is not in `probe.reservation.statuses`. Add it there'),
    )
  })

  test.each([
    [
      { status: 'stay.sate' },
      '`probe.reservation.read.status` finds nothing in the answer. Correct it in the manifest.',
    ],
    [{ status: 'stay' }, '`probe.reservation.read.status` gives an object, but one word is expected.'],
    [
      { arrival: '"07/06/2026"' },
      '`probe.reservation.read.arrival` gives "07/06/2026", but a day such as "2026-06-07" is expected.',
    ],
    [{ departure: '[1, 2]' }, '`probe.reservation.read.departure` gives a list, but a day'],
    [{ revenueMinor: '259.5' }, '`probe.reservation.read.revenueMinor` gives 259.5, but a whole number of minor units'],
    [{ email: '$number("x")' }, '`probe.reservation.read.email` could not be read: '],
  ])('where the manifest reads it wrongly: %j', async (changes, sentence) => {
    expect(await probe(stay, reading(changes))).toEqual(because(sentence))
  })

  test.each([
    '($f := function($x) { $f($x) }; $f(1))',
    '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", /(a|a)+b/)',
  ])('where an expression runs for ever: %s', async expression => {
    const started = performance.now()
    expect(await probe(stay, reading({ email: expression }))).toEqual(because('It took longer than a second.'))
    expect(performance.now() - started).toBeLessThan(10_000)
    await site?.close()
    expect(await probe(stay)).toMatchObject({ kind: 'seen' })
  })

  test('where it answers something else than 2xx or 404, a redirect too', async () => {
    expect(await probe({}, {}, 500)).toEqual(because('The probe was answered 500 by'))
    await site?.close()
    site = await openSite(answer => answer.writeHead(302, { location: '/other' }).end())
    const reservation = { url: site.url, read, statuses }
    expect(await probeReservation(sharedManifest({ probe: { reservation } }), words)).toEqual(because('answered 302'))
    expect(site.heard).toHaveLength(1)
  })

  test('where its answer is not JSON, or more than 1 MB', async () => {
    site = await openSite((answer, { path }) =>
      answer.end(path === '/large' ? `"${'x'.repeat(1024 * 1024)}"` : '<html>'),
    )
    for (const [path, sentence] of [
      ['/html', `The answer of ${site.url}/html is not JSON.`],
      ['/large', `The answer of ${site.url}/large is larger than 1 MB.`],
    ] as const) {
      const reservation = { url: `${site.url}${path}`, read, statuses }
      expect(await probeReservation(sharedManifest({ probe: { reservation } }), words)).toEqual(because(sentence))
    }
  })

  test('where nobody answers, or not within five seconds, and where no probe is declared nobody looks', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}/`
    const at = (url: string) => sharedManifest({ probe: { reservation: { url, read, statuses } } })
    expect(await probeReservation(at(nowhere), words)).toEqual(because(`Nothing listens at ${nowhere}.`))
    site = await openSite(() => {})
    expect(await probeReservation(at(site.url), words)).toEqual(because('did not answer within 5 seconds.'))
    expect(openLookout(sharedManifest({}), { dir: '.', robot: hireRobot(undefined), sink: null })).toBeNull()
  })
})
