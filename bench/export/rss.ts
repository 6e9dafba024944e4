/** How much memory this process holds at most, also while it does one thing for long: a thread of its own looks every few milliseconds. */
import { isMainThread, Worker, workerData } from 'node:worker_threads'

const everyMs = 2

export type Watch = {
  /** The most since it was asked for the last time, in bytes; what is held now where nothing was seen in between. */
  peak(): number
}

export async function watchRss(): Promise<Watch> {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const seen = new Float64Array(shared)
  const worker = new Worker(new URL(import.meta.url), { workerData: shared })
  await new Promise(ready => worker.once('online', ready))
  worker.unref()
  return {
    peak() {
      const peak = Math.max(seen[0] ?? 0, process.memoryUsage.rss())
      seen[0] = 0
      return peak
    },
  }
}

if (!isMainThread) look(new Float64Array(workerData as SharedArrayBuffer))

function look(seen: Float64Array): void {
  const never = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    seen[0] = Math.max(seen[0] ?? 0, process.memoryUsage.rss())
    Atomics.wait(never, 0, 0, everyMs)
  }
}
