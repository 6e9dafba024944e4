import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { askPerson } from '../../../contracts/connectors/person.ts'

function terminal({ isTTY = true, withinMs = 5000 } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY })
  const output = Object.assign(new PassThrough(), { isTTY })
  return { input, output, withinMs }
}

describe('a person at the terminal', () => {
  test('is told what to do, and says by Enter that it is done', async () => {
    const at = terminal()
    const asked = askPerson('Ring up 12.50\u001b[2J at the bar.', at)
    let told = ''
    at.output.on('data', chunk => {
      told += chunk
    })
    await expect.poll(() => told).toContain('Press Enter when it is done')
    expect(told).toContain('Ring up 12.50 [2J at the bar.')
    at.input.write('\n')
    expect(await asked).toBe('done')
  })

  test('may say that it cannot be done', async () => {
    const at = terminal()
    const asked = askPerson('Ring up 12.50.', at)
    at.input.write('no\n')
    expect(await asked).toEqual({ because: 'The person at the terminal could not do it: Ring up 12.50.' })
  })

  test('is not waited for without end', async () => {
    const asked = await askPerson('Ring up 12.50.', terminal({ withinMs: 200 }))
    expect(asked).toEqual({ because: 'Nobody at the terminal said within a second that it was done: Ring up 12.50.' })
  })

  test('is asked nothing where none sits there', async () => {
    expect(await askPerson('Ring up 12.50.', terminal({ isTTY: false }))).toBe('not-mapped')
  })
})
