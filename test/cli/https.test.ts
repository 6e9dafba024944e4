import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { get, request as httpsRequest } from 'node:https'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'

const folder = folderForFile()
const cert = join(folder, 'cert.pem')
const key = join(folder, 'key.pem')
const noOpenssl = spawnSync('openssl', ['version']).status !== 0

beforeAll(() => {
  if (noOpenssl) return
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' })
})

describe('https', () => {
  test('is served with a certificate and its key', async ({ skip }) => {
    skip(noOpenssl, 'there is no openssl here to make a certificate')
    await using hotel = start(['up', '--port', '0', '--tls-cert', cert, '--tls-key', key])
    const [, url = ''] = await hotel.says(/Page +(https:\/\/127\.0\.0\.1:\d+\/)\n/)
    const status = await new Promise((resolve, reject) => {
      const ask = get(url, { ca: readFileSync(cert) }, answer => resolve(answer.resume().statusCode))
      ask.on('error', reject)
    })
    expect(status).toBe(200)
  })

  test('gives whoever signs in to the screens a cookie for TLS alone', async ({ skip }) => {
    skip(noOpenssl, 'there is no openssl here to make a certificate')
    const flags = ['up', '--port', '0', '--persona', 'screens-only']
    const env = { MOCKINN_TOKEN: 'the-token-of-the-desk' }
    await using guarded = start([...flags, '--tls-cert', cert, '--tls-key', key], { env })
    await using plain = start(flags, { env })
    const cookieOf = async (hotel: typeof plain, proxied = {}) => {
      const [, screens = ''] = await hotel.says(/Screens +(\S+)/)
      const ask = screens.startsWith('https:') ? httpsRequest : httpRequest
      const form = { 'content-type': 'application/x-www-form-urlencoded', ...proxied }
      return new Promise((resolve, reject) =>
        ask(`${screens}/sign-in`, { method: 'POST', ca: readFileSync(cert), headers: form }, answer =>
          resolve(answer.resume().headers['set-cookie']?.[0]?.split('; ').slice(1)),
        )
          .on('error', reject)
          .end('user=desk&password=the-token-of-the-desk'),
      )
    }
    expect(await cookieOf(guarded)).toEqual(['HttpOnly', 'SameSite=Strict', 'Secure'])
    expect(await cookieOf(plain)).toEqual(['HttpOnly', 'SameSite=Strict'])
    expect(await cookieOf(plain, { 'x-forwarded-proto': 'https' })).toEqual(['HttpOnly', 'SameSite=Strict', 'Secure'])
  })

  test('with a file that is no certificate says which, and what to do', async () => {
    const here = import.meta.filename
    const { status, stdout, stderr, left } = await mockinn(['up', '--port', '0', '--tls-cert', here, '--tls-key', here])
    expect({ status, stdout, left }).toEqual({ status: 3, stdout: '', left: [] })
    expect(stderr).toMatch(
      /^--tls-cert .*https\.test\.ts and --tls-key .* are no PEM certificate and its key: .* Name two PEM files that belong together\.\n$/,
    )
  })
})
