/** The connections over which webhooks go: anywhere, or kept out of private networks by the address that a socket really has. */
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { isPrivateAddress, isPrivateHost } from '../../windows/webhooks/private-addresses.ts'

/** As many as are ever under way at once, so that none waits its time out behind others. */
const settings = { keepAliveTimeout: 2000, keepAliveMaxTimeout: 2000, connections: 1024 }

const anywhere = new Agent(settings)
let guarded: Dispatcher | undefined

/** Throws where the address is private by its looks. */
export function agentFor(reach: 'anywhere' | 'public', url: string): Dispatcher {
  if (reach === 'anywhere') return anywhere
  if (isPrivateHost(new URL(url).hostname)) throw new Error(innerAddress)
  guarded ??= guardedAgent()
  return guarded
}

/** How a single connection is made, by the same rules. Throws as `agentFor` does. */
export function connectorFor(reach: 'anywhere' | 'public', url: string): buildConnector.connector {
  if (reach === 'anywhere') return buildConnector({})
  if (isPrivateHost(new URL(url).hostname)) throw new Error(innerAddress)
  return guardedConnector()
}

export const innerAddress = 'the address leads into a private network, and this server sends nothing there'

export const guardedAgent = (lookup?: LookupFunction): Agent =>
  new Agent({ ...settings, connect: guardedConnector(lookup) })

/** Looks up each name anew for each connection, and asks the socket itself besides: a name can mean another address a moment later. */
function guardedConnector(lookup: LookupFunction = systemLookup as LookupFunction): buildConnector.connector {
  const publicOnly: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const addresses = Array.isArray(found) ? found : []
      const [first] = addresses
      if (!first || addresses.some(({ address }) => isPrivateAddress(address)))
        return done(new Error(innerAddress), '', 0)
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
  const connect = buildConnector({ lookup: publicOnly })
  return (options, done) =>
    connect(options, (error, socket) => {
      if (error) return done(error, null)
      if (!isPrivateAddress(socket.remoteAddress ?? '')) return done(null, socket)
      socket.destroy()
      done(new Error(innerAddress), null)
    })
}

/** Why no answer came. */
export function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNREFUSED') return 'connection refused'
  return code === 'ECONNRESET' ? 'connection reset' : error.message || code
}
