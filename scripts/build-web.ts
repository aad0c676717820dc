/**
 * Builds the page into `web/dist`, only where a source of it has changed since the last build: `npm run build:web [-- --force]`.
 * The stamp `web/dist/.stamp` holds a hash over every file that goes in. Beside each file lie its compressed forms (`.br`, `.gz`),
 * which the server sends as they are.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')
const web = join(root, 'web')
const stamp = join(web, 'dist', '.stamp')
const outside = ['lexicon/topics.tsv', 'package-lock.json', 'scripts/build-web.ts']

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !(folder === web && entry.name === 'dist') && entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
}

const hash = createHash('sha256')
for (const file of [...filesUnder(web), ...outside.map((name) => join(root, name))].sort()) {
  hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
}
const wanted = hash.digest('hex')

const force = process.argv.includes('--force')
if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)

// An installed package comes with the page already built and without the tools to build it.
const { build } = await import('vite')
const begun = performance.now()
process.stderr.write('Building the page… ')
await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'error', mode: 'production' })
compress()
writeFileSync(stamp, wanted)
process.stderr.write(`done in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)

function compress(): void {
  for (const file of filesUnder(join(web, 'dist'))) {
    if (!/\.(js|css|html|svg)$/.test(file)) continue
    const bytes = readFileSync(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
