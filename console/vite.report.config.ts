/** Builds what draws the report of a run: a module of plain JavaScript that Node runs, with Preact and the style in it. */
import { defineConfig } from 'vite'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: true },
  build: {
    ssr: 'report/report-page.tsx',
    outDir: 'report/dist',
    emptyOutDir: true,
    copyPublicDir: false,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'report-page.mjs' } },
  },
})
