/** A file on its way to whoever asked: the next stretch is read when the socket has taken the one before. */
import type { ServerResponse } from 'node:http'
import { type Content, passingStretchesOf, stretchBytes, wholeOf } from '../windows/export/content.ts'

/** What is short goes in one piece. Who goes away in the middle is sent no more. */
export function endWithContent(response: ServerResponse, content: Content): void {
  if (content.length <= stretchBytes) return void response.end(wholeOf(content))
  sendStretches(response, content).catch(() => response.destroy())
}

async function sendStretches(response: ServerResponse, content: Content): Promise<void> {
  for (const stretch of passingStretchesOf(content)) if (!(await isTaken(response, stretch))) return
  response.end()
}

/** False where nobody is there any more to take it. */
function isTaken(response: ServerResponse, stretch: Buffer): Promise<boolean> {
  return new Promise(resolve => {
    const gone = () => resolve(false)
    response.once('close', gone)
    response.write(stretch, error => {
      response.off('close', gone)
      resolve(!error)
    })
  })
}
