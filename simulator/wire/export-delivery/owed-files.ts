/** What a route that stands in the transcript is still owed when the hotel comes back. */
import type { Hotel } from '../../hotel.ts'
import type { Entry, FileDelivery, FileRoute } from '../../transcript/entries.ts'
import type { ExportFile } from '../../windows/export/file.ts'

export type Owed = { readonly file: ExportFile; readonly attempt: number; readonly waitMs: number }

/** Files that were never sent, and those whose last attempt named a next one. Null where the route is new. */
export function owedFiles(
  { transcript, files, now }: Hotel,
  { by, place }: { readonly by: FileRoute; readonly place: string },
): Owed[] | null {
  let afterFiles: number | null = null
  const last = new Map<string, Entry & FileDelivery>()
  for (const entry of transcript.all()) {
    if (entry.kind !== 'file-route-added' && entry.kind !== 'file-delivery') continue
    if (entry.by !== by || entry.place !== place) continue
    if (entry.kind === 'file-route-added') afterFiles = entry.afterFiles
    else last.set(keyOf(entry), entry)
  }
  if (afterFiles === null) return null
  return files.slice(afterFiles).flatMap(file => {
    const known = last.get(keyOf(file))
    // A night may bring another file under the same name.
    const tried = known && known.at >= file.writtenAt ? known : undefined
    if (tried && tried.nextAt === null) return []
    return [{ file, attempt: (tried?.attempt ?? 0) + 1, waitMs: Math.max(0, (tried?.nextAt ?? now) - now) }]
  })
}

type Named = Pick<FileDelivery, 'property' | 'businessDate' | 'name'>

const keyOf = ({ property, businessDate, name }: Named): string => `${property} ${businessDate} ${name}`
