/** What somebody wants to be told, and where: the body with which a subscription is made or changed. */
import { blot } from '../../../transcript/blot.ts'
import { changeTypes } from '../../../views/change-types.ts'
import { listOf, objectOf, type Reader, shown, word } from '../../polling/writes/fields.ts'
import type { Fault } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import { isPrivateHost } from '../private-addresses.ts'
import { planOf } from '../profile.ts'

export type Wishes = {
  readonly url?: URL
  readonly types?: 'all' | readonly string[]
  readonly properties?: 'all' | readonly string[]
}

const longestUrl = 2000

/** Undefined where faults were noted. */
export function readWishes(outlook: Outlook, body: unknown, faults: Fault[]): Wishes | undefined {
  const fields = objectOf(['url', 'types', 'properties'])(body, 'body', faults)
  if (!fields) return undefined
  const read = <Value>(reader: Reader<Value>, name: string) =>
    fields[name] === undefined ? undefined : reader(fields[name], name, faults)
  const url = read(urlIn(outlook), 'url')
  const types = read(allOr(typesOf(outlook)), 'types')
  const properties = read(allOr(housesOf(outlook)), 'properties')
  if (faults.length > 0) return undefined
  return { ...(url && { url }), ...(types && { types }), ...(properties && { properties }) }
}

/** Types that this PMS tells. */
function offeredTypes({ persona }: Outlook): readonly string[] {
  const { types } = planOf(persona)
  const all = [...new Set(Object.values(changeTypes).filter(type => type !== null))]
  const counting = persona.changes === 'all' ? all : persona.changes
  return types === 'all' ? counting : counting.filter(type => types.includes(type))
}

/** `reservation.*` stands for all of its kind. */
function typesOf(outlook: Outlook): Reader<readonly string[]> {
  const offered = offeredTypes(outlook)
  const kinds = [...new Set(offered.map(type => `${type.split('.')[0]}.*`))]
  const one = word<string>(
    value => offered.includes(value) || kinds.includes(value),
    `one of ${[...kinds, ...offered].join(', ')}`,
  )
  return (found, where, faults) => {
    const list = listOf(one, 100)(found, where, faults)
    const wide = list?.flatMap(type => (type.endsWith('.*') ? offered.filter(each => isOfKind(each, type)) : [type]))
    return wide && [...new Set(wide)]
  }
}

const isOfKind = (type: string, kind: string): boolean => type.startsWith(kind.slice(0, -1))

function housesOf({ houses }: Outlook): Reader<readonly string[]> {
  const names = [...houses.keys()]
  const one = word<string>(value => names.includes(value), `a house of this group: ${names.join(', ')}`)
  return listOf(one, 1000)
}

function allOr(list: Reader<readonly string[]>): Reader<'all' | readonly string[]> {
  return (found, where, faults) => {
    if (found === 'all') return 'all'
    const read = list(found, where, faults)
    if (read?.length === 0) faults.push({ where, found: 'an empty list', expected: '"all", or one at least' })
    return read
  }
}

function urlIn({ webhookReach }: Outlook): Reader<URL> {
  const expected = `an address such as "https://crm.example.com/hooks", of at most ${longestUrl} characters, without user, password or fragment`
  return (found, where, faults) => {
    const url = typeof found === 'string' && found.length <= longestUrl ? URL.parse(found) : null
    const isPlain =
      url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === ''
    if (typeof found === 'string' && found.includes(blot)) {
      faults.push({
        where,
        found: 'a secret of this hotel',
        expected: 'an address without the token or a secret in it',
      })
      return undefined
    }
    if (!isPlain) {
      faults.push({ where, found: shown(found), expected })
      return undefined
    }
    if (webhookReach === 'anywhere' || !isPrivateHost(url.hostname)) return url
    const publicOne = 'a public address: this server is shared, and sends nothing into private networks'
    faults.push({ where, found: shown(url.host), expected: publicOne })
    return undefined
  }
}
