/** What a subscriber asks for: a test, to be enabled again, and deliveries that it missed. */
import { hash } from 'node:crypto'
import { instant, later, readInstant } from '../../../domain/time.ts'
import { toldIn } from '../../../transcript/subscription-entries.ts'
import type { Answer } from '../../answer.ts'
import { quoted, unknownParameters } from '../../polling/values.ts'
import { type Fault, problemAnswer, wrongValue } from '../../problem.ts'
import { seqBefore } from '../places.ts'
import { profileIn } from '../profile.ts'
import { lastAttempt } from './attempts.ts'
import { askChallenge, lastSeq } from './making.ts'
import { isDisabled, noDelivery, notVerified, tooOld } from './problems.ts'
import { subscriptionRecord } from './record.ts'
import { type Asked, json } from './said.ts'

export function askPing(asked: Asked): Answer {
  const { outlook, subscription } = asked
  const { name } = subscription
  if (subscription.status === 'unverified') return problemAnswer(notVerified(name))
  const id = `evt_${hash('sha256', `ping ${name} ${outlook.said.length}`).slice(0, 24)}`
  return json(202, { id, type: 'ping' }, { kind: 'webhook-asked', subscription: name, what: 'ping', id })
}

/** Of one that is active already nothing changes. */
export function askEnable({ outlook, seal, subscription }: Asked): Answer {
  const { name, status } = subscription
  const record = (over: object) => subscriptionRecord(outlook, seal, { ...subscription, ...over })
  switch (status) {
    case 'active':
      return json(200, record({}))
    case 'unverified':
      return json(202, record({}), askChallenge(name))
    case 'disabled': {
      const enabled = { kind: 'subscription-enabled', subscription: name, afterSeq: lastSeq(outlook) } as const
      return json(200, record({ status: 'active', because: null }), enabled)
    }
    default:
      return status satisfies never
  }
}

/** One delivery again, taken or not; where it fails, the ladder goes on from there. */
export function askResend(asked: Asked, id: string): Answer {
  const { name: subscription } = asked.subscription
  const last = lastAttempt(asked.outlook, subscription, id)
  if (!last) return problemAnswer(noDelivery(id, subscription))
  const { resendForMs } = profileIn(asked.outlook.persona)
  if (resendForMs !== null && asked.outlook.now - last.at > resendForMs) return problemAnswer(tooOld(id, resendForMs))
  const attempt = last.attempt + 1
  const saying = { kind: 'webhook-asked', subscription, what: 'resend', told: toldIn(last), attempt } as const
  return whereActive(asked, () => json(202, { id, attempt }, saying))
}

/** All that failed for good since then. */
export function askRecovery(asked: Asked): Answer {
  const since = sinceIn(asked, 'needed')
  if (typeof since !== 'string') return since
  const { outlook, subscription } = asked
  const { resendForMs } = profileIn(outlook.persona)
  // What is older than this PMS keeps it is not sent again.
  const oldest = resendForMs === null ? since : instant(later(outlook.now, -resendForMs))
  const from = since < oldest ? oldest : since
  const saying = { kind: 'webhook-asked', subscription: subscription.name, what: 'recover', since: from } as const
  return whereActive(asked, () => json(202, { asked: 'recover', since: from }, saying))
}

/** All that was never sent, because the subscription was disabled. */
export function askReplay(asked: Asked): Answer {
  const since = sinceIn(asked, 'optional')
  if (typeof since !== 'string') return since
  const { outlook, subscription } = asked
  const afterSeq = since === '' ? 0 : seqBefore(outlook.shelves.changes, since)
  const saying = { kind: 'webhook-asked', subscription: subscription.name, what: 'replay', afterSeq } as const
  return whereActive(asked, () => json(202, { asked: 'replay-missing', since: since || null }, saying))
}

function whereActive({ subscription: { name, status, because } }: Asked, act: () => Answer): Answer {
  if (status === 'unverified') return problemAnswer(notVerified(name))
  return status === 'disabled' ? problemAnswer(isDisabled(name, because)) : act()
}

/** An instant in the spelling of the hotel; empty where it is optional and was left out. */
function sinceIn({ request: { query } }: Asked, how: 'needed' | 'optional'): string | Answer {
  const text = query.get('since')
  const faults: Fault[] = unknownParameters(query, ['since'])
  const at = text === null ? undefined : readInstant(text)
  const isMissing = text === null && how === 'needed'
  if (isMissing || (text !== null && at === undefined)) {
    const found = text === null ? 'nothing' : quoted(text)
    faults.push({ where: 'since', found, expected: 'an instant such as "2026-06-04T13:00:00Z"' })
  }
  if (faults.length > 0) return problemAnswer(wrongValue(...faults))
  return at === undefined ? '' : instant(at)
}
