/** The small files that lie beside a file: its checksum, and the mark that says it is whole. */
import type { ExportPlan } from '../../personas/export-plan.ts'
import { type Content, contentOf } from './content.ts'

export type FileBeside = { readonly name: string; readonly content: Content }

/** In the order in which they appear: the mark last. */
export function filesBeside(
  { marker, checksum }: Pick<ExportPlan, 'marker' | 'checksum'>,
  name: string,
  sha256: string,
): FileBeside[] {
  // As `sha256sum` writes it, and `sha256sum --check` reads it.
  const sum = { name: `${name}.sha256`, content: contentOf(Buffer.from(`${sha256}  ${name}\n`)) }
  const done = { name: `${name}.done`, content: contentOf(Buffer.alloc(0)) }
  return [...(checksum === 'sha256-file' ? [sum] : []), ...(marker === 'done-file' ? [done] : [])]
}
