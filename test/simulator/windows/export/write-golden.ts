/** Writes the golden files anew: `node test/simulator/windows/export/write-golden.ts`. Look at what changed before you commit it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { goldenFiles, goldenFolder } from './golden-files.ts'

rmSync(goldenFolder, { recursive: true, force: true })
mkdirSync(goldenFolder, { recursive: true })
for (const [name, bytes] of await goldenFiles()) writeFileSync(new URL(name, goldenFolder), bytes)
