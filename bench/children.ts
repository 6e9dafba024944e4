/** Processes that the bench starts: each says one thing when it is ready, and answers each question with one message. All end with the bench. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Child = {
  /** What it said when it was ready. */
  readonly ready: unknown
  /** Rejects where it ends or stays silent. */
  ask(question: unknown, patienceMs?: number): Promise<unknown>
  end(): void
}

const usualPatienceMs = 120_000
const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

/** `file` lies beside this one, such as `pages/load.ts`. A child that needs long to be ready, or a large heap, says so. */
export async function startChild(
  file: string,
  words: readonly string[] = [],
  { readyMs = usualPatienceMs, heapMb = 0 } = {},
): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const execArgv = ['--expose-gc', ...(heapMb > 0 ? [`--max-old-space-size=${heapMb}`] : [])]
  const child = fork(path, words, {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  living.add(child)
  child.on('exit', () => living.delete(child))
  const ready = await nextMessage(child, file, readyMs)
  return {
    ready,
    async ask(question, patienceMs = usualPatienceMs) {
      const answer = nextMessage(child, file, patienceMs)
      child.send(question as object)
      return answer
    },
    end: () => void child.kill('SIGKILL'),
  }
}

function nextMessage(child: ChildProcess, file: string, patienceMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => fail(`said nothing for ${patienceMs / 1000} seconds. Is the machine overloaded?`),
      patienceMs,
    )
    const ended = (code: number | null) =>
      fail(`ended with status ${code} instead of answering. See its message above.`)
    const heard = (message: unknown) => {
      settle()
      resolve(message)
    }
    child.once('message', heard)
    child.once('exit', ended)
    function fail(why: string) {
      settle()
      child.kill('SIGKILL')
      reject(new Error(`The bench's process ${file} ${why}`))
    }
    function settle() {
      clearTimeout(timer)
      child.off('message', heard)
      child.off('exit', ended)
    }
  })
}
