/**
 * Puts into package-lock.json the platform packages that npm left out: where a registry does not serve the packages of other
 * systems, `npm install` drops them from the lock file, and `npm ci` then refuses it on every machine. Run it after a change
 * of the dependencies. Entries made here have no integrity, for what was not served cannot be hashed; npm fetches
 * none of them but on its own platform.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']
const LIBRARIES: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
}

/** The platform that the name of such a package tells: cli-linux-arm64-musl. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/^.*\//, '').split('-')
  const libraries = words.flatMap((word) => LIBRARIES[word] ?? [])
  const systems = words.filter((word) => SYSTEMS.includes(word))
  const processors = words.filter((word) => PROCESSORS.includes(word))
  return {
    ...(systems.length ? { os: systems } : name === 'fsevents' ? { os: ['darwin'] } : {}),
    ...(processors.length ? { cpu: processors } : {}),
    ...(libraries.length ? { libc: libraries } : {}),
  }
}

const file = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }
const added: Record<string, Locked> = {}
for (const [path, locked] of Object.entries(lock.packages)) {
  if (!path) continue
  for (const [name, range] of Object.entries(locked.optionalDependencies ?? {})) {
    const platform = platformOf(name)
    const place = `node_modules/${name}`
    if (lock.packages[place] || lock.packages[`${path}/${place}`]) continue
    added[place] = {
      version: range.replace(/^[\^~]/, ''),
      ...(locked.dev ? { dev: true } : {}),
      optional: true,
      ...platform,
    }
  }
}
const entries = Object.entries({ ...lock.packages, ...added })
const [root, ...rest] = entries
rest.sort(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries([root!, ...rest])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(
  `${Object.keys(added).length} platform packages put back: ${Object.keys(added).join(', ').replaceAll('node_modules/', '')}`,
)
