/** What a robot does on a page: finds an element as the manifest names it, and takes one step after the other. */
import type { Locator, Page } from 'playwright'
import { place } from './ask.ts'
import type { Element, PageStep } from './manifest-pages.ts'
import { fill, fillUrl, type Words } from './placeholders.ts'

/** Longer than any page needs, and short enough for a story with many looks. */
export const elementMs = 5000

export function locate(page: Page, element: Element, words: Words): Locator {
  const exact = element.exact ?? false
  const say = (text: string) => fill(text, words)
  if (element.role !== undefined) {
    const name = element.name === undefined ? {} : { name: say(element.name), exact }
    return page.getByRole(element.role as 'button', name)
  }
  if (element.label !== undefined) return page.getByLabel(say(element.label), { exact })
  if (element.text !== undefined) return page.getByText(say(element.text), { exact })
  if (element.testId !== undefined) return page.getByTestId(say(element.testId))
  return page.locator(say(element.css ?? ''))
}

/** `the button "Save"`: an element as a sentence names it, before its placeholders are filled. */
export function sayElement(element: Element): string {
  if (element.role !== undefined) return `the ${element.role}${element.name === undefined ? '' : ` "${element.name}"`}`
  if (element.label !== undefined) return `the field "${element.label}"`
  if (element.text !== undefined) return `the text "${element.text}"`
  if (element.testId !== undefined) return `the element with the test id ${element.testId}`
  return `the element ${element.css}`
}

/** Null where all were taken, else a whole sentence. `place_` is where they stand in the manifest. */
export async function takeSteps(
  page: Page,
  steps: readonly PageStep[],
  words: Words,
  where: string,
): Promise<string | null> {
  for (const [index, step] of steps.entries()) {
    const here = `Step ${index + 1} of \`${where}\``
    const trouble = step.goto === undefined ? await act(page, step, words) : await goTo(page, fillUrl(step.goto, words))
    if (trouble !== null) return `${here}: ${trouble} Correct it in the manifest.`
  }
  return null
}

async function goTo(page: Page, url: string): Promise<string | null> {
  const answer = await page.goto(url, { waitUntil: 'commit', timeout: elementMs })
  if (answer === null || answer.status() < 400) return null
  return `${place(url)} answered ${answer.status()}.`
}

async function act(page: Page, step: PageStep, words: Words): Promise<string | null> {
  if (step.press !== undefined) {
    await page.keyboard.press(step.press)
    return null
  }
  const element = step.fill ?? step.choose ?? step.click ?? step.wait
  if (element === undefined) return null
  const found = locate(page, element, words)
  try {
    await found.first().waitFor({ timeout: elementMs })
  } catch {
    return `${sayElement(element)} did not appear within 5 seconds.`
  }
  if (step.wait !== undefined) return null
  const count = await found.count()
  if (count > 1) return `${sayElement(element)} fits ${count} elements, and one is expected.`
  const text = fill(step.with ?? '', words)
  const limit = { timeout: elementMs }
  if (step.fill !== undefined) await found.fill(text, limit)
  else if (step.choose !== undefined) await found.selectOption(text, limit)
  else await found.click(limit)
  return null
}
