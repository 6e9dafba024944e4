/** Who is let in by SFTP: the run's name with its token, or a key that was given; and nobody else, without a word why. */
import ssh2, { type ParsedKey } from 'ssh2'
import { expect, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { pollingRich } from '../../../../simulator/personas/polling-rich.ts'
import { readAuthorizedKeys } from '../../../../simulator/wire/sftp/authorized-keys.ts'
import { aHotel, moment, token } from '../../a-hotel.ts'
import { anSftp } from '../../an-sftp.ts'

const refusal = 'All configured authentication methods failed'
const ours = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256, comment: 'ours' })
const theirs = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 })
const byKey = (privateKey: string) => ({ password: undefined, privateKey }) as object

/** Shows one key, and signs with another. */
class Pretender extends ssh2.BaseAgent<ParsedKey> {
  readonly #shown: ParsedKey
  readonly #own: ParsedKey

  constructor(shown: string, own: string) {
    super()
    this.#shown = ssh2.utils.parseKey(shown) as ParsedKey
    this.#own = ssh2.utils.parseKey(own) as ParsedKey
  }

  override getIdentities(answer: (error: undefined, keys: ParsedKey[]) => void): void {
    answer(undefined, [this.#shown])
  }

  override sign(_key: unknown, data: Buffer, _options: unknown, answer?: unknown): void {
    const back = answer as (error: undefined, signature: Buffer) => void
    back(undefined, this.#own.sign(data))
  }
}

test('a wrong password is refused, and the transcript says so without the password', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  const { login } = await anSftp([hotel])
  await expect(login({ password: 'guessed-by-somebody' })).rejects.toThrow(refusal)
  await expect(login({ password: '' })).rejects.toThrow(refusal)
  await expect(login({ password: `${token} ` })).rejects.toThrow(refusal)
  const said = hotel.transcript.all()
  expect(said.at(-1)).toMatchObject({ kind: 'login-refused', because: 'the password is not the token of this run' })
  expect(JSON.stringify(said)).not.toContain('guessed')
})

test('an unknown user, a PMS without files and a run that has ended are refused alike', async () => {
  const silent = aHotel({ run: 'silent', persona: pollingRich })
  const { login, runs } = await anSftp([aHotel({ persona: nightlyFull }), silent])
  for (const username of ['nobody', '../one', 'silent', '', 'x'.repeat(10_000)])
    await expect(login({ username }), username.slice(0, 20)).rejects.toThrow(/authentication methods failed|closed/)
  const guest = await login()
  const run = runs.run('one')
  if (run) run.state = 'ended'
  await expect(login()).rejects.toThrow(refusal)
  await expect(guest.list()).rejects.toThrow('The run has ended. Log in to the one that you were given last.')
  await guest.gone
})

test('the token of one run does not open another, and each sees its own files', async () => {
  const one = aHotel({ persona: nightlyFull })
  const two = aHotel({ run: 'two', persona: nightlyFull, token: 'the-token-of-the-other-run' })
  await two.advanceTo(moment('2026-06-02T05:00:00Z'))
  const { login } = await anSftp([one, two])
  await expect(login({ username: 'two' })).rejects.toThrow(refusal)
  const [first, second] = [await login(), await login({ username: 'two', password: 'the-token-of-the-other-run' })]
  expect(await first.names()).toEqual([])
  expect(await second.names()).toEqual(['reservations-2026-06-01.csv'])
})

test('a key that was given opens a run by its name, and another key does not', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  const rsa = ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 })
  const authorizedKeys = readAuthorizedKeys(`# of the connector\n${ours.public}\n\n${rsa.public}\n`, 'keys')
  const { login } = await anSftp([hotel], { authorizedKeys })
  expect(await (await login(byKey(ours.private))).names()).toEqual([])
  expect(await (await login(byKey(rsa.private))).names()).toEqual([])
  expect(await (await login()).names()).toEqual([])
  await expect(login(byKey(theirs.private))).rejects.toThrow(refusal)
  await expect(login({ ...byKey(ours.private), username: 'nobody' })).rejects.toThrow(refusal)
  const { login: byPasswordOnly } = await anSftp([aHotel({ persona: nightlyFull })])
  await expect(byPasswordOnly(byKey(ours.private))).rejects.toThrow(refusal)
})

test('whoever knows only the public half of a key that was given is not let in', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  const authorizedKeys = readAuthorizedKeys(ours.public, 'keys')
  const { login } = await anSftp([hotel], { authorizedKeys })
  const agent = new Pretender(ours.public, theirs.private)
  await expect(login({ password: undefined, agent } as object)).rejects.toThrow()
  expect(hotel.transcript.all().at(-1)).toMatchObject({
    kind: 'login-refused',
    because: 'the key is none of those that were given',
  })
})

test('who guesses on and on is shut out after six attempts', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  const { login } = await anSftp([hotel], { limits: { loginMs: 600_000 } })
  let guesses = 0
  const authHandler = (_left: unknown, _partial: unknown, next: (way: object) => void) => {
    guesses += 1
    next({ type: 'password', username: 'one', password: `guess ${guesses}` })
  }
  await expect(login({ authHandler, readyTimeout: 0 } as object)).rejects.toThrow()
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'login-refused')).toHaveLength(6)
})

test('a file that holds no public keys is refused with a sentence', () => {
  const read = (text: string) => () => readAuthorizedKeys(text, 'keys.pub')
  const hint = ' Name a file of public keys, such as ~/.ssh/id_ed25519.pub.'
  expect(read('')).toThrow(`keys.pub holds no public key.${hint}`)
  expect(read(`${ours.public}\nrubbish`)).toThrow(`keys.pub says in line 2 what is not a public key.${hint}`)
  expect(read(ours.private)).toThrow(`keys.pub holds a private key, which only its owner may have.${hint}`)
})
