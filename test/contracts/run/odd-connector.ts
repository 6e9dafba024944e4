/**
 * A connector with a fault of its own, named by ODD, for a harness that must stay calm. Without one it is a small mirror that believes
 * every signed webhook at once; what it shows is the hotel's own record. It writes to nobody.
 */
import { once } from 'node:events'
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { Webhook } from 'standardwebhooks'

const odd = process.env.ODD ?? ''
const port = Number(process.env.PORT)
const mirror = new Map<string, Record<string, unknown>>()
let hints = 0

if (odd === 'crashes-at-once') {
  console.error('The licence of this connector ran out.')
  process.exit(3)
}

/** Every other time that it is started. */
const isDeaf = odd === 'sometimes-deaf' && countStarts(process.env.STARTS ?? '') % 2 === 1

const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const path = request.url ?? ''
  if (path === '/healthz') return answer(response, odd === 'never-ready' ? 503 : 200)
  if (path === '/clock') return hint(response, body)
  if (path === '/webhooks') return isSigned(request, body) ? letter(response, JSON.parse(body)) : answer(response, 401)
  return show(response, decodeURIComponent(path.slice('/stays/'.length)))
})
server.listen(port, '127.0.0.1')

function hint(response: ServerResponse, body: string): void {
  hints += 1
  if (process.env.MODE === 'polling') return void poll(body).then(() => answer(response, 200))
  if (odd === 'floods-with-mails' && hints === 30) void floodWithMails(10_000)
  if (odd === 'floods-with-requests' && hints === 30) void floodWithRequests(10_000)
  if (odd === 'answers-hints-without-end') return flood(response, 100 * 1024 * 1024)
  if (odd === 'hangs-on-every-hint' || (odd === 'hangs-on-hints' && hints > 20)) return
  answer(response, 200)
}

type Change = { type: string; data: { id: string } & Record<string, unknown> }

function letter(response: ServerResponse, { type, data }: Change): void {
  if (odd === 'hangs-on-cancellations' && type === 'reservation.cancelled') return
  if (odd === 'redirects-news' && type.startsWith('reservation.'))
    return void response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  if (odd === 'answers-news-without-end' && type.startsWith('reservation.')) return flood(response, 100 * 1024 * 1024)
  if (odd === 'wants-no-more' && type === 'reservation.cancelled') return answer(response, 410)
  answer(response, 204)
  if (!type.startsWith('reservation.') || (isDeaf && type === 'reservation.cancelled')) return
  if (odd !== 'writes-field-by-field') return void mirror.set(data.id, data)
  // As a queue behind the receiver would: the status first, the dates and the money a moment later, one after the other.
  mirror.set(data.id, { ...mirror.get(data.id), id: data.id, status: data.status })
  setTimeout(() => mirror.set(data.id, { ...mirror.get(data.id), arrival: data.arrival }), 150)
  setTimeout(() => mirror.set(data.id, { ...mirror.get(data.id), departure: data.departure }), 300)
  setTimeout(() => mirror.set(data.id, data), 450)
}

function isSigned({ headers }: IncomingMessage, body: string): boolean {
  try {
    return new Webhook(process.env.WEBHOOK_SECRET ?? '').verify(body, headers as Record<string, string>) !== null
  } catch {
    return false
  }
}

function show(response: ServerResponse, id: string): void {
  const stay = mirror.get(id)
  if (stay === undefined) return answer(response, 404)
  if (odd === 'never-shows') return
  if (odd === 'never-stops-showing') return void response.writeHead(200).write('{"stay":')
  if (odd === 'shows-garbage') return answer(response, 200, '<html>\u0000{"status":')
  if (odd === 'redirects') return void response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  if (odd === 'shows-too-much') return flood(response, 100 * 1024 * 1024)
  answer(response, 200, JSON.stringify({ stay }))
}

type Page = { readonly reservations: readonly ({ readonly id: string } & Record<string, unknown>)[] }

/** What changed in the last two hours: of the hotel's time, or with `asks-by-its-own-clock` of the real one. */
async function poll(hint: string): Promise<void> {
  const now = odd === 'asks-by-its-own-clock' ? Date.now() : Date.parse(JSON.parse(hint).now)
  const since = new Date(now - 2 * 3_600_000).toISOString()
  const page = await ask(`/api/v1/reservations?updatedSince=${since}&limit=100`)
  for (const stay of (JSON.parse(page) as Page).reservations) mirror.set(stay.id, stay)
}

async function ask(path: string): Promise<string> {
  const answer = await fetch(`${process.env.HOTEL_URL}${path}`, {
    headers: { authorization: `Bearer ${process.env.HOTEL_TOKEN}` },
  })
  return answer.text()
}

async function floodWithRequests(count: number): Promise<void> {
  const each = Array.from({ length: 20 }, async () => {
    for (let at = 0; at < count / 20; at += 1) await ask('/api/v1/reservations').catch(() => undefined)
  })
  await Promise.all(each)
}

/** All on one connection, without waiting for a single answer. */
async function floodWithMails(count: number): Promise<void> {
  const trap = connect(Number(process.env.SMTP_PORT), process.env.SMTP_HOST)
  trap.on('error', () => undefined).on('data', () => undefined)
  await once(trap, 'data')
  trap.write('EHLO odd\r\n')
  const letter =
    'MAIL FROM:<odd@example.com>\r\nRCPT TO:<anybody@example.com>\r\nDATA\r\nSubject: Nothing\r\n\r\nNothing.\r\n.\r\n'
  for (let at = 0; at < count && !trap.destroyed; at += 1)
    if (!trap.write(letter)) await Promise.race([once(trap, 'drain'), once(trap, 'close')])
}

/** As fast as the other side reads, and no longer than it wants to. */
function flood(response: ServerResponse, bytes: number): void {
  const chunk = 'x'.repeat(64 * 1024)
  let left = bytes
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

/** One line in a file for each start. */
function countStarts(file: string): number {
  appendFileSync(file, 'started\n')
  return readFileSync(file, 'utf8').split('\n').length - 1
}

function answer(response: ServerResponse, status: number, body = ''): void {
  response.writeHead(status).end(body)
}
