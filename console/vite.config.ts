/** Builds the page. Vite 8 turns JSX into Preact calls by itself, so no plugin is needed. */
import { defineConfig } from 'vite'

export default defineConfig({
  // The page may be served from any path of the hotel's server.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Nothing inline and nothing polyfilled: the page works under a policy of `default-src 'self'`.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
