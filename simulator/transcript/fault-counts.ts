/**
 * What came of the faults that were planned, read from the transcript alone: how often each struck, and how often in vain, because nothing on the
 * wire became different by it. One that never struck was not exercised, and proves nothing.
 */
import type { Entry } from './entries.ts'
import type { FaultFired } from './faults.ts'

export type FaultCount = {
  readonly fault: string
  readonly line: string
  /** How often it struck, and how many of these times in vain. */
  readonly fired: number
  readonly absorbed: number
}

export type FaultSums = {
  /** How many faults: planned; struck at least once; struck only in vain. */
  readonly planned: number
  readonly fired: number
  readonly absorbed: number
}

/** `readsFolder` where files are read from a disk, where nobody sees it; `after` leaves out what struck up to that line. */
export function countFaults(
  said: readonly Entry[],
  { readsFolder, after = 0 }: { readonly readsFolder: boolean; readonly after?: number },
): FaultCount[] {
  const fired = said.filter((entry): entry is Fired => entry.kind === 'fault-fired' && entry.n > after)
  return said.flatMap(entry => {
    if (entry.kind !== 'fault-planned') return []
    const own = fired.filter(({ fault }) => fault === entry.fault)
    const absorbed = own.filter(each => isAbsorbed(said, each, readsFolder)).length
    return [{ fault: entry.fault, line: entry.plan.line, fired: own.length, absorbed }]
  })
}

export const sumsOf = (counts: readonly Pick<FaultCount, 'fired' | 'absorbed'>[]): FaultSums => ({
  planned: counts.length,
  fired: counts.filter(({ fired }) => fired > 0).length,
  absorbed: counts.filter(({ fired, absorbed }) => fired > 0 && fired === absorbed).length,
})

type Fired = Entry & FaultFired

function isAbsorbed(said: readonly Entry[], fired: Fired, readsFolder: boolean): boolean {
  const { hit, does, differs } = fired
  if (!differs) return true
  if (hit.kind === 'file') return !readsFolder && !isNoticed(said, fired)
  return hit.kind === 'delivery' && does === 'reorder' && !isOvertaken(said, fired)
}

/** Whether another delivery to the same receiver stands between the moment when this one was held back and its own. */
function isOvertaken(said: readonly Entry[], { n, hit }: Fired): boolean {
  if (hit.kind !== 'delivery') return false
  for (const entry of said) {
    if (entry.n <= n || entry.kind !== 'delivery' || entry.subscription !== hit.subscription) continue
    return entry.id !== hit.id
  }
  return true
}

/** Whether anybody took a file that is not as it should be, or looked for one that was not there. */
function isNoticed(said: readonly Entry[], fired: Fired): boolean {
  const later = said.filter(({ n }) => n > fired.n)
  if (fired.does === 'late' || fired.does === 'missing') {
    const appears = later.findIndex(entry => entry.kind === 'file-written' && isOfHouse(entry, fired))
    // By SFTP a look at the folder is not seen, so whoever reads so at all may have looked.
    if (said.some(({ kind }) => kind === 'file-fetched')) return true
    return later.slice(0, appears < 0 ? undefined : appears).some(asksForFiles)
  }
  return later.some(entry => {
    const name = nameTaken(entry)
    const file = name === undefined ? undefined : said.findLast(each => each.n < entry.n && isFile(each, name))
    // What is whole again, or was never touched, looks like any other.
    return (
      file?.kind === 'file-written' && isOfNight(file, fired) && file.job !== undefined && file.job.does !== 'whole'
    )
  })
}

const isFile = (entry: Entry, name: string): boolean => entry.kind === 'file-written' && entry.name === name

type Written = { readonly property: string; readonly businessDate: string }

const isOfHouse = ({ property }: Written, { hit }: Fired): boolean => hit.kind === 'file' && hit.property === property

const isOfNight = (written: Written, fired: Fired): boolean =>
  isOfHouse(written, fired) && fired.hit.kind === 'file' && fired.hit.businessDate === written.businessDate

const asksForFiles = (entry: Entry): boolean => entry.kind === 'request' && entry.window === 'export'

function nameTaken(entry: Entry): string | undefined {
  if (entry.kind === 'file-fetched') return entry.name
  if (entry.kind === 'file-delivery') return entry.error === null ? entry.name : undefined
  const isFile = entry.kind === 'request' && entry.window === 'export' && entry.status === 200
  return isFile ? decoded(entry.path.slice('/exports/'.length)) : undefined
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
