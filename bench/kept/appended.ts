/** Appends the commits of a desk's days to a hotel in memory, or to one that is kept in a file; says how many it did in a second. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hotel } from '../../simulator/hotel.ts'
import { openStore } from '../../simulator/store/hotel-store.ts'
import { answerQuestions, sayReady } from '../child-side.ts'
import { roomsForASeason, type Step, season, take } from '../hotels/season.ts'
import { openingDate, openTown, seed } from '../hotels/town.ts'

const commits = 20_000

answerQuestions(where => perSecond(where === 'file'))
sayReady('ready')

async function perSecond(inFile: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-kept-'))
  const { options } = openTown(roomsForASeason, 'bench-token')
  const origins = {
    engine: 'bench',
    seed,
    date: openingDate,
    property: options.property.id,
    persona: options.persona.name,
  }
  const store = inFile ? openStore(join(folder, 'hotel.db'), {}, origins) : undefined
  const hotel = new Hotel({ ...options, ...(store ? { keeper: store.keeper } : {}) })
  const days = season()
  const steps: Step[] = Array.from({ length: commits }, () => days.next().value as Step)
  const startMs = performance.now()
  for (const step of steps) await take(hotel, step)
  const seconds = (performance.now() - startMs) / 1000
  store?.close()
  rmSync(folder, { recursive: true, force: true })
  return hotel.journal.length / seconds
}
