/** A booked hotel that writes one file, in a process of its own: says what it held before, and at most while it wrote and while it was read. */
import { later, minutes } from '../../simulator/domain/time.ts'
import { type ExportPlan, plainExport } from '../../simulator/personas/export-plan.ts'
import { nightlyFull } from '../../simulator/personas/nightly-full.ts'
import { openServer } from '../../simulator/wire/server.ts'
import { answerQuestions, sayReady } from '../child-side.ts'
import { bookedTown } from '../hotels/bookings.ts'
import { watchRss } from './rss.ts'

export type Written = { readonly name: string; readonly bytes: number; readonly rows: number; readonly sha256: string }
/** In bytes. */
export type Held = { readonly idle: number; readonly writing: number; readonly reading: number }

const [reservations, token, plan] = process.argv.slice(2) as [string, string, string]
const own = JSON.parse(plan) as Partial<ExportPlan>
const persona = { ...nightlyFull, windows: { ...nightlyFull.windows, export: { ...plainExport, ...own } } }
const hotel = bookedTown(Number(reservations), token, persona)
const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: token })
server.runs.host(hotel)
const watch = await watchRss()
for (let time = 0; time < 3; time += 1) globalThis.gc?.()
await new Promise(resolve => setTimeout(resolve, 500))
watch.peak()
await new Promise(resolve => setTimeout(resolve, 100))
const idle = watch.peak()
let writing = 0

answerQuestions(async question => {
  if (question !== 'write') return { idle, writing, reading: watch.peak() } satisfies Held
  // Opened at seven in the morning; the file is there before the next.
  await hotel.advanceTo(later(hotel.now, minutes(24 * 60)))
  writing = watch.peak()
  const { name, rows, sha256, content } = hotel.files.at(-1) as (typeof hotel.files)[number]
  return { name, rows, sha256, bytes: content.length } satisfies Written
})
sayReady(server.port)
