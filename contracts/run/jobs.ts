/** How many stories may be played at the same time. */
import { availableParallelism } from 'node:os'
import type { Manifest } from '../connectors/manifest.ts'

const most = 4

/** One for each core, at most four; one where two copies of the connector would be in each other's way. */
export const usualJobs = (manifest: Manifest): number =>
  inTheWay(manifest) === null ? Math.min(most, availableParallelism()) : 1

/** Why two copies of this connector cannot run at the same time, as a whole sentence; null where they can. */
export function inTheWay({ name, isolation, start, mail, modes }: Manifest): string | null {
  if (isolation !== 'process')
    return `The connector ${name} is already running (isolation: ${isolation}), so its stories are played one after the other.`
  if (!start?.ready.url.includes('{connector.port}'))
    return `The connector ${name} always listens at the same address. Use \`{connector.port}\` in its manifest, so that each start gets a free port.`
  if ((mail?.port ?? 0) !== 0)
    return `The connector ${name} always sends its mails to port ${mail?.port}, which only one trap can have. Take \`mail.port\` out of its manifest.`
  if (modes.export?.directory !== undefined && !modes.export.directory.includes('{'))
    return `The connector ${name} always reads its files from ${modes.export.directory}. Use \`{export.directory}\` in its manifest, so that each run has a folder of its own.`
  return null
}
