/** Everything at a glance: for each story its checks downwards, the modes across, and in each cell a verdict that leads to its grounds. */
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import { type GlanceTable, glanceOf } from '../../contracts/report/glance.ts'
import type { Verdict } from '../../contracts/verdict.ts'
import { Sign } from '../verdicts/sign.tsx'
import { modeWords, outcomeWords } from '../words.ts'

export function Glance({ blocks }: { blocks: readonly DossierBlock[] }) {
  const { heads, tables } = glanceOf(blocks)
  const names = heads.map(({ mode, marks }) => [modeWords[mode], ...marks].join(', '))
  return (
    <section class="card" aria-labelledby="glance">
      <h2 id="glance">At a glance</h2>
      {tables.length === 0 && <p class="quiet">No story was played.</p>}
      {tables.map(table => (
        <StoryTable key={table.story} table={table} names={names} />
      ))}
    </section>
  )
}

type TableProps = { readonly table: GlanceTable<DossierBlock>; readonly names: readonly string[] }

function StoryTable({ table: { story, blocks, rows }, names }: TableProps) {
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
            {names.map((name, index) => (
              <th scope="col" key={name}>
                <Head block={blocks[index]} name={name} />
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
                <Cell key={names[index]} verdict={verdict} anchor={findingsOf([blocks[index]], check)[0]?.anchor} />
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

function Head({ block, name }: { block: DossierBlock | undefined; name: string }) {
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
