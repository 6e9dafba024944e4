/** The back office as a receptionist sees it: `/screens`. Pages lie side by side in one folder, so links hold through every door. */
import type { Answer, Request } from '../answer.ts'
import { methodNotAllowed, notFound, problemAnswer } from '../problem.ts'
import type { Lock } from '../tokens.ts'
import type { Outlook } from '../window.ts'
import { arrivals } from './arrivals.ts'
import { departures } from './departures.ts'
import { folio } from './folio.ts'
import { frameOf } from './frame.ts'
import { guestCard } from './guest-card.ts'
import { inHouse } from './in-house.ts'
import type { Drawn, PageName } from './page.ts'
import { releases } from './releases/release.ts'
import { reservation } from './reservation.ts'
import { rooms } from './rooms.ts'
import { pageAnswer, redirect, styleAnswer } from './screen-answer.ts'
import { search } from './search.ts'
import { endedSession, goingOn, lastUse, newSession, sessionIn, type Use } from './session.ts'
import { signInTrouble } from './sign-in.ts'

const pages: Readonly<Record<PageName, (outlook: Outlook, query: URLSearchParams) => Drawn>> = {
  ...{ arrivals, 'in-house': inHouse, departures, rooms, search, reservation, guest: guestCard, folio },
}

export const isScreen = (path: string): boolean => path === '/screens' || path.startsWith('/screens/')

export function screensAnswer(outlook: Outlook, lock: Lock, request: Request): Answer {
  const { persona, state } = outlook
  const plan = persona.windows.screens
  if (plan === null) return problemAnswer(notFound(noScreens(persona.name)))
  const { method, path, query, headers } = request
  const name = path.slice('/screens/'.length)
  const allowed = name === 'sign-out' ? 'POST' : name === 'sign-in' ? 'GET, POST' : 'GET'
  if (!allowed.includes(method)) return problemAnswer(methodNotAllowed(method, allowed))
  const release = releases[state.schemaVersion]
  const signIn = (trouble: string | null) => pageAnswer(release.signIn(state.property.name, trouble), trouble)
  switch (name) {
    case 'style.css':
      return styleAnswer(release.style)
    case 'sign-out':
      return { ...redirect('sign-in', endedSession(outlook)), ...signedOut(lastUse(lock, outlook, headers.cookie)) }
    case 'sign-in': {
      if (method === 'GET') return signIn(null)
      const trouble = signInTrouble(lock, request)
      return trouble === null ? redirect('arrivals', newSession(lock, outlook)) : signIn(trouble)
    }
  }
  if (path === '/screens') return redirect('screens/arrivals')
  const session = sessionIn(lock, outlook, headers.cookie, plan.idleMinutes)
  if (session === 'none' || session === 'idle')
    return signIn(session === 'idle' ? ended(plan.idleMinutes) : notSignedIn)
  if (name === '') return redirect('arrivals')
  const draw = Object.hasOwn(pages, name) ? pages[name as PageName] : noSuchScreen
  const drawn = draw(outlook, query)
  const cookie = goingOn(lock, outlook, session)
  return pageAnswer(release.page(frameOf(outlook, query, drawn), drawn.page), null, drawn, cookie)
}

const signedOut = (use: Use | undefined): Pick<Answer, 'signedOut'> => (use ? { signedOut: use.line } : {})

const noSuchScreen = (): Drawn => ({
  page: {
    ...{ name: 'search', title: 'No such screen', status: 404 },
    blocks: [{ kind: 'note', text: 'There is no screen at this address. Choose one above.' }],
  },
  facts: null,
})

const noScreens = (persona: string): string =>
  `This PMS (persona ${persona}) has no screens for others to look at. Choose another persona, such as screens-only.`

const notSignedIn = 'Sign in to see this page.'
const ended = (idleMinutes: number): string =>
  `Nobody has opened a page for ${idleMinutes} minutes, so the session has ended. Sign in again.`
