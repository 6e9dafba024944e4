/** The export as files in a folder: each appears whole, under its own name, or not at all. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hotel } from '../hotel.ts'

/** Creates the folder and keeps writing into it. Names come from the hotel's own dates, never from outside. */
export function keepExportFolder(hotel: Hotel, folder: string): void {
  mkdirSync(folder, { recursive: true })
  hotel.listen({
    written: ({ name, bytes }) => {
      const unfinished = join(folder, `.${name}.part`)
      writeFileSync(unfinished, bytes)
      renameSync(unfinished, join(folder, name))
    },
  })
}
