/** The report from top to bottom: who was judged and how it ended, everything at a glance, then story by story. */
import type { Dossier } from '../../contracts/report/dossier/dossier.ts'
import { BlockSection } from './block-section.tsx'
import { Claims } from './claims.tsx'
import { Costs } from './costs.tsx'
import { Faults } from './faults.tsx'
import { Foot } from './foot.tsx'
import { Glance } from './glance.tsx'
import { Head } from './head.tsx'
import { Setup } from './setup.tsx'
import { Staleness } from './staleness.tsx'

export function Report({ dossier }: { dossier: Dossier }) {
  const { report, blocks, staleness, filesBeside, leftOut } = dossier
  return (
    <>
      <a class="skip" href="#glance">
        Skip to the verdicts
      </a>
      <Head report={report} />
      <main class="report">
        <Setup report={report} />
        <Claims claims={report.claims} />
        <Glance blocks={blocks} />
        {blocks.map(block => (
          <BlockSection key={block.anchor} block={block} report={report} filesBeside={filesBeside} />
        ))}
        <Staleness modes={staleness} report={report} />
        <Faults faults={report.faults} blocks={blocks} />
        <Costs costs={report.costs} blocks={blocks} />
        <Foot report={report} leftOut={leftOut} filesBeside={filesBeside} />
      </main>
    </>
  )
}
