/** The version of Mockinn: a journal is a function of it, and every report names it. */
import manifest from '../../package.json' with { type: 'json' }

export const engine: string = manifest.version
