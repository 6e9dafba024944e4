import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { requireNode } from './cli/require-node.mjs'
import { ClosingCount } from './test/closing-count.ts'

// `node_modules/.bin/vitest` called directly may run on the machine's own, older Node.
requireNode()

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ClosingCount()],
    // Half of the time the tests wait for processes of their own, and for seconds to pass: a core bears more than one. (A percentage is cut at 100.)
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Hundreds of processes are started: what they are made of is compiled once.
    env: { TZ: 'Pacific/Auckland', NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
  },
})
