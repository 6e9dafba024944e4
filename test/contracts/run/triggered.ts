/** A mirror that reads the hotel when somebody presses its button. LAZY says what it does in place of that. It writes to nobody. */
import { createServer } from 'node:http'

const { PORT, PMS = '', TOKEN = '', LAZY = '' } = process.env
type Stay = { id: string; status: string }
const mirror = new Map<string, Stay>()
let after = ''

createServer(async (request, response) => {
  const path = decodeURIComponent(request.url ?? '')
  if (path === '/sync') {
    if (LAZY === 'begins and goes on') setTimeout(read, 200)
    else if (LAZY !== 'says it is done') await read()
    return void response.writeHead(LAZY === 'begins and goes on' ? 202 : LAZY === 'is broken' ? 500 : 204).end()
  }
  if (path === '/healthz') return void response.end('{}')
  const stay = mirror.get(path.slice('/stays/'.length))
  response.writeHead(stay ? 200 : 404).end(JSON.stringify(stay ?? null))
}).listen(Number(PORT), '127.0.0.1')
if (LAZY === 'begins and goes on') setInterval(read, 300)

async function read(): Promise<void> {
  for (let more = true; more; ) {
    const query = after === '' ? '' : `?after=${encodeURIComponent(after)}`
    const answer = await fetch(`${PMS}/api/v1/changes${query}`, { headers: { authorization: `Bearer ${TOKEN}` } })
    const page = (await answer.json()) as { changes: { type: string; data: Stay }[]; next: string; hasMore: boolean }
    for (const { type, data } of page.changes)
      if (type.startsWith('reservation.') && (LAZY !== 'skips cancellations' || data.status !== 'cancelled'))
        mirror.set(data.id, data)
    after = page.next
    more = page.hasMore
  }
}
