/** The one folder that an SFTP client sees: the files of its run, as the hotel has them at this moment. Nothing of it lies on a disk. */
import type { Attributes, FileEntry } from 'ssh2'
import { type HotelTime, instant } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import type { ExportFile } from '../../windows/export/file.ts'
import { type Deliverable, filesToDeliver } from '../../windows/export/files-to-deliver.ts'

export type Shown = Deliverable & { readonly file: ExportFile }

const pathMax = 4096

/** By name; a file that was written again under its name has taken the place of the one before. */
function shownFiles({ files }: Hotel): ReadonlyMap<string, Shown> {
  return new Map(files.flatMap(file => filesToDeliver(file).map(each => [each.name, { ...each, file }] as const)))
}

/** Where a path leads, `/` being the highest there is. Undefined where it is too long to lead anywhere. */
export function placeOf(path: string): string | undefined {
  if (path.length > pathMax || path.includes('\0')) return undefined
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return `/${steps.join('/')}`
}

/** `place` as `placeOf` gives it. */
export const fileAt = (hotel: Hotel, place: string | undefined): Shown | undefined =>
  place === undefined ? undefined : shownFiles(hotel).get(place.slice(1))

export const attributesOf = ({ content, file }: Shown): Attributes => ({
  ...{ mode: 0o100444, uid: 0, gid: 0, size: content.length },
  ...timesOf(file.writtenAt),
})

/** Last changed when the last file was written. */
export const folderAttributes = ({ files, now }: Hotel): Attributes => ({
  ...{ mode: 0o040555, uid: 0, gid: 0, size: 0 },
  ...timesOf(files.at(-1)?.writtenAt ?? now),
})

function timesOf(changed: HotelTime): Pick<Attributes, 'atime' | 'mtime'> {
  const seconds = Math.floor(changed / 1000)
  return { atime: seconds, mtime: seconds }
}

/** As `ls -l` writes them, in UTC. */
export function entriesOf(hotel: Hotel): FileEntry[] {
  const folder = folderAttributes(hotel)
  return [
    ...['.', '..'].map(filename => ({ filename, longname: longName('dr-xr-xr-x', folder, filename), attrs: folder })),
    ...[...shownFiles(hotel).values()].map(shown => {
      const attrs = attributesOf(shown)
      return { filename: shown.name, longname: longName('-r--r--r--', attrs, shown.name), attrs }
    }),
  ]
}

function longName(mode: string, { size, mtime }: Attributes, name: string): string {
  const written = instant((mtime * 1000) as HotelTime)
  const month = months[Number(written.slice(5, 7)) - 1]
  const day = String(Number(written.slice(8, 10))).padStart(2)
  return `${mode}    1 hotel    hotel    ${String(size).padStart(10)} ${month} ${day} ${written.slice(11, 16)} ${name}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
