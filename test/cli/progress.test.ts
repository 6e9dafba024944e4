/** What is said off a terminal while a long story is played. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { withProgress } from '../../cli/progress.ts'
import type { News } from '../../contracts/run/suite-run.ts'
import { aHotel, moment } from '../simulator/a-hotel.ts'

test('off a terminal a long story says every ten seconds what time it is in the hotel, and then how it ended', async () => {
  vi.useFakeTimers()
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => {
    vi.useRealTimers()
    write.mockRestore()
  })
  const hotel = aHotel()
  const play = async (tell: (news: News) => void) => {
    tell({ kind: 'staged', story: {}, mode: 'polling', stage: { hotel } } as unknown as News)
    vi.advanceTimersByTime(9_000)
    await hotel.advanceTo(moment('2026-06-02T08:30:00Z'))
    vi.advanceTimersByTime(2_000)
    return { played: [], setup: [] }
  }
  await withProgress([{ title: 'CRM-02 · polling', play }], 1, new AbortController().signal)
  vi.advanceTimersByTime(60_000)
  expect(write.mock.calls.map(([line]) => line)).toEqual([
    'CRM-02 · polling  it is 2026-06-02 10:30\n',
    'CRM-02 · polling  nothing judged\n',
  ])
})

test('what is over sooner waits until it is its turn to be told', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
  const slow = Promise.withResolvers<void>()
  const nothing = { played: [], setup: [] }
  const plans = [
    { title: 'CRM-01', play: () => slow.promise.then(() => nothing) },
    { title: 'CRM-02', play: async () => nothing },
  ]
  const told = withProgress(plans, 2, new AbortController().signal)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(write).not.toHaveBeenCalled()
  slow.resolve()
  expect(await told).toHaveLength(2)
  expect(write.mock.calls.map(([line]) => `${line}`.slice(0, 6))).toEqual(['CRM-01', 'CRM-02'])
})
