import type { Persona } from './persona.ts'
import { profileOf } from './webhook-plan.ts'

/** What cannot be together in what a PMS says of its webhooks, as whole sentences. */
export function webhookPlanTroubles({ webhooks, polling }: Persona['windows']): string[] {
  if (webhooks === null) return []
  const { subscriptions, signatures } = webhooks
  const { signing, challenge, name } = profileOf(webhooks)
  return [
    ...(subscriptions === 'api' && polling === null
      ? ['Connectors would subscribe under the polling API, and this PMS has none. Say `subscriptions: by-hand`.']
      : []),
    ...(subscriptions === 'by-hand' && challenge !== 'none'
      ? [`Who is entered by hand is asked nothing, and \`challenge\` is ${challenge}. Say \`subscriptions: api\`.`]
      : []),
    ...(signatures.includes('v1a') && signing.kind !== 'standard-webhooks'
      ? [`\`signatures\` names v1a, and the profile ${name} signs in another way, or not at all. Leave v1a out.`]
      : []),
  ]
}
