/** Lets a lookout find the browser of the tests, as a user names one: by the environment. */
import { findChrome } from '../../browser/chrome.ts'

export async function nameTheBrowser(): Promise<void> {
  const { executablePath, env } = await findChrome()
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH = executablePath
  if (env?.FONTCONFIG_FILE !== undefined) process.env.FONTCONFIG_FILE = env.FONTCONFIG_FILE
}
