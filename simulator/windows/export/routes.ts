/** The export over HTTP: `/exports` and the files. */

import type { Facts } from '../../transcript/entries.ts'
import { type Answer, jsonAnswer, type Request } from '../answer.ts'
import { methodNotAllowed, notFound, problemAnswer } from '../problem.ts'
import type { Outlook } from '../window.ts'
import type { Content } from './content.ts'
import { type ExportFile, fileRecord } from './file.ts'
import { factsIn } from './files-to-deliver.ts'

/** `name` is empty for the listing. */
export function exportAnswer({ files }: Outlook, { method }: Request, name: string): Answer {
  if (method !== 'GET') return problemAnswer(methodNotAllowed(method, 'GET'))
  if (name === '') return jsonAnswer(JSON.stringify({ files: lying(files).map(fileRecord) }), null, { more: false })
  const file = files.findLast(each => each.name === name)
  if (file) return contentAnswer(file.content, file.contentType, factsIn(file))
  const beside = files.flatMap(each => each.beside).findLast(each => each.name === name)
  if (beside) return contentAnswer(beside.content, 'text/plain; charset=utf-8', null)
  return problemAnswer(
    notFound(`There is no file "${name.slice(0, 100)}". GET /exports lists those that were written.`),
  )
}

/** A file of the same name as an older one has taken its place. */
function lying(files: readonly ExportFile[]): ExportFile[] {
  const newest = new Map(files.map(file => [file.name, file]))
  return files.filter(file => newest.get(file.name) === file)
}

const contentAnswer = (body: Content, contentType: string, facts: Facts | null): Answer => ({
  ...{ status: 200, headers: { 'content-type': contentType }, body, facts, more: false, list: false },
})
