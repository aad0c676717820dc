import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recover } from '../src/recover/recover.ts'
import { readCopies } from '../src/source/read-copies.ts'
import { SHARED } from './pages.ts'
import { readable } from './peers.ts'

/** What the scorer of hand-labelled pages says of Luoshi and of Readability on linkedom; null where the pages are not at hand. */
export async function scoreLabelled(): Promise<string[] | null> {
  const scorer = join(SHARED, 'records', 'score-pages.mjs')
  const pages = join(SHARED, 'pages')
  if (!existsSync(scorer) || !existsSync(pages)) return null
  const [own, peer]: [string[], string[]] = [[], []]
  const html = join(pages, 'html')
  for await (const copy of readCopies(readdirSync(html).map((name) => join(html, name)))) {
    if ('reason' in copy) throw new Error(`${copy.path}: ${copy.reason}`)
    const input = { path: copy.path }
    const { body, meta } = recover(copy)
    own.push(JSON.stringify({ input, body, meta }))
    const found = readable(copy.text)
    peer.push(
      JSON.stringify({ input, body: found?.textContent ?? '', meta: { published: found?.publishedTime ?? null } }),
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-labelled-'))
  try {
    return [['Luoshi', own] as const, ['Readability on linkedom', peer] as const].map(([name, lines]) => {
      const file = join(folder, 'predictions.jsonl')
      writeFileSync(file, lines.join('\n'))
      const args = [scorer, join(pages, 'text'), join(pages, 'meta.tsv'), file]
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return `${name.padEnd(24)} ${stdout.trim()}`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
