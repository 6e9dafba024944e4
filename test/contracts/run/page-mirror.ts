/**
 * A CRM that shows what it knows to its own staff alone: behind a sign-in, on a page that a script fills. DEAF names a change that it does
 * not take in. It writes to nobody.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'

const { PORT, DEAF = '', WEBHOOK_SECRET = '', STAFF_PASSWORD = '' } = process.env
const mirror = new Map<string, Record<string, unknown>>()

createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const path = request.url ?? ''
  if (path === '/healthz' || path === '/clock') return void response.end('{}')
  if (path === '/webhooks') return void response.writeHead(take(request, body) ? 204 : 401).end()
  if (path === '/login' && request.method === 'POST') return signIn(response, new URLSearchParams(body).get('password'))
  if (request.headers.cookie !== 'staff=yes') return show(response, signInForm)
  if (path.startsWith('/api/'))
    return show(response, JSON.stringify(mirror.get(decodeURIComponent(path.slice(5))) ?? null))
  if (path === '/no-news') return show(response, `<h1>Noted: ${new URLSearchParams(body).get('email')}</h1>`)
  show(response, path === '/' ? '<h1>Guests</h1>' : stayPage)
}).listen(Number(PORT), '127.0.0.1')

function take({ headers }: IncomingMessage, body: string): boolean {
  try {
    const { type, data } = new Webhook(WEBHOOK_SECRET).verify(body, headers as Record<string, string>) as {
      type: string
      data: { id: string }
    }
    if (type.startsWith('reservation.') && type !== DEAF) mirror.set(data.id, data)
    return true
  } catch {
    return false
  }
}

function signIn(response: ServerResponse, password: string | null): void {
  const cookie = password === STAFF_PASSWORD ? { 'set-cookie': 'staff=yes; Path=/' } : {}
  response.writeHead(303, { ...cookie, location: '/' }).end()
}

function show(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
}

const signInForm =
  '<!doctype html><form method=post action=/login><label>Password <input name=password></label><button>Sign in</button></form>'

const stayPage = `<!doctype html><form method=post action=/no-news><label>No news for <input name=email></label><button>Save</button></form><main aria-busy=true>…</main><script type=module>
const money = ({ minor, currency }) => (minor / 100).toFixed(2) + ' ' + currency
const stay = await (await fetch('/api/' + location.pathname.slice('/stays/'.length))).json()
document.querySelector('main').innerHTML = stay === null ? '<p>We have never met.</p>' : \`
  <h1>Stay</h1><dl><dt>State</dt><dd id=state>\${stay.status}</dd>
  <dt>Nights</dt><dd><time id=from datetime=\${stay.arrival}>from</time> <time id=to datetime=\${stay.departure}>to</time></dd>
  <dt>Value</dt><dd id=value>\${money(stay.status === 'cancelled' ? stay.cancellationFee ?? { minor: 0, currency: 'EUR' } : stay.amount)}</dd></dl>\`
</script>`
