/** How the tests read the page: by the words and roles that its readers have. */
import type { Locator, Page } from 'playwright'

export const soon = { timeout: 30_000 }

export const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText()

/** The wall clock and the two days beside it, read in one look: between two, the hotel may have moved on. */
export const clockOf = (page: Page): Promise<string> => page.locator('.clock-face').innerText()

/** How many lines this log has. */
export async function lengthOf(page: Page, log: 'journal' | 'transcript'): Promise<number> {
  return Number(await page.locator(`#${log} .count`).innerText())
}

/** How the newest play stands. */
export const playOf = (page: Page): Promise<string> => textOf(page, '#play-state')

/** Runs while the page does what it does; answers every text that the element has shown. */
export async function everySince(page: Page, selector: string): Promise<() => Promise<readonly string[]>> {
  const seen = await page.locator(':root').evaluateHandle((root, selected) => {
    const texts = new Set<string>()
    const look = () => texts.add(root.querySelector(selected)?.textContent ?? '')
    const { MutationObserver } = root.ownerDocument.defaultView
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true })
    return texts
  }, selector)
  return () => seen.evaluate(texts => [...texts])
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.locator(':root').evaluate(root => root.scrollWidth > root.clientWidth)

/** Whether the whole line lies within what the log shows of itself. */
export const isInSight = (line: Locator): Promise<boolean> =>
  line.evaluate(element => {
    const [own, shown] = [element.getBoundingClientRect(), element.parentElement.getBoundingClientRect()]
    return own.top >= shown.top && own.bottom <= shown.bottom
  })
