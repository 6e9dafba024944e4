/**
 * Who has signed in. The cookie says in which line of the transcript that was, and when a page was last opened, by the hotel's clock and by the real one,
 * under the seal of the run's secret: nothing is kept here but the line in which somebody signs out. Each page gives a new one. It has no `Path` of its own, so it holds for the folder it comes from (RFC 6265, 5.1.4):
 * `/r/{run}/screens`, `/c/{connector}/screens`, and whatever a proxy makes of them.
 */
import { type HotelTime, minutes, type WireTime } from '../../domain/time.ts'
import { isSame, type Lock } from '../tokens.ts'
import type { Outlook } from '../window.ts'

type View = Pick<Outlook, 'cursorMark' | 'now' | 'wireNow' | 'said'>

/** `Set-Cookie` of who signs in now: the next line is the one that says so. */
export const newSession = (lock: Lock, view: View): string => cookieOf(lock, view, view.said.length + 1)

/** `Set-Cookie` of a page that is opened now, in the session that the browser shows. */
export const goingOn = (lock: Lock, view: View, { line }: Use): string => cookieOf(lock, view, line)

const cookieOf = (lock: Lock, view: View, line: number): string =>
  `${nameOf(view)}=${sealed(lock, view, { line, at: view.now, wire: view.wireNow })}; HttpOnly; SameSite=Strict`

/** `Set-Cookie` of who goes home. */
export const endedSession = (view: View): string => `${nameOf(view)}=; Max-Age=0; HttpOnly; SameSite=Strict`

/** Time that runs in one of the clocks alone ends nothing: a hotel's month passes in seconds, and a debugger may stop for an hour. */
export function sessionIn(
  lock: Lock,
  view: View,
  cookies: string | undefined,
  idleMinutes: number,
): Use | 'none' | 'idle' {
  const used = lastUse(lock, view, cookies)
  if (!used || isOver(view, used)) return 'none'
  const idleMs = minutes(idleMinutes)
  return view.now - used.at > idleMs && view.wireNow - used.wire > idleMs ? 'idle' : used
}

/** `line` of the transcript is the one in which somebody signed in. */
export type Use = { readonly line: number; readonly at: HotelTime; readonly wire: WireTime }

/** Whether somebody has signed out since; whoever kept a copy of the cookie is out, too. */
function isOver({ said }: View, { line, wire }: Use): boolean {
  for (let place = said.length - 1; place >= line; place -= 1) {
    const entry = said[place]
    if (!entry || entry.wireEnd < wire) return false
    if (entry.kind === 'request' && entry.signedOut === line) return true
  }
  return false
}

/** The latest that the browser shows; undefined where none is ours. */
export function lastUse(lock: Lock, view: View, cookies = ''): Use | undefined {
  const name = nameOf(view)
  const uses = cookies.split(';', 50).flatMap(cookie => {
    const [, line, at, wire] = /^\s*\S+?=(\d{1,15})\.(\d{1,15})\.(\d{1,15})\.[\w-]{43}\s*$/.exec(cookie) ?? []
    const use = { line: Number(line), at: Number(at) as HotelTime, wire: Number(wire) as WireTime }
    const isOurs = at !== undefined && isSame(cookie.trim(), `${name}=${sealed(lock, view, use)}`)
    // What is still to come was a line or a moment of an earlier life of this hotel.
    return isOurs && use.at <= view.now && use.line <= view.said.length ? [use] : []
  })
  return uses.sort((a, b) => b.wire - a.wire)[0]
}

const sealed = (lock: Lock, { cursorMark }: View, { line, at, wire }: Use): string =>
  `${line}.${at}.${wire}.${lock.seal(`screens ${cursorMark} ${line} ${at} ${wire}`)}`

/** Two runs on one machine do not sign each other out. */
const nameOf = ({ cursorMark }: View): string => `desk-${cursorMark}`
