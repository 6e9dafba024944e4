/** The browser that looks at pages of a vendor. Playwright is loaded when a manifest names a page, and not before. */
import type { Browser } from 'playwright'
import { SetupTrouble } from './setup-trouble.ts'

/** Rejects with SetupTrouble that says how to come by one. The user's own choice goes first. */
export async function openBrowser(executable: string | undefined): Promise<Browser> {
  const { chromium } = await loadPlaywright()
  const chosen = executable ?? process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  const common = { args: quiet, timeout: startMs, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  if (chosen !== undefined && chosen !== '')
    return chromium.launch({ ...common, executablePath: chosen }).catch(error => {
      throw new SetupTrouble(
        `The browser ${chosen} did not start: ${firstLine(error)} Correct \`browser.executable\` in the manifest, or PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH.`,
      )
    })
  try {
    return await chromium.launch(common)
  } catch {
    return chromium.launch({ ...common, channel: 'chrome' }).catch(() => {
      throw new SetupTrouble(
        'The manifest names a page, and there is no browser to open it in. Install one with `npx playwright install chromium`, ' +
          'or name yours in `browser.executable` of the manifest or in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH.',
      )
    })
  }
}

async function loadPlaywright(): Promise<typeof import('playwright')> {
  try {
    return await import('playwright')
  } catch (error) {
    throw new SetupTrouble(
      `The manifest names a page, which is opened with Playwright, and that could not be loaded (${firstLine(error)}) Install it with \`npm install playwright\`.`,
    )
  }
}

const startMs = 30_000
const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']

/** What Playwright says goes on for many lines, with the whole command. */
export function firstLine(error: unknown): string {
  const [line = ''] = String((error as Error).message).split('\n')
  const said = line.replace(/^[\w.]+: /, '').slice(0, 300)
  return /[.!?]$/.test(said) ? said : `${said}.`
}
