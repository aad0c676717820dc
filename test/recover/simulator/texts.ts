import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Text } from './simulate.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const SHARED = process.env.LUOSHI_SHARED ?? resolve(ROOT, '..', 'shared')

/** Clean texts that the character model was not made from: the samples' and, where they are at hand, real reports'. */
export function cleanTexts(): { readonly name: string; readonly texts: readonly Text[] }[] {
  const real = join(SHARED, 'gold')
  return [
    { name: 'samples', texts: textsIn(join(ROOT, 'samples', 'gold')) },
    ...(existsSync(real) ? [{ name: 'real reports', texts: textsIn(real) }] : []),
  ]
}

function textsIn(folder: string): Text[] {
  const seen = new Set<string>()
  const texts: Text[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue
    const found = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { body?: string; meta?: { title?: string } }
    if (!found.body || seen.has(found.body)) continue
    seen.add(found.body)
    texts.push({ title: found.meta?.title ?? '要闻', body: found.body })
  }
  return texts
}
