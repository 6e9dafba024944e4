/** Looks for a stay in an SQLite database of the connector, in a process of its own, within two seconds. */
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { notSeen, type ProbeAnswer } from './believed.ts'
import type { SqliteProbe } from './manifest-stores.ts'
import { fill, type Words } from './placeholders.ts'
import { readJson } from './probe.ts'
import type { SqliteAnswer, SqliteOrder } from './sqlite-reader.ts'

export type SqliteLooker = { look(words: Words): Promise<ProbeAnswer>; close(): void }

const queryMs = 2000
/** A busy machine may take long to start a process, which is no fault of the SELECT. */
const startMs = 20_000

/** `dir` is the folder of the manifest. */
export function openSqliteProbe(probe: SqliteProbe, dir: string): SqliteLooker {
  let reader: ChildProcess | null = null

  async function asked(order: SqliteOrder): Promise<SqliteAnswer> {
    reader ??= await startReader()
    const answer = reader && (await exchange(reader, queryMs, order))
    if (answer) return answer
    close()
    return { kind: 'failed', because: 'It took longer than two seconds' }
  }

  function close(): void {
    reader?.kill('SIGKILL')
    reader = null
  }

  return {
    async look(words) {
      const database = resolve(dir, fill(probe.database, words))
      if (!existsSync(database))
        return notSeen(
          `${database} does not exist: the connector has not made it yet, or \`probe.sqlite.database\` is wrong.`,
        )
      const answer = await asked({
        database,
        select: probe.select,
        values: probe.values.map(value => fill(value, words)),
      })
      if (answer.kind === 'failed') return notSeen(`\`probe.sqlite.select\` failed on ${database}: ${answer.because}.`)
      const [row, second] = answer.rows
      if (row === undefined) return { kind: 'unknown-reservation' }
      if (second !== undefined)
        return notSeen('`probe.sqlite.select` gives more than one row. Let it give one for each stay.')
      const json = JSON.stringify(row)
      if (json.length > rowMax) return notSeen('The row that `probe.sqlite.select` gives is larger than 1 MB.')
      return readJson({ place: 'probe.sqlite', source: 'the row', ...probe }, json)
    },
    close,
  }
}

const rowMax = 1024 * 1024

/** Null where it cannot be started. */
async function startReader(): Promise<ChildProcess | null> {
  const file = new URL('./sqlite-reader.ts', import.meta.url)
  const reader = fork(file, { execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  if ((await exchange(reader, startMs)) !== null) return reader
  reader.kill('SIGKILL')
  return null
}

/** What it says next, after an order where one is given; null where it says nothing in time, or ends. */
function exchange(reader: ChildProcess, withinMs: number, order?: SqliteOrder): Promise<SqliteAnswer | null> {
  return new Promise(done => {
    const finish = (answer: SqliteAnswer | null) => {
      clearTimeout(timer)
      reader.off('message', finish)
      reader.off('exit', onEnd)
      reader.off('error', onEnd)
      done(answer)
    }
    const onEnd = () => finish(null)
    const timer = setTimeout(onEnd, withinMs)
    reader.on('message', finish as (message: unknown) => void)
    reader.on('exit', onEnd)
    reader.on('error', onEnd)
    if (order !== undefined) reader.send(order)
  })
}
