/** Which version of the API somebody speaks, and how long it still lives: by path or by header, in days of the hotel's life. */
import { days, instant, later } from '../../domain/time.ts'
import type { PollingPlan, VersionPlan } from '../../personas/polling-plan.ts'
import type { Answer, Request } from '../answer.ts'
import { type Problem, wrongValue } from '../problem.ts'
import type { Outlook } from '../window.ts'

export type Spoken = {
  /** Behind `/api/v1/`. */
  readonly path: string
  /** True for the older of two. */
  readonly leavesOutNewer: boolean
  readonly headers: Readonly<Record<string, string>> | null
}

/** Undefined where nothing is at that path. A PMS of one version knows no header for it. */
export function spokenVersion(
  outlook: Outlook,
  { versions }: PollingPlan,
  { path, headers }: Request,
): Spoken | { readonly problem: Problem } | undefined {
  const inPath = path.startsWith('/api/v1/') ? 1 : path.startsWith('/api/v2/') ? 2 : undefined
  const plan = versions.find(({ version }) => version === inPath)
  if (inPath === undefined || (plan === undefined && versions.length < 2)) return undefined
  const within = path.slice('/api/v1/'.length)
  const [only] = versions
  if (versions.length === 1 && only === plan) return plan && spokenIn(outlook, plan, within, null)
  const asked = headers['api-version']
  const inHeader = asked === undefined ? undefined : versions.find(({ version }) => String(version) === asked.trim())
  const contradicts = inHeader !== undefined && inPath === 2 && inHeader.version !== 2
  if (asked !== undefined && (inHeader === undefined || contradicts)) return { problem: wrongVersion(versions, asked) }
  const chosen = inHeader ?? plan
  return chosen && spokenIn(outlook, chosen, within, versions)
}

export function withVersionHeaders(answer: Answer, { headers }: Spoken): Answer {
  if (headers === null) return answer
  const vary = [answer.headers.vary, headers.vary].filter(each => each !== undefined).join(', ')
  return { ...answer, headers: { ...answer.headers, ...headers, ...(vary !== '' && { vary }) } }
}

/** Whether a version has not ended yet. */
export const speaks = ({ opened, now }: Pick<Outlook, 'opened' | 'now'>, { endsAfterDays }: VersionPlan): boolean =>
  endsAfterDays === null || now < dayAfter(opened, endsAfterDays)

const dayAfter = (opened: Outlook['opened'], dayCount: number) => later(opened, days(dayCount))

function spokenIn(
  outlook: Outlook,
  plan: VersionPlan,
  path: string,
  among: readonly VersionPlan[] | null,
): Spoken | { readonly problem: Problem } {
  const { version, deprecatedAfterDays, endsAfterDays } = plan
  if (among === null && deprecatedAfterDays === null && endsAfterDays === null)
    return { path, leavesOutNewer: false, headers: null }
  const after = (count: number) => dayAfter(outlook.opened, count)
  const newer = among?.find(each => each.version > version)
  if (endsAfterDays !== null && !speaks(outlook, plan))
    return { problem: ended(version, instant(after(endsAfterDays)), newer?.version) }
  return {
    path,
    leavesOutNewer: newer !== undefined,
    headers: {
      ...(among && { 'api-version': String(version), vary: 'api-version' }),
      // RFC 9745 and RFC 8594.
      ...(deprecatedAfterDays !== null && { deprecation: `@${Math.floor(after(deprecatedAfterDays) / 1000)}` }),
      ...(endsAfterDays !== null && { sunset: new Date(after(endsAfterDays)).toUTCString() }),
    },
  }
}

const wrongVersion = (versions: readonly VersionPlan[], asked: string): Problem =>
  wrongValue({
    where: 'api-version',
    found: JSON.stringify(asked.slice(0, 60)),
    expected: `one of ${versions.map(({ version }) => version).join(', ')}, and the one of the path where that is /api/v2`,
  })

const ended = (version: number, at: string, newer: number | undefined): Problem => ({
  kind: 'version-ended',
  title: 'The version has ended',
  status: 410,
  detail: `Version ${version} of this API ended at ${at}, by the hotel's clock. ${newer === undefined ? 'There is no newer one.' : `Ask /api/v${newer}/ instead, or send "api-version: ${newer}".`}`,
})
