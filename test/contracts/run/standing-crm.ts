/** The reference CRM as somebody else runs it: started once, with a token and a secret for life, long before a story is played. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, launch } from '../../fixtures/crm-process.ts'

export type StandingCrm = { readonly url: string; readonly token: string; readonly webhookSecret: string }

/** Healthy when it returns; ended when the test is. */
export async function standingCrm(env: Record<string, string>): Promise<StandingCrm> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const token = randomBytes(16).toString('hex')
  const webhookSecret = `whsec_${randomBytes(32).toString('base64')}`
  const { stderr } = launch({ PORT: String(port), HOTEL_TOKEN: token, WEBHOOK_SECRET: webhookSecret, ...env })
  for (let tries = 0; tries < 400; tries += 1) {
    if (await healthy(url)) return { url, token, webhookSecret }
    await wait(50)
  }
  throw new Error(`The CRM did not become healthy: ${stderr()}`)
}

const healthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
