/** Progress while stories are played: a moving list on a terminal, a line now and then elsewhere; always on standard error. */
import { styleText } from 'node:util'
import type { News, Outcome } from '../contracts/run/suite-run.ts'
import { wallClock } from '../simulator/domain/time.ts'

export type Planned = { readonly title: string; readonly play: (tell: (news: News) => void) => Promise<Outcome> }

export async function withProgress(plans: readonly Planned[]): Promise<Outcome[]> {
  const { isTTY, columns, rows } = process.stderr
  return isTTY && columns > 20 && rows > 0 ? onTerminal(plans) : inLines(plans)
}

async function onTerminal(plans: readonly Planned[]): Promise<Outcome[]> {
  const { DefaultRenderer, Listr, ListrLogger, ProcessOutput } = await import('listr2')
  const outcomes: Outcome[] = []
  const tasks = plans.map(({ title, play }) => ({
    title,
    task: async (_: unknown, task: { output: string; title: string }) => {
      let timer: NodeJS.Timeout | undefined
      try {
        const outcome = await play(news => {
          if (news.kind !== 'staged') return
          const { hotel } = news.stage
          const show = () => {
            task.output = `${news.story.title} · ${wallClock(hotel.options.property.timeZone, hotel.now)}`
          }
          clearInterval(timer)
          timer = setInterval(show, 100)
        })
        outcomes.push(outcome)
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
    concurrent: false,
    renderer: OnStandardError,
    rendererOptions: { logger, collapseSubtasks: false },
    registerSignalListeners: false,
  }).run()
  return outcomes
}

/** Often enough that nobody takes a long story for a hanging one, and seldom enough for a log that is kept. */
const lineEveryMs = 10_000

async function inLines(plans: readonly Planned[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { title, play } of plans) {
    let timer: NodeJS.Timeout | undefined
    const say = (what: string) => void process.stderr.write(`${title}  ${what}\n`)
    try {
      const outcome = await play(news => {
        if (news.kind !== 'staged') return
        const { hotel } = news.stage
        clearInterval(timer)
        timer = setInterval(() => say(`it is ${wallClock(hotel.options.property.timeZone, hotel.now)}`), lineEveryMs)
      })
      outcomes.push(outcome)
      say(summary(outcome))
    } finally {
      clearInterval(timer)
    }
  }
  return outcomes
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
