/** A line of the transcript as a sentence. */
import type { Entry, FileDelivery } from './entries.ts'
import type { WebhookAsked } from './subscription-entries.ts'

export function sayEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'request':
      return `The connector asks ${entry.method} ${entry.path} and ${answerOf(entry)}${factsOf(entry)}${againOf(entry)}.`
    case 'subscription-added':
      return `Webhooks are sent to ${entry.url} from now on${byOperator(entry)}.`
    case 'subscription-changed':
      return `The subscription ${entry.subscription} is changed; webhooks go to ${entry.url}.`
    case 'challenge':
      return entry.passed
        ? `${entry.url} has answered the challenge, and is told from now on.`
        : `${entry.url} has not answered the challenge: ${entry.error}`
    case 'subscription-disabled':
      return `Webhooks to ${entry.subscription} are stopped: ${entry.because}`
    case 'subscription-enabled':
      return `Webhooks go to ${entry.subscription} again${byOperator(entry)}.`
    case 'secret-rotated':
      return `The secret of ${entry.subscription} is exchanged; the old one signs beside it until ${entry.oldUntil}.`
    case 'webhook-asked':
      return sayAsked(entry)
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
    case 'fault-planned':
      return `The fault ${entry.fault} is planned: ${entry.plan.line}.`
    case 'fault-fired':
      return `The fault ${entry.fault} (${entry.does}) strikes: ${entry.did}`
    case 'faults-healed':
      return `Faults are ended: ${entry.faults.join(', ')}.`
    default:
      return entry satisfies never
  }
}

/** Whoever runs the PMS does it after a planned fault alone. */
const byOperator = ({ by }: { readonly by?: 'operator' }): string =>
  by === 'operator' ? ', since whoever runs the PMS saw that the fault is over' : ''

function sayAsked(asked: WebhookAsked): string {
  const who = asked.by === 'operator' ? `For ${asked.subscription}, whoever runs the PMS` : asked.subscription
  switch (asked.what) {
    case 'challenge':
      return `${who} asks for a new challenge.`
    case 'ping':
      return `${who} asks for a test delivery.`
    case 'resend':
      return `${who} asks for a delivery again: ${asked.told.map(({ id }) => id).join(', ')}.`
    case 'recover':
      return `${who} asks for all that failed since ${asked.since}.`
    case 'replay':
      return `${who} asks for all that was never sent.`
    default:
      return asked satisfies never
  }
}

function answerOf({ status, cutAt }: Extract<Entry, { kind: 'request' }>): string {
  if (status === 0) return 'gets no answer'
  return `is answered ${status}${cutAt === undefined ? '' : `, cut off after ${cutAt} bytes`}`
}

const answered = ({ status, error }: { status: number | null; error: string | null }): string =>
  status === null ? `no answer (${error})` : `answered ${status}${error === null ? '' : ` (${error})`}`

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
