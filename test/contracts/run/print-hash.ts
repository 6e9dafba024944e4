/** Plays a story in a process of its own and prints the hash of its journal. The zone and the language are those it was started with. */
import { playOne } from './house.ts'

const expected = process.env.TZ
if (Intl.DateTimeFormat().resolvedOptions().timeZone !== expected)
  throw new Error(`This process is not in ${expected}.`)
const { run } = await playOne({ stories: [process.argv[2] ?? ''] })
console.log(run.journalHash)
