/** An answer that a fault has struck, on its way over the wire: late, piece by piece, or cut off. */
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Body, Carriage } from '../windows/answer.ts'
import { bytesOf } from '../windows/polling/delivered.ts'

/** `writeHead` sends status and headers. Whoever goes away meanwhile is sent no more. */
export async function carryAnswer(
  response: ServerResponse,
  { delayMs, pieces, overMs, cutAt }: Carriage,
  body: Body,
  writeHead: () => void,
): Promise<void> {
  if (delayMs > 0) await wait(delayMs)
  if (response.destroyed) return
  if (cutAt === 0) return reset(response)
  writeHead()
  const bytes = bytesOf(body)
  if (response.req.method === 'HEAD') return void response.end()
  const sent = cutAt === null ? bytes : bytes.subarray(0, cutAt)
  const size = Math.max(1, Math.ceil(sent.length / pieces))
  for (let from = 0; from < sent.length; from += size) {
    if (from > 0 && overMs > 0) await wait(overMs / pieces)
    if (response.destroyed) return
    await written(response, sent.subarray(from, from + size))
  }
  if (cutAt === null) response.end()
  // A reset would take with it what the other side has not read yet.
  else response.destroy()
}

/** What was written before has left by then, as far as anybody can tell. */
function written(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise(resolve => void response.write(bytes, () => resolve()))
}

/** At once, and what was never sent is not sent any more. */
function reset(response: ServerResponse): void {
  const { socket } = response
  if (socket && !('encrypted' in socket)) socket.resetAndDestroy()
  else response.destroy()
}
