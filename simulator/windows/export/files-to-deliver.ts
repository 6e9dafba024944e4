/** What leaves the house for one file of the export, and what whoever takes it then knows. */
import type { Facts } from '../../transcript/entries.ts'
import type { Content } from './content.ts'
import type { ExportFile } from './file.ts'

export type Deliverable = {
  readonly name: string
  readonly content: Content
  /** The commits whose facts stand in it; null where it says only something of the file. */
  readonly facts: Facts | null
}

/** The file first, and behind it, in the order in which they are sent, what speaks for it. */
export const filesToDeliver = (file: ExportFile): readonly [Deliverable, ...Deliverable[]] => [
  { name: file.name, content: file.content, facts: factsIn(file) },
  ...file.beside.map(({ name, content }) => ({ name, content, facts: null })),
]

/** The commits whose facts stand in the file itself: a delta says nothing of what came before it. */
export const factsIn = ({ scope, upTo }: Pick<ExportFile, 'scope' | 'upTo'>): Facts => ({
  from: scope.kind === 'delta' ? scope.afterSeq + 1 : 1,
  to: upTo,
})
