/** Finds files that import each other in a circle, types included: none of them can be understood without all the others. */
import { factsOf, type SourceFile } from './source.ts'

export function circleViolations(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  const importsOf = new Map(
    files.map(file => {
      const targets = factsOf(file).imports.map(({ target }) => target)
      return [file.path, targets.filter((target): target is string => target !== null && known.has(target))] as const
    }),
  )
  const reported = new Set<string>()
  return [...known].sort().flatMap(start => {
    if (reported.has(start)) return []
    const circle = shortestWayBack(start, importsOf)
    if (circle === undefined) return []
    for (const path of circle) reported.add(path)
    return [`${[...circle, start].join(' → ')} is an import circle. Move what they share into a file of its own.`]
  })
}

function shortestWayBack(start: string, importsOf: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const path of queue) {
    for (const next of importsOf.get(path) ?? []) {
      if (next === start) return wayTo(path, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, path)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  while (way[0] !== undefined && way[0] !== start) way.unshift(cameFrom.get(way[0]) ?? start)
  return way
}
