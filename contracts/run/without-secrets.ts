/** A connector may answer with the very secrets it was given, and what it says is quoted in trouble. */
import { SetupTrouble } from '../connectors/setup-trouble.ts'

/** Does some work, and takes the secrets out of the trouble it comes to. */
export async function withoutSecrets<Done>(clean: (text: string) => string, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof SetupTrouble ? new SetupTrouble(clean(error.message)) : error
  }
}
