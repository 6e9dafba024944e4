/** The page of an open hotel: who comes and goes, the clock, and the two logs as they grow. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { House } from '../../console/wire/answers.ts'
import { type OpenHotel, openHotel } from './open-hotel.ts'
import { clockOf, lengthOf, scrollsSideways, soon, textOf } from './reading.ts'

let hotel: OpenHotel
let page: Page

beforeAll(async () => {
  hotel = await openHotel()
  page = await hotel.look()
})
afterEach(() => {
  expect(hotel.complaints.splice(0)).toEqual([])
})
afterAll(() => hotel?.close())

test('the page shows the hotel, its own time, and who arrives, stays and leaves today', async () => {
  await expect.poll(() => page.title(), soon).toBe('Harbour House · Mockinn')
  expect(await textOf(page, 'h1')).toBe('Harbour House')
  expect(await clockOf(page)).toMatch(/07:00\s+Monday 1 June 2026\s+Europe\/Paris\s+business date Monday 1 June/)

  const { arrivals, inHouse, departures } = await hotel.ask<House>('/r/main/control/house')
  expect(await guestsIn(page, 'Arrivals')).toEqual(arrivals.map(({ guest }) => guest))
  expect(await guestsIn(page, 'In-house')).toEqual(inHouse.map(({ guest }) => guest))
  expect(await guestsIn(page, 'Departures')).toEqual(departures.map(({ guest }) => guest))
  expect(arrivals.length).toBeGreaterThan(0)
  expect(inHouse.length).toBeGreaterThan(0)
})

test('what somebody else does in the hotel, or asks of it, appears by itself', async () => {
  const [commits, entries] = [await lengthOf(page, 'journal'), await lengthOf(page, 'transcript')]
  const details = { firstName: 'Ada', lastName: 'Byron', email: null }
  await hotel.ask('/r/main/control/commands', { kind: 'register-guest', guest: 'ada', details })
  const asked = await fetch(`${hotel.url}/r/main/api/v1/changes`)
  expect(asked.status).toBe(401)

  const [told, said] = [`#journal-${commits + 1}`, `#transcript-${entries + 1}`]
  await expect.poll(() => textOf(page, told), soon).toBe('Ada Byron is registered as a guest.')
  await expect.poll(() => textOf(page, said), soon).toContain('/api/v1/changes and is answered 401')
  expect(await lengthOf(page, 'journal')).toBe(commits + 1)
})

test('an hour passes when the reader says so', async () => {
  await page.getByRole('button', { name: '+1 h' }).click()
  await expect.poll(() => clockOf(page), soon).toMatch(/08:00\s+Monday 1 June 2026/)
})

test('a day later night audit has rolled the business date, and the night’s file is written', async () => {
  const commits = await lengthOf(page, 'journal')
  await page.getByRole('button', { name: 'To the next day' }).click()
  await expect
    .poll(() => clockOf(page), soon)
    .toMatch(/06:00\s+Tuesday 2 June 2026\s+Europe\/Paris\s+business date Tuesday 2 June/)
  expect(await lengthOf(page, 'journal')).toBe(commits + 2)
  expect(await textOf(page, `#journal-${commits + 2}`)).toBe('Night audit ends: the business date is now 2026-06-02.')
  await expect.poll(() => textOf(page, '[aria-labelledby=transcript]'), soon).toContain('reservations-2026-06-01.csv')
})

test('the clock runs by itself until it is paused, and cannot be stepped meanwhile', async () => {
  const before = await clockOf(page)
  await page.getByRole('button', { name: 'Run clock' }).click()
  await expect.poll(() => clockOf(page), soon).not.toBe(before)
  expect(await page.getByRole('button', { name: '+6 h' }).getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: 'Pause clock' }).click()
  await expect.poll(() => textOf(page, '#clock-state'), soon).toBe('The clock is paused.')
  const { clock } = await hotel.ask<House>('/r/main/control/house')
  expect(clock.paused).toBe(true)
})

test('on a phone nothing scrolls sideways', async () => {
  const phone = await hotel.look({ width: 390 })
  await expect.poll(() => guestsIn(phone, 'Arrivals'), soon).not.toEqual([])
  expect(await scrollsSideways(phone)).toBe(false)
  await phone.context().close()
})

test('the cookie of a hotel that has closed since does not lock the page', async () => {
  const returning = await hotel.look({ cookie: 'what another hotel gave' })
  await expect.poll(() => textOf(returning, 'h1'), soon).toBe('Harbour House')
  await returning.context().close()
})

test('whoever never opened the page may not steer the hotel', async () => {
  for (const door of ['/r/main/control/house', '/control/v1/plays']) {
    expect([door, (await fetch(hotel.url + door)).status]).toEqual([door, 401])
  }
})

async function guestsIn(from: Page, list: string): Promise<readonly string[]> {
  const names = await from.getByRole('table', { name: list }).locator('tbody th').allInnerTexts()
  return names.map(name => name.split('\n')[0] ?? '')
}
