/**
 * Keeps a hotel's two logs in SQLite, so that it comes back after whatever ended it. Every commit is its own transaction in the write-ahead
 * log: what was acknowledged survives a kill at any moment, since the system holds what was written even when the process is gone. A power
 * failure may take the last moments with it (synchronous = NORMAL), and never leaves half a commit.
 */
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { HotelTime } from '../domain/time.ts'
import { headOf, type Origins } from '../journal/journal.ts'
import type { Keeper, Kept } from '../journal/keeper.ts'

export type HotelStore = {
  readonly keeper: Keeper
  /** Undefined where the hotel is new. */
  readonly kept: Kept | undefined
  /** What else is to be the same when it comes back, such as its persona. */
  readonly origins: Origins & {
    readonly persona: string
    /** The whole of a persona that is somebody's own, as JSON. */
    readonly personaFile?: string
  }
  close(): void
}

/** What is wrong with a store, as a whole sentence. */
export class StoreTrouble extends Error {}

/** `origins` are those of a new hotel, and of one that is there already where they are said; null takes what is there. */
export function openStore(
  file: string,
  asked: Partial<HotelStore['origins']>,
  usual: HotelStore['origins'],
): HotelStore {
  const database = open(file)
  try {
    const found = readOrigins(database, file)
    const origins = found ?? { ...usual, ...asked }
    if (found) requireSame(file, found, { ...asked, engine: usual.engine })
    else writeOrigins(database, origins)
    const kept = found && readKept(database, file, origins)
    return { keeper: keeperOf(database), kept, origins, close: () => database.close() }
  } catch (error) {
    database.close()
    throw error
  }
}

function open(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 0 })
    // One hotel at a time: two would write two histories into one.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    database.exec(`
      BEGIN EXCLUSIVE;
      CREATE TABLE IF NOT EXISTS origins (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS commits (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, head TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS inputs (n INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS entries (n INTEGER PRIMARY KEY, line TEXT NOT NULL, sum TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), now INTEGER NOT NULL) STRICT;
      COMMIT;
    `)
    return database
  } catch (error) {
    const { message } = error as Error
    if (/locked|busy/.test(message))
      throw new StoreTrouble(`Another hotel is open in ${file}. Close that one, or choose another folder with --data.`)
    throw new StoreTrouble(
      `${file} cannot be opened as a hotel's store: ${message}. Choose another folder with --data.`,
    )
  }
}

function keeperOf(database: DatabaseSync): Keeper {
  const commit = database.prepare('INSERT INTO commits (seq, line, head) VALUES (?, ?, ?)')
  const input = database.prepare('INSERT INTO inputs (line) VALUES (?)')
  const entry = database.prepare('INSERT INTO entries (n, line, sum) VALUES (?, ?, ?)')
  const clock = database.prepare(
    'INSERT INTO clock (id, now) VALUES (1, ?) ON CONFLICT DO UPDATE SET now = excluded.now',
  )
  let said = -1
  return {
    commit(seq, line, head, from) {
      if (from === null) return void commit.run(seq, line, head)
      database.exec('BEGIN')
      try {
        commit.run(seq, line, head)
        input.run(from)
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    entry: (n, line) => void entry.run(n, line, sumOf(line)),
    time(now) {
      if (now === said) return
      said = now
      clock.run(now)
    },
  }
}

const sumOf = (line: string): string => hash('sha256', line).slice(0, 16)

function readOrigins(database: DatabaseSync, file: string): HotelStore['origins'] | undefined {
  const rows = database.prepare('SELECT name, value FROM origins').all() as { name: string; value: string }[]
  if (rows.length === 0) return undefined
  const value = (name: string): string => {
    const found = rows.find(row => row.name === name)?.value
    if (found === undefined) throw damaged(file, `it does not say its ${name}`)
    return found
  }
  const personaFile = rows.find(row => row.name === 'personaFile')?.value
  return {
    ...{ engine: value('engine'), seed: Number(value('seed')), date: value('date') },
    ...{ property: value('property'), persona: value('persona') },
    ...(personaFile === undefined ? {} : { personaFile }),
  }
}

function writeOrigins(database: DatabaseSync, origins: HotelStore['origins']): void {
  const insert = database.prepare('INSERT INTO origins (name, value) VALUES (?, ?)')
  database.exec('BEGIN')
  for (const [name, value] of Object.entries(origins)) insert.run(name, String(value))
  database.exec('COMMIT')
}

function requireSame(file: string, found: HotelStore['origins'], asked: Partial<HotelStore['origins']>): void {
  for (const [name, value] of Object.entries(asked)) {
    // Whoever opened the store knows which of its words matter.
    if (name === 'personaFile') continue
    const kept = found[name as keyof typeof found]
    if (value === undefined || String(value) === String(kept)) continue
    throw new StoreTrouble(
      `The hotel in ${file} has the ${name} ${kept}, and ${otherwise(name, String(value), String(kept))}, or choose another folder with --data.`,
    )
  }
}

/** A house and an engine are there without being asked for, so to leave them out mends nothing. */
function otherwise(name: string, value: string, kept: string): string {
  if (name === 'property')
    return `${value} would be opened. Name ${kept}, or the file that it was read from, with --property`
  if (name === 'engine') return `this is ${value}. Open it with the version that opened it first`
  return `${value} is asked for. Leave that out`
}

/** The chain is gone through from its beginning: an edited byte or a missing line breaks it. */
function readKept(database: DatabaseSync, file: string, origins: Origins): Kept {
  const commits = database.prepare('SELECT seq, line, head FROM commits ORDER BY seq').all() as {
    seq: number
    line: string
    head: string
  }[]
  commits.forEach(({ seq }, index) => {
    if (seq !== index + 1) throw damaged(file, `commit ${index + 1} is missing`)
  })
  const lines = commits.map(({ line }) => line)
  const head = headOf(origins, lines)
  if (commits.length > 0 && commits.at(-1)?.head !== head)
    throw damaged(file, `${brokenAt(origins, commits)} is not what was written`)
  const entries = database.prepare('SELECT n, line, sum FROM entries ORDER BY n').all() as {
    n: number
    line: string
    sum: string
  }[]
  entries.forEach(({ n, line, sum }, index) => {
    if (n !== index + 1) throw damaged(file, `line ${index + 1} of its transcript is missing`)
    if (sumOf(line) !== sum) throw damaged(file, `line ${n} of its transcript is not what was written`)
  })
  const inputs = (database.prepare('SELECT line FROM inputs ORDER BY n').all() as { line: string }[]).map(
    ({ line }) => line,
  )
  const clock = database.prepare('SELECT now FROM clock').get() as { now: number } | undefined
  return { commits: lines, inputs, entries: entries.map(({ line }) => line), now: (clock?.now ?? 0) as HotelTime }
}

function brokenAt(origins: Origins, commits: readonly { seq: number; line: string; head: string }[]): string {
  for (let length = 1; length <= commits.length; length += 1) {
    const upTo = commits.slice(0, length)
    if (
      headOf(
        origins,
        upTo.map(({ line }) => line),
      ) !== upTo.at(-1)?.head
    )
      return `commit ${length}`
  }
  return 'its journal'
}

const damaged = (file: string, what: string): StoreTrouble =>
  new StoreTrouble(
    `The hotel in ${file} is damaged: ${what}. Restore the file from a copy, or choose another folder with --data.`,
  )
