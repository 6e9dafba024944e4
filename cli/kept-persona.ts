/** A persona of somebody's own lies in the hotel's store, whole: the hotel comes back under it, whatever became of its file. */
import { isDeepStrictEqual } from 'node:util'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import { personaOfFile, personaSchema } from '../contracts/schemas/persona-schema.ts'
import type { Persona } from '../simulator/personas/persona.ts'

/** `asked` is what the command line names, if anything. Throws SetupTrouble where that is another one by now. */
export function keptPersona(folder: string, kept: string, asked: Persona | undefined): Persona {
  const persona = personaIn(folder, kept)
  if (asked === undefined) return persona
  // What is said about it to whoever has to choose is nothing that anybody reads in the hotel.
  const { about: _, ...words } = persona
  const changed = Object.entries(words).flatMap(([word, said]) =>
    isDeepStrictEqual(said, asked[word as keyof Persona]) ? [] : [word],
  )
  if (changed.length === 0) return persona
  throw new SetupTrouble(
    `The hotel in ${folder} was opened under a persona ${persona.name} whose ${changed.join(', ')} ${changed.length === 1 ? 'was' : 'were'} not as the file says now. Leave --persona out to go on as it was, or choose another folder with --data.`,
  )
}

function personaIn(folder: string, kept: string): Persona {
  try {
    return personaOfFile(personaSchema.parse(JSON.parse(kept)))
  } catch {
    throw new SetupTrouble(
      `The hotel in ${folder} has a persona that this version of Mockinn cannot read. Open it with the version that opened it first, or choose another folder with --data.`,
    )
  }
}
