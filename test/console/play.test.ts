/** Stories played from the page against the reference CRM, a real process. The tests follow one another, as a reader's session does. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Entry, Play } from '../../console/wire/answers.ts'
import { type OpenHotel, openHotel } from './open-hotel.ts'
import { everySince, isInSight, playOf, scrollsSideways, soon, textOf } from './reading.ts'

let hotel: OpenHotel
let page: Page

beforeAll(async () => {
  hotel = await openHotel()
  page = await hotel.look()
  await page.locator('#story').waitFor()
})
afterEach(() => {
  expect(hotel.complaints.splice(0)).toEqual([])
})
afterAll(() => hotel?.close())

test('with the keyboard alone a story is played, held by nobody else meanwhile, and judged to pass', async () => {
  const [clockStates, transcripts] = [
    await everySince(page, '#clock-state'),
    await everySince(page, '#transcript .count'),
  ]
  await press('Tab', 'Enter')
  await press('Tab', 'Tab', 'Tab', 'Tab')
  await page.keyboard.type('Webhooks')
  await press('Tab', 'Tab')
  expect(await textOf(page, ':focus')).toBe('Play')
  await press('Enter')
  await expect.poll(() => playOf(page), soon).toMatch(/^Judged: CRM-01 · Webhooks · crm\. \d+ pass\.$/)

  expect(await clockStates()).toContain('A play holds the clock. It is yours again when the play has been judged.')
  expect((await transcripts()).length).toBeGreaterThan(2)
  await press('Tab', 'Enter')
  await page.locator('.finding details[open] .evidence').first().waitFor()
})

test('a CRM that ignores cancellations fails in the words of the promise, and the evidence leads to the very line', async () => {
  await page.getByLabel('Mutation').selectOption('ignores-cancellations')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect
    .poll(() => playOf(page), soon)
    .toMatch(/^Judged: CRM-01 · Webhooks · crm with ignores-cancellations\. \d+ fail/)
  const failed = page.locator('[data-check="mirror/shows-the-cancellation"]')
  expect(await failed.locator('.outcome').innerText()).toBe('Fail')
  expect(await failed.locator('h3').innerText()).toBe('Who has cancelled is shown as cancelled.')

  const evidence = failed.getByRole('button', { name: /^transcript/ }).first()
  const line = (await evidence.innerText()).match(/transcript (\d+)/)?.[1]
  await evidence.click()
  const cited = page.locator('#transcript-lines [aria-current=true]')
  await expect.poll(() => cited.getAttribute('data-line'), soon).toBe(line)
  expect(await cited.innerText()).toContain('Delivery of reservation.cancelled')
  expect(await isInSight(cited)).toBe(true)
  expect(await cited.locator(':focus').count()).toBe(1)
  await press('Escape')
  expect(await textOf(page, ':focus')).toContain(`transcript ${line}`)
})

test('clock hints stay out of sight, are counted, and come when asked for', async () => {
  const { run } = await newestPlay()
  const { entries } = await hotel.ask<{ entries: Entry[] }>(`/r/${run}/control/transcript?limit=1000`)
  const hints = entries.filter(({ kind, done }) => kind === 'clock-hint' && done).length
  const drawn = () => page.locator('#transcript-lines .line').count()
  expect(await textOf(page, '#transcript-hints')).toBe(`${hints} lines hidden`)
  expect(await drawn()).toBe(entries.length - hints)
  await page.getByLabel('Show clock hints').check()
  await expect.poll(drawn, soon).toBe(entries.length)
  await page.getByLabel('Show clock hints').uncheck()
})

test('fed by the nightly file the hotel’s facts stay in the dark, and the page draws for how many hours', async () => {
  await page.getByLabel('Mutation').selectOption('')
  await page.getByLabel('Mode').selectOption('export')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => playOf(page), soon).toMatch(/^Judged: CRM-01 · Daily export · crm\. 1 limit, \d+ pass\.$/)

  const bars = page.getByRole('list', { name: 'Exposures by daily export' }).getByRole('listitem')
  const { exposures } = await newestPlay()
  expect(exposures.map(({ hours }) => hours)).toEqual([12.2, 7.2, 12.2])
  for (const [index, { fact, hours }] of exposures.entries()) {
    const bar = bars.nth(index)
    expect(await bar.innerText()).toMatch(new RegExp(`^${fact}\\s+${hours} h`))
    expect(await shareOfBar(bar)).toBeCloseTo(hours / 24, 1)
  }
})

test('a judged play does not scroll sideways on a phone either', async () => {
  const phone = await hotel.look({ width: 390 })
  await phone.locator('.findings').waitFor()
  await phone.locator('.lines .line').first().waitFor()
  expect(await scrollsSideways(phone)).toBe(false)
  await phone.context().close()
})

async function press(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
}

async function newestPlay(): Promise<Play> {
  const { plays } = await hotel.ask<{ plays: Play[] }>('/control/v1/plays')
  const newest = plays.at(-1)
  if (!newest) throw new Error('Nothing was played.')
  return newest
}

async function shareOfBar(bar: ReturnType<Page['locator']>): Promise<number> {
  const widthOf = (part: string) => bar.locator(part).evaluate(element => element.getBoundingClientRect().width)
  return (await widthOf('.bar-fill')) / (await widthOf('.bar-track'))
}
