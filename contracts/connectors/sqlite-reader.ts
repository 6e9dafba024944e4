/** The process in which a manifest's SELECT runs, so that one that never ends can be ended. Read-only, at most two rows. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

export type SqliteOrder = { readonly database: string; readonly select: string; readonly values: readonly string[] }
export type SqliteAnswer =
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly kind: 'failed'; readonly because: string }

process.send?.('ready')
process.on('message', ({ database, select, values }: SqliteOrder) => {
  process.send?.(answer(database, select, values))
})

function answer(database: string, select: string, values: readonly SQLInputValue[]): SqliteAnswer {
  try {
    const db = new DatabaseSync(database, { readOnly: true, timeout: 1000, allowExtension: false })
    try {
      const statement = db.prepare(select)
      statement.setReadBigInts(true)
      const rows: Record<string, unknown>[] = []
      for (const row of statement.iterate(...values)) {
        rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
        if (rows.length === 2) break
      }
      return { kind: 'rows', rows }
    } finally {
      db.close()
    }
  } catch (error) {
    return { kind: 'failed', because: (error as Error).message }
  }
}

/** Numbers that JSON has no room for, and bytes, are left as text. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value
}
