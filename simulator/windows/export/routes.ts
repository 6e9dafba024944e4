/** The export over HTTP: `/exports` and the files. */
import { type Answer, jsonAnswer, type Request } from '../answer.ts'
import { methodNotAllowed, notFound, problemAnswer } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { fileRecord } from './file.ts'

/** `name` is empty for the listing. */
export function exportAnswer({ files }: Outlook, { method }: Request, name: string): Answer {
  if (method !== 'GET') return problemAnswer(methodNotAllowed(method, 'GET'))
  if (name === '') return jsonAnswer(JSON.stringify({ files: files.map(fileRecord) }), null, { more: false })
  const file = files.find(each => each.name === name)
  if (!file)
    return problemAnswer(
      notFound(`There is no file "${name.slice(0, 100)}". GET /exports lists those that were written.`),
    )
  const headers = { 'content-type': 'text/csv; charset=utf-8; header=present' }
  return {
    status: 200,
    headers,
    body: file.bytes,
    facts: { from: file.scope.kind === 'delta' ? file.scope.afterSeq + 1 : 1, to: file.upTo },
    more: false,
    list: false,
  }
}
