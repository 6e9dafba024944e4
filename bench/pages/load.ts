/**
 * A load client as lean as Node allows: sockets kept alive, one request on each at a time, answers counted by their content-length and
 * thrown away. Every request asks for a place of its own, drawn from a seeded stream.
 */
import { connect } from 'node:net'
import { type Stream, stream } from '../../simulator/population/streams.ts'
import { answerQuestions, sayReady } from '../child-side.ts'

export type Load = {
  readonly port: number
  readonly seconds: number
  readonly connections: number
  readonly token: string
  /** What stands around the cursor's place, such as `/r/main/api/v1/changes?limit=100&after=c-`. */
  readonly pathBeforePlace: string
  readonly pathBehindPlace: string
  readonly places: number
  readonly seed: number
}

export type Loaded = { readonly requests: number; readonly seconds: number; readonly cpuMs: number }

const readBufferBytes = 1 << 18

answerQuestions(question => run(question as Load))
sayReady('ready')

async function run(load: Load): Promise<Loaded> {
  const draw = stream(load.seed, 'cursors')
  const cpuBefore = process.cpuUsage()
  const startMs = performance.now()
  const untilMs = startMs + load.seconds * 1000
  const counts = await Promise.all(Array.from({ length: load.connections }, () => talk(load, draw, untilMs)))
  const { user, system } = process.cpuUsage(cpuBefore)
  const requests = counts.reduce((sum, count) => sum + count, 0)
  return { requests, seconds: (performance.now() - startMs) / 1000, cpuMs: (user + system) / 1000 }
}

/** Asks over one socket until the time is up; the number of whole answers. */
function talk(load: Load, draw: Stream, untilMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    let bytesToCome = 0
    const tail = `${load.pathBehindPlace} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${load.token}\r\n\r\n`
    const ask = () => socket.write(`GET ${load.pathBeforePlace}${(draw() % load.places).toString(36)}${tail}`, 'latin1')
    const read = (length: number, buffer: Uint8Array): boolean => {
      try {
        bytesToCome = bytesToCome > 0 ? bytesToCome - length : answerBytes(buffer as Buffer, length) - length
      } catch (error) {
        socket.destroy(error as Error)
      }
      if (bytesToCome > 0) return true
      answers += 1
      if (performance.now() < untilMs) ask()
      else socket.destroy()
      return true
    }
    const onread = { buffer: Buffer.allocUnsafe(readBufferBytes), callback: read }
    const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true, onread }, ask)
    socket.once('error', reject)
    socket.once('close', () => resolve(answers))
  })
}

/** The size of an answer, head and body, from its first bytes: both servers send the head in one piece. */
function answerBytes(buffer: Buffer, length: number): number {
  const head = buffer.toString('latin1', 0, Math.min(length, 1024))
  const headEnd = head.indexOf('\r\n\r\n')
  const bodyBytes = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || headEnd < 0 || bodyBytes === undefined)
    throw new Error(`The load client cannot read this answer: ${head.slice(0, 300)}`)
  return headEnd + 4 + Number(bodyBytes)
}
