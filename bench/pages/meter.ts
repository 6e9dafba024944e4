/** What a server process has used, read past its port so that the load does not disturb it. */
import { answerQuestions, sayReady } from '../child-side.ts'

export type Usage = { readonly cpuMs: number; readonly heapBytes: number }

/** Says on which port it listens, and answers every question with its usage; the heap is that of what is still in use. */
export function sayPortAndUsage(port: number): void {
  answerQuestions((question): Usage => {
    const { user, system } = process.cpuUsage()
    if (question === 'usage with heap') globalThis.gc?.()
    return { cpuMs: (user + system) / 1000, heapBytes: process.memoryUsage().heapUsed }
  })
  sayReady(port)
}
