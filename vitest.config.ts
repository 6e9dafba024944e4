import { defineConfig } from 'vitest/config'
import { requireNode } from './cli/require-node.mjs'

// `node_modules/.bin/vitest` called directly may run on the machine's own, older Node.
requireNode()

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Pacific/Auckland' },
  },
})
