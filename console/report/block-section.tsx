/** One story in one mode: what was played, its time as a picture, its verdicts, and for how long the mode was silent. */
import { titleOf } from '../../contracts/report/blocks.ts'
import type { DossierBlock } from '../../contracts/report/dossier/dossier.ts'
import type { Report } from '../../contracts/verdict.ts'
import { Counts } from '../verdicts/counts.tsx'
import { FindingRow } from '../verdicts/finding-row.tsx'
import { fullBarHours, ModeExposures } from '../verdicts/mode-exposures.tsx'
import { modeWords } from '../words.ts'
import { EmbeddedLine } from './embedded-line.tsx'
import { fileOf, RunFacts } from './run-facts.tsx'
import { TimelinePicture } from './timeline-picture.tsx'

type Props = { readonly block: DossierBlock; readonly report: Report; readonly filesBeside: boolean }

export function BlockSection({ block, report, filesBeside }: Props) {
  const { mode, anchor, words, run, again, verdicts, findings, exposures, timeline, timeZone } = block
  const title = titleOf(block, each => modeWords[each]).join(' · ')
  return (
    <section class="card block" aria-labelledby={anchor}>
      <h2 id={anchor}>
        {title} {words && <span class="block-title">{words.title}</span>}
      </h2>
      {words && <p class="quiet">{words.sentence}</p>}
      {run && <RunFacts run={run} again={again} report={report} filesBeside={filesBeside} />}
      {verdicts.length > 0 ? <Counts verdicts={verdicts} /> : <p>Nothing was judged here.</p>}
      {timeline && timeZone !== null && <TimelinePicture timeline={timeline} timeZone={timeZone} title={title} />}
      <ol class="findings" aria-label={`Verdicts of ${title}`}>
        {findings.map(
          ({ verdict, anchor, words, playedAgain, evidence, evidenceLeftOut, compared, comparedLeftOut }) => (
            <FindingRow
              key={anchor}
              anchor={anchor}
              finding={{
                ...verdict,
                sentence: words?.sentence ?? verdict.check,
                evidence: evidence.map(cited => cited.evidence),
              }}
              level={words?.level}
              reason={words?.reason}
              flaky={verdict.flaky}
              playedAgain={playedAgain}
              compared={compared}
              comparedLeftOut={comparedLeftOut}
              line={(_, index) => {
                const cited = evidence[index]
                return (
                  cited && (
                    <EmbeddedLine
                      key={index}
                      cited={cited}
                      file={run && filesBeside ? fileOf(playedAgain ?? run.run, cited.evidence.log) : null}
                      more={index === evidence.length - 1 ? evidenceLeftOut : 0}
                    />
                  )
                )
              }}
            />
          ),
        )}
      </ol>
      {exposures.length > 0 && (
        <div class="block-exposures">
          <h3>How long this mode was silent</h3>
          <p class="quiet">
            From when the hotel knew it to when this window could first say so. A full bar is{' '}
            {fullBarHours(report.exposures)} hours.
          </p>
          <ModeExposures mode={mode} exposures={exposures} widthHours={fullBarHours(report.exposures)} />
        </div>
      )}
    </section>
  )
}
