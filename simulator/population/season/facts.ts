/** What a house comes to know of a guest besides the name: where from, what may be sent, what is liked, and how often before. */
import { type GuestDetails, neverAsked } from '../../domain/profiles/guests.ts'
import { fictionalNumber } from '../guests.ts'
import { type Stream, stream } from '../streams.ts'
import { drawHome } from './homes.ts'
import { knowledge, tiers } from './tables.ts'

const likings = ['quiet room', 'high floor', 'twin beds', 'no feathers', 'near the lift', 'late check-out', 'newspaper']

/** `stays` are those that were before. */
export function described(seed: number, person: number, drawn: GuestDetails, stays: number): GuestDetails {
  const draw = stream(seed, `season facts ${person}`)
  const { country, language, address } = drawHome(draw)
  const inAThousand = (share: number) => draw() % 1000 < share
  const liked = likings[draw() % likings.length] ?? ''
  const lives = inAThousand(knowledge.address)
  const prefers = inAThousand(knowledge.preference)
  const important = inAThousand(knowledge.vip)
  const joins = inAThousand(knowledge.joinsAtOnce)
  const consent = draw() % 1000
  return {
    ...drawn,
    country,
    language,
    phone: fictionalNumber(country, draw),
    address: lives ? address : null,
    consent: {
      ...neverAsked,
      email:
        consent < knowledge.mayBeWrittenTo
          ? 'given'
          : consent < knowledge.mayBeWrittenTo + knowledge.refused
            ? 'refused'
            : 'never-asked',
    },
    preferences: prefers ? [liked] : [],
    vip: important ? `VIP${1 + (draw() % 3)}` : null,
    loyalty:
      joins || tierAfter(stays) !== null ? { number: cardNumber(draw), tier: tierAfter(stays) ?? 'Member' } : null,
  }
}

/** The tier that so many stays have earned. */
export const tierAfter = (stays: number): string | null => tiers.find(([least]) => stays >= least)?.[1] ?? null

/** Says nothing of whose card it is. */
export const cardNumber = (draw: Stream): string => `GH${String(draw() % 100_000_000).padStart(8, '0')}`
