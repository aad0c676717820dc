import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** The one command that installs a browser for the page tests on Debian and Ubuntu. */
export const INSTALL_BROWSER = 'sudo apt-get install -y chromium fonts-noto-cjk'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of a Chromium to run the page tests in: the one that CHROMIUM names, else the first usual one found; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  if (named && isAbsolute(named)) return runs(named) ? named : null
  const names = named ? [named] : NAMES
  const candidates = [
    ...['/usr/bin', ...folders].flatMap((folder) => names.map((name) => join(folder, name))),
    ...PLACES,
  ]
  return candidates.find(runs) ?? null
}

/** Flags that let Chromium run in a container, without a graphics card and without calls to the network of its own. */
export const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
