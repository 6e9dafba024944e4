/**
 * Entity tags. Strong ones, so that a connector may write with If-Match: a record's is its version, with a mark behind it for each way in which
 * it is shown otherwise than whole; a page's is the hash of its bytes.
 */
import { createHash, hash } from 'node:crypto'
import type { SchemaVersion } from '../../domain/property/property.ts'
import type { Answer, Body } from '../answer.ts'
import { bytesOf } from './delivered.ts'

/** `"17"`; `"17-s1"` in the older shape, `"17-f3a9c1"` where only some fields are shown. */
export function recordTag(version: number, shape: SchemaVersion, fields: readonly string[] | null): string {
  const marks = [
    ...(shape === 1 ? ['-s1'] : []),
    ...(fields ? [`-f${hash('sha256', fields.join(',')).slice(0, 6)}`] : []),
  ]
  return `"${version}${marks.join('')}"`
}

/** The version in a record's tag, in whatever form it was read; undefined where it is no such tag, or a weak one. */
export function versionIn(tag: string): number | undefined {
  const digits = /^"(\d{1,15})(-[\w-]+)?"$/.exec(tag.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

export function pageTag(body: Body): string {
  const sum = createHash('sha256')
  if (typeof body !== 'string' && 'pieces' in body) for (const piece of body.pieces) sum.update(piece)
  else sum.update(bytesOf(body))
  return `"p${sum.digest('base64url').slice(0, 22)}"`
}

export const tagged = (answer: Answer, tag: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, etag: tag },
})
