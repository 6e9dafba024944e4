/** Where guests of a city hotel come from: mostly from the country itself, and in streets that every town has. */
import type { Address } from '../../domain/profiles/guests.ts'
import type { Stream } from '../streams.ts'
import { oneBy } from './tables.ts'

type Town = readonly [city: string, postalCode: string, region: string | null]
type Country = {
  readonly language: string
  readonly towns: readonly Town[]
  /** `#` is the number of the house. */
  readonly streets: readonly string[]
}

const countries = {
  FR: {
    language: 'fr',
    towns: [
      ['Lyon', '69003', null],
      ['Nantes', '44000', null],
      ['Lille', '59800', null],
      ['Toulouse', '31000', null],
    ],
    streets: ['# rue Victor Hugo', '# avenue de la Gare', '# place de l’Église', '# rue des Écoles'],
  },
  US: {
    language: 'en',
    towns: [
      ['Boston', '02116', 'MA'],
      ['Chicago', '60611', 'IL'],
      ['Denver', '80202', 'CO'],
    ],
    streets: ['# Main Street', '# Oak Avenue', '# Park Road'],
  },
  GB: {
    language: 'en',
    towns: [
      ['Leeds', 'LS1 4AP', null],
      ['Bristol', 'BS1 5TR', null],
      ['London', 'SW1W 9TQ', null],
    ],
    streets: ['# High Street', '# Station Road', '# Church Lane'],
  },
  DE: {
    language: 'de',
    towns: [
      ['Köln', '50667', null],
      ['München', '80331', null],
      ['Leipzig', '04109', null],
    ],
    streets: ['Hauptstraße #', 'Bahnhofstraße #', 'Gartenweg #'],
  },
  ES: {
    language: 'es',
    towns: [
      ['Madrid', '28013', null],
      ['Valencia', '46002', null],
    ],
    streets: ['Calle Mayor #', 'Avenida de la Constitución #'],
  },
  IT: {
    language: 'it',
    towns: [
      ['Milano', '20121', 'MI'],
      ['Torino', '10123', 'TO'],
    ],
    streets: ['Via Roma #', 'Corso Garibaldi #'],
  },
  NL: {
    language: 'nl',
    towns: [
      ['Utrecht', '3511 AB', null],
      ['Rotterdam', '3011 AA', null],
    ],
    streets: ['Dorpsstraat #', 'Kerkstraat #'],
  },
  CH: {
    language: 'de',
    towns: [
      ['Zürich', '8001', 'ZH'],
      ['Basel', '4051', 'BS'],
    ],
    streets: ['Bahnhofstrasse #', 'Dorfstrasse #'],
  },
} as const satisfies Record<string, Country>

export type HomeCountry = keyof typeof countries

const shares = [
  ['FR', 470],
  ['US', 120],
  ['GB', 110],
  ['DE', 90],
  ['ES', 65],
  ['IT', 65],
  ['NL', 45],
  ['CH', 35],
] as const satisfies readonly (readonly [HomeCountry, number])[]

/** A country, what is spoken there, and a house in one of its towns. */
export function drawHome(draw: Stream): { country: HomeCountry; language: string; address: Address } {
  const country = oneBy<HomeCountry>(shares, draw())
  const { language, towns, streets }: Country = countries[country]
  const [city, postalCode, region] = towns[draw() % towns.length] ?? ['', '', null]
  const street = streets[draw() % streets.length] ?? '#'
  const lines = [street.replace('#', String(1 + (draw() % 120)))]
  return { country, language, address: { lines, city, postalCode, region } }
}
