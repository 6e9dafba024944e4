/** A hotel opened by the real command line, as a process of its own, and real browsers that look at its page. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright'
import { pageIsBuilt } from '../../cli/page.ts'
import { findChrome } from '../browser/chrome.ts'

export type OpenHotel = {
  readonly url: string
  /** Asks behind the control token, as anybody with curl can. */
  ask<T>(path: string, body?: unknown): Promise<T>
  /** Opens the page in a browser that has never been here. What its console complains of is in `complaints`. */
  look(view?: { width?: number; height?: number; cookie?: string }): Promise<Page>
  readonly complaints: string[]
  /** The processes that the hotel has started and their own, by id. */
  connectors(): readonly number[]
  /** Ctrl-C; answers the exit status. */
  interrupt(): Promise<number | null>
  close(): Promise<void>
}

const longestWaitMs = 20_000
const launcher = join(import.meta.dirname, '../../cli/mockinn.mjs')
const keys = { MOCKINN_CONTROL_TOKEN: 'the key of the page tests', MOCKINN_TOKEN: 'the token of the page tests' }

export async function openHotel(): Promise<OpenHotel> {
  if (!pageIsBuilt()) throw new Error('The page is not built. Run "npm run build:page", then these tests again.')
  const child = spawn(process.execPath, [launcher, 'up', '--port', '0'], {
    env: { ...process.env, ...keys },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  const [url, browser] = await Promise.all([addressOf(child), findChrome().then(chrome => chromium.launch(chrome))])
  const complaints: string[] = []
  return {
    url,
    complaints,
    ask: (path, body) => ask(url + path, body),
    look: view => look(browser, url, complaints, view),
    connectors: () => descendants(child.pid),
    interrupt: () => {
      child.kill('SIGINT')
      return within(ended, 'The hotel did not close at Ctrl-C.')
    },
    close: async () => {
      await browser.close()
      child.kill('SIGINT')
      const closed = await Promise.race([ended.then(() => true), wait(5000, false)])
      if (!closed) child.kill('SIGKILL')
    },
  }
}

async function look(
  browser: Browser,
  url: string,
  complaints: string[],
  { width = 1440, height = 1000, cookie }: { width?: number; height?: number; cookie?: string } = {},
): Promise<Page> {
  // A reader on the other side of the world: the page must show the hotel's time and not hers.
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'Pacific/Auckland' })
  context.setDefaultTimeout(longestWaitMs)
  if (cookie !== undefined)
    await context.addCookies([{ name: `mockinn-control-${new URL(url).port}`, value: cookie, url }])
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(url)
  return page
}

async function ask<T>(address: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${keys.MOCKINN_CONTROL_TOKEN}`, 'content-type': 'application/json' }
  const signal = AbortSignal.timeout(longestWaitMs)
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(address, { headers, signal, ...init })
  if (!answer.ok) throw new Error(`${address} was answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** From the line that a person would click. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part
      const found = said.match(/^ +Page +(http:\S+?)\/?$/m)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => reject(new Error(`The hotel closed with ${code} before it was open: ${said}`)))
  })
  return within(address, 'The hotel printed no address.')
}

function descendants(parent: number | undefined): readonly number[] {
  const pairs = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
  const below = (of: number | undefined): number[] =>
    pairs.flatMap(([pid, by]) => (pid !== undefined && by === of ? [pid, ...below(pid)] : []))
  return below(parent)
}

function within<T>(promise: Promise<T>, otherwise: string): Promise<T> {
  const late = wait(longestWaitMs, undefined, { ref: false }).then(() => {
    throw new Error(`${otherwise} It was given ${longestWaitMs / 1000} seconds.`)
  })
  return Promise.race([promise, late])
}
