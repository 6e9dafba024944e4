/** A server on a free port with hotels in it, closed when the test is over, and few words to ask things of it. */
import { onTestFinished } from 'vitest'
import type { Command } from '../../simulator/domain/commands.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { openServer, type ServerOptions } from '../../simulator/wire/server.ts'
import { token } from './a-hotel.ts'

export const controlToken = 'the-control-token-of-this-server'

export type Said = { status: number; headers: Headers; text: string; json: Record<string, unknown> }

export async function aServer(hotels: readonly Hotel[], over: Partial<ServerOptions> = {}) {
  const server = await openServer({ host: '127.0.0.1', port: 0, controlToken, ...over })
  onTestFinished(() => server.close())
  for (const hotel of hotels) server.runs.host(hotel)
  /** As a connector; `headers` and `bearer` may say otherwise. */
  const ask = (path: string, init: RequestInit & { bearer?: string | null } = {}) =>
    said(server.url + path, { ...init, bearer: init.bearer === undefined ? token : init.bearer })
  /** As whoever steers: a body is posted as JSON, or as it is where it is text. */
  const steer = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    said(server.url + path, {
      ...(body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers,
      bearer: controlToken,
    })
  return {
    ...server,
    ask,
    steer,
    obey: (command: Command, run = 'one') => steer(`/r/${run}/control/commands`, command),
    clock: (move: unknown, run = 'one') => steer(`/r/${run}/control/clock`, move),
  }
}

async function said(url: string, { bearer, ...init }: RequestInit & { bearer: string | null }): Promise<Said> {
  const headers = { ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), ...init.headers }
  const answer = await fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(10_000) })
  const text = await answer.text()
  const json = answer.headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) : {}
  return { status: answer.status, headers: answer.headers, text, json }
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
