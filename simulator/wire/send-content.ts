/** A file on its way to whoever asked: the next stretch is read when the socket has taken the one before. */
import type { ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { type Content, stretchBytes, stretchesOf, wholeOf } from '../windows/export/content.ts'

/** What is short goes in one piece. Who goes away in the middle is sent no more. */
export function endWithContent(response: ServerResponse, content: Content): void {
  if (content.length <= stretchBytes) return void response.end(wholeOf(content))
  pipeline(Readable.from(stretchesOf(content), { objectMode: false }), response, () => undefined)
}
