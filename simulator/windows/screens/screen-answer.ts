/** A drawn page as an answer. No script runs on it, nothing is loaded from elsewhere, and nobody may frame it. */
import type { Answer } from '../answer.ts'
import type { Html } from './html.ts'
import type { Drawn } from './page.ts'

const guarded = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** `trouble` is why somebody is asked to sign in: a page that needs that is answered 401. */
export function pageAnswer({ html }: Html, trouble: string | null, drawn?: Drawn, cookie?: string): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...guarded,
    ...(trouble === null ? {} : { 'www-authenticate': 'Form' }),
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  }
  const { page, facts = null, more } = drawn ?? {}
  const status = trouble === null ? (page?.status ?? 200) : 401
  const wrong = trouble ?? (page?.status === undefined ? null : noteOf(page.blocks))
  const body = Buffer.from(html)
  const answer = { status, headers, body, facts, more: more ?? false, list: more !== undefined }
  return wrong === null ? answer : { ...answer, trouble: wrong }
}

const noteOf = (blocks: Drawn['page']['blocks']): string =>
  blocks.flatMap(block => (block.kind === 'note' ? [block.text] : [])).join(' ')

/** To another page, by its address from this one. */
export const redirect = (to: string, cookie?: string): Answer => ({
  ...{ status: 303, body: '', facts: null, more: false, list: false },
  headers: { location: to, ...guarded, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
})

export const styleAnswer = (style: string): Answer => ({
  ...{ status: 200, body: style, facts: null, more: false, list: false },
  headers: { 'content-type': 'text/css; charset=utf-8', 'x-content-type-options': 'nosniff' },
})
