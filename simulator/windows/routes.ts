/** Every route a connector can call, as plain functions from a request to an answer. Each request is answered, whatever it is. */
import type { Answer, Request } from './answer.ts'
import { type Entrance, pollingTrouble } from './entrance.ts'
import { exportAnswer } from './export/routes.ts'
import { delivered } from './polling/delivered.ts'
import { tooManyRequests } from './polling/limit.ts'
import { pollingAnswer } from './polling/routes.ts'
import { speaks, spokenVersion, withVersionHeaders } from './polling/versions.ts'
import { notFound, problemAnswer, unauthorised } from './problem.ts'
import { isScreen, screensAnswer } from './screens/routes.ts'
import { tokenAnswer, tokenPath } from './token-request.ts'
import { tokenTrouble } from './tokens.ts'
import { subscriptionsAnswer } from './webhooks/api/routes.ts'
import type { Outlook } from './window.ts'

export type Routed = { readonly answer: Answer; readonly window: 'polling' | 'export' | 'screens' }

export function route(outlook: Outlook, entrance: Entrance, request: Request): Routed {
  const { path, authorization } = request
  const { polling } = outlook.persona.windows
  if (isScreen(path)) return { window: 'screens', answer: screensAnswer(outlook, entrance, request) }
  if (path === tokenPath && polling?.signIn.includes('oauth'))
    return { window: 'polling', answer: tokenAnswer(outlook, entrance, request, polling.tokenSeconds) }
  const window = path === '/exports' || path.startsWith('/exports/') ? 'export' : 'polling'
  const trouble =
    window === 'polling' && polling
      ? pollingTrouble(outlook, entrance, polling, authorization)
      : entrance.mayEnter(authorization)
        ? undefined
        : unauthorised(tokenTrouble(authorization))
  if (trouble) return { window, answer: problemAnswer(trouble) }
  if (!has(outlook, window)) return { window, answer: problemAnswer(notFound(closed(outlook, window))) }
  if (window === 'export') return { window, answer: exportAnswer(outlook, request, path.slice('/exports/'.length)) }
  return { window, answer: polled(outlook, entrance, request) }
}

/** What a PMS with a polling API answers to whoever may poll it. */
function polled(outlook: Outlook, { seal }: Entrance, request: Request): Answer {
  const { polling } = outlook.persona.windows
  const spoken = polling && spokenVersion(outlook, polling, request)
  if (!polling || !spoken) return problemAnswer(notFound(nothingHere(outlook)))
  const limited = tooManyRequests(outlook, polling)
  if (limited) return problemAnswer(limited)
  if ('problem' in spoken) return problemAnswer(spoken.problem)
  const subscribing = subscriptionsAnswer(outlook, seal, request, spoken.path)
  const answer = subscribing ?? pollingAnswer(outlook, request, spoken.path, spoken.leavesOutNewer)
  // What was written is answered as it is, and again so under the same key.
  const written = request.method !== 'GET'
  return withVersionHeaders(written ? answer : delivered(answer, request, polling), spoken)
}

function has({ persona }: Outlook, window: 'polling' | 'export'): boolean {
  return persona.windows[window] !== null
}

const closed = ({ persona }: Outlook, window: Routed['window']): string =>
  `This PMS (persona ${persona.name}) has no ${window === 'export' ? 'daily export' : 'polling API'}. Choose another persona, or another mode of the connector.`

/** Names what is there now: the windows of this PMS, and the versions that it still speaks. */
function nothingHere(outlook: Outlook): string {
  const { name, windows } = outlook.persona
  const spoken = (windows.polling?.versions ?? []).filter(plan => speaks(outlook, plan))
  const there = [
    ...spoken.map(({ version }) => `/api/v${version}/… (polling)`),
    ...(windows.export ? ['/exports (the daily export)'] : []),
    ...(windows.screens ? ['/screens (the back office)'] : []),
  ]
  const what = there.length === 0 ? 'nothing else' : there.join(', ')
  return `There is nothing at this address. This PMS (persona ${name}) has ${what}.`
}
