/** What was wrong with a request, as RFC 9457 `application/problem+json`. */
import type { Answer } from './answer.ts'

export type Fault = { readonly where: string; readonly found: string; readonly expected: string }

export type Problem = {
  /** In kebab-case; becomes the problem's type. */
  readonly kind: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly Fault[]
  readonly headers?: Readonly<Record<string, string>>
}

export function problemBody({ kind, title, status, detail, errors }: Problem): string {
  return JSON.stringify({ type: `urn:mockinn:problem:${kind}`, title, status, detail, ...(errors ? { errors } : {}) })
}

export function problemAnswer(problem: Problem): Answer {
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', ...problem.headers }
  return { status: problem.status, headers, body: problemBody(problem), facts: null, more: false, list: false }
}

export const unauthorised = (detail: string): Problem => ({
  kind: 'unauthorised',
  title: 'Not authorised',
  status: 401,
  detail,
  headers: { 'www-authenticate': 'Bearer' },
})

export const notFound = (detail: string): Problem => ({ kind: 'not-found', title: 'Not found', status: 404, detail })

export const methodNotAllowed = (method: string, allowed: string): Problem => ({
  kind: 'method-not-allowed',
  title: 'Method not allowed',
  status: 405,
  detail: `${method} is not possible here. Use ${allowed}.`,
  headers: { allow: allowed },
})

export const wrongValue = (...errors: Fault[]): Problem => ({
  kind: 'wrong-value',
  title: 'Wrong value',
  status: 400,
  detail: errors.map(({ where, found, expected }) => `${where}: found ${found}, expected ${expected}.`).join(' '),
  errors,
})
