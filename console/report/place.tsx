/** Where a fault struck or a cost arose: the story, the mode, and what else sets that play apart. */
import { blockOf, titleOf } from '../../contracts/report/blocks.ts'
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import type { RunCost } from '../../contracts/verdict.ts'
import { modeWords } from '../words.ts'

type Props = { readonly of: Pick<RunCost, 'run' | 'story' | 'mode'>; readonly blocks: readonly DossierBlock[] }

export function Place({ of, blocks }: Props) {
  const block = blockOf(blocks, of)
  const title = titleOf(block ?? { ...of, marks: [] }, mode => modeWords[mode])
  const isAgain = block?.again.some(({ run }) => run === of.run) ?? false
  return <>{[...title, ...(isAgain ? ['again'] : [])].join(' · ')}</>
}
