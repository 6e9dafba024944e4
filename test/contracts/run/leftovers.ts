/** What a play may leave behind, and must not: a process, a folder, a listening port. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Stage } from '../../../contracts/run/stage.ts'
import type { News } from '../../../contracts/run/suite-run.ts'
import { dies } from '../connectors/lives.ts'

/** Gives this file's plays a temporary folder of their own, which has to be empty when they are over. */
export function ownTemporaryFolder(): void {
  const usual = process.env.TMPDIR
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trouble-test-'))
    process.env.TMPDIR = folder
  })
  afterAll(() => {
    const left = readdirSync(folder).filter(name => name.startsWith('mockinn-'))
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true, force: true })
    expect(left).toEqual([])
  })
}

/** Watches a play; `expectNothing` is for when it is over. */
export function watchForLeftovers(alsoTell: (news: News) => void = () => undefined) {
  const stages: Stage[] = []
  return {
    tell: (news: News) => {
      if (news.kind === 'staged') stages.push(news.stage)
      alsoTell(news)
    },
    expectNothing: async () => {
      for (const { process: connector, words } of stages) {
        if (connector) expect(await dies(connector.pid), 'the connector').toBe(true)
        expect(readdirSync(tmpdir()).map(name => join(tmpdir(), name))).not.toContain(words['connector.dir'])
        for (const port of ['mail.port', 'connector.port'] as const)
          expect(await listens(Number(words[port])), port).toBe(false)
      }
    },
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
