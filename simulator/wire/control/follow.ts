/** Tells a page, by server-sent events, that something happened in a run. */
import type { Response } from 'express'
import { instant } from '../../domain/time.ts'
import type { HostedRun } from '../hosted-runs.ts'

const lookEveryMs = 150

export function followRun({ hotel }: HostedRun, response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  })
  let told = ''
  const look = () => {
    const moved = JSON.stringify({
      journal: hotel.journal.length,
      transcript: hotel.transcript.length,
      now: instant(hotel.now),
    })
    if (moved === told) return
    told = moved
    response.write(`event: moved\ndata: ${moved}\n\n`)
  }
  if (response.req.method === 'HEAD') return void response.end()
  look()
  const timer = setInterval(look, lookEveryMs)
  response.on('close', () => clearInterval(timer))
}
