/** The hotel of a run: one that ships, or a file of somebody's own, in which the stories find what they book. */
import { isDeepStrictEqual } from 'node:util'
import { hotelNamed } from '../fixtures/hotels/registry.ts'
import { whyUnplayable } from '../scenarios/sold.ts'
import type { Property } from '../simulator/domain/property/property.ts'
import { readProperty } from './property-file.ts'
import { UsageError } from './usage.ts'

/** Throws UsageError. */
export function playableProperty(nameOrFile: string): Property {
  const property = readProperty(nameOrFile)
  const why = whyUnplayable(property)
  if (why !== undefined) throw new UsageError(`--property is ${nameOrFile}. ${why}`)
  return property
}

/** Whether everybody who has this version has it too, by its name. */
export const isShipped = (property: Property): boolean => isDeepStrictEqual(hotelNamed(property.id), property)
