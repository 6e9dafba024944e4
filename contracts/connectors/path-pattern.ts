/** Paths as a manifest writes them: `/contacts/:id` takes any one name for `:id`, and `*` any one that does not matter. */

/** Whether it fits, and what stood where `:id` stands; null where the pattern has none. */
export type PathMatch = { readonly fits: false } | { readonly fits: true; readonly id: string | null }

/** `path` is decoded; a slash at its end does not matter. */
export function matchPath(pattern: string, path: string): PathMatch {
  const wanted = parts(pattern)
  const found = parts(path)
  if (wanted.length !== found.length) return { fits: false }
  let id: string | null = null
  for (const [index, part] of wanted.entries()) {
    const here = found[index] ?? ''
    if (part === ':id' && here !== '') id = here
    else if (part !== here && (part !== '*' || here === '')) return { fits: false }
  }
  return { fits: true, id }
}

const parts = (path: string): readonly string[] => path.replace(/\/$/, '').split('/')
