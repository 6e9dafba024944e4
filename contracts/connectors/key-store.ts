/**
 * The token and the webhook secret of a connector. One that is already running was configured once and must meet the same ones in every
 * run, so they are kept in a file that only its owner can read; one that is started afresh gets fresh ones.
 */
import { freshKeys, type Keys } from './fresh-keys.ts'
import { keepKeys, keptKeys } from './key-file.ts'
import { SetupTrouble } from './setup-trouble.ts'

export type KeysFor = {
  /** The connector's name in its manifest. */
  readonly name: string
  /** The manifest's `credentials`: where to look instead of in the file. */
  readonly credentials?:
    | { readonly tokenFrom?: string | undefined; readonly webhookSecretFrom?: string | undefined }
    | undefined
  readonly env: NodeJS.ProcessEnv
  /** Where `.mockinn/keys.json` lies; the current folder where left out. */
  readonly folder?: string
}

/** For isolation `tenant` and `shared`: the same ones for life. */
export function connectorKeys({ name, credentials = {}, env, folder = process.cwd() }: KeysFor): Keys {
  const { tokenFrom, webhookSecretFrom } = credentials
  const token = tokenFrom === undefined ? undefined : fromVariable(tokenFrom, name, env)
  const webhookSecret = webhookSecretFrom === undefined ? undefined : secretFromVariable(webhookSecretFrom, name, env)
  if (token !== undefined && webhookSecret !== undefined) return { token, webhookSecret }
  const kept = keptKeys(folder, name) ?? keepKeys(folder, name, freshKeys())
  return { token: token ?? kept.token, webhookSecret: webhookSecret ?? kept.webhookSecret }
}

function fromVariable(variable: string, name: string, env: NodeJS.ProcessEnv): string {
  const value = env[variable]?.trim()
  if (value === undefined || value === '')
    throw new SetupTrouble(
      `The manifest of ${name} takes a credential from the environment variable ${variable}, which is not set. ` +
        'Set it to what the connector was configured with.',
    )
  if (!/^[\x21-\x7e]{1,4096}$/.test(value))
    throw new SetupTrouble(
      `The environment variable ${variable} of the connector ${name} cannot be sent in a header. Set it to printable characters without spaces.`,
    )
  return value
}

function secretFromVariable(variable: string, name: string, env: NodeJS.ProcessEnv): string {
  const secret = fromVariable(variable, name, env)
  const bytes = /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) ? Buffer.from(secret.slice(6), 'base64').length : 0
  if (bytes >= 24 && bytes <= 64) return secret
  throw new SetupTrouble(
    `The environment variable ${variable} of the connector ${name} is not a webhook secret. ` +
      'Set it to `whsec_` and the base64 of 24 to 64 bytes.',
  )
}
