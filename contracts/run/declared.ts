/** What a manifest declares, as the judge wants to know it. */

import type { Persona } from '../../simulator/personas/persona.ts'
import type { Cadence, Declared } from '../checks/case.ts'
import type { Manifest } from '../connectors/manifest.ts'
import { readParts } from '../connectors/read-forms.ts'
import { type SeenThrough, seenThrough } from '../connectors/seen-through.ts'
import { messageKinds } from '../effects.ts'
import type { Abilities } from '../suites/suite.ts'
import { type Mode, modes } from '../verdict.ts'

export function declaredBy(manifest: Manifest, mode: Mode): Declared {
  const through = seenThrough(manifest)
  const read: SeenThrough['read'] = through?.read ?? {}
  return {
    messages: messageKinds.filter(kind => manifest.messages?.[kind] !== undefined),
    probe: through !== undefined,
    reads: readParts.filter(part => read[part] !== undefined),
    clockHint: manifest.clockHint !== undefined,
    cadence: cadenceOf(manifest, mode),
    ...catchUpOf(manifest),
    ...writesBackOf(manifest, mode),
    readsFromDisk: readsFromDisk(manifest),
    process: manifest.isolation === 'process',
  }
}

export const declaredModes = (manifest: Manifest): Mode[] => modes.filter(mode => manifest.modes[mode] !== undefined)

function cadenceOf({ modes: declared }: Manifest, mode: Mode): Cadence {
  const { polling, screens, export: nightly } = declared
  const asks = mode === 'polling' ? polling : mode === 'screens' ? screens : undefined
  if (asks?.everyMinutes !== undefined) return { kind: 'hotel-minutes', every: asks.everyMinutes }
  if (asks?.everySeconds !== undefined) return { kind: 'real-seconds', every: asks.everySeconds }
  if (mode === 'export' && nightly?.fetchAt !== undefined)
    return { kind: 'hotel-hour', at: nightly.fetchAt as `${number}:${number}` }
  if (mode === 'export' && nightly?.everySeconds !== undefined)
    return { kind: 'real-seconds', every: nightly.everySeconds }
  return { kind: 'told' }
}

const catchUpOf = ({ modes: { webhooks } }: Manifest): Pick<Declared, 'catchUpHours'> =>
  webhooks?.catchUpHours === undefined ? {} : { catchUpHours: webhooks.catchUpHours }

function writesBackOf({ writesBack }: Manifest, mode: Mode): Pick<Declared, 'writesBack'> {
  if (!writesBack || !(writesBack.modes?.includes(mode) ?? true)) return {}
  const { what, withinMinutes } = writesBack
  return { writesBack: { what, withinMinutes } }
}

/** Whether the connector is told of the folder at all, in whatever way: then it need not ask over HTTP. */
export const readsFromDisk = (manifest: Manifest): boolean =>
  manifest.modes.export?.directory !== undefined || JSON.stringify(manifest).includes('{export.directory}')

/** Whether the connector is told where the files are to be had by SFTP. */
export const readsBySftp = (manifest: Manifest): boolean => JSON.stringify(manifest).includes('{export.sftp.')

/** Whether this PMS has the window that a mode needs. */
export const hasWindow = ({ windows }: Persona, mode: Mode): boolean => windows[mode] !== null

/** What a manifest declares, of all that a suite may need. */
export function abilitiesOf(manifest: Manifest): Abilities {
  const declared = declaredModes(manifest)
  const { messages, probe, reads } = declaredBy(manifest, declared[0] ?? 'polling')
  const { actions = {}, writesBack } = manifest
  return { messages, probe, reads, modes: declared, actions: Object.keys(actions), writesBack: writesBack?.what ?? [] }
}
