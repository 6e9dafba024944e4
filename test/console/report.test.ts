/** The HTML report of a real run as its readers open it: from a folder, without a network, in a real browser. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findChrome } from '../browser/chrome.ts'
import { folderForFile } from '../cli/folder.ts'
import { mockinn } from '../cli/mockinn.ts'
import { scrollsSideways } from './reading.ts'

const evidence = join(folderForFile(), 'evidence')
const file = join(evidence, 'report.html')
const hostile = '</script></style><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202E'

let browser: Browser
const complaints: string[] = []
const asked: string[] = []

beforeAll(async () => {
  const mutation = 'MUTATION=ignores-cancellations'
  const run = ['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks,export', '--env', mutation]
  expect((await mockinn([...run, '--out', evidence])).status).toBe(1)
  browser = await chromium.launch(await findChrome())
})
afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})
afterAll(() => browser?.close())

type View = { width?: number; colorScheme?: 'dark' | 'light'; javaScriptEnabled?: boolean; anchor?: string }

async function look({ width = 1280, anchor = '', ...view }: View = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, ...view })
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => complaints.push(message.text()))
  page.on('dialog', dialog => complaints.push(dialog.message()))
  page.on('request', request => asked.push(request.url()))
  await page.goto(`${pathToFileURL(file)}${anchor}`)
  return page
}

test('it opens from its folder with the network off, and asks for nothing but itself', async () => {
  asked.splice(0)
  const page = await look()
  expect(await page.locator('h1').innerText()).toMatch(/^reference-crm/)
  expect(await page.locator('.exit').innerText()).toMatch(/^Exit 1\s+The connector broke a promise,/)
  expect(asked).toEqual([pathToFileURL(file).href])
})

test('every link leads somewhere: to a place on the page, or to a file that lies beside it', async () => {
  const page = await look()
  const links = await page.locator('a').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(30)
  const within = links.filter(link => link.startsWith('#'))
  for (const link of new Set(within)) expect(await page.locator(`[id="${link.slice(1)}"]`).count(), link).toBe(1)
  for (const link of links.filter(link => !link.startsWith('#')))
    expect(existsSync(join(evidence, link)), link).toBe(true)
})

test('the table leads to a verdict that was kept and opens it, and a failure says what was expected and found', async () => {
  const page = await look()
  await page.locator('.glance a[href="#crm-01-webhooks-connection-stays-up"]').click()
  const kept = page.locator('#crm-01-webhooks-connection-stays-up')
  await kept.waitFor()
  expect(await kept.innerText()).toContain('The connector was still running at the end')
  const failed = page.locator('#crm-01-webhooks-mirror-shows-the-cancellation')
  expect(await failed.locator('.compared').innerText()).toMatch(/Gislason: cancelled\s+Keagan Gislason: expected/)
  expect(await failed.innerText()).toContain('MUST')
})

test('a line of evidence opens on the very line of its log, among its neighbours', async () => {
  const page = await look()
  const cited = page.locator('#crm-01-webhooks-mirror-shows-the-cancellation .embedded').first()
  await cited.locator('summary').click()
  expect(await cited.locator('[aria-current=true]').innerText()).toMatch(
    /^11\s+2026-06-01 15:00\s+Keagan Gislason cancels/,
  )
  expect(await cited.locator('tr').count()).toBe(5)
  const line = readFileSync(join(evidence, 'crm-01-webhooks/journal.jsonl'), 'utf8').split('\n')[10] ?? ''
  expect(JSON.parse((await cited.locator('pre').textContent()) ?? '')).toEqual(JSON.parse(line))
})

test('the timeline rings what a verdict cites, leads there, and tells the same as a list', async () => {
  const page = await look()
  const picture = page.locator('.timeline').first()
  const rings = picture.locator('svg a')
  const anchors = await rings.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  expect(anchors).toContain('#crm-01-webhooks-mirror-shows-the-cancellation')
  expect(await picture.locator('.thread').count()).toBeGreaterThan(3)
  await picture.locator('.timeline-list summary').click()
  expect(await picture.locator('.timeline-list').innerText()).toContain('Keagan Gislason cancels, free of charge.')
  const byFile = page.locator('.timeline').nth(1)
  expect(await byFile.locator('.thread[data-late=true] title').first().textContent()).toMatch(/told after \d+\.\d h/)
})

describe('whoever reads it', () => {
  test('without JavaScript reads the same', async () => {
    const page = await look({ javaScriptEnabled: false })
    expect(await page.locator('.glance td').count()).toBeGreaterThan(5)
    expect(await page.locator('#crm-01-webhooks-mirror-shows-the-cancellation').isVisible()).toBe(true)
  })

  test('on a phone does not scroll the page sideways', async () => {
    expect(await scrollsSideways(await look({ width: 390 }))).toBe(false)
  })

  test('at night has a dark page', async () => {
    const paper = (page: Page) =>
      page.locator('body').evaluate(body => body.ownerDocument.defaultView.getComputedStyle(body).backgroundColor)
    expect(await paper(await look({ colorScheme: 'dark' }))).not.toBe(await paper(await look({ colorScheme: 'light' })))
  })

  test('on paper has the grounds of what was kept, too', async () => {
    const page = await look()
    const kept = page.locator('#crm-01-webhooks-connection-stays-up')
    const height = () => kept.evaluate(element => element.getBoundingClientRect().height)
    expect(await height()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await height()).toBeGreaterThan(20)
  })

  test('as a program finds the report in it, whole', async () => {
    const page = await look()
    const data = await page.locator('script[type="application/json"]').textContent()
    expect(JSON.parse(data ?? '')).toEqual(JSON.parse(readFileSync(join(evidence, 'report.json'), 'utf8')))
  })
})

test('a page that somebody put a script into does not run it', async () => {
  const page = await look()
  const ran = await page.locator('body').evaluate(body => {
    const { ownerDocument } = body
    const script = ownerDocument.createElement('script')
    script.textContent = 'window.hacked = 1'
    const picture = ownerDocument.createElement('img')
    picture.src = 'http://127.0.0.1:9/x.png'
    body.append(script, picture)
    return 'hacked' in ownerDocument.defaultView
  })
  expect(ran).toBe(false)
  await expect.poll(() => complaints.splice(0).join()).toMatch(/Content Security Policy/)
  await page.close()
  complaints.splice(0)
})

test('a guest whose name is mark-up is a guest with an odd name, and nothing more', async () => {
  const quoted = JSON.stringify(hostile).slice(1, -1)
  for (const name of ['report.json', 'crm-01-webhooks/journal.jsonl', 'crm-01-export/journal.jsonl']) {
    const text = readFileSync(join(evidence, name), 'utf8')
    expect(text).toContain('Keagan')
    writeFileSync(join(evidence, name), text.replaceAll('Keagan', quoted))
  }
  expect((await mockinn(['report', evidence, '--reporter', 'json'])).status).toBe(0)
  const page = await look()
  expect(await page.evaluate("'hacked' in window")).toBe(false)
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.locator('script:not([type="application/json"])').count()).toBe(0)
  const failed = page.locator('#crm-01-webhooks-mirror-shows-the-cancellation')
  expect(await failed.innerText()).toContain('</script></style><img src=x onerror="window.hacked=1">')
  expect(await failed.innerText()).not.toContain('\u202E')
  const data = await page.locator('script[type="application/json"]').textContent()
  expect(JSON.parse(data ?? '')).toEqual(JSON.parse(readFileSync(join(evidence, 'report.json'), 'utf8')))
})
