import { describe, expect, test } from 'vitest'
import { mockinn } from './mockinn.ts'

const run = ['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks']

/** The lines of verdicts and the hash: what must be the same when it is played again. */
const outcome = (stdout: string) => ({
  verdicts: stdout.match(/^ {2}[✓✗?~-] .*$/gm),
  journal: stdout.match(/^journal ([0-9a-f]{64})$/m)?.[1],
})

const allPassed = /^CRM-01 · webhooks {2}\d+ pass\n$/

describe('a story that is played from the command line', () => {
  test('is passed by a faithful connector: 0, and no line to see it again', async () => {
    const { status, stdout, stderr, left } = await mockinn(run)
    expect({ status, left }).toEqual({ status: 0, left: [] })
    expect(stdout).toContain('Exit 0: Every promise that could be judged was kept.')
    const { verdicts, journal } = outcome(stdout)
    expect(verdicts?.length).toBeGreaterThan(4)
    for (const verdict of verdicts ?? []) expect(verdict).toMatch(/✓ pass/)
    expect(journal).toBeDefined()
    expect(stdout).not.toContain('npx mockinn')
    expect(stderr).toMatch(allPassed)
  })

  test('is failed by a broken one: 1, and the printed line plays the very same again', async () => {
    const first = await mockinn([...run, '--env', 'MUTATION=ignores-cancellations'])
    expect({ status: first.status, left: first.left }).toEqual({ status: 1, left: [] })
    expect(first.stdout).toContain('✗ FAIL   Who has cancelled is shown as cancelled.')
    expect(first.stdout).toMatch(/^ +journal\.jsonl:\d+ .* cancelled at 2026-06-03 20:00\.$/m)
    const line = first.stdout.match(/To see the same again:\n {2}(npx mockinn run .*)\n/)?.[1] ?? ''
    expect(line).toContain('MUTATION=ignores-cancellations')
    const again = await mockinn([], { program: ['sh', '-c', line], env: { npm_config_offline: 'true' } })
    expect(again.status).toBe(1)
    expect(outcome(again.stdout)).toEqual(outcome(first.stdout))
    expect(outcome(first.stdout).journal).toMatch(/^[0-9a-f]{64}$/)
  })

  test('goes by its id or its name, in any case, and is played once however often it is named', async () => {
    const names = ['run', 'crm-01', 'Last-Minute-Cancellation', '--connector', 'crm', '--mode', 'webhooks,webhooks']
    const { status, stderr } = await mockinn(names)
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(allPassed) })
  })
})
