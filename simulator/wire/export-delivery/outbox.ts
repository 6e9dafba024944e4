/**
 * The files of each night are sent by the hotel itself: at once, and again by a ladder where that failed. What is due stands on the run's
 * agenda in hotel time, and an attempt ends before time moves on, however dead the other side is.
 */
import { hours, later, minutes } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import type { FileRoute } from '../../transcript/entries.ts'
import type { ExportFile } from '../../windows/export/file.ts'
import { factsIn } from '../../windows/export/files-to-deliver.ts'
import { wireNow } from '../wall-clock.ts'
import { owedFiles } from './owed-files.ts'

export type Route = {
  readonly by: FileRoute
  /** Where to, as logs may show it. */
  readonly place: string
  /** Delivers a file and what belongs to it. Throws an error whose message is a whole sentence where it was not taken. */
  readonly deliver: (file: ExportFile, signal: AbortSignal) => Promise<void>
}

/** Six attempts in five and a half hours: a file is of use before the next one comes. */
const fileLadder: readonly number[] = [minutes(1), minutes(5), minutes(15), hours(1), hours(4)]

/** Real milliseconds that an attempt may take. */
const attemptMaxMs = 60_000

/** Sends every file from now on, or goes on where a hotel that was kept had stopped. */
export function sendFiles(hotel: Hotel, route: Route, attemptMs = attemptMaxMs): void {
  const { by, place } = route
  const owed = owedFiles(hotel, route)
  if (owed === null) hotel.remember({ kind: 'file-route-added', by, place, afterFiles: hotel.files.length })
  else for (const { file, attempt, waitMs } of owed) plan(file, attempt, waitMs)
  hotel.listen({ written: file => plan(file, 1, 0) })

  function plan(file: ExportFile, attempt: number, waitMs: number): void {
    hotel.agenda.add({
      ...{ at: later(hotel.now, waitMs), priority: 'delivery' },
      id: `${by} ${file.businessDate} ${file.property} ${attempt}`,
      run: () => tryNow(file, attempt),
    })
  }

  async function tryNow(file: ExportFile, attempt: number): Promise<void> {
    const { name, property, businessDate } = file
    const started = wireNow()
    const at = hotel.now
    const outdated = by === 'sftp-push' && hotel.files.findLast(each => each.name === name) !== file
    const error = outdated ? 'A newer file of that name was written since.' : await troubleOf(route, file, attemptMs)
    const wait = error === null || outdated ? null : (fileLadder[attempt - 1] ?? null)
    const nextAt = wait === null ? null : later(at, wait)
    const facts = error === null ? factsIn(file) : null
    hotel.remember(
      { kind: 'file-delivery', by, place, name, property, businessDate, attempt, error, facts, nextAt },
      started,
      at,
    )
    if (wait !== null) plan(file, attempt + 1, wait)
  }
}

/** Null where the file was taken. Ends in time, even where the route does not. */
async function troubleOf({ deliver, place }: Route, file: ExportFile, attemptMs: number): Promise<string | null> {
  const signal = AbortSignal.timeout(attemptMs)
  const late = new Promise<never>((_, reject) => {
    const sayLate = () => reject(new Error(`${place} did not take it within ${attemptMs / 1000} s.`))
    signal.addEventListener('abort', sayLate, { once: true })
  })
  try {
    await Promise.race([deliver(file, signal), late])
    return null
  } catch (error) {
    return (error as Error).message
  }
}
