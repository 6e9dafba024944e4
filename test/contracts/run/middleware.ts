/**
 * A middleware between the hotel and a CRM: it keeps what the CRM did not take, and sends it again when time goes on. CARELESS says what it
 * does not do: "forgets what was refused", "sends elsewhere".
 */
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const { PORT, CRM = '', WEBHOOK_SECRET = '', CARELESS = '' } = process.env
const waiting = new Map<string, string>()
let token = ''
let sending = Promise.resolve()

createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.url === '/webhooks') return void response.writeHead(take(request.headers, body)).end()
  if (request.url === '/clock') await forward()
  response.end('{}')
}).listen(Number(PORT), '127.0.0.1')

type Record_ = {
  id: string
  status: string
  arrival: string
  departure: string
  amount: unknown
  cancellationFee: unknown
}

function take(headers: object, body: string): number {
  try {
    const { type, data } = new Webhook(WEBHOOK_SECRET).verify(body, headers as Record<string, string>) as {
      type: string
      data: Record_
    }
    if (!type.startsWith('reservation.')) return 204
    const { id, status, arrival, departure, amount, cancellationFee } = data
    const deal = {
      stage: status,
      from: arrival,
      to: departure,
      value: status === 'cancelled' ? cancellationFee : amount,
    }
    waiting.set(id, JSON.stringify({ properties: deal }))
    void forward()
    return 204
  } catch {
    return 401
  }
}

function forward(): Promise<void> {
  sending = sending.then(sendAll).catch(error => console.error(error))
  return sending
}

async function sendAll(): Promise<void> {
  if (token === '') {
    const answer = await fetch(`${CRM}/oauth/token`, { method: 'POST', body: 'grant_type=client_credentials' })
    token = ((await answer.json()) as { access_token: string }).access_token
  }
  for (const [id, body] of waiting) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const place = CARELESS === 'sends elsewhere' ? 'companies' : 'deals'
    const answer = await fetch(`${CRM}/crm/v3/${place}/${encodeURIComponent(id)}`, { method: 'PATCH', headers, body })
    if (answer.status < 500 || CARELESS === 'forgets what was refused') {
      if (waiting.get(id) === body) waiting.delete(id)
    }
  }
}
