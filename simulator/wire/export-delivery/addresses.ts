/** Where files are sent, as somebody writes it: an SFTP folder, a mail server, a mail address. Each is read, or what is wrong with it is said. */

export type SftpAddress = {
  readonly host: string
  readonly port: number
  readonly user: string
  /** Absolute, or relative to where the login leads (`.` and below). */
  readonly folder: string
}

export type Read<Value> = Value | { readonly wrong: string }

/** `sftp://user@host:port/folder`; a folder that begins with `/~/` is one of the user's own. */
export function readSftpAddress(text: string): Read<SftpAddress> {
  const expected = 'an address such as sftp://hotel@sftp.example.com:22/inbox is expected.'
  if (text.length > longest || !/^sftp:\/\//i.test(text) || !URL.canParse(text)) return { wrong: expected }
  const url = new URL(text)
  if (url.password !== '')
    return { wrong: 'a password in an address is seen by everybody who lists processes. Put it in the environment.' }
  const [user, path] = [decoded(url.username), decoded(url.pathname)]
  if (!user || path === undefined || url.hostname === '' || url.search !== '' || url.hash !== '' || url.port === '0')
    return { wrong: expected }
  const folder = path === '/~' || path.startsWith('/~/') ? `.${path.slice(2)}` : path || '/'
  return { host: bare(url.hostname), port: Number(url.port || 22), user, folder: folder.replace(/(?<=.)\/+$/, '') }
}

/** `host:port` */
export function readMailServer(text: string): Read<{ readonly host: string; readonly port: number }> {
  const [, host = '', port = ''] = /^(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9.-]{1,253}):(\d{1,5})$/.exec(text) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65535)
    return { wrong: 'a mail server such as 127.0.0.1:1025 is expected.' }
  return { host: bare(host), port: Number(port) }
}

/** One address and nothing else: no name, no list, no line break. */
export function readMailAddress(text: string): Read<{ readonly address: string }> {
  const valid =
    text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}$/.test(text)
  return valid ? { address: text } : { wrong: 'one mail address such as crm@example.com is expected.' }
}

const longest = 1000
const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

/** Undefined where it is no UTF-8, or holds what no name holds. */
function decoded(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text)
    return /\p{Cc}/u.test(plain) ? undefined : plain
  } catch {
    return undefined
  }
}
