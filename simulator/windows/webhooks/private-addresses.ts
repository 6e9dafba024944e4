/** Which addresses lie inside somebody's network, and are no business of whoever subscribes on a server that others use too. */

/** An IPv4 or IPv6 address as text, without brackets. What is no address at all counts as private. */
export function isPrivateAddress(address: string): boolean {
  const four = fourOf(address)
  if (four !== undefined) return isPrivateFour(four)
  const six = sixOf(address)
  return six === undefined || isPrivateSix(six)
}

/** A host name or address as it stands in a URL, in brackets where it is IPv6: private by its looks alone. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '')
  if (host.startsWith('[')) return isPrivateAddress(host.slice(1, -1))
  if (fourOf(host) !== undefined) return isPrivateAddress(host)
  return !host.includes('.') || innerNames.some(name => host.endsWith(`.${name}`))
}

const innerNames = ['localhost', 'local', 'internal', 'lan', 'home.arpa', 'intranet', 'private', 'corp', 'home']

/** First address and length of prefix: IANA's registry of special addresses, with the metadata services of clouds among them. */
const fours: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

function isPrivateFour(four: number): boolean {
  return fours.some(([first, length]) => {
    const shift = 32 - length
    return four >>> shift === (fourOf(first) as number) >>> shift
  })
}

/** Only global unicast (2000::/3) is public, and of it not what is reserved or leads to an IPv4 address that is private. */
function isPrivateSix(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, , , f = 0, g = 0, h = 0] = groups
  const isMapped = groups.slice(0, 5).every(group => group === 0) && f === 0xffff
  if (isMapped) return isPrivateFour(joined(g, h))
  const isNat64 = a === 0x64 && b === 0xff9b && groups.slice(2, 6).every(group => group === 0)
  if (isNat64) return isPrivateFour(joined(g, h))
  if (a >>> 13 !== 1) return true
  // 6to4 has its IPv4 address in the middle; Teredo, benchmarking, documentation and the like are under 2001.
  if (a === 0x2002) return isPrivateFour(joined(b, c))
  return (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || (a === 0x3fff && b < 0x1000)
}

const joined = (high: number, low: number): number => ((high << 16) | low) >>> 0

function fourOf(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (!parts || parts.some(part => part > 255)) return undefined
  return parts.reduce((sum, part) => ((sum << 8) | part) >>> 0, 0)
}

/** Eight groups; a zone is left out, and so is the dotted form of the last two. */
function sixOf(text: string): readonly number[] | undefined {
  const bare = text.split('%')[0] ?? ''
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  const four = dotted ? fourOf(dotted[2] ?? '') : undefined
  if (dotted && four === undefined) return undefined
  const hex = four === undefined ? bare : `${dotted?.[1]}${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}`
  const halves = hex.split('::')
  if (halves.length > 2 || !/^[0-9a-f:]+$/i.test(hex)) return undefined
  const [head = [], tail = []] = halves.map(half => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map(group => Number.parseInt(group, 16))
    : undefined
}
