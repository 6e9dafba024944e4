/** Every route a connector can call, as plain functions from a request to an answer. Each request is answered, whatever it is. */
import type { Answer, Request } from './answer.ts'
import { exportAnswer } from './export/routes.ts'
import { pollingAnswer } from './polling/routes.ts'
import { notFound, problemAnswer, unauthorised } from './problem.ts'
import { tokenTrouble } from './tokens.ts'
import type { Outlook } from './window.ts'

export type Routed = { readonly answer: Answer; readonly window: 'polling' | 'export' }

const apiPrefix = '/api/v1/'

export function route(
  outlook: Outlook,
  mayEnter: (authorization: string | undefined) => boolean,
  request: Request,
): Routed {
  const { path, authorization } = request
  const window = path === '/exports' || path.startsWith('/exports/') ? 'export' : 'polling'
  if (!mayEnter(authorization)) return { window, answer: problemAnswer(unauthorised(tokenTrouble(authorization))) }
  if (!has(outlook, window)) return { window, answer: problemAnswer(notFound(closed(outlook, window))) }
  if (window === 'export') return { window, answer: exportAnswer(outlook, request, path.slice('/exports/'.length)) }
  if (path.startsWith(apiPrefix))
    return { window, answer: pollingAnswer(outlook, request, path.slice(apiPrefix.length)) }
  return { window, answer: problemAnswer(notFound(nothingHere)) }
}

function has({ persona }: Outlook, window: Routed['window']): boolean {
  return persona.windows[window] !== null
}

const closed = ({ persona }: Outlook, window: Routed['window']): string =>
  `This PMS (persona ${persona.name}) has no ${window === 'export' ? 'daily export' : 'polling API'}. Choose another persona, or another mode of the connector.`

const nothingHere = 'There is nothing at this address. A run has /api/v1/… (polling) and /exports (the daily export).'
