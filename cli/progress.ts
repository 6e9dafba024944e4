/** Progress while stories are played: a moving list on a terminal, a line now and then elsewhere; always on standard error. */
import { styleText } from 'node:util'
import { type SideBySide, sideBySide } from '../contracts/run/side-by-side.ts'
import type { News, Outcome } from '../contracts/run/suite-run.ts'
import { wallClock } from '../simulator/domain/time.ts'

export type Planned = {
  readonly title: string
  readonly play: (tell: (news: News) => void, signal: AbortSignal) => Promise<Outcome>
}

/** Plays so many side by side, and gives what came of them in the order of the plans; rejects only when none is under way any more. */
export async function withProgress(plans: readonly Planned[], jobs: number, signal: AbortSignal): Promise<Outcome[]> {
  const places = sideBySide(jobs, signal)
  const { isTTY, columns, rows } = process.stderr
  try {
    return isTTY && columns > 20 && rows > 0 ? await onTerminal(plans, jobs, places) : await inLines(plans, places)
  } finally {
    await places.settled()
  }
}

async function onTerminal(plans: readonly Planned[], jobs: number, places: SideBySide): Promise<Outcome[]> {
  const { DefaultRenderer, Listr, ListrLogger, ProcessOutput } = await import('listr2')
  const outcomes: Outcome[] = []
  const tasks = plans.map(({ title, play }, index) => ({
    title,
    task: async (_: unknown, task: { output: string; title: string }) => {
      let timer: NodeJS.Timeout | undefined
      try {
        const show = (news: News) => {
          if (news.kind !== 'staged') return
          const { hotel } = news.stage
          const say = () => {
            task.output = `${news.story.title} · ${wallClock(hotel.options.property.timeZone, hotel.now)}`
          }
          clearInterval(timer)
          timer = setInterval(say, 100)
        }
        const outcome = await places.run(signal => play(show, signal))
        outcomes[index] = outcome
        task.title = `${title}  ${summary(outcome)}`
      } finally {
        clearInterval(timer)
      }
    },
  }))
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) })
  // Listr asks whether standard output is a terminal, and where it is not, writes its lines there, among the JSON.
  class OnStandardError extends DefaultRenderer {
    static override nonTTY = true
  }
  await new Listr(tasks, {
    concurrent: jobs,
    renderer: OnStandardError,
    rendererOptions: { logger, collapseSubtasks: false },
    registerSignalListeners: false,
  }).run()
  return outcomes
}

/** Often enough that nobody takes a long story for a hanging one, and seldom enough for a log that is kept. */
const lineEveryMs = 10_000

/** Each line when the play is over, and in the order of the plans: what is over sooner waits to be told. */
async function inLines(plans: readonly Planned[], places: SideBySide): Promise<Outcome[]> {
  const outcomes = plans.map(({ title, play }) => places.run(signal => inOneLine(title, play, signal)))
  // One that rejects is waited for in its turn, and must not count as nobody's until then.
  for (const outcome of outcomes) outcome.catch(() => undefined)
  const told: Outcome[] = []
  for (const [index, { title }] of plans.entries()) {
    const outcome = await Promise.race([outcomes[index] as Promise<Outcome>, firstTrouble(outcomes)])
    told.push(outcome)
    process.stderr.write(`${title}  ${summary(outcome)}\n`)
  }
  return told
}

const firstTrouble = (outcomes: readonly Promise<Outcome>[]): Promise<never> =>
  new Promise((_, reject) => outcomes.forEach(outcome => void outcome.catch(reject)))

async function inOneLine(title: string, play: Planned['play'], signal: AbortSignal): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const show = (news: News) => {
    if (news.kind !== 'staged') return
    const { hotel } = news.stage
    const say = () => process.stderr.write(`${title}  it is ${wallClock(hotel.options.property.timeZone, hotel.now)}\n`)
    clearInterval(timer)
    timer = setInterval(say, lineEveryMs)
  }
  return play(show, signal).finally(() => clearInterval(timer))
}

function summary({ played, setup }: Outcome): string {
  const verdicts = played.flatMap(each => each.verdicts)
  const count = (verdict: string) => verdicts.filter(each => each.verdict === verdict).length
  const parts = (['pass', 'limit', 'inconclusive', 'fail'] as const).flatMap(verdict =>
    count(verdict) ? [`${count(verdict)} ${verdict}`] : [],
  )
  if (setup.length > 0) parts.push('setup trouble')
  const text = parts.join(', ') || 'nothing judged'
  const bad = count('fail') > 0 || setup.length > 0
  return styleText(bad ? 'red' : count('inconclusive') > 0 ? 'yellow' : 'green', text, { stream: process.stderr })
}
