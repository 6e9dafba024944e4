/** A file is mailed as an attachment, the same bytes on every attempt, so that a server which had it already can tell. */
import { hash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Hotel } from '../../hotel.ts'
import { wholeOf } from '../../windows/export/content.ts'
import type { ExportFile } from '../../windows/export/file.ts'
import { filesToDeliver } from '../../windows/export/files-to-deliver.ts'
import type { Route } from './outbox.ts'
import { type Peer, reach, sayPeer, sayWhy } from './reach.ts'

/** `to` is one address that was checked. */
export function mailRoute(hotel: Hotel, server: Peer, to: string): Route {
  return {
    by: 'mail',
    place: `${to} by ${sayPeer(server)}`,
    deliver: async (file, signal) => {
      const bytes = filesToDeliver(file).reduce((sum, { content }) => sum + content.length, 0)
      if (bytes > bytesMax)
        throw new Error(
          `The file has ${bytes} bytes, and ${bytesMax} are the most that are mailed. Fetch it, or have it uploaded.`,
        )
      const connection = await reach(server, signal)
      const transport = createTransport({
        ...{ host: server.host, port: server.port, connection, secure: false, name: domain },
        ...{ disableFileAccess: true, disableUrlAccess: true, greetingTimeout: 10_000, socketTimeout: 10_000 },
      })
      try {
        await transport.sendMail(letterOf(hotel, file, to))
      } catch (error) {
        throw new Error(sayTrouble(server, error as MailError))
      } finally {
        connection.destroy()
      }
    },
  }
}

/** What mail servers take, encoded, hardly anywhere exceeds 35 MB. */
const bytesMax = 25 * 1024 * 1024

/** A name that nobody can own (RFC 2606). */
const domain = 'mockinn.invalid'

function letterOf({ options, houses }: Hotel, file: ExportFile, to: string) {
  const { run, seed, date, property } = options
  const { businessDate, writtenAt, name } = file
  const house = oneLine(houses.get(file.property)?.property.name ?? property.name)
  const mark = hash('sha256', `${run} ${seed} ${date} ${file.property} ${businessDate} ${to}`).slice(0, 32)
  return {
    from: { name: house, address: `export@${domain}` },
    to: { name: '', address: to },
    subject: `${house}: export of ${businessDate}`,
    text: `The export of ${house} for the business date ${businessDate} is attached: ${oneLine(name)}\n`,
    messageId: `<${mark}@${domain}>`,
    date: new Date(writtenAt),
    baseBoundary: mark,
    xMailer: false as const,
    attachments: filesToDeliver(file).map(each => ({ filename: oneLine(each.name), content: wholeOf(each.content) })),
  }
}

/** Nothing that could begin another header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

type MailError = NodeJS.ErrnoException & { readonly response?: string; readonly responseCode?: number }

function sayTrouble(server: Peer, error: MailError): string {
  if (error.response === undefined) return sayWhy(server, error)
  return `${sayPeer(server)} does not take the mail: ${oneLine(error.response).trim().slice(0, 300).replace(/\.$/, '')}.`
}
