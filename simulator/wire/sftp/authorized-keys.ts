/** The public keys that open the SFTP server besides the token of a run: the lines of an `authorized_keys` file. */
import ssh2, { type ParsedKey } from 'ssh2'
import { SftpTrouble } from './trouble.ts'

const keysMax = 100

/** Throws `SftpTrouble`; `name` is how the file is called. */
export function readAuthorizedKeys(text: string, name: string): ParsedKey[] {
  const trouble = (what: string) =>
    new SftpTrouble(`${name} ${what}. Name a file of public keys, such as ~/.ssh/id_ed25519.pub.`)
  if (text.includes('PRIVATE KEY')) throw trouble('holds a private key, which only its owner may have')
  const lines = text.split('\n').flatMap((line, index) => {
    const written = line.trim()
    return written === '' || written.startsWith('#') ? [] : [{ written, at: index + 1 }]
  })
  if (lines.length === 0) throw trouble('holds no public key')
  if (lines.length > keysMax) throw trouble(`holds ${lines.length} lines, and ${keysMax} keys are the most`)
  return lines.map(({ written, at }) => {
    const key = ssh2.utils.parseKey(written)
    if (key instanceof Error) throw trouble(`says in line ${at} what is not a public key`)
    return key
  })
}
