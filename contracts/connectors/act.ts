/** Does at the far side what a guest or somebody at a till would do, in the way that the manifest names. */
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { ask, place } from './ask.ts'
import type { ActionWay } from './manifest-actions.ts'
import { takeSteps } from './page-steps.ts'
import { askPerson, type Terminal } from './person.ts'
import { fill, fillUrl, type Words } from './placeholders.ts'
import { contentOf } from './request-content.ts'
import type { Robot } from './robot.ts'

/** `because` is a whole sentence: our own trouble or the manifest's. */
export type Trouble = { readonly because: string }

export type Actor = { readonly robot: Robot; readonly terminal: Terminal }

/** `where` is the place in the manifest, such as `actions.unsubscribe`. */
export async function act(
  way: ActionWay,
  where: string,
  words: Words,
  actor: Actor,
): Promise<'done' | 'not-mapped' | Trouble> {
  if (way.ask !== undefined) return askPerson(fill(way.ask, words), actor.terminal)
  if (way.request !== undefined) return actByRequest(way.request, where, words)
  return way.page === undefined ? 'not-mapped' : actOnPage(way.page, `${where}.page`, words, actor.robot)
}

const requestMs = 10_000

async function actByRequest(
  request: NonNullable<ActionWay['request']>,
  where: string,
  words: Words,
): Promise<'done' | Trouble> {
  const url = fillUrl(request.url, words)
  const { method, form, accepts } = request
  const asked = await ask({
    ...{ url, method, timeoutMs: requestMs, bytesMax: 64 * 1024 },
    ...(form === undefined ? contentOf(request, words) : formOf(form, request.headers, words)),
  })
  if (asked.kind === 'no-answer') return { because: `\`${where}\` was not done: ${asked.because}` }
  const isDone = accepts === undefined ? isSuccess(asked.status) : accepts.includes(asked.status)
  if (isDone) return 'done'
  return { because: `\`${where}\` was not done: ${place(url)} answered ${asked.status}. Correct it in the manifest.` }
}

function formOf(form: Readonly<Record<string, string>>, headers: Record<string, string> | undefined, words: Words) {
  const fields = Object.entries(form).map(([name, value]) => [name, fill(value, words)])
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return {
    headers: { ...type, ...contentOf({ headers }, words).headers },
    body: new URLSearchParams(Object.fromEntries(fields)).toString(),
  }
}

async function actOnPage(
  page: NonNullable<ActionWay['page']>,
  where: string,
  words: Words,
  robot: Robot,
): Promise<'done' | Trouble> {
  const went = await robot.visit(page, words, where, async went => {
    if (went.kind === 'not-found') return { because: `The page ${place(fillUrl(page.url, words))} answered 404.` }
    if (went.kind === 'not-there') return went
    const trouble = await takeSteps(went.page, page.steps, words, `${where}.steps`)
    return trouble === null ? ('done' as const) : { because: trouble }
  })
  return went === 'done' ? went : { because: went.because }
}
