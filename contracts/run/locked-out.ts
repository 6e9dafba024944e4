/** A connector that was never let in, or never knew our signature, was not judged at all: it was only set up wrongly. */
import type { Entry } from '../../simulator/transcript/entries.ts'
import { isSpoiled } from '../checks/spoiled.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Effect } from '../effects.ts'

/**
 * Rejects with SetupTrouble where everything that was said in a story was turned away, on one side or the other, or nothing was said at
 * all. `asks` is whether the connector asks over HTTP in this mode.
 */
export function requireLetIn(name: string, asks: boolean, said: readonly Entry[]): void {
  const requests = said.filter(entry => entry.kind === 'request')
  if (asks && requests.length === 0) {
    throw new SetupTrouble(
      `The connector ${name} asked this hotel nothing, from the beginning of the story to its end. See whether it was given the address of {hotel.url}, and what it says itself.`,
    )
  }
  const asked = requests.filter(request => !isDoorway(request) && !isSpoiled({ transcript: said }, request))
  const turnedAway = asked.filter(({ status }) => status === 401)
  if (turnedAway.length > 0 && turnedAway.length === asked.length) {
    throw new SetupTrouble(
      `The connector ${name} asked ${turnedAway.length} times, and was turned away with 401 each time: it shows no token of this run, or another one. Give it the one of {hotel.token}.`,
    )
  }
  const refusedLogins = said.filter(({ kind }) => kind === 'login-refused')
  if (refusedLogins.length > 0 && !said.some(({ kind }) => kind === 'logged-in')) {
    throw new SetupTrouble(
      `The connector ${name} tried to log in by SFTP ${refusedLogins.length} times, and was turned away each time: the user is {run}, and the password the one of {hotel.token}. See what it says itself.`,
    )
  }
  const genuine = said
    .filter(entry => entry.kind === 'delivery' && !isSpoiled({ transcript: said }, entry))
    .map(entry => (entry.kind === 'delivery' ? entry.status : null))
  const forged = said.flatMap(entry => (entry.kind === 'forgery' ? [entry.status] : []))
  const refusal = genuine[0]
  const alike = [...genuine, ...forged].every(status => status === refusal)
  if (forged.length > 0 && isRefusal(refusal) && alike) {
    throw new SetupTrouble(
      `The connector ${name} answered ${refusal} to every delivery, rightly signed or forged: most likely it holds another webhook secret. Give it the one of {webhook.secret}.`,
    )
  }
}

/** Rejects with SetupTrouble where all that a middleware sent to the sink was what the manifest does not describe. */
export function requireUnderstood(name: string, seen: readonly Effect[]): void {
  const upserts = seen.filter(effect => effect.kind === 'upsert')
  const [first] = upserts
  if (first === undefined || upserts.some(({ outcome }) => outcome !== 'not-understood')) return
  throw new SetupTrouble(
    `The connector ${name} sent ${first.method} ${first.path.slice(0, 200)} to the sink, which its manifest does not describe, and nothing else. Describe it in \`sink.upserts\`.`,
  )
}

/** What anybody may see of the screens, signed in or not. */
const isDoorway = ({ window, status, method, path }: Extract<Entry, { kind: 'request' }>): boolean =>
  window === 'screens' &&
  ((status < 400 && method === 'GET' && /^\/screens\/(sign-in|style\.css)(\?|$)/.test(path)) || status === 303)

const isRefusal = (status: number | null | undefined): boolean =>
  typeof status === 'number' && status >= 400 && status < 500 && status !== 410
