/** A small CRM that confirms each booking by a mail provider's API and by a text message. */
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const { PORT, MAIL_API = '', SMS_API = '', WEBHOOK_SECRET = '' } = process.env
type Told = { type: string; data: { id: string; guest: string; email: string | null; phone: string | null } }
const guests = new Map<string, Told['data']>()

createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.url !== '/webhooks') return void response.end('{}')
  try {
    const { type, data } = new Webhook(WEBHOOK_SECRET).verify(body, request.headers as Record<string, string>) as Told
    if (type === 'guest.created') guests.set(data.id, data)
    const guest = guests.get(data.guest)
    if (type === 'reservation.created' && guest) await confirm(guest)
    response.writeHead(204).end()
  } catch {
    response.writeHead(401).end()
  }
}).listen(Number(PORT), '127.0.0.1')

async function confirm({ email, phone }: Told['data']): Promise<void> {
  const mail = {
    personalizations: [{ to: [{ email }] }],
    from: { email: 'desk@harbour.test' },
    subject: 'Your booking',
    content: [{ type: 'text/plain', value: 'It is confirmed.' }],
    template_id: 'd-confirmed',
  }
  await fetch(`${MAIL_API}/v3/mail/send`, { method: 'POST', body: JSON.stringify(mail) })
  const text = new URLSearchParams({ To: phone ?? '+33600000000', From: 'Harbour', Body: 'Your booking is confirmed.' })
  await fetch(`${SMS_API}/2010-04-01/Accounts/AC1/Messages.json`, { method: 'POST', body: text })
}
