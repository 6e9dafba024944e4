/** Every delivery profile there is, by name. */
import type { DeliveryProfile } from '../delivery-profile.ts'
import { cloudbeds } from './cloudbeds.ts'
import { convoy } from './convoy.ts'
import { fireAndForget } from './fire-and-forget.ts'
import { githubNoRetry } from './github-no-retry.ts'
import { mews } from './mews.ts'
import { podiumBlocking } from './podium-blocking.ts'
import { shopifyStrict } from './shopify-strict.ts'
import { standard } from './standard.ts'
import { svix } from './svix.ts'

export const deliveryProfiles: readonly DeliveryProfile[] = [
  standard,
  svix,
  githubNoRetry,
  shopifyStrict,
  podiumBlocking,
  mews,
  cloudbeds,
  convoy,
  fireAndForget,
]

export const deliveryProfileNamed = (name: string): DeliveryProfile | undefined =>
  deliveryProfiles.find(profile => profile.name === name)
