/** What is not the connector's fault is told apart, with what to do: exit status 3. What was not seen is never a pass: 4. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../contracts/connectors/free-port.ts'
import { folderForFile } from './folder.ts'
import { mockinn } from './mockinn.ts'
import { hinted, probed, stranger, writeManifest } from './strangers.ts'

const folder = folderForFile()
const runs = (connector: string, ...more: string[]) => mockinn(['run', 'CRM-01', '--connector', connector, ...more])

/** A port that another program has. */
let taken = 0
let other: Server
beforeAll(async () => {
  other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  taken = (other.address() as { port: number }).port
})
afterAll(() => void other.close())

/** One line, as it was before the terminal's width broke it. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('setup trouble ends with 3, judges nothing and leaves nothing behind', () => {
  test('a connector with the wrong webhook secret', async () => {
    const secret = `whsec_${Buffer.alloc(32, 'wrong').toString('base64')}`
    const { status, stdout, left } = await runs('crm', '--mode', 'webhooks', '--env', `WEBHOOK_SECRET=${secret}`)
    expect({ status, left }).toEqual({ status: 3, left: [] })
    expect(flat(stdout)).toContain(
      'refused a correctly signed test delivery with 401: it holds another webhook secret.',
    )
    expect(flat(stdout)).toContain('Give it the one of {webhook.secret}.')
    expect(stdout).toContain('Nothing was judged.')
    expect(stdout).not.toContain(secret)
    expect(stdout).toContain(`--env 'WEBHOOK_SECRET=…'`)
  })

  test('a connector with the wrong token', async () => {
    const { status, stdout, left } = await runs('crm', '--mode', 'polling', '--env', 'HOTEL_TOKEN=of-another-hotel')
    expect({ status, left }).toEqual({ status: 3, left: [] })
    expect(flat(stdout)).toMatch(/turned away with 401 each time: .* Give it the one of \{hotel\.token\}\./)
    expect(stdout).not.toContain('of-another-hotel')
  })

  test('a connector that does not run', async () => {
    const url = `http://127.0.0.1:${await freePort()}/up`
    const modes = { webhooks: { url } }
    const file = writeManifest(join(folder, 'away'), { isolation: 'shared', running: { url }, modes })
    const { status, stdout, left } = await runs(file)
    expect({ status, left }).toEqual({ status: 3, left: [] })
    expect(flat(stdout)).toContain(`The connector stranger is not running: Nothing listens at ${url}. Start it,`)
  })

  test('a connector that ends before it is ready, in its own last words', async () => {
    const file = stranger(join(folder, 'ends'), `console.error('I have no licence.'); process.exit(9)`)
    const { status, stdout, left } = await runs(file)
    expect({ status, left }).toEqual({ status: 3, left: [] })
    expect(flat(stdout)).toContain('ended with status 9 before it answered')
    expect(flat(stdout)).toContain('I have no licence.')
  })

  test('a mail trap whose port is taken', async () => {
    const file = stranger(join(folder, 'mail'), '', { mail: { port: taken } })
    const { status, stdout, left } = await runs(file)
    expect({ status, left }).toEqual({ status: 3, left: [] })
    expect(flat(stdout)).toContain(
      `The mail trap cannot listen on 127.0.0.1:${taken}, because another program already does.`,
    )
  })

  test.each([['run', '--connector', 'crm'], ['doctor', '--connector', 'crm'], ['up']])(
    'a taken port, for %s',
    async (...verb) => {
      const { status, stdout, stderr, left } = await mockinn([...verb, '--port', String(taken)])
      expect({ status, left }).toEqual({ status: 3, left: [] })
      expect(stdout).not.toContain('http://')
      expect(stderr).toBe(
        `Something else listens on 127.0.0.1:${taken} already. Stop it, or choose another port with --port (0 takes any that is free).\n`,
      )
    },
  )

  test('an address that this machine does not have', async () => {
    const { status, stderr } = await runs('crm', '--host', '192.0.2.1')
    expect(status).toBe(3)
    expect(stderr).toBe('192.0.2.1 is not an address of this machine. Choose another with --host.\n')
  })
})

test('a connector that shows nothing of its far side does not pass', async () => {
  const { status, stdout, left } = await runs(stranger(join(folder, 'blind')))
  expect({ status, left }).toEqual({ status: 4, left: [] })
  expect(stdout).toContain('? inconclusive  A cancellation that the hotel never sent changes nothing.')
  expect(stdout).toMatch(/- n\/a +Who has cancelled is shown as cancelled\./)
  expect(flat(stdout)).toContain('Exit 4: Too little was seen to say pass or fail, and that is never a pass.')
})

test('a connector that never asks the hotel anything is not judged', async () => {
  const idle = stranger(join(folder, 'idle'), '', { modes: { polling: { everySeconds: 1 } } })
  const { status, stdout, left } = await runs(idle)
  expect({ status, left }).toEqual({ status: 3, left: [] })
  expect(flat(stdout)).toContain('asked this hotel nothing')
})

describe('doctor', () => {
  test('finds the reference CRM connected in every mode', async () => {
    const { status, stdout, left } = await mockinn(['doctor', '--connector', 'crm'])
    expect({ status, left }).toEqual({ status: 0, left: [] })
    expect(stdout.match(/^\w+$/gm)).toEqual(['polling', 'webhooks', 'export'])
    for (const seen of [
      'It takes a signed test delivery',
      'It refuses a delivery that is signed with another key',
      'Its clock agrees with the one of this machine',
      'It asks the hotel, and is let in',
      'It takes the news of a real reservation',
      'It takes the file of the night',
    ])
      expect(stdout.split(`✓ ${seen}\n`), seen).toHaveLength(seen.startsWith('Its clock') ? 4 : 2)
    expect(stdout.match(/✓ Its probe then shows that reservation\n/g)).toHaveLength(3)
    expect(
      stdout.match(/✓ The mail trap answers at 127\.0\.0\.1:\d+\n {2}! Nobody but the connector can/g),
    ).toHaveLength(3)
    expect(stdout).not.toContain('✗')
  })

  test('says for machines what it finds, and takes a forged delivery that is taken for worth knowing, not for trouble', async () => {
    const file = stranger(join(folder, 'believes-all'))
    const { status, stdout, left } = await mockinn(['doctor', '--connector', file, '--json'])
    expect({ status, left }).toEqual({ status: 0, left: [] })
    const { troubles, modes } = JSON.parse(stdout)
    expect({ troubles, mode: modes[0].mode }).toEqual({ troubles: 0, mode: 'webhooks' })
    const forged = modes[0].findings.find(({ what }: { what: string }) => what.startsWith('It refuses a delivery'))
    expect(forged).toMatchObject({ trouble: null, note: expect.stringContaining('It answered 200 to a delivery') })
  })

  test('finds a probe that does not show the sample, and a clock that would refuse every signature', async () => {
    const late = `const usual = answer; answer = (request, response, body) => {
      response.setHeader('date', new Date(Date.now() - 600_000).toUTCString()); usual(request, response, body) }`
    const [blind, slow] = await Promise.all([
      mockinn(['doctor', '--connector', stranger(join(folder, 'shows-nothing'), '', probed)]),
      mockinn(['doctor', '--connector', stranger(join(folder, 'late'), late)]),
    ])
    expect(blind.status).toBe(3)
    expect(blind.stdout).toMatch(/✗ A guest booked, stranger had all the time .* its probe does not show a confirmed/)
    expect(slow.status).toBe(3)
    expect(slow.stdout).toMatch(/✗ Its clock is (599|60\d) seconds behind .* Set both clocks by NTP\./)
  })

  test('finds one that takes the time and does nothing with it', async () => {
    const modes = { polling: { everyMinutes: 60 } }
    const manner = `fetch(HOTEL_URL + '/api/v1/reservations', { headers: { authorization: 'Bearer ' + HOTEL_TOKEN } })`
    const idle = stranger(join(folder, 'idle-doctor'), `setTimeout(() => ${manner}, 0)`, { ...hinted, modes })
    const { status, stdout } = await mockinn(['doctor', '--connector', idle])
    expect(status).toBe(3)
    expect(stdout).toMatch(
      /✗ The connector stranger (took the time again and again, and )?asked (the|this) hotel nothing/,
    )
  })

  test('names every trouble of one that is not', async () => {
    const manner = `answer = (request, response) => { response.statusCode = request.url === '/hook' ? 404 : 200; response.end() }`
    const { status, stdout, left } = await mockinn(['doctor', '--connector', stranger(join(folder, 'lost'), manner)])
    expect({ status, left }).toEqual({ status: 3, left: [] })
    expect(stdout).toContain('✗ The connector stranger answered 404 to a test delivery')
    expect(stdout).toContain('Correct `modes.webhooks.url` in its manifest.')
    expect(stdout).toMatch(/1 thing to mend before anything can be judged\.\n$/)
  })
})
