/** What each preset, and the plain export, makes of the nasty hotel. */
import { plainExport } from '../../../../simulator/personas/export-plan.ts'
import { exportPresets } from '../../../../simulator/personas/exports/registry.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aNastyHotel, lastFile, withPlan } from './a-nasty-hotel.ts'

export const goldenFolder = new URL('golden/', import.meta.url)

/** Name and bytes; the name of the preset stands before that of the file. */
export async function goldenFiles(): Promise<[string, Buffer][]> {
  const all: [string, Buffer][] = []
  for (const { name, plan } of [{ name: 'plain', plan: plainExport }, ...exportPresets]) {
    const file = lastFile(await aNastyHotel(withPlan(plan)))
    for (const each of [file, ...file.beside]) all.push([`${name}.${each.name}`, wholeOf(each.content)])
  }
  return all
}
