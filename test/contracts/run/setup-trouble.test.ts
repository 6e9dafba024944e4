import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { crm, play } from './house.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { brokenOff, odd } from './troubles.ts'

ownTemporaryFolder()
const timeout = 60_000
const anotherSecret = { WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 'a secret of another hotel').toString('base64')}` }

describe.concurrent('setup trouble, never a verdict:', () => {
  test('a connector that crashes at once, in its own last words', { timeout }, async () => {
    const message = await brokenOff({ connector: odd, env: { ODD: 'crashes-at-once' } })
    expect(message).toMatch(/ended with status 3 before it answered/)
    expect(message).toContain('The licence of this connector ran out.')
  })

  test('a connector that holds another webhook secret', { timeout }, async () => {
    const message = await brokenOff({ connector: crm, env: anotherSecret })
    expect(message).toMatch(/refused a correctly signed test delivery with 401: it holds another webhook secret/)
  })

  test('a mail port that somebody else holds', { timeout }, async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    try {
      const { port } = other.address() as AddressInfo
      const message = await brokenOff({ connector: { ...crm, manifest: { ...crm.manifest, mail: { port } } } })
      expect(message).toMatch(`cannot listen on 127.0.0.1:${port}, because another program already does.`)
    } finally {
      other.close()
    }
  })

  test('and the other mode is played where only one is in trouble', { timeout }, async () => {
    const { played, setup } = await play({ modes: ['webhooks', 'polling'], env: anotherSecret })
    expect(setup.map(({ mode }) => mode)).toEqual(['webhooks'])
    expect(played.map(({ run }) => run.mode)).toEqual(['polling'])
    expect(new Set(played[0]?.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['pass']))
  })
})
