/** On a server that others use too, whoever subscribes cannot send it into somebody's private network. */
import { createServer } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { request } from 'undici'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isPrivateAddress, isPrivateHost } from '../../../simulator/windows/webhooks/private-addresses.ts'
import { guardedAgent, innerAddress } from '../../../simulator/wire/webhooks/agents.ts'
import { ask, register } from '../a-hotel.ts'
import { attemptsOf } from '../a-receiver.ts'
import { aSubscriber } from './a-subscriber.ts'

const hostOf = (url: string): string => new URL(url).hostname

const inner = [
  ...['127.0.0.1', '127.8.9.10', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
  ...['100.64.0.1', '100.100.100.200', '0.0.0.0', '192.0.0.192', '198.18.0.1', '198.51.100.7', '203.0.113.9'],
  ...['224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...[
    '::1',
    '::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '100::1',
  ],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::10.0.0.1'],
  ...['64:ff9b:1::1', '2002:7f00:1::', '2002:a00:1::1', '2001::1', '5f00::1', 'no address', '', '1.2.3', '1.2.3.256'],
]
const outer = [
  ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1'],
  ...['192.167.1.1', '192.169.1.1', '198.17.0.1', '198.20.0.1', '223.255.255.255', '169.253.0.1', '169.255.0.1'],
  ...['2606:4700:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1'],
]

test.each(inner)('%s is inside', address => expect(isPrivateAddress(address)).toBe(true))
test.each(outer)('%s is outside', address => expect(isPrivateAddress(address)).toBe(false))

test.each([
  ...[
    'http://localhost/',
    'http://LOCALHOST./',
    'http://localhost../',
    'http://printer/',
    'http://pms.local/',
    'http://db.internal/',
  ],
  ...['http://metadata.google.internal/', 'http://a.localhost/', 'http://router.home.arpa/'],
  ...['http://127.1/', 'http://2130706433/', 'http://0x7f.0.0.1/', 'http://0177.0.0.1/', 'http://127.0.0.1./'],
  ...['http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[fd00::1]/'],
])('%s is inside by its looks, however it is written', url => expect(isPrivateHost(hostOf(url))).toBe(true))

test.each([
  'https://crm.example.com/',
  'http://8.8.8.8/',
  'http://[2606:4700:4700::1111]/',
  'http://internal.example/',
])('%s is outside by its looks', url => expect(isPrivateHost(hostOf(url))).toBe(false))

describe('a name', () => {
  async function aServer() {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(String(request.headers.host))
      response.end()
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise(resolve => server.once('listening', resolve))
    return { asked, port: (server.address() as AddressInfo).port }
  }
  const naming = (...addresses: readonly { address: string; family: number }[]): LookupFunction =>
    ((_name: string, _options: object, done: (error: null, found: object) => void) =>
      done(null, addresses)) as unknown as LookupFunction

  test.each([
    ['that means a private address', [{ address: '127.0.0.1', family: 4 }]],
    [
      'that means a private address beside a public one',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '::1', family: 6 },
      ],
    ],
    ['that means nothing', []],
  ])('%s leads nowhere', async (_, addresses) => {
    const { asked, port } = await aServer()
    const dispatcher = guardedAgent(naming(...addresses))
    onTestFinished(() => dispatcher.close())
    await expect(request(`http://crm.example.com:${port}/`, { dispatcher })).rejects.toThrow(innerAddress)
    expect(asked).toEqual([])
  })

  test('is looked up for each connection, and the socket’s own address is looked at where nothing was looked up', async () => {
    const { asked, port } = await aServer()
    const dispatcher = guardedAgent()
    onTestFinished(() => dispatcher.close())
    await expect(request(`http://127.0.0.1:${port}/`, { dispatcher })).rejects.toThrow(innerAddress)
    expect(asked).toEqual([])
  })
})

test('on a shared server nobody subscribes with a private address, and is told why', async () => {
  const { api } = await aSubscriber({}, { options: { webhookReach: 'public' } })
  const refused = await api('POST', '', { url: 'http://169.254.169.254/latest/meta-data' })
  expect([refused.status, refused.json.detail]).toEqual([400, expect.stringContaining('nothing into private networks')])
  const made = await api('POST', '', { url: 'https://crm.example.com/hooks' })
  expect(made.status).toBe(201)
  const changed = await api('PATCH', `/${made.json.id}`, { url: 'http://[::ffff:10.0.0.1]/' })
  expect(changed.status).toBe(400)
})

test('what was subscribed before a server was shared is not sent into a private network either', async () => {
  const { hotel, receiver, wait } = await aSubscriber()
  Object.assign(hotel.options, { webhookReach: 'public' })
  let connections = 0
  receiver.server.on('connection', () => {
    connections += 1
  })
  ask(hotel, register('ada'))
  await wait(0)
  expect([receiver.received, connections]).toEqual([[], 0])
  expect(attemptsOf(hotel)).toMatchObject([{ status: null, error: innerAddress, nextAt: expect.any(Number) }])
})
