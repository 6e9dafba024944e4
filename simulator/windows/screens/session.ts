/**
 * Who has signed in. The cookie says when a page was last opened, by the hotel's clock and by the real one, under the seal of the run's secret:
 * nothing is kept here. Each page gives a new one. It has no `Path` of its own, so it holds for the folder it comes from (RFC 6265, 5.1.4):
 * `/r/{run}/screens`, `/c/{connector}/screens`, and whatever a proxy makes of them.
 */
import { type HotelTime, minutes, type WireTime } from '../../domain/time.ts'
import { isSame, type Lock } from '../tokens.ts'
import type { Outlook } from '../window.ts'

type View = Pick<Outlook, 'cursorMark' | 'now' | 'wireNow'>

/** `Set-Cookie` of a page that is opened now. */
export const freshSession = (lock: Lock, view: View): string =>
  `${nameOf(view)}=${sealedMoments(lock, view, view.now, view.wireNow)}; HttpOnly; SameSite=Strict`

/** `Set-Cookie` of who goes home. */
export const endedSession = (view: View): string => `${nameOf(view)}=; Max-Age=0; HttpOnly; SameSite=Strict`

/** Time that runs in one of the clocks alone ends nothing: a hotel's month passes in seconds, and a debugger may stop for an hour. */
export function sessionState(
  lock: Lock,
  view: View,
  cookies: string | undefined,
  idleMinutes: number,
): 'none' | 'idle' | 'open' {
  const used = lastUse(lock, view, cookies)
  if (!used) return 'none'
  const idleMs = minutes(idleMinutes)
  return view.now - used.at > idleMs && view.wireNow - used.wire > idleMs ? 'idle' : 'open'
}

type Use = { readonly at: HotelTime; readonly wire: WireTime }

/** The latest that the browser shows; undefined where none is ours. */
function lastUse(lock: Lock, view: View, cookies = ''): Use | undefined {
  const name = nameOf(view)
  const uses = cookies.split(';', 50).flatMap(cookie => {
    const [, at, wire] = /^\s*\S+?=(\d{1,15})\.(\d{1,15})\.[\w-]{43}\s*$/.exec(cookie) ?? []
    const use = { at: Number(at) as HotelTime, wire: Number(wire) as WireTime }
    const isOurs = at !== undefined && isSame(cookie.trim(), `${name}=${sealedMoments(lock, view, use.at, use.wire)}`)
    // A moment that is still to come was one of an earlier life of this hotel.
    return isOurs && use.at <= view.now ? [use] : []
  })
  return uses.sort((a, b) => b.wire - a.wire)[0]
}

function sealedMoments(lock: Lock, { cursorMark }: View, at: HotelTime, wire: WireTime): string {
  return `${at}.${wire}.${lock.seal(`screens ${cursorMark} ${at} ${wire}`)}`
}

/** Two runs on one machine do not sign each other out. */
const nameOf = ({ cursorMark }: View): string => `desk-${cursorMark}`
