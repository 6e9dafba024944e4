/** A hotel in the middle of a play: it plays one story at a time, and Ctrl-C leaves nothing behind. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Play } from '../../console/wire/answers.ts'
import { type OpenHotel, openHotel } from './open-hotel.ts'
import { soon, textOf } from './reading.ts'

let hotel: OpenHotel

beforeAll(async () => {
  hotel = await openHotel()
})
afterAll(() => hotel?.close())

test('a second story is refused in a sentence; Ctrl-C ends the hotel and its connector, and the page says so', async () => {
  const page = await hotel.look()
  await page.locator('#story').waitFor()
  // The page hears late of what others have begun: its own play is then refused by the hotel, and not by the button.
  await page.route('**/control/v1/plays', route => (route.request().method() === 'GET' ? undefined : route.continue()))
  const order = { story: 'CRM-01', mode: 'webhooks', connector: 'crm', daysPerMinute: 1 }
  const { run } = await hotel.ask<{ run: string }>('/control/v1/plays', order)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const message = () => textOf(page, '.notice output')
  await expect.poll(message, soon).toBe(`${run} is still being played. Wait for its verdicts, then play the next one.`)
  const state = async () => (await hotel.ask<{ plays: Play[] }>('/control/v1/plays')).plays.at(-1)?.state
  await expect.poll(state, soon).toBe('playing')
  const connectors = hotel.connectors()
  expect(connectors.length).toBeGreaterThan(0)

  expect(await hotel.interrupt()).toBe(130)
  await expect.poll(() => connectors.filter(isAlive), soon).toEqual([])
  await expect.poll(message, soon).toContain('The hotel does not answer.')
})

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch {
    return false
  }
}
