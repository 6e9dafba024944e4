/** The HTML report of several plays of one story: with two seeds, played again, and with claims; as its readers see it, in a real browser. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { htmlReport } from '../../cli/html-report.ts'
import { findChrome } from '../browser/chrome.ts'
import { folderForFile } from '../cli/folder.ts'
import { aCancellation, delivery, transcript } from '../contracts/checks/cases.ts'
import { aLine, aReport, aRun, aVerdict } from '../contracts/report/a-report.ts'
import { aToldRun } from '../contracts/report/a-told-run.ts'

const file = join(folderForFile(), 'report.html')
const runs = [
  aRun('polling'),
  { ...aRun('polling'), run: 'crm-01-polling-again-2' },
  { ...aRun('polling'), run: 'crm-01-polling-seed-8', seed: 8 },
]
const many = (said: string) => Array.from({ length: 30 }, (_, index) => `${said} ${index}`).join('\n')
const [check, line] = ['crm/a-promise', aLine(1, 'a delivery')]
const report = aReport({
  ...{ exit: 1, level: 'certify', shard: '1/3', runs },
  verdicts: [
    aVerdict('pass', { check, run: 'crm-01-polling-seed-8', evidence: [line] }),
    aVerdict('fail', {
      check,
      run: 'crm-01-polling-again-2',
      flaky: ['pass', 'fail'],
      evidence: [line],
      ...{ expected: many('a'), found: many('b') },
    }),
  ],
  claims: [{ suite: 'crm-journey', outcome: 'broken', because: 'It is claimed, and CRM-01 by polling broke it.' }],
})
const facts = aCancellation({ transcript: transcript(delivery('2026-06-05 15:00', 3, 204)) })

let browser: Browser
let page: Page
beforeAll(async () => {
  const told = runs.map(({ run }) => aToldRun(facts, run))
  writeFileSync(file, await htmlReport({ report, runs: told, persona: { changes: 'all' }, filesBeside: true }))
  browser = await chromium.launch(await findChrome())
  page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
})
afterAll(() => browser?.close())

test('each seed has a column of its own, and what failed with one is not hidden by the other', async () => {
  expect(await page.locator('.glance thead th').allInnerTexts()).toEqual(['Promise', 'Polling', 'Polling\nseed 8'])
  const cells = page.locator('.glance tbody td')
  expect(await cells.evaluateAll(all => all.map(cell => cell.getAttribute('data-verdict')))).toEqual(['fail', 'pass'])
  const leads = await cells.locator('a').evaluateAll(all => all.map(link => link.getAttribute('href')))
  expect(leads).toEqual(['#crm-01-polling-crm-a-promise', '#crm-01-polling-seed-8-crm-a-promise'])
  expect(await page.locator('.block h2').allInnerTexts()).toEqual([
    expect.stringMatching(/^CRM-01 · Polling Last/),
    expect.stringMatching(/^CRM-01 · Polling · seed 8 Last/),
  ])
  const counts = page.locator('.block .counts')
  expect(await counts.allInnerTexts()).toEqual([
    expect.stringMatching(/^1\s+fail$/),
    expect.stringMatching(/^1\s+pass$/),
  ])
})

test('a flaky verdict says so at a glance and beside its grounds, and leads to the files of the play that failed', async () => {
  expect(await page.locator('.glance .flaky').allInnerTexts()).toEqual(['flaky'])
  const failed = page.locator('#crm-01-polling-crm-a-promise')
  expect(await failed.locator('.finding-head').innerText()).toMatch(/flaky: pass, fail\s+in crm-01-polling-again-2/)
  expect(await failed.locator('.excerpt-file a').getAttribute('href')).toBe('./crm-01-polling-again-2/transcript.jsonl')
  expect(await page.locator('.run-facts').first().innerText()).toContain('played again in crm-01-polling-again-2')
})

test('of a long comparison the first lines stand there, and how many more there are', async () => {
  const compared = page.locator('#crm-01-polling-crm-a-promise .compared')
  expect(await compared.locator('tbody tr').count()).toBe(24)
  expect(await compared.locator('tfoot').innerText()).toBe('And 6 more, which are in report.json.')
})

test('the claims, the level, the part and the seeds stand in it', async () => {
  expect(await page.locator('.claims li').innerText()).toMatch(/^Not passed crm-journey\s+It is claimed, and CRM-01/)
  const facts = (await page.locator('.facts').innerText()).replaceAll(/\s+/g, ' ')
  expect(facts).toContain('Level certify Part of all plays 1/3')
  expect(facts).toContain('Seeds 7, 8')
})

test('a timeline without a link in it can be scrolled by keyboard, and has a title', async () => {
  const first = page.locator('.timeline').first()
  expect(await first.locator('svg a').count()).toBe(0)
  expect(await first.locator('.scroller').getAttribute('tabindex')).toBe('0')
  expect(await first.locator('svg > title').textContent()).toBe(
    'Timeline of CRM-01 · Polling, which the list below tells in words',
  )
})
