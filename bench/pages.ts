import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
/** Where data that is not part of the project lies. */
export const SHARED = process.env.LUOSHI_SHARED ?? resolve(ROOT, '..', 'shared')

/**
 * Raw pages to measure on: the 2,000 pages of `bulk/cctv-pages.tar.xz` where they are at hand (unpacked into a temporary
 * folder) else the project's own samples. Paths, at most `count`.
 */
export function benchPages(count: number): { readonly paths: string[]; readonly what: string } {
  const archive = join(SHARED, 'bulk', 'cctv-pages.tar.xz')
  if (existsSync(archive)) {
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    execFileSync('tar', ['xJf', archive, '-C', folder])
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.s?html?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    return { paths: paths.slice(0, count), what: 'raw news pages' }
  }
  const samples = join(ROOT, 'samples', 'copies')
  const paths = readdirSync(samples)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(samples, name))
    .filter((path) => readFileSync(path).length > 1000)
  return { paths: paths.slice(0, count), what: 'sample pages' }
}
