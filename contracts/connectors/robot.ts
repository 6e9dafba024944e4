/** Opens pages of a vendor: one browser for each run, one context for each way of signing in, each page within bounds of time and bytes, no downloads. */
import type { Browser, BrowserContext, Page } from 'playwright'
import { place } from './ask.ts'
import { firstLine, openBrowser } from './browser.ts'
import type { Way } from './manifest-pages.ts'
import { elementMs, takeSteps } from './page-steps.ts'
import { fillUrl, type Words } from './placeholders.ts'
import { SetupTrouble } from './setup-trouble.ts'

/** `because` is a whole sentence. */
export type Went =
  | { readonly kind: 'there'; readonly page: Page }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-there'; readonly because: string }

export type Robot = {
  /**
   * Signs in where that was not done, opens the page, does something on it and closes it. Gives `late` where all of it takes longer than
   * fifteen seconds, and `failed` where the page or the browser breaks. `where` is the place in the manifest.
   */
  visit<Done>(
    way: Way,
    words: Words,
    where: string,
    work: (went: Went) => Promise<Done>,
  ): Promise<Done | { readonly kind: 'failed'; readonly because: string }>
  /** The next visit this way begins as somebody who was never there. */
  forget(way: Way): Promise<void>
  close(): Promise<void>
}

/** Who signs in alike is the same person, and who does not shares nothing with them. */
type Session = { readonly context: BrowserContext; isSignedIn: boolean }
const keyOf = (signIn: Way['signIn']) => JSON.stringify(signIn ?? null)

const visitMs = 15_000
const bytesMax = 32 * 1024 * 1024

export function hireRobot(executable: string | undefined): Robot {
  let browser: Promise<Browser> | null = null
  const sessions = new Map<string, Session>()

  const forget = async ({ signIn }: Way) => {
    const old = sessions.get(keyOf(signIn))
    sessions.delete(keyOf(signIn))
    // A page that spins for ever may not let go of it.
    await Promise.race([old?.context.close().catch(() => {}), pause(2000)])
  }

  async function sessionFor({ signIn }: Way): Promise<Session> {
    browser ??= openBrowser(executable)
    const running = await browser
    const known = sessions.get(keyOf(signIn))
    if (known !== undefined) return known
    const context = await running.newContext({ acceptDownloads: false, serviceWorkers: 'block' })
    context.setDefaultTimeout(elementMs)
    const session = { context, isSignedIn: signIn === undefined }
    sessions.set(keyOf(signIn), session)
    return session
  }

  async function freshPage({ context }: Session): Promise<Page> {
    const page = await context.newPage()
    const line = await context.newCDPSession(page)
    let bytes = 0
    line.on('Network.dataReceived', ({ dataLength }) => {
      bytes += dataLength
      if (bytes > bytesMax) page.close().catch(() => {})
    })
    await line.send('Network.enable')
    return page
  }

  async function go(page: Page, session: Session, way: Way, words: Words, where: string): Promise<Went> {
    if (way.signIn !== undefined && !session.isSignedIn) {
      const trouble = await takeSteps(page, way.signIn, words, `${where}.signIn`)
      if (trouble !== null) return { kind: 'not-there', because: trouble }
      session.isSignedIn = true
    }
    const url = fillUrl(way.url, words)
    // What hangs on a page is not waited for: its elements are.
    const answer = await page.goto(url, { waitUntil: 'commit', timeout: elementMs })
    if (answer?.status() === 404) return { kind: 'not-found' }
    if (answer !== null && answer.status() >= 400)
      return { kind: 'not-there', because: `The page ${place(url)} answered ${answer.status()}.` }
    return { kind: 'there', page }
  }

  async function visit<Done>(way: Way, words: Words, where: string, work: (went: Went) => Promise<Done>) {
    let page: Page | null = null
    const doing = (async () => {
      const session = await sessionFor(way)
      page = await freshPage(session)
      return await work(await go(page, session, way, words, where))
    })()
    const url = place(fillUrl(way.url, words))
    try {
      const done = await Promise.race([doing, pause(visitMs).then(() => late)])
      if (done !== late) return done as Done
      await forget(way)
      return { kind: 'failed' as const, because: `The page ${url} was not done within 15 seconds.` }
    } catch (error) {
      if (error instanceof SetupTrouble) throw error
      await forget(way)
      return { kind: 'failed' as const, because: `The page ${url} could not be looked at: ${firstLine(error)}` }
    } finally {
      doing.catch(() => {})
      await Promise.race([(page as Page | null)?.close().catch(() => {}), pause(2000)])
    }
  }

  return {
    visit,
    forget,
    close: async () => {
      const running = await browser?.catch(() => null)
      await Promise.race([running?.close().catch(() => {}), pause(5000)])
    },
  }
}

const late = Symbol('late')
const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())
