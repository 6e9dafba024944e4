/** Opens the server as the flags say. Trouble with it is setup trouble: what happened, and what to do. */
import { readFileSync } from 'node:fs'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import { openServer, type Server, type ServerOptions } from '../simulator/wire/server.ts'
import { fileTrouble } from './file-trouble.ts'
import { readAddress, readPort } from './options.ts'
import { UsageError } from './usage.ts'

export type ServeFlags = {
  readonly port: string
  readonly host: string
  readonly publicUrl?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly allowPrivateWebhooks?: boolean
}

export async function serve(
  flags: ServeFlags,
  controlToken: string,
  doors: Pick<ServerOptions, 'control' | 'open'> = {},
): Promise<Server> {
  const port = readPort(flags.port)
  const { host, publicUrl } = flags
  if (host === '') throw new UsageError('--host is "", and an address such as 127.0.0.1 is expected.')
  if (publicUrl !== undefined) readAddress('--public-url', publicUrl, 'https://mockinn.example.com')
  const { allowPrivateWebhooks = false } = flags
  const options = { host, port, publicUrl, allowPrivateWebhooks, tls: readTls(flags), controlToken, ...doors }
  return openServer(options).catch(error => {
    throw new SetupTrouble(sayWhy(error, host, port))
  })
}

function readTls({ tlsCert, tlsKey }: ServeFlags): { cert: string; key: string } | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined)
    throw new UsageError('TLS needs both --tls-cert FILE and --tls-key FILE.')
  const pair = { cert: readPem(tlsCert, '--tls-cert'), key: readPem(tlsKey, '--tls-key') }
  try {
    process.getBuiltinModule('node:tls').createSecureContext(pair)
    return pair
  } catch (error) {
    throw new SetupTrouble(
      `--tls-cert ${tlsCert} and --tls-key ${tlsKey} are no PEM certificate and its key: ${(error as Error).message}. Name two PEM files that belong together.`,
    )
  }
}

function readPem(file: string, flag: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${flag} ${file} cannot be read: ${fileTrouble(error)}. Name a PEM file.`)
  }
}

/** `flag` is the one that says the port. */
export function sayWhy(error: NodeJS.ErrnoException, host: string, port: number, flag = '--port'): string {
  const where = `${host}:${port}`
  if (error.code === 'EADDRINUSE')
    return `Something else listens on ${where} already. Stop it, or choose another port with ${flag} (0 takes any that is free).`
  if (error.code === 'EACCES') return `The port ${where} is not allowed to you. Choose one above 1023 with ${flag}.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Choose another with --host.`
  return `The server could not be opened on ${where}: ${error.message}. Choose other values for --host or ${flag}.`
}
