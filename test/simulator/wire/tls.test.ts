/** The server behind TLS. */
import { request } from 'node:https'
import { expect, test } from 'vitest'
import { aCertificate } from '../a-certificate.ts'
import { aHotel, token } from '../a-hotel.ts'
import { aServer } from '../a-server.ts'

function secureGet(url: string, ca?: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` }
    request(url, { ...(ca === undefined ? {} : { ca }), headers, agent: false, timeout: 5000 }, answer => {
      let text = ''
      answer.on('data', part => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode, text }))
    })
      .on('error', reject)
      .end()
  })
}

test('a server with a certificate is reached over https by who trusts it, and by nobody else', async () => {
  const tls = aCertificate()
  const { url } = await aServer([aHotel()], { tls })
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  const { status, text } = await secureGet(`${url}/r/one/api/v1/property`, tls.cert)
  expect([status, JSON.parse(text).name]).toEqual([200, 'Harbour House'])
  await expect(secureGet(`${url}/r/one/api/v1/property`)).rejects.toThrow(/self-signed/)
  await expect(fetch(url.replace('https', 'http'))).rejects.toThrow()
})

test('a server says under which address others reach it', async () => {
  expect((await aServer([aHotel()], { publicUrl: 'https://hotel.example/' })).url).toBe('https://hotel.example')
  expect((await aServer([aHotel()])).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test('a port that is taken is the system’s own error', async () => {
  const { port } = await aServer([])
  await expect(aServer([], { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
