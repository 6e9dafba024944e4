/** Finds a port that nobody listens on, for `{connector.port}`. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { SetupTrouble } from './setup-trouble.ts'

/**
 * Free at this moment on 127.0.0.1. Nobody keeps it free: start what needs it at once. It is not one of the last that were given, which somebody
 * else may just be about to open.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await anyPort()
    if (given.includes(port)) continue
    given.push(port)
    if (given.length > remembered) given.shift()
    return port
  }
}

const given: number[] = []
const remembered = 64

async function anyPort(): Promise<number> {
  const server = createServer()
  try {
    server.listen({ port: 0, host: '127.0.0.1' })
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the server has no port')
    return address.port
  } catch (error) {
    throw new SetupTrouble(
      `No free port was found on 127.0.0.1: ${(error as Error).message}. End programs that hold many ports and try again.`,
    )
  } finally {
    server.close()
    if (server.listening) await once(server, 'close')
  }
}
