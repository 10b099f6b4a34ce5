import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const HOW_TO_GET_IT =
  'no Chromium here: `apt-get update && apt-get install -y chromium` brings it (or set CHROMIUM_PATH to one)'

export interface Chromium {
  path: string | null
  /** Why the tests in the browser can't run here; null where they can. */
  absent: string | null
}

/** Where Chromium is. With CAREPATH_REQUIRE_BROWSER=1 a missing one fails the tests rather than skipping them. */
export function findChromium(): Chromium {
  const path = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((place) => place !== '' && existsSync(place)) ?? null
  if (path !== null) return { path, absent: null }
  if (process.env.CAREPATH_REQUIRE_BROWSER === '1') throw new Error(HOW_TO_GET_IT)
  return { path, absent: HOW_TO_GET_IT }
}

/** What Debian's Chromium needs to run for root and in a container with a small /dev/shm. */
export const chromiumFlags = ['--no-sandbox', '--disable-dev-shm-usage']
