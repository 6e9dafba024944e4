import { expect, test } from 'vitest'
import { inTheWay } from '../../../contracts/run/jobs.ts'
import { sideBySide } from '../../../contracts/run/side-by-side.ts'
import { crm } from './house.ts'

const never = new AbortController().signal
const untilCalledOff = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

test('no more are under way than there are places, and each gets its turn', async () => {
  const { run } = sideBySide(2, never)
  let under = 0
  let most = 0
  const work = async (name: number) => {
    under += 1
    most = Math.max(most, under)
    await new Promise(resolve => setTimeout(resolve, 5))
    under -= 1
    return name
  }
  expect(await Promise.all([1, 2, 3, 4, 5].map(name => run(() => work(name))))).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

test('when one breaks, the others are called off, those that wait never begin, and all are waited for', async () => {
  const { run, settled } = sideBySide(2, never)
  let hasEnded = false
  let hasBegun = false
  const long = run(signal =>
    untilCalledOff(signal).finally(() => {
      hasEnded = true
    }),
  )
  const broken = run(() => Promise.reject(new Error('The story is wrong.')))
  const waiting = run(async () => {
    hasBegun = true
  })
  const outcomes = Promise.allSettled([long, broken, waiting])
  await settled()
  expect({ hasEnded, hasBegun }).toEqual({ hasEnded: true, hasBegun: false })
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'The story is wrong.' } })
})

test('whoever calls it off ends all of them', async () => {
  const controller = new AbortController()
  const { run, settled } = sideBySide(2, controller.signal)
  const all = [1, 2, 3].map(() => run(untilCalledOff))
  const outcomes = Promise.allSettled(all)
  controller.abort(new Error('Called off by SIGINT.'))
  await settled()
  for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: 'rejected' })
})

test('two copies of a connector are not started at the same time where they would be in each other’s way', () => {
  const { manifest } = crm
  expect(inTheWay(manifest)).toBeNull()
  const { start, modes } = manifest
  if (!start) throw new Error('The reference CRM is started.')
  const fixed = { ...start, ready: { ...start.ready, url: 'http://127.0.0.1:4711/healthz' } }
  expect(inTheWay({ ...manifest, start: fixed })).toContain('always listens at the same address')
  expect(inTheWay({ ...manifest, mail: { port: 2525 } })).toContain('always sends its mails to port 2525')
  expect(inTheWay({ ...manifest, isolation: 'tenant' })).toContain('is already running')
  const files = { ...modes, export: { fetchAt: '04:00', directory: './files' } }
  expect(inTheWay({ ...manifest, modes: files })).toContain('always reads its files from ./files')
})
