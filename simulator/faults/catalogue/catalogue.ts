/** Every fault that there is. A word may mean one thing to a delivery and another to a file; `on` tells them apart. */
import type { FaultTarget } from '../../transcript/faults.ts'
import { deliveryFaults } from './deliveries.ts'
import { fileFaults, sftpFaults } from './files.ts'
import type { FaultKind } from './kind.ts'
import { requestFaults } from './requests.ts'

export const faultKinds: readonly FaultKind[] = [...deliveryFaults, ...requestFaults, ...fileFaults, ...sftpFaults]

export const faultWords: readonly string[] = [...new Set(faultKinds.map(({ id }) => id))]

export const kindOf = (target: FaultTarget, id: string): FaultKind | undefined =>
  faultKinds.find(kind => kind.id === id && kind.on.includes(target))

/** The first target of a word: what a swarm means where it does not say. */
export const usualTargetOf = (id: string): FaultTarget | undefined => faultKinds.find(kind => kind.id === id)?.on[0]
