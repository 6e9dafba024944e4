/** Keeps files small and their exports findable: a name is written once where it is made, and a reader can follow it there. */
import { factsOf, type SourceFile } from './source.ts'

const linesMax = 250

export function shapeViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => {
    const { path, text } = file
    const exports = factsOf(file).uses.flatMap(({ what, line }) => {
      if (what === 'export *')
        return [`${path}:${line} exports everything of another file. Let its readers import the file they mean.`]
      if (what === 'export default' && !path.endsWith('.config.ts')) {
        return [`${path}:${line} has a default export. Give it a name, so that everybody calls it the same.`]
      }
      return []
    })
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    const long =
      lines > linesMax
        ? [`${path} has ${lines} lines, and ${linesMax} is the most. Find the second idea in it and give it a file.`]
        : []
    return [...exports, ...long]
  })
}
