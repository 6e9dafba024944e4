/** A line of the transcript as a sentence. */
import type { Entry, FileDelivery } from './entries.ts'

export function sayEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'request':
      return `The connector asks ${entry.method} ${entry.path} and is answered ${entry.status}${factsOf(entry)}${againOf(entry)}.`
    case 'subscription-added':
      return `Webhooks are sent to ${entry.url} from now on.`
    case 'subscription-ended':
      return `Webhooks are no longer sent: ${entry.because}`
    case 'delivery': {
      const next = entry.nextAt === null ? '' : ', and will be tried again'
      return `Delivery of ${entry.type} (${entry.id}), attempt ${entry.attempt}: ${answered(entry)}${next}.`
    }
    case 'extra-delivery':
      return `${entry.type} (${entry.id}) goes out once more (${entry.why}): ${answered(entry)}.`
    case 'ping':
      return `A signed test delivery: ${answered(entry)}.`
    case 'forgery':
      return `A forged ${entry.type} about ${entry.about} (${entry.flaw}): ${answered(entry)}.`
    case 'file-written':
      return `The file ${entry.name} is written with ${entry.rows} reservations.`
    case 'file-fetched':
      return `The connector fetches ${entry.name} by SFTP${entry.whole ? '' : `, and breaks off after ${entry.bytes} bytes`}.`
    case 'logged-in':
      return 'The connector logs in by SFTP.'
    case 'login-refused':
      return `Somebody is not let in by SFTP: ${entry.because}.`
    case 'file-route-added':
      return `Each file is sent to ${entry.place} from now on.`
    case 'file-delivery':
      return `${entry.name} to ${entry.place}, attempt ${entry.attempt}: ${deliveredOr(entry)}`
    case 'clock-hint':
      return entry.done
        ? 'The connector is told the time and says that it has done all that was due.'
        : `The connector is told the time: ${entry.because}`
    default:
      return entry satisfies never
  }
}

const answered = ({ status, error }: { status: number | null; error: string | null }): string =>
  status === null ? `no answer (${error})` : `answered ${status}`

const againOf = ({ keyed }: Extract<Entry, { kind: 'request' }>): string =>
  keyed && 'repeats' in keyed ? `, as it was in line ${keyed.repeats}` : ''

function deliveredOr({ error, nextAt }: FileDelivery): string {
  if (error === null) return 'delivered.'
  return `${error} ${nextAt === null ? 'It is given up.' : 'It will be tried again.'}`
}

function factsOf({ facts, more }: Extract<Entry, { kind: 'request' }>): string {
  if (facts === null) return ''
  const count = 'seqs' in facts ? facts.seqs.length : 1
  return `${count === 0 ? ' with nothing new' : ''}${more ? ', with more to come' : ''}`
}
