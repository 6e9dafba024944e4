/** How a subscription is made, changed, given a new secret, and ended. */
import { hash } from 'node:crypto'
import { hours, instant, later } from '../../../domain/time.ts'
import type { Saying } from '../../../transcript/entries.ts'
import type { Subscription } from '../../../transcript/subscriptions.ts'
import type { Answer, Request } from '../../answer.ts'
import { bodyTypeProblem, readJson } from '../../polling/writes/json-body.ts'
import { wrongFields } from '../../polling/writes/problems.ts'
import { type Fault, type Problem, problemAnswer } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import type { Seal } from '../derived-keys.ts'
import { planOf, profileIn } from '../profile.ts'
import { sealedQuery } from '../sealed-query.ts'
import { tooMany, urlMissing } from './problems.ts'
import { subscriptionRecord, withSecret } from './record.ts'
import { type Asked, json } from './said.ts'
import { readWishes, type Wishes } from './wishes.ts'

/** Of a run, at one time. */
export const mostSubscriptions = 10_000

export function makeSubscription(outlook: Outlook, seal: Seal, request: Request): Answer {
  const wishes = wishesIn(outlook, request, 'whole')
  if ('status' in wishes) return problemAnswer(wishes)
  const { subscriptions, cursorMark, persona, now } = outlook
  if (subscriptions.size >= mostSubscriptions) return problemAnswer(tooMany(mostSubscriptions))
  const name = `sub_${hash('sha256', `subscription ${cursorMark} ${subscriptions.madeByApi + 1}`).slice(0, 24)}`
  const { url = new URL('http://nowhere.example'), types = 'all', properties = 'all' } = wishes
  const { challenge } = profileIn(persona)
  const isUnverified = challenge !== 'none'
  const sealed = url.search === '' ? null : sealedQuery(seal, url.search)
  const says: Saying[] = [
    {
      ...{ kind: 'subscription-added', subscription: name, url: placeOf(url), afterSeq: lastSeq(outlook), made: 'api' },
      ...(sealed !== null && { sealed }),
      ...(types !== 'all' && { types }),
      ...(properties !== 'all' && { properties }),
      ...(isUnverified && { unverified: true }),
    },
    // Whoever has to answer with the secret needs to have it first, and asks by itself.
    ...(isUnverified && challenge !== 'hmac' ? [askChallenge(name)] : []),
  ]
  const subscription: Subscription = {
    ...{ name, made: 'api', url: placeOf(url), sealed, types, properties, because: null, madeAt: now },
    ...{ status: isUnverified ? 'unverified' : 'active', generation: 0, oldUntil: null },
  }
  return json(201, withSecret(outlook, seal, subscription), ...says)
}

/** What is not named stays as it is. A new address has to prove itself like the first one. */
export function changeSubscription({ outlook, seal, request, subscription }: Asked): Answer {
  const wishes = wishesIn(outlook, request, 'part')
  if ('status' in wishes) return problemAnswer(wishes)
  const { challenge } = profileIn(outlook.persona)
  const { url } = wishes
  const sealed = url === undefined ? subscription.sealed : url.search === '' ? null : sealedQuery(seal, url.search)
  const place = url === undefined ? subscription.url : placeOf(url)
  const isElsewhere = place !== subscription.url || sealed !== subscription.sealed
  const unverified = isElsewhere && challenge !== 'none'
  const { types = subscription.types, properties = subscription.properties } = wishes
  const says: Saying[] = [
    {
      ...{ kind: 'subscription-changed', subscription: subscription.name, url: place, sealed, types, properties },
      ...{ unverified, afterSeq: lastSeq(outlook) },
    },
    ...(unverified && challenge !== 'hmac' ? [askChallenge(subscription.name)] : []),
  ]
  const status = unverified ? ({ status: 'unverified', because: null } as const) : {}
  const changed = { ...subscription, url: place, sealed, types, properties, ...status }
  return json(200, subscriptionRecord(outlook, seal, changed), ...says)
}

export function endSubscription({ subscription: { name } }: Asked): Answer {
  const saying: Saying = { kind: 'subscription-ended', subscription: name, because: 'the subscriber has ended it.' }
  return { status: 204, headers: {}, body: '', facts: null, more: false, list: false, says: [saying] }
}

/** Both sign for a while, so that nobody misses a delivery. */
export function rotateSecret({ outlook, seal, subscription }: Asked): Answer {
  const { now, persona } = outlook
  const generation = subscription.generation + 1
  const oldUntil = later(now, hours(planOf(persona).rotationHours))
  const saying = {
    kind: 'secret-rotated',
    subscription: subscription.name,
    generation,
    oldUntil: instant(oldUntil),
  } as const
  return json(200, withSecret(outlook, seal, { ...subscription, generation, oldUntil }), saying)
}

export const askChallenge = (subscription: string): Saying => ({
  ...{ kind: 'webhook-asked', subscription, what: 'challenge' },
})

/** The last commit that anybody could be told of. */
export const lastSeq = ({ shelves: { changes } }: Outlook): number => changes.change(changes.length - 1)?.seq ?? 0

const placeOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`

function wishesIn(outlook: Outlook, request: Request, how: 'whole' | 'part'): Wishes | Problem {
  const wrongType = bodyTypeProblem(request)
  if (wrongType) return wrongType
  const body = readJson(request)
  if (body.kind === 'wrong') return body.problem
  const faults: Fault[] = []
  const wishes = readWishes(outlook, body.value, faults)
  if (how === 'whole' && wishes && wishes.url === undefined) faults.push(urlMissing)
  return wishes && faults.length === 0 ? wishes : wrongFields(faults)
}
