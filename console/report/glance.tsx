/** Everything at a glance: for each story its checks downwards, the modes across, and in each cell a verdict that leads to its grounds. */
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import { type Mode, modes, type Report } from '../../contracts/verdict.ts'
import { Sign } from '../verdicts/sign.tsx'
import { modeWords, outcomeWords } from '../words.ts'

type Props = { readonly report: Report; readonly blocks: readonly DossierBlock[] }

export function Glance({ report, blocks }: Props) {
  const stories = [...new Set(blocks.map(({ story }) => story))]
  const shown = modes.filter(mode => blocks.some(block => block.mode === mode))
  const anchors = new Map(
    blocks.flatMap(({ findings }) => findings.map(({ verdict, anchor }) => [keyOf(verdict), anchor] as const)),
  )
  const sentences = new Map(
    blocks.flatMap(({ findings }) => findings.map(({ verdict, words }) => [verdict.check, words?.sentence] as const)),
  )
  const verdicts = new Map(report.verdicts.map(verdict => [keyOf(verdict), verdict.verdict]))
  return (
    <section class="card" aria-labelledby="glance">
      <h2 id="glance">At a glance</h2>
      {stories.length === 0 && <p class="quiet">No story was played.</p>}
      {stories.map(story => (
        <div class="scroller" key={story}>
          <table class="glance">
            <caption>
              <strong>{story}</strong> {blocks.find(block => block.story === story)?.words?.title}
            </caption>
            <thead>
              <tr>
                <th scope="col">Promise</th>
                {shown.map(mode => (
                  <th scope="col" key={mode}>
                    <ModeHead block={blocks.find(block => block.story === story && block.mode === mode)} mode={mode} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {checksOf(report, story).map(check => (
                <tr key={check}>
                  <th scope="row">
                    {sentences.get(check) ?? check}
                    <span class="check">{check}</span>
                  </th>
                  {shown.map(mode => {
                    const key = keyOf({ story, mode, check })
                    return <Cell key={mode} verdict={verdicts.get(key)} anchor={anchors.get(key)} />
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}

function ModeHead({ block, mode }: { block: DossierBlock | undefined; mode: Mode }) {
  return block ? <a href={`#${block.anchor}`}>{modeWords[mode]}</a> : modeWords[mode]
}

function Cell({ verdict, anchor }: { verdict: keyof typeof outcomeWords | undefined; anchor: string | undefined }) {
  if (verdict === undefined) return <td class="none">–</td>
  const said = (
    <>
      <Sign verdict={verdict} />
      <span class="glance-word">{outcomeWords[verdict]}</span>
    </>
  )
  return (
    <td data-verdict={verdict}>{anchor === undefined ? <span>{said}</span> : <a href={`#${anchor}`}>{said}</a>}</td>
  )
}

const checksOf = ({ verdicts }: Report, story: string): readonly string[] => [
  ...new Set(verdicts.filter(verdict => verdict.story === story).map(({ check }) => check)),
]

const keyOf = (verdict: { readonly story: string; readonly mode: Mode; readonly check: string }): string =>
  JSON.stringify([verdict.story, verdict.mode, verdict.check])
