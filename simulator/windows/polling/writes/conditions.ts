/** `If-Match` and `If-None-Match` on a write, as RFC 9110 reads them: whoever wrote meanwhile is not written over. */
import type { Request } from '../../answer.ts'
import { type Problem, wrongValue } from '../../problem.ts'
import { versionIn } from '../tags.ts'
import { quoted } from './fields.ts'
import type { RecordNow } from './target.ts'

export function preconditionProblem({ headers }: Request, { version, etag }: RecordNow): Problem | undefined {
  const [must, mustNot] = [headers['if-match'], headers['if-none-match']]
  const [wanted, unwanted] = [readTags(must), readTags(mustNot)]
  if (wanted === 'wrong') return wrongValue(wrongTags('If-Match', must))
  if (unwanted === 'wrong') return wrongValue(wrongTags('If-None-Match', mustNot))
  // A weak tag says "about the same", which is not enough to write on.
  if (wanted && wanted !== 'any' && !wanted.some(tag => versionIn(tag) === version))
    return changedMeanwhile(
      version,
      etag,
      `If-Match asks for ${cut(must)}${wanted.some(tag => tag.startsWith('W/')) ? ', where a weak tag never matches' : ''}`,
    )
  if (unwanted && (unwanted === 'any' || unwanted.some(tag => versionIn(tag.replace(/^W\//, '')) === version)))
    return changedMeanwhile(version, etag, `If-None-Match excludes ${cut(mustNot)}`)
  return undefined
}

/** Undefined where the header is not there; each tag as it was written, W/ and quotes with it. */
function readTags(header: string | undefined): readonly string[] | 'any' | 'wrong' | undefined {
  if (header === undefined) return undefined
  if (header.trim() === '*') return 'any'
  const tags = header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []
  // What is left of a list without its tags is commas and blanks: one comma at least between two of them.
  const rest = header.split(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/)
  const isList = rest.every(
    (part, place) => /^[ \t,]*$/.test(part) && (part.includes(',') || place === 0 || place === rest.length - 1),
  )
  return tags.length > 0 && isList ? tags : 'wrong'
}

const wrongTags = (where: string, header: string | undefined) => ({
  where,
  found: quoted(header ?? ''),
  expected: 'entity tags such as "17", separated by commas, or *',
})

const cut = (header = ''): string => (header.length > 60 ? `${header.slice(0, 60)}…` : header)

const changedMeanwhile = (version: number, etag: string, because: string): Problem => ({
  kind: 'changed-meanwhile',
  title: 'Changed meanwhile',
  status: 412,
  detail: `The record is at version ${version}, and ${because}. Nothing was written: read the record again, and write to what it says now.`,
  headers: { etag },
})
