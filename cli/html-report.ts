/** Draws the HTML report. What draws it is built by `npm run build:page`, and here at first need where nobody did. */
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkNamed } from '../contracts/checks/registry.ts'
import { dossierOf } from '../contracts/report/dossier/dossier.ts'
import type { ToldRun } from '../contracts/report/log-line.ts'
import type { Report } from '../contracts/verdict.ts'
import { storyNamed } from '../scenarios/registry.ts'
import type { Persona } from '../simulator/personas/persona.ts'

export type Drawn = {
  readonly report: Report
  readonly runs: readonly ToldRun[]
  readonly persona: Pick<Persona, 'changes'>
  /** Whether the logs lie beside the file, so that it may lead there. */
  readonly filesBeside: boolean
}

/** Rejects where it cannot be drawn, with a sentence that says what to do. */
export async function htmlReport({ report, runs, persona, filesBeside }: Drawn): Promise<string> {
  await requireBuilt()
  const { reportPage } = await import('../console/report/dist/report-page.mjs')
  const story = (id: string) => {
    const known = storyNamed(id)
    return known && { title: known.title, sentence: known.about }
  }
  const order = { report, runs, changes: persona.changes, describe: checkNamed, story, filesBeside }
  return reportPage(dossierOf(order), text => hash('sha256', text, 'base64'))
}

const page = join(import.meta.dirname, '..', 'console')
const built = join(page, 'report', 'dist', 'report-page.mjs')

async function requireBuilt(): Promise<void> {
  if (existsSync(built)) return
  try {
    await buildNow()
  } catch (error) {
    throw new Error(
      `What draws it is not built, and could not be: ${(error as Error).message.split('\n')[0]}. Run "npm ci" and "npm run build:page"`,
    )
  }
}

/** Beside its place and then put there, whole: another run may be doing the same. */
async function buildNow(): Promise<void> {
  const { build } = await import('vite')
  mkdirSync(join(page, 'report', 'dist'), { recursive: true })
  const folder = mkdtempSync(join(page, 'report', 'dist', 'building-'))
  try {
    const configFile = join(page, 'vite.report.config.ts')
    await build({ root: page, configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: false } })
    renameSync(join(folder, 'report-page.mjs'), built)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
