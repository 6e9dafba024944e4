/** Somebody at a desk of the hotel: signs in over real HTTP, keeps the cookie, and reads pages. */
import type { Hotel, HotelOptions } from '../../../../simulator/hotel.ts'
import { screensOnly } from '../../../../simulator/personas/screens-only.ts'
import { aHotel, token } from '../../a-hotel.ts'
import { aServer, type Said } from '../../a-server.ts'

export const aHotelWithScreens = (over: Partial<HotelOptions> = {}): Hotel => aHotel({ persona: screensOnly, ...over })

export type Desk = {
  readonly url: string
  /** What a page says, as it came. */
  readonly open: (page: string, init?: RequestInit) => Promise<Said>
  readonly signIn: (user?: string, password?: string) => Promise<Said>
  /** `name=value`, as a browser would send it. */
  cookie: string
}

/** Nobody has signed in yet. `door` is where the hotel is reached. */
export async function aDesk(hotel: Hotel, door = '/r/one'): Promise<Desk> {
  const server = await aServer([hotel])
  const hosted = server.runs.run('one')
  if (hosted) server.runs.point('crm', hosted)
  const desk: Desk = {
    url: server.url + door,
    cookie: '',
    open: async (page, init = {}) => {
      const headers = { ...(desk.cookie === '' ? {} : { cookie: desk.cookie }), ...init.headers }
      const said = await server.ask(`${door}/screens${page}`, { ...init, headers, bearer: null })
      const [given] = said.headers.getSetCookie()
      if (given !== undefined) desk.cookie = given.includes('Max-Age=0') ? '' : (given.split(';')[0] ?? '')
      return said
    },
    signIn: (user = 'desk', password = token) =>
      desk.open('/sign-in', { method: 'POST', body: new URLSearchParams({ user, password }) }),
  }
  return desk
}

/** Signed in. */
export async function atTheDesk(hotel: Hotel, door?: string): Promise<Desk> {
  const desk = await aDesk(hotel, door)
  await desk.signIn()
  return desk
}

/** What a reader sees of a page: its texts, one after the other. */
export const textsOf = (page: string): string[] =>
  page
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .split(/<[^>]*>/)
    .map(text => unescaped(text).trim())
    .filter(text => text !== '')

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

export const linksOf = (page: string): string[] =>
  [...page.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => unescaped(to)).filter(to => to !== 'style.css')
