/** Before any judging: is everything connected? What is wrong here is setup trouble, and never held against the connector. */

import type { Persona } from '../../simulator/personas/persona.ts'
import { pingLetter } from '../../simulator/windows/webhooks/ping.ts'
import { profileIn } from '../../simulator/windows/webhooks/profile.ts'
import { sendClockHint } from '../connectors/clock-hint.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import { pullTrigger } from '../connectors/trigger.ts'
import { hintNow } from './hints.ts'
import type { Stage } from './stage.ts'

/** `note`: worth knowing, and nothing that must be mended. */
export type Finding = { readonly what: string; readonly trouble: string | null; readonly note?: string }

/** Each thing that was looked at, in order, with what is wrong and what to do. */
export async function preflight(stage: Stage): Promise<Finding[]> {
  const { manifest } = stage.options.connector
  const findings: Finding[] = [
    { what: manifest.isolation === 'process' ? 'It starts and says that it is ready' : 'It is running', trouble: null },
    ...(stage.deliveries ? [{ what: 'It takes a signed test delivery', trouble: await webhookTrouble(stage) }] : []),
    ...(manifest.trigger ? [{ what: 'It reads when it is told to', trouble: await triggerTrouble(stage) }] : []),
    ...(manifest.clockHint ? [{ what: 'It takes the time', trouble: await hintTrouble(stage) }] : []),
    ...apisOf(stage),
    ...Object.keys(manifest.actions ?? {}).map(action => ({ what: `It says how to ${action}`, trouble: null })),
    ...(stage.lookout && !manifest.sink ? [{ what: 'Its probe answers', trouble: await probeTrouble(stage) }] : []),
  ]
  return findings.map(({ what, trouble }) => ({ what, trouble: trouble && stage.clean(trouble) }))
}

/** Where it may send to over HTTP, so that whoever configures it by hand can. */
function apisOf({ words }: Stage): Finding[] {
  const doors = [
    { what: 'Mails over HTTP are taken', at: words['mail.api.url'] },
    { what: 'Text messages are taken', at: words['sms.api.url'] },
    { what: 'The CRM behind it is played', at: words['sink.url'] },
  ]
  return doors.flatMap(({ what, at = '' }) => (at === '' ? [] : [{ what: `${what} at ${at}`, trouble: null }]))
}

/** Rejects with the first trouble. */
export async function requirePreflight(stage: Stage): Promise<void> {
  const trouble = (await preflight(stage)).find(finding => finding.trouble !== null)?.trouble
  if (trouble) throw new SetupTrouble(trouble)
}

async function webhookTrouble({ deliveries, hotel, options }: Stage): Promise<string | null> {
  const answer = await deliveries?.send('ping', pingLetter(hotel.now), null, null)
  const { manifest } = options.connector
  if (!answer) return null
  if (answer.status === null) {
    return `The webhook endpoint of ${manifest.name} could not be reached (${answer.error}). Correct \`modes.webhooks.url\` in its manifest, or see why it does not answer.`
  }
  if (answer.status === 401 || answer.status === 403) {
    return `The connector ${manifest.name} ${refused(options.persona, answer.status)}`
  }
  if (answer.status === 404 || answer.status === 405) {
    return `The connector ${manifest.name} answered ${answer.status} to a test delivery: there is no webhook endpoint at that address. Correct \`modes.webhooks.url\` in its manifest.`
  }
  return null
}

/** Whoever knows only Standard Webhooks refuses what another PMS signs in another way. */
function refused(persona: Persona, status: number): string {
  const { name, signing } = profileIn(persona)
  const by = `This PMS (persona ${persona.name}) delivers as ${name} does`
  switch (signing.kind) {
    case 'standard-webhooks':
      return `refused a correctly signed test delivery with ${status}: it holds another webhook secret. Give it the one of {webhook.secret}.`
    case 'body-hmac':
      return `refused a correctly signed test delivery with ${status}: it holds another webhook secret than {webhook.secret}, or knows another way of signing. ${by}, with an HMAC over the body in the header ${signing.header}.`
    case 'none':
      return `refused a test delivery with ${status}. ${by}, and signs nothing: choose another persona, or a connector that asks for no signature.`
    default:
      return signing satisfies never
  }
}

async function hintTrouble(stage: Stage): Promise<string | null> {
  const { manifest } = stage.options.connector
  const answer = await sendClockHint(manifest, stage.words, hintNow(stage.hotel))
  return answer.kind === 'done'
    ? null
    : `${answer.because} Correct \`clockHint.url\` in the manifest, or see why the connector does not take it.`
}

async function triggerTrouble({ options, words }: Stage): Promise<string | null> {
  const { trigger } = options.connector.manifest
  const answer = trigger && options.mode !== 'webhooks' ? await pullTrigger(trigger, words, options.signal) : null
  return answer?.kind === 'not-done'
    ? `${answer.because} Correct \`trigger\` in the manifest, or see why the connector does not take it.`
    : null
}

/** Asked about a reservation that nobody has. */
async function probeTrouble({ lookout, words }: Stage): Promise<string | null> {
  const nobody = {
    'reservation.id': 'nobody',
    'reservation.number': '0',
    'guest.id': 'nobody',
    'guest.email': 'nobody@example.com',
  }
  try {
    return (await lookout?.trouble({ ...words, ...nobody })) ?? null
  } catch (error) {
    // No browser, or no variable of the environment: one more thing to mend.
    if (error instanceof SetupTrouble) return error.message
    throw error
  }
}
