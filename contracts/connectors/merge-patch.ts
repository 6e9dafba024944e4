/** Merges a partial record into the one that is held, as a PATCH of JSON does (RFC 7396): null takes a field away. */

const depthMax = 100

/** Neither value is changed. */
export function merged(held: unknown, patch: unknown, depth = 0): unknown {
  if (!isRecord(patch) || depth > depthMax) return patch
  const fields = new Map(isRecord(held) ? Object.entries(held) : [])
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) fields.delete(name)
    else fields.set(name, merged(fields.get(name), value, depth + 1))
  }
  return Object.fromEntries(fields)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
