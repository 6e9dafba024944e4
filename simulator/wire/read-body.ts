/** What a connector sends, whole and bounded. */
import type { IncomingMessage } from 'node:http'
import type { Problem } from '../windows/problem.ts'

const largestBytes = 64 * 1024

/** Rejects where the sender breaks off. What is too large is read away, so that the sender hears the answer. */
export async function readBody(request: IncomingMessage): Promise<Buffer | 'too large'> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= largestBytes) parts.push(part)
    else if (size > 16 * largestBytes) break
  }
  return size > largestBytes ? 'too large' : Buffer.concat(parts)
}

export const tooLarge: Problem = {
  kind: 'too-large',
  title: 'Too large',
  status: 413,
  detail: 'The body is larger than 64 KB. Send less.',
}
