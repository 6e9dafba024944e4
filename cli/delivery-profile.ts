/** `--delivery-profile NAME`: the same PMS, delivering its webhooks in another way. */

import { deliveryProfileNamed, deliveryProfiles } from '../simulator/personas/delivery-profiles/registry.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { oneOf, UsageError } from './usage.ts'

/** The persona itself where no profile is named. */
export function deliveringAs(persona: Persona, name: string | undefined): Persona {
  if (name === undefined) return persona
  const names = deliveryProfiles.map(profile => profile.name)
  const profile = oneOf('--delivery-profile', name, names, word => deliveryProfileNamed(word)?.name)
  const { webhooks } = persona.windows
  if (webhooks) return { ...persona, windows: { ...persona.windows, webhooks: { ...webhooks, profile } } }
  throw new UsageError(
    `--delivery-profile is given, and a PMS like ${persona.name} sends no webhooks. Choose another --persona, or leave it out.`,
  )
}
