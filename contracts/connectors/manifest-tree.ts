/** Walks what was read from a manifest before anyone knows that it has the right shape. */
export type Path = readonly (string | number)[]
/** `at` says where an editor should put the cursor: on the key that ends the path, or on its value. */
export type Problem = { readonly path: Path; readonly at: 'key' | 'value'; readonly message: string }

export const onKey = (path: Path, message: string): Problem => ({ path, at: 'key', message })
export const onValue = (path: Path, message: string): Problem => ({ path, at: 'value', message })

/** The value at a path, or undefined where there is none. */
export function valueAt(from: unknown, path: Path): unknown {
  let here = from
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

export function isGroup(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found)
}

export function dotted(path: Path): string {
  return path.join('.')
}
