/** Asking a hotel's windows without a wire. */
import type { Hotel } from '../../../simulator/hotel.ts'
import type { Answer, Request } from '../../../simulator/windows/answer.ts'
import { token } from '../a-hotel.ts'

export type Shown = {
  status: number
  headers: Answer['headers']
  type: string
  text: string
  json: Record<string, unknown>
}

/** `path` with its query, as it would stand in a request's first line. */
export function look(hotel: Hotel, path: string, method = 'GET', more: Partial<Request> = {}): Shown {
  const [within, query] = path.split('?') as [string, string | undefined]
  const authorization = `Bearer ${token}`
  const { status, headers, body } = hotel.answer({
    method,
    path: within,
    query: new URLSearchParams(query),
    authorization,
    headers: {},
    body: null,
    ...more,
  })
  const text = body.toString()
  const type = headers['content-type'] ?? ''
  return { status, headers, type, text, json: type.includes('json') ? JSON.parse(text) : {} }
}

export type Listed = { id: string; version: number; [field: string]: unknown }

/** The records of a page under their list's name. */
export const listOf = (hotel: Hotel, path: string, name: string): Listed[] => look(hotel, path).json[name] as Listed[]
