/** A robot with a real browser reads the back office as a receptionist would, before and after the night of the upgrade. */
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { findChrome } from '../../../browser/chrome.ts'
import { scrollsSideways } from '../../../console/reading.ts'
import { ask, moment, stay, token } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { aHotelWithAFullStay, upgrade } from './a-full-stay.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(await findChrome())
})
afterAll(() => browser?.close())

async function aBrowser(hotel: Hotel, width = 1280) {
  const { url } = await aServer([hotel])
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: true })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (!message.text().includes('401')) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  return { page, context, complaints, home: `${url}/r/one/screens` }
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('User').fill('desk')
  await page.getByLabel('Password').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** What stands behind a label, in whichever release. */
const behind = async (page: Page, label: string): Promise<string> => {
  const row = page.getByRole('row', { name: new RegExp(`^${label} `) }).getByRole('cell')
  const term = page.locator('dt', { hasText: new RegExp(`^${label}$`) }).locator('xpath=following-sibling::dd')
  return (await row.or(term).first().innerText()).trim()
}

/** Arrivals → reservation → guest card → folio, by their links. */
async function readAda(page: Page, home: string, number: string): Promise<Record<string, string>> {
  await page.goto(`${home}/arrivals?date=2026-06-01`)
  await page.getByRole('link', { name: number }).click()
  const read: Record<string, string> = {}
  for (const label of ['Arrival', 'Departure', 'Room total', 'Company', 'Status'])
    read[label] = await behind(page, label)
  await page.getByRole('link', { name: 'Guest card' }).click()
  for (const label of ['E-mail', 'Mobile', 'By e-mail', 'Loyalty number']) read[label] = await behind(page, label)
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('link', { name: 'Folio' }).click()
  for (const label of ['Charges', 'Balance']) read[label] = await behind(page, label)
  const charge = page.getByRole('row', { name: /Red wine/ })
  read.charge = (await charge.innerText()).includes('48.00 EUR') ? '48.00 EUR' : await charge.innerText()
  return read
}

test('a robot signs in once, and reads the same of a guest before and after the upgrade, where everything stands elsewhere', async () => {
  const hotel = aHotelWithAFullStay()
  const { page, context, complaints, home } = await aBrowser(hotel)
  const { number } = stay(hotel, 'r1')
  await page.goto(home)
  expect(await page.getByRole('alert').innerText()).toBe('Sign in to see this page.')
  await signIn(page)
  await page.waitForURL(`${home}/arrivals`)
  expect(await context.cookies()).toMatchObject([{ path: '/r/one/screens', httpOnly: true, sameSite: 'Strict' }])

  const before = await readAda(page, home, number)
  expect(before).toEqual({
    ...{ Arrival: 'Mon 1 Jun 2026', Departure: 'Wed 3 Jun 2026', 'Room total': '259.00 EUR', Company: 'Acme & Sons' },
    ...{ Status: 'In-house', 'E-mail': 'ada@guests.example', Mobile: '+44 7700 900123', 'By e-mail': 'Given' },
    ...{ 'Loyalty number': 'L-4711', Charges: '48.00 EUR', Balance: '35.66 EUR', charge: '48.00 EUR' },
  })
  expect([await page.locator('#g_charges').count(), await page.locator('#f_balance').count()]).toEqual([1, 1])

  await hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  ask(hotel, upgrade)
  await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))

  const after = await readAda(page, home, number)
  expect(after).toEqual({ ...before, Charges: '222.50 EUR', Balance: '210.16 EUR' })
  expect([await page.locator('#g_charges').count(), await page.locator('#f_balance').count()]).toEqual([0, 0])
  expect(await page.locator('[data-fact=balance] dd').innerText()).toBe('210.16 EUR')
  expect(complaints).toEqual([])
})

test('a receptionist finds a guest by name, looks at another day, and signs out', async () => {
  const hotel = aHotelWithAFullStay()
  const { page, home } = await aBrowser(hotel)
  await page.goto(`${home}/sign-in`)
  await page.getByLabel('User').fill('desk')
  await page.getByLabel('Password').fill('something else')
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('User or password is wrong.')
  await signIn(page)
  await page.getByRole('searchbox', { name: 'Search' }).or(page.getByLabel('Search')).first().fill('BYRON a')
  await page.getByRole('button', { name: 'Find' }).click()
  expect(await page.getByRole('cell', { name: 'Byron, Ada' }).count()).toBe(2)
  await page.getByRole('link', { name: 'Departures' }).click()
  await page.getByLabel('Date').fill('2026-06-03')
  await page.getByRole('button', { name: 'Show' }).click()
  expect(await page.getByRole('link', { name: 'Byron, Ada' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${home}/sign-in`)
  await page.goto(`${home}/arrivals`)
  expect(await page.getByRole('alert').innerText()).toBe('Sign in to see this page.')
})

test.each([1, 2] as const)(
  'in release %i nothing scrolls sideways on a telephone, and every field and table has a name',
  async release => {
    const hotel = aHotelWithAFullStay()
    if (release === 2) ask(hotel, upgrade)
    const { page, home } = await aBrowser(hotel, 400)
    await page.goto(home)
    expect(await scrollsSideways(page)).toBe(false)
    await signIn(page)
    const pages = ['arrivals', 'in-house', 'rooms', 'reservation?id=r1', 'guest?id=ada', 'folio?id=r1', 'search?q=a']
    for (const each of pages) {
      await page.goto(`${home}/${each}`)
      expect([each, await scrollsSideways(page)]).toEqual([each, false])
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.getByRole('main').count()).toBe(1)
      for (const field of await page.locator('input:not([type=hidden]):not([type=submit])').all())
        expect(await field.evaluate(input => input.labels.length)).toBe(1)
      for (const table of await page.locator('table:not([role=presentation])').all())
        expect(await table.locator('th[scope]').count()).toBeGreaterThan(0)
    }
  },
)
