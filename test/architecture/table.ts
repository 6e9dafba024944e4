/** Which folder may import which: the direction in which the hotel's life flows, from the domain outwards. */

export type Place = {
  /** A folder or a file; a star stands for one name, and each name is a place of its own. */
  readonly place: string
  readonly mayImport: readonly string[] | 'everything'
  /** Only by `import type`. */
  readonly mayImportTypes?: readonly string[]
  readonly why: string
}

const [domain, journal, transcript] = ['simulator/domain', 'simulator/journal', 'simulator/transcript']
const [views, population, personas] = ['simulator/views', 'simulator/population', 'simulator/personas']
const [windows, hotel, faults] = ['simulator/windows', 'simulator/hotel.ts', 'simulator/faults']

const judge = [
  'contracts/*.ts',
  'contracts/checks',
  'contracts/suites',
  'contracts/report',
  'contracts/staleness',
  'contracts/billing',
  'contracts/certificate',
]
const judgeImports = [domain, journal, transcript, views, personas, ...judge]
const judgeWhy = 'the judge is pure, so that old evidence can be judged again; it knows no scenario and no connector.'

export const table: readonly Place[] = [
  { place: domain, mayImport: [], why: 'the hotel must make sense without any machine around it.' },
  { place: journal, mayImport: [domain], why: 'the journal is what happened in the hotel, whoever watches.' },
  {
    place: transcript,
    mayImport: [domain],
    why: 'the transcript is what was said on the wire, whatever happened in the hotel.',
  },
  {
    place: faults,
    mayImport: [domain, transcript],
    why: 'what can go wrong is data, when it does is worked out from what happened and was said; others do it.',
  },
  { place: views, mayImport: [domain, journal], why: 'a view is made of the journal alone.' },
  { place: population, mayImport: [domain, journal], why: 'guests are invented before anybody looks at them.' },
  { place: personas, mayImport: [domain], why: 'a persona is data about a PMS, not a part of one.' },
  {
    place: windows,
    mayImport: [domain, journal, transcript, views, personas, faults],
    why: 'a window looks at the journal and answers with a value; what carries the answer is the wire.',
  },
  {
    place: 'simulator/dialects/*',
    mayImport: [domain, journal, transcript, views, personas, windows],
    why: 'a dialect says what the windows show, and never imports another dialect.',
  },
  {
    place: 'simulator/wire',
    mayImport: [domain, journal, transcript, windows, faults],
    // Types are erased: the running code still flows from the hotel to the wire, and the hotel runs without one.
    mayImportTypes: [hotel, 'simulator/hotel'],
    why: 'the wire carries what the windows answer, and gets the hotel handed in; only its types may be named.',
  },
  {
    place: 'simulator/store',
    mayImport: [domain, journal, transcript],
    why: 'a store keeps the two logs and understands neither.',
  },
  {
    place: hotel,
    mayImport: ['simulator/hotel', domain, journal, transcript, views, population, personas, windows, faults],
    why: 'the hotel never imports the wire, so that it runs inside somebody’s unit tests.',
  },
  {
    place: 'simulator/hotel',
    mayImport: [domain, journal, transcript, views, population, personas, windows, faults],
    why: 'these are parts of the hotel itself, and know no more of the outside than it does.',
  },
  { place: 'scenarios', mayImport: [hotel, domain], why: 'a story is told in the words of the hotel.' },
  ...judge.map(place => ({ place, mayImport: judgeImports, why: judgeWhy })),
  {
    place: 'contracts/connectors',
    mayImport: judgeImports,
    why: 'it is the judge’s edge to processes and sockets, and knows the connector but not the hotel.',
  },
  ...['run', 'kit', 'schemas', 'pacts'].map(name => ({
    place: `contracts/${name}`,
    mayImport: 'everything' as const,
    why: 'it puts the pieces together for the command line, the page and other people’s tests, and so may not lean on them.',
  })),
  {
    place: 'fixtures/connectors/*',
    mayImport: [],
    why: 'a reference connector is somebody else’s program: it knows Mockinn only as a PMS on the network.',
  },
  { place: 'fixtures', mayImport: [domain], why: 'a fixture is data in the words of the hotel.' },
  { place: 'cli', mayImport: 'everything', why: 'it puts the pieces together.' },
  { place: 'console', mayImport: 'everything', why: 'it puts the pieces together.' },
  { place: 'test', mayImport: 'everything', why: 'a test may look anywhere.' },
  { place: 'bench', mayImport: 'everything', why: 'a measurement may look anywhere.' },
  { place: '*.config.ts', mayImport: 'everything', why: 'the root’s settings start the tools.' },
]

/** The place whose name fits best, and the part of the path that it takes up. */
export function placeOf(path: string): { readonly place: Place; readonly own: string } | undefined {
  const fitting = table.flatMap(place => {
    const own = ownPart(place.place, path)
    return own === undefined ? [] : [{ place, own }]
  })
  return fitting.sort((a, b) => depthOf(b.place) - depthOf(a.place))[0]
}

/** Where `path` lies in the place `pattern`, the part of the path that names it. */
export function ownPart(pattern: string, path: string): string | undefined {
  const escaped = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')
  return path.match(new RegExp(`^(${escaped})(/|$)`))?.[1]
}

function depthOf({ place }: Place): number {
  return place.split('/').length
}
