/** How the PMS of a run delivers, with all that its persona says of it. */
import type { DeliveryProfile } from '../../personas/delivery-profile.ts'
import type { Persona } from '../../personas/persona.ts'
import { plainWebhooks, profileOf, type WebhookPlan } from '../../personas/webhook-plan.ts'

export type Profile = DeliveryProfile

/** That of Standard Webhooks where it sends none by itself. */
export const planOf = ({ windows }: Persona): WebhookPlan => windows.webhooks ?? plainWebhooks

export const profileIn = (persona: Persona): Profile => profileOf(planOf(persona))
