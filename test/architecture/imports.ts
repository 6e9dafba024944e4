/** Holds the table: says which file imports what it may not, and what it may. */
import { factsOf, type Import, type SourceFile } from './source.ts'
import { ownPart, type Place, placeOf } from './table.ts'

export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => {
    const here = placeOf(file.path)
    if (here === undefined)
      return [`${file.path} lies in no folder of the import table. Move it, or give its folder a line in table.ts.`]
    const { imports, error } = factsOf(file)
    if (error !== null) return [`${file.path} cannot be read: ${error}`]
    return imports.flatMap(imported => {
      const complaint = complaintAbout(imported, here.place, here.own)
      return complaint === undefined ? [] : [`${file.path}:${imported.line} ${complaint}`]
    })
  })
}

function complaintAbout({ specifier, target, typeOnly }: Import, place: Place, own: string): string | undefined {
  if (specifier === null) {
    return looksAnywhere(place.place)
      ? undefined
      : 'imports something computed, which this table cannot see. Write the path out.'
  }
  if (target === null) {
    return /^(#|\/|file:|mockinn($|\/))/.test(specifier)
      ? `imports ${specifier}. Import our own files by a relative path, so that this table can see them.`
      : undefined
  }
  if (ownPart(own, target) !== undefined) return undefined
  if (allowed(place, target) || (typeOnly && place.mayImportTypes?.some(types => ownPart(types, target) !== undefined)))
    return undefined
  return `imports ${target}. ${place.place} may import ${permission(place)}: ${place.why}`
}

function allowed({ place, mayImport }: Place, target: string): boolean {
  if (mayImport !== 'everything') return mayImport.some(pattern => ownPart(pattern, target) !== undefined)
  return !closedTo(place).some(pattern => ownPart(pattern, target) !== undefined)
}

/** What stands outermost is imported by nothing further in. */
function closedTo(place: string): string[] {
  if (looksAnywhere(place)) return []
  return place === 'cli' || place === 'console' ? ['test', 'bench'] : ['test', 'bench', 'cli', 'console']
}

function looksAnywhere(place: string): boolean {
  return ['test', 'bench', '*.config.ts'].includes(place)
}

function permission(place: Place): string {
  const { mayImport, mayImportTypes } = place
  if (mayImport === 'everything') return `everything but ${closedTo(place.place).join(', ')}`
  const types = mayImportTypes === undefined ? '' : `, types of ${mayImportTypes.join(', ')}`
  return mayImport.length === 0
    ? 'nothing of ours but its own files'
    : `${mayImport.join(', ')}${types} and its own files`
}
