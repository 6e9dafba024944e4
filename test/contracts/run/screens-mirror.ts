/** Reads the hotel's screens as a robot at the desk would: BLIND says what it leaves undone. */
import { createServer } from 'node:http'

const { PMS = '', PASSWORD = '', PORT, BLIND = '' } = process.env
const day = 86_400_000
const mirror = new Map<string, Record<string, string>>()
let cookie = ''

createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  const path = decodeURIComponent(request.url ?? '')
  if (path === '/clock') await walk(JSON.parse(body).businessDate).catch(error => console.error(error))
  const stay = path.startsWith('/stays/') ? mirror.get(path.slice('/stays/'.length)) : {}
  response.writeHead(stay ? 200 : 404).end(JSON.stringify(stay ?? null))
}).listen(Number(PORT), '127.0.0.1')

async function walk(businessDate: string): Promise<void> {
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const date = new Date(Date.parse(businessDate) + ahead * day).toISOString().slice(0, 10)
    const list = await page(`arrivals?date=${date}`)
    for (const [, id = ''] of list.matchAll(/href="reservation\?id=([^"]+)"/g))
      if (!mirror.has(decodeURIComponent(id))) mirror.set(decodeURIComponent(id), {})
  }
  for (const [id, known] of mirror) {
    if (BLIND === 'never opens a stay again' && known.status !== undefined) continue
    const shown = await page(`reservation?id=${encodeURIComponent(id)}`)
    const fact = (name: string) =>
      new RegExp(`data-fact="${name}"><dt>[^<]*</dt><dd>(?:<time datetime="([^"]*)">)?([^<]*)`).exec(shown)
    mirror.set(id, {
      ...{ status: fact('status')?.[2] ?? '', total: fact('amount')?.[2] ?? '' },
      ...{ arrival: fact('arrival')?.[1] ?? '', departure: fact('departure')?.[1] ?? '' },
      fee: fact('cancellation-fee')?.[2] ?? '',
    })
  }
}

async function page(name: string): Promise<string> {
  if (BLIND === 'never looks') return ''
  const answer = await fetch(`${PMS}/screens/${name}`, { headers: { cookie }, redirect: 'manual' })
  keep(answer)
  if (answer.status !== 401) return answer.text()
  const body = new URLSearchParams({ user: 'desk', password: PASSWORD })
  const let_ = await fetch(`${PMS}/screens/sign-in`, { method: 'POST', body, redirect: 'manual' })
  keep(let_)
  return let_.status === 303 ? page(name) : ''
}

function keep({ headers }: Response): void {
  cookie = headers.getSetCookie()[0]?.split(';')[0] ?? cookie
}
