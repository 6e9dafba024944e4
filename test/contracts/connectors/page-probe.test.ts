/** A vendor's own page is read in a real browser, whatever the page does. */
import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openLookout } from '../../../contracts/connectors/lookout.ts'
import { hireRobot, type Robot } from '../../../contracts/connectors/robot.ts'
import { nameTheBrowser } from './a-browser.ts'
import { type Heard, openSite, type Site, sharedManifest } from './manifests.ts'

const timeout = 60_000
let robot: Robot
let site: Site | undefined
beforeAll(async () => {
  await nameTheBrowser()
  robot = hireRobot(undefined)
}, timeout)
afterAll(() => robot.close())
afterEach(async () => {
  await site?.close()
  site = undefined
})

const words = { 'reservation.id': 'crm-01-ada', 'reservation.number': '4711' } as const
const stay = `<main><h1>Stay 4711</h1>
  <span data-testid="state"> In
  house </span>
  <time class="from" datetime="2026-06-07">Sunday</time><p>Leaves on 09.06.2026.</p>
  <label>Mail <input value="ada@guest.test"></label><b class="total">€ 259.90</b><i class="cents">25990</i></main>`
const read = {
  status: { testId: 'state' },
  arrival: { css: 'time.from', attribute: 'datetime' },
  departure: { text: 'Leaves on', matches: '(\\d\\d\\.\\d\\d\\.\\d{4})', tidy: '$join($reverse($split($, ".")), "-")' },
  email: { label: 'Mail', value: true },
  revenueMinor: { css: '.total', tidy: '$round($number($replace($, /[^0-9.]/, "")) * 100)' },
}
const statuses = { confirmed: ['Expected'], 'in-house': ['In house'] }

type Answer = (response: ServerResponse, heard: Heard) => void
const html = (response: ServerResponse, text: string, status = 200) =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${text}`)

/** What is seen of a site, with these changes to the manifest. */
async function look(answer: Answer, changes: Record<string, unknown> = {}, by: Robot = robot) {
  site ??= await openSite(answer)
  const page = { url: `${site.url}/stays/{reservation.id}`, read, statuses, ...changes }
  return openLookout(sharedManifest({ probe: { page } }), { dir: '.', robot: by, sink: null })?.look(words)
}

const seen = {
  kind: 'seen',
  status: 'in-house',
  said: 'In house',
  arrival: '2026-06-07',
  departure: '2026-06-09',
  email: 'ada@guest.test',
  revenueMinor: 25990,
}

describe('a page is read', { timeout }, () => {
  test('by text, attribute, pattern, field and expression', async () => {
    expect(await look(response => html(response, stay))).toEqual(seen)
    expect(site?.heard[0]?.path).toBe('/stays/crm-01-ada')
  })

  test('with a whole number where that is what stands there', async () => {
    expect(
      await look(response => html(response, stay), { read: { ...read, revenueMinor: { css: '.cents' } } }),
    ).toEqual(seen)
  })

  test('after it was filled by a script', async () => {
    const late = `<div id="app">Loading…</div><script>setTimeout(() => { app.innerHTML = ${JSON.stringify(stay)} }, 300)</script>`
    expect(await look(response => html(response, late))).toEqual(seen)
  })

  test('at the end of a way of steps', async () => {
    const search = '<form action="/found"><label>Booking <input name="number"></label><button>Search</button></form>'
    const answer: Answer = (response, { path }) =>
      html(
        response,
        path.startsWith('/found?number=4711') ? '<a href="/stay">Ada</a>' : path === '/stay' ? stay : search,
      )
    const steps = [
      { fill: { label: 'Booking' }, with: '{reservation.number}' },
      { click: { role: 'button', name: 'Search' } },
      { click: { role: 'link', name: 'Ada' } },
    ]
    expect(await look(answer, { steps })).toEqual(seen)
  })

  test('by somebody who signs in once, and again where the session was forgotten', async () => {
    let session = 1
    const answer: Answer = (response, { path, headers, body }) => {
      const isIn = headers.cookie === `session=${session}`
      if (path === '/login' && body === 'password=secret')
        return void response.writeHead(303, { 'set-cookie': `session=${session}; Path=/`, location: '/desk' }).end()
      if (path.startsWith('/stays/') && isIn) return html(response, stay)
      if (isIn) return html(response, '<h1>Desk</h1>')
      html(response, '<form method=post action=/login><input type=password name=password><button>Enter</button></form>')
    }
    const signIn = (url: string) => [
      { goto: `${url}/login` },
      { fill: { css: 'input[type=password]' }, with: 'secret' },
      { press: 'Enter' },
      { wait: { role: 'heading', name: 'Desk' } },
    ]
    site = await openSite(answer)
    const { url } = site
    for (let count = 0; count < 2; count += 1) expect(await look(answer, { signIn: signIn(url) })).toEqual(seen)
    expect(site.heard.filter(({ method }) => method === 'POST')).toHaveLength(1)
    session = 2
    expect(await look(answer, { signIn: signIn(url) })).toEqual(seen)
    expect(site.heard.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })
})

describe('a page says that it knows of no such reservation', { timeout }, () => {
  test('with 404', async () => {
    expect(await look(response => html(response, 'Nothing here', 404))).toEqual({ kind: 'unknown-reservation' })
  })

  test('in its own words, also in the middle of the way, and not by what it hides', async () => {
    const unknown = { text: 'No such stay' }
    const steps = [{ click: { role: 'link', name: 'Ada' } }]
    const started = performance.now()
    expect(await look(response => html(response, '<p>No such stay</p>'), { unknown, steps })).toEqual({
      kind: 'unknown-reservation',
    })
    expect(performance.now() - started).toBeLessThan(4500)
    await site?.close()
    site = undefined
    const hidden = `<p hidden>No such stay</p>${stay}`
    expect(await look(response => html(response, hidden), { unknown })).toEqual(seen)
  })
})

describe('a page is not seen, and nobody is blamed,', { timeout }, () => {
  const because = (sentence: string) => ({ kind: 'not-seen', because: expect.stringContaining(sentence) })

  test('where an element is not there, or is there twice', async () => {
    const other = { read: { ...read, status: { testId: 'status' } } }
    expect(await look(response => html(response, stay), other)).toEqual(
      because('`probe.page.read.status` finds nothing in the page. Correct it in the manifest.'),
    )
    const twice = { read: { ...read, email: { css: 'h1, b' } } }
    expect(await look(response => html(response, stay), twice)).toEqual(
      because('`probe.page.read.email`: the element h1, b fits 2 elements, and one is expected.'),
    )
  })

  test('where the way leads nowhere', async () => {
    const steps = [{ wait: { css: 'main' } }, { click: { role: 'button', name: 'Open' } }]
    expect(await look(response => html(response, stay), { steps })).toEqual(
      because('Step 2 of `probe.page.steps`: the button "Open" did not appear within 5 seconds.'),
    )
  })

  test.each<[string, Answer, string]>([
    ['answers 500', response => html(response, '', 500), 'answered 500'],
    ['never answers', () => {}, 'could not be looked at'],
    [
      'spins for ever',
      response => html(response, `${stay}<script>for (;;);</script>`),
      'was not done within 15 seconds',
    ],
    ['redirects for ever', response => void response.writeHead(302, { location: '/' }).end(), 'could not be looked at'],
    [
      'is a file to keep',
      response => void response.writeHead(200, { 'content-disposition': 'attachment' }).end('x'),
      'could not be looked at',
    ],
    [
      'is garbage',
      response =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from([0, 255, 254, 60, 0, 62])),
      'finds nothing in the page',
    ],
    ['floods the browser', response => flood(response), ''],
    ['asks a question', response => html(response, '<script>for (;;) alert(1)</script>'), ''],
  ])('where it %s, and the next page is seen all the same', async (_, answer, sentence) => {
    const started = performance.now()
    expect(await look(answer)).toEqual(because(sentence))
    expect(performance.now() - started).toBeLessThan(30_000)
    await site?.close()
    site = undefined
    expect(await look(response => html(response, stay))).toEqual(seen)
  })

  test('where it never closes, it is read as far as it came', async () => {
    expect(await look(response => void response.writeHead(200, { 'content-type': 'text/html' }).write(stay))).toEqual(
      seen,
    )
  })

  test('where the browser named does not start', async () => {
    const other = hireRobot('/nowhere/chrome')
    await expect(look(response => html(response, stay), {}, other)).rejects.toThrow(
      /The browser \/nowhere\/chrome did not start: .* Correct `browser.executable` in the manifest/,
    )
    await other.close()
  })
})

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' })
  const chunk = '<p>x</p>'.repeat(8192)
  let left = 100 * 1024 * 1024
  const pour = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length
      if (!response.write(chunk)) return
    }
    response.end()
  }
  response.on('drain', pour)
  pour()
}
