/** A real mail server that delivers nothing: it catches what a connector sends to the hotel's guests. */
import type { AddressInfo } from 'node:net'
import PostalMime, { decodeWords, type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server'
import { plainText } from './plain-text.ts'
import { SetupTrouble } from './setup-trouble.ts'

export type TrappedMail = {
  /** Who it was really sent to, lower-case, whatever its header says. */
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  /** By lower-case name; the values of a repeated header are joined with commas. */
  readonly headers: Readonly<Record<string, string>>
  /** What a guest would read, at most 20,000 characters. */
  readonly text: string
}

export type MailTrap = { readonly host: string; readonly port: number; close(): Promise<void> }

export type TrapOptions = {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Called before the connector hears that the mail was taken, so the mail can be dated. */
  readonly onMail: (mail: TrappedMail) => void | Promise<void>
}

export async function openMailTrap({ host, port, onMail }: TrapOptions): Promise<MailTrap> {
  const server = new SMTPServer({
    name: 'mockinn',
    banner: 'mail trap',
    logger: false,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: bytesMax,
    maxClients: 100,
    socketTimeout: 60_000,
    closeTimeout: 200,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'connector' }),
    onRcptTo: (_address, session, callback) =>
      callback(session.envelope.rcptTo.length < recipientsMax ? null : refusal(452, 'Too many recipients')),
    onData: (stream, session, callback) => {
      take(stream, session.envelope)
        .then(onMail)
        .then(() => callback(null, 'taken'), callback)
    },
  })
  await listening(server, host, port)
  // A client that hangs up in the middle is no trouble of ours.
  server.on('error', () => {})
  return {
    host,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

const bytesMax = 5 * 1024 * 1024
const recipientsMax = 100
const textMax = 20_000
const headerMax = 2000

async function take(stream: SMTPServerDataStream, envelope: SMTPServerEnvelope): Promise<TrappedMail> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk)
  if (stream.sizeExceeded) throw refusal(552, `The mail is larger than ${bytesMax} bytes`)
  const to = envelope.rcptTo.map(({ address }) => address.toLowerCase())
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
  return readMail(Buffer.concat(chunks), to, from).catch(error => {
    throw refusal(554, `The mail cannot be read: ${(error as Error).message}`)
  })
}

/** Reads a whole mail; `to` is who it is really sent to, `from` who sends it where it does not say so itself. */
export async function readMail(bytes: Uint8Array, to: readonly string[], from: string): Promise<TrappedMail> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 256 * 1024 })
  return {
    to,
    from: (mail.from?.address ?? from).toLowerCase(),
    subject: (mail.subject ?? '').slice(0, headerMax),
    headers: headersOf(mail),
    text: textOf(mail.text, mail.html),
  }
}

function headersOf(mail: Email): Record<string, string> {
  const headers = new Map<string, string>()
  for (const { key, value } of mail.headers) {
    const before = headers.get(key)
    headers.set(
      key,
      (before === undefined ? decodeWords(value) : `${before}, ${decodeWords(value)}`).slice(0, headerMax),
    )
  }
  return Object.fromEntries(headers)
}

/** What a guest would read of it. */
export function textOf(text = '', html = ''): string {
  return text.trim() === '' ? plainText(html, textMax) : text.slice(0, textMax)
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function listening(server: SMTPServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(notOpened(error, host, port)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

function notOpened(error: NodeJS.ErrnoException, host: string, port: number): SetupTrouble {
  if (error.code === 'EADDRINUSE')
    return new SetupTrouble(
      `The mail trap cannot listen on ${host}:${port}, because another program already does. ` +
        'Stop that program, or choose another `mail.port` in the manifest; 0 takes a free one.',
    )
  return new SetupTrouble(
    `The mail trap cannot listen on ${host}:${port}: ${error.message}. Choose another \`mail.port\` in the manifest; 0 takes a free one.`,
  )
}
