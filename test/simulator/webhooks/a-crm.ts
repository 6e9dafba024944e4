/** The reference CRM as a process of its own, at one address for life, as somebody runs it who can also lose it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type HotelTime, instant } from '../../../simulator/domain/time.ts'
import { freePort, launch, webhookSecret } from '../../fixtures/crm-process.ts'
import { openMailBox } from '../../fixtures/mail-box.ts'
import { token } from '../a-hotel.ts'
import { pause } from '../a-server.ts'

/** Started, and killed when the test is over. */
export async function aCrm(hotelUrl: string, env: Record<string, string> = {}) {
  const [port, box, folder] = [await freePort(), await openMailBox(), mkdtempSync(join(tmpdir(), 'crm-'))]
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const url = `http://127.0.0.1:${port}`
  let running: ReturnType<typeof launch> | undefined
  const probe = async (stay: string) =>
    ((await (await fetch(`${url}/probe/reservations/${stay}`)).json()) as Probe).reservation
  const crm = {
    url: `${url}/webhooks`,
    box,
    async start() {
      running = launch({
        ...{
          HOTEL_URL: hotelUrl,
          HOTEL_TOKEN: token,
          WEBHOOK_SECRET: webhookSecret,
          MODE: 'webhooks',
          DATA_DIR: folder,
        },
        ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(box.port), PORT: String(port), HOTEL_TIME_ZONE: 'Europe/Paris' },
        ...env,
      })
      while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok) await pause(20)
    },
    async die() {
      running?.kill('SIGKILL')
      await running?.exit
    },
    /** Everything due by then is done when it returns. */
    async hint(now: HotelTime) {
      const body = JSON.stringify({
        now: instant(now),
        timeZone: 'Europe/Paris',
        businessDate: instant(now).slice(0, 10),
      })
      await (await fetch(`${url}/clock`, { method: 'POST', body })).arrayBuffer()
    },
    /** What it believes of these stays: their state and day of arrival. */
    believes: async (...stays: string[]) =>
      (await Promise.all(stays.map(probe))).map(stay => stay && `${stay.state} ${stay.arrival}`),
    probe,
  }
  await crm.start()
  return crm
}
type Seen = {
  readonly state: string
  readonly arrival: string
  readonly departure: string
  readonly guest: { readonly email: string | null } | null
}
type Probe = { readonly reservation?: Seen }
