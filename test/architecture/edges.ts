/** Keeps clock, chance, locale, sockets, processes and files at the edge: what lies further in gives the same bytes on every machine. */
import { isBuiltin } from 'node:module'
import { factsOf, type SourceFile } from './source.ts'
import { ownPart } from './table.ts'

type Edge = { readonly what: RegExp; readonly only: readonly string[]; readonly why: string }

const outermost = ['cli', 'fixtures/connectors', 'test', 'bench', '*.config.ts']
const timed = ['simulator/wire', 'simulator/store', 'contracts/connectors', 'contracts/run', 'console', ...outermost]
const connected = ['simulator/wire', 'contracts/connectors', 'contracts/run', ...outermost]
const stored = ['simulator/store', 'contracts/schemas', 'console/vite.config.ts', ...connected]

const edges: readonly Edge[] = [
  {
    what: /^(Date\.now|new Date\(\)|Date\(\)|performance\.now|Temporal\.Now|process\.(hrtime|uptime)|set(Timeout|Interval|Immediate)|node:(timers|perf_hooks)(\/.*)?)$/,
    only: timed,
    why: 'the wall clock ticks only at the edge. Take hotel time as an argument.',
  },
  {
    what: /^\.(getTimezoneOffset|get(FullYear|Month|Date|Day|Hours|Minutes))$/,
    only: timed,
    why: 'these read a date in the machine’s own time zone. Use Temporal with the hotel’s zone.',
  },
  {
    what: /^(Math\.random|\.?(randomUUID|randomBytes|randomInt|randomFillSync|getRandomValues))$/,
    only: timed,
    why: 'chance comes from the seed. Draw from the random stream of the entity and purpose.',
  },
  {
    what: /^(\.toLocale\w+|\.localeCompare|Intl)$/,
    only: timed,
    why: 'the machine’s language would leak into the journal. Format and compare without a locale.',
  },
  {
    what: /^(\*\*|Math\.(pow|exp|expm1|log|log2|log10|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot))$/,
    only: timed,
    why: 'floating-point powers and logarithms differ between machines. Count in whole numbers.',
  },
  {
    what: /^(express|ws|undici|smtp-server|nodemailer|ssh2|node:(net|http|https|http2|tls|dgram|dns)(\/.*)?)$/,
    only: connected,
    why: 'sockets open only at the edge, so that the hotel runs without a network.',
  },
  {
    what: /^(fetch|WebSocket|EventSource|XMLHttpRequest)$/,
    only: ['console', ...connected],
    why: 'sockets open only at the edge, so that the hotel runs without a network.',
  },
  {
    what: /^(node:(child_process|worker_threads|cluster|process|os)|process\.(env|argv|exit|exitCode|std(in|out|err)|cwd|platform|pid|kill|on|once))$/,
    only: stored,
    why: 'processes and their surroundings belong to the edge. Take what you need as an argument.',
  },
  {
    what: /^node:(sqlite|fs)(\/.*)?$/,
    only: stored,
    why: 'files and databases are opened only at the edge. Take their content as an argument.',
  },
]

export function edgeViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => {
    const { imports, uses } = factsOf(file)
    const modules = imports.map(({ specifier, line }) => ({ what: moduleName(specifier), line }))
    const found = [...modules, ...uses].flatMap(({ what, line }) =>
      edges
        .filter(edge => edge.what.test(what) && !edge.only.some(place => ownPart(place, file.path) !== undefined))
        .map(edge => ({
          line,
          text: `${file.path}:${line} uses ${what.replace(/^\./, '')}: ${edge.why} It may stand in ${edge.only.join(', ')}.`,
        })),
    )
    return [...new Set(found.sort((a, b) => a.line - b.line).map(({ text }) => text))]
  })
}

function moduleName(specifier: string | null): string {
  if (specifier === null) return ''
  return isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier
}
