/** START HERE for subscriptions that a connector makes by itself: `subscriptions` under `/api/v1/`. Each answer says what the transcript keeps of it. */
import type { Answer, Request } from '../../answer.ts'
import { unknownParameters } from '../../polling/values.ts'
import { methodNotAllowed, notFound, problemAnswer, wrongValue } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import type { Seal } from '../derived-keys.ts'
import { planOf } from '../profile.ts'
import { askEnable, askPing, askRecovery, askReplay, askResend } from './asking.ts'
import { attemptsPage } from './attempts.ts'
import { subscriptionsPage } from './list.ts'
import { changeSubscription, endSubscription, makeSubscription, rotateSecret } from './making.ts'
import { byHandOnly, noSubscription } from './problems.ts'
import { subscriptionRecord } from './record.ts'
import { json } from './said.ts'

/** `path` is what stands behind `/api/v1/`; undefined where it is about something else. */
export function subscriptionsAnswer(outlook: Outlook, seal: Seal, request: Request, path: string): Answer | undefined {
  const [list, id, ...below] = path.split('/')
  const { persona, subscriptions } = outlook
  if (list !== 'subscriptions' || persona.windows.webhooks === null) return undefined
  if (planOf(persona).subscriptions === 'by-hand') return problemAnswer(byHandOnly(persona.name))
  const { method, query } = request
  if (id === undefined) {
    if (method === 'GET') return subscriptionsPage(outlook, seal, query)
    return method === 'POST'
      ? without(query, () => makeSubscription(outlook, seal, request))
      : only(method, 'GET, POST')
  }
  const subscription = subscriptions.get(id)
  if (subscription?.made !== 'api') return problemAnswer(noSubscription(id))
  const asked = { outlook, seal, request, subscription }
  const post = (act: () => Answer) => (method === 'POST' ? act() : only(method, 'POST'))
  switch (below.length === 3 && below[0] === 'deliveries' ? `deliveries/{id}/${below[2]}` : below.join('/')) {
    case '':
      if (method === 'GET') return without(query, () => json(200, subscriptionRecord(outlook, seal, subscription)))
      if (method === 'PATCH') return without(query, () => changeSubscription(asked))
      return method === 'DELETE' ? without(query, () => endSubscription(asked)) : only(method, 'GET, PATCH, DELETE')
    case 'rotate-secret':
      return post(() => without(query, () => rotateSecret(asked)))
    case 'ping':
      return post(() => without(query, () => askPing(asked)))
    case 'enable':
      return post(() => without(query, () => askEnable(asked)))
    case 'recover':
      return post(() => askRecovery(asked))
    case 'replay-missing':
      return post(() => askReplay(asked))
    case 'deliveries':
      return method === 'GET' ? attemptsPage(outlook, id, query) : only(method, 'GET')
    case 'deliveries/{id}/resend':
      return post(() => without(query, () => askResend(asked, below[1] ?? '')))
    default:
      return problemAnswer(notFound(nothingHere))
  }
}

const only = (method: string, allowed: string): Answer => problemAnswer(methodNotAllowed(method, allowed))

/** A mistyped parameter would otherwise be taken for none. */
function without(query: URLSearchParams, act: () => Answer): Answer {
  const faults = unknownParameters(query)
  return faults.length > 0 ? problemAnswer(wrongValue(...faults)) : act()
}

const nothingHere =
  'There is nothing at this address. A subscription has /rotate-secret, /ping, /enable, /recover?since=, /replay-missing, /deliveries and /deliveries/{id}/resend.'
