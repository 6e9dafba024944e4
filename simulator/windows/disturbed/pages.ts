/** What a fault makes of a page, or of one record: other JSON of the same shape. */

type Json = Record<string, unknown>
type Settings = Readonly<Record<string, number>>

/** Null where this kind changes no page; `next` is the page that follows, where there is one. */
export function pageBy(does: string, settings: Settings): ((page: Json, next: Json | null) => Json) | null {
  switch (does) {
    case 'page-drift':
      return (page, next) => withRows(page, rows => [...rows, ...rowsOf(next).slice(0, settings.rows ?? 1)])
    case 'ties':
      return page => withInstants(page, stamps, at => at - (at % (settings.within ?? 1)))
    case 'clock-skew':
      return page => withInstants(page, null, at => at + (settings.by ?? 0))
    case 'duplicate-rows':
      return page => withRows(page, rows => rows.flatMap(row => [row, row]))
    case 'unknown-fields':
      return page => withRecords(page, withUnknownFields)
    case 'new-enum-value':
      return page => withRecords(page, withNewValues)
    case 'new-status':
      return page => withRecords(page, withNewStatus)
    default:
      return null
  }
}

export const withUnknownFields = (record: Json): Json => ({
  ...record,
  'x-season': 'high',
  'x-upsell': { offered: ['late check-out', 'sea view'], taken: null },
})

/** Of a stay; another record has neither. */
export function withNewValues(record: Json): Json {
  const origin = 'origin' in record ? { origin: 'metaverse' } : {}
  const segment = 'segment' in record ? { segment: 'astronauts' } : {}
  return { ...record, ...origin, ...segment }
}

/** Of a stay; a guest has none. */
export const withNewStatus = (record: Json): Json =>
  'status' in record && 'arrival' in record ? { ...record, status: 'pre-registered' } : record

/** The list in a page; a record by itself has none. */
const listIn = (page: Json): string | undefined => Object.keys(page).find(key => key !== 'id' && isList(page[key]))

const isList = (value: unknown): value is readonly Json[] =>
  Array.isArray(value) && value.every(each => typeof each === 'object' && each !== null)

function rowsOf(page: Json | null): readonly Json[] {
  const list = page && 'next' in page ? listIn(page) : undefined
  return list === undefined ? [] : (page?.[list] as readonly Json[])
}

function withRows(page: Json, change: (rows: readonly Json[]) => readonly Json[]): Json {
  const list = 'next' in page ? listIn(page) : undefined
  return list === undefined ? page : { ...page, [list]: change(page[list] as readonly Json[]) }
}

/** The record of a change stands in its `data`. */
function withRecords(page: Json, change: (record: Json) => Json): Json {
  const inside = (row: Json): Json => ('data' in row ? { ...row, data: change(row.data as Json) } : change(row))
  return 'next' in page ? withRows(page, rows => rows.map(inside)) : 'id' in page ? inside(page) : page
}

const stamps: readonly string[] = ['updatedAt', 'timestamp']
const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

/** `names` are the keys that count; null for all. */
function withInstants(value: Json, names: readonly string[] | null, change: (at: number) => number): Json {
  const walked = (each: unknown, key: string): unknown => {
    if (typeof each === 'string')
      return instantText.test(each) && (names?.includes(key) ?? true)
        ? new Date(change(Date.parse(each))).toISOString()
        : each
    if (Array.isArray(each)) return each.map(one => walked(one, key))
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([name, one]) => [name, walked(one, name)]))
  }
  return walked(value, '') as Json
}
