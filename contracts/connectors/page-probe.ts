/** Looks at the vendor's own page of a reservation, as somebody at the desk would, and reads what stands there. */
import type { Locator, Page } from 'playwright'
import { believed, inRead, notSeen, type ProbeAnswer } from './believed.ts'
import { finishesWithin } from './bounded.ts'
import type { PageProbe, ReadableElement } from './manifest-pages.ts'
import { patternOf } from './messages.ts'
import { elementMs, locate, sayElement, takeSteps } from './page-steps.ts'
import type { Words } from './placeholders.ts'
import { readExpressions } from './read-expressions.ts'
import type { Robot, Went } from './robot.ts'

const where = 'probe.page'
const textMax = 10_000
/** A busy machine stops for a while between two instants, which is no fault of the pattern. */
const patternMs = 1000

/** Looks once more as somebody who is not signed in yet, where a session may have ended. */
export async function probePage(probe: PageProbe, robot: Robot, words: Words): Promise<ProbeAnswer> {
  const answer = await lookOnce(probe, robot, words)
  if (answer.kind !== 'not-seen' || probe.signIn === undefined) return answer
  await robot.forget(probe)
  return lookOnce(probe, robot, words)
}

/** What is wrong with reaching the page at all: with signing in, or with its address. Null where it is there, or says that it is not. */
export async function pageTrouble(probe: PageProbe, robot: Robot, words: Words): Promise<string | null> {
  const went = await robot.visit(probe, words, where, async went => went)
  return went.kind === 'failed' || went.kind === 'not-there' ? went.because : null
}

async function lookOnce(probe: PageProbe, robot: Robot, words: Words): Promise<ProbeAnswer> {
  const seen = await robot.visit(probe, words, where, went => look(probe, went, words))
  return seen.kind === 'failed' ? notSeen(seen.because) : seen
}

async function look(probe: PageProbe, went: Went, words: Words): Promise<ProbeAnswer> {
  if (went.kind === 'not-found') return { kind: 'unknown-reservation' }
  if (went.kind === 'not-there') return notSeen(went.because)
  const { page } = went
  const unknown = probe.unknown && locate(page, probe.unknown, words)
  for (const [index, step] of (probe.steps ?? []).entries()) {
    const target = step.fill ?? step.choose ?? step.click ?? step.wait
    if (target !== undefined && unknown !== undefined) await eitherOf(locate(page, target, words), unknown)
    if (await shows(unknown)) return { kind: 'unknown-reservation' }
    const trouble = await takeSteps(page, [step], words, `${where}.steps`)
    if (trouble !== null) return notSeen(trouble.replace(/^Step 1 /, `Step ${index + 1} `))
  }
  await eitherOf(locate(page, probe.read.status, words), unknown)
  if (await shows(unknown)) return { kind: 'unknown-reservation' }
  return readPage(probe, page, words)
}

async function readPage(probe: PageProbe, page: Page, words: Words): Promise<ProbeAnswer> {
  const reader = { place: where, source: 'the page', allText: true, ...probe }
  const texts: Record<string, string> = {}
  const expressions: Record<string, string> = {}
  for (const [part, element] of Object.entries(probe.read)) {
    if (element === undefined) continue
    const text = await textAt(page, element, words)
    if (text.kind === 'wrong') return notSeen(`${inRead(reader, part)}: ${text.because} Correct it in the manifest.`)
    if (text.kind === 'text') texts[part] = text.text
    expressions[part] = element.tidy === undefined ? `\`${part}\`` : `\`${part}\`.(${element.tidy}\n)`
  }
  const reading = await readExpressions(JSON.stringify(texts), expressions)
  if (reading.kind === 'read') return believed(reader, reading.found)
  return notSeen(`${inRead(reader, reading.part)} could not be read: ${reading.because}`)
}

type TextThere =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly because: string }

async function textAt(page: Page, element: ReadableElement, words: Words): Promise<TextThere> {
  const found = locate(page, element, words)
  const count = await found.count()
  if (count === 0) return { kind: 'nothing' }
  if (count > 1)
    return { kind: 'wrong', because: `${sayElement(element)} fits ${count} elements, and one is expected.` }
  const text = (await raw(found, element))?.slice(0, textMax).replace(/\s+/g, ' ').trim()
  if (text === undefined) return { kind: 'nothing' }
  if (element.matches === undefined) return { kind: 'text', text }
  const pattern = patternOf(element.matches)
  const matched = finishesWithin(patternMs, () => pattern.exec(text))
  if (matched.kind === 'too-slow')
    return { kind: 'wrong', because: '`matches` takes longer than a second on what stands there.' }
  const value = matched.value?.[1] ?? matched.value?.[0]
  return value === undefined ? { kind: 'nothing' } : { kind: 'text', text: value }
}

async function raw(found: Locator, element: ReadableElement): Promise<string | null> {
  if (element.attribute !== undefined) return found.getAttribute(element.attribute)
  return element.value === true ? found.inputValue() : found.textContent()
}

/** Waits for whichever of the two comes first; the caller sees which it was, and what neither means. */
async function eitherOf(wanted: Locator, unknown: Locator | undefined): Promise<void> {
  const there = wanted.first().waitFor({ state: 'attached', timeout: elementMs })
  const notThere = unknown?.first().waitFor({ state: 'visible', timeout: elementMs })
  await Promise.any([there, ...(notThere === undefined ? [] : [notThere])]).catch(() => {})
}

const shows = async (unknown: Locator | undefined): Promise<boolean> =>
  unknown !== undefined && (await unknown.first().isVisible())
