/** A terminal of a given size, by `script` of util-linux, in which the command line believes that a person is watching. */
import { spawnSync } from 'node:child_process'
import { quoted } from '../../contracts/report/reproduce.ts'
import { root, type Surroundings } from './mockinn.ts'

export const noTerminal: boolean = spawnSync('script', ['--version']).status !== 0

type Size = { readonly columns: number; readonly rows: number }

/** `more` stands behind the command in the terminal's shell, such as a redirection. */
export function inTerminal(args: readonly string[], { columns, rows }: Size, more = ''): Surroundings {
  const words = [process.execPath, `${root}/cli/mockinn.mjs`, ...args].map(quoted).join(' ')
  const line = `stty cols ${columns} rows ${rows}; ${words} ${more}`
  return { program: ['script', '-qec', line, '/dev/null'], env: { TERM: 'xterm-256color' } }
}
