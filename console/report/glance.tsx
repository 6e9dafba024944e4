/** Everything at a glance: for each story its checks downwards, the modes across, and in each cell a verdict that leads to its grounds. */
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import { type GlanceTable, glanceOf } from '../../contracts/report/glance.ts'
import type { Verdict } from '../../contracts/verdict.ts'
import { Sign } from '../verdicts/sign.tsx'
import { modeWords, outcomeWords } from '../words.ts'

export function Glance({ blocks }: { blocks: readonly DossierBlock[] }) {
  const { heads, tables } = glanceOf(blocks)
  return (
    <section class="card" aria-labelledby="glance">
      <h2 id="glance">At a glance</h2>
      {tables.length === 0 && <p class="quiet">No story was played.</p>}
      {tables.map(table => (
        <StoryTable key={table.story} table={table} heads={heads} />
      ))}
    </section>
  )
}

type Heads = ReturnType<typeof glanceOf>['heads']
type TableProps = { readonly table: GlanceTable<DossierBlock>; readonly heads: Heads }

function StoryTable({ table: { story, blocks, rows }, heads }: TableProps) {
  const title = blocks.find(block => block !== undefined)?.words?.title
  return (
    <div class="scroller">
      <table class="glance">
        <caption>
          <strong>{story}</strong> {title}
        </caption>
        <thead>
          <tr>
            <th scope="col">Promise</th>
            {heads.map((head, index) => (
              <th scope="col" key={index}>
                <Head block={blocks[index]} head={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ check, cells }) => (
            <tr key={check}>
              <th scope="row">
                {findingsOf(blocks, check)[0]?.words?.sentence ?? check}
                <span class="check">{check}</span>
              </th>
              {cells.map((verdict, index) => (
                <Cell key={index} verdict={verdict} anchor={findingsOf([blocks[index]], check)[0]?.anchor} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The gravest first. */
const findingsOf = (blocks: readonly (DossierBlock | undefined)[], check: string) =>
  blocks.flatMap(block => block?.findings.filter(({ verdict }) => verdict.check === check) ?? [])

type HeadProps = { readonly block: DossierBlock | undefined; readonly head: Heads[number] }

function Head({ block, head: { mode, marks } }: HeadProps) {
  const name = (
    <>
      {modeWords[mode]}
      {marks.map(mark => (
        <span key={mark} class="mark">
          {mark}
        </span>
      ))}
    </>
  )
  return block ? <a href={`#${block.anchor}`}>{name}</a> : name
}

function Cell({ verdict, anchor }: { verdict: Verdict | undefined; anchor: string | undefined }) {
  if (verdict === undefined) return <td class="none">–</td>
  const said = (
    <>
      <Sign verdict={verdict.verdict} />
      <span class="glance-word">{outcomeWords[verdict.verdict]}</span>
      {verdict.flaky && <span class="flaky">flaky</span>}
    </>
  )
  return (
    <td data-verdict={verdict.verdict}>
      {anchor === undefined ? <span>{said}</span> : <a href={`#${anchor}`}>{said}</a>}
    </td>
  )
}
