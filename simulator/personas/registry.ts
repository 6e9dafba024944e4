/** Every persona that ships, by name. */
import { allWindows } from './all-windows.ts'
import { closedBox } from './closed-box.ts'
import { cloudTwoWay } from './cloud-two-way.ts'
import { cloudWebhooks } from './cloud-webhooks.ts'
import { nightlyDelta } from './nightly-delta.ts'
import { nightlyFull } from './nightly-full.ts'
import { nightlyLegacy } from './nightly-legacy.ts'
import type { Persona } from './persona.ts'
import { pollingBasic } from './polling-basic.ts'
import { pollingRich } from './polling-rich.ts'
import { screensOnly } from './screens-only.ts'

export const personas: readonly Persona[] = [
  allWindows,
  cloudWebhooks,
  cloudTwoWay,
  pollingRich,
  pollingBasic,
  nightlyFull,
  nightlyDelta,
  nightlyLegacy,
  screensOnly,
  closedBox,
]

export const personaNamed = (name: string): Persona | undefined => personas.find(persona => persona.name === name)
