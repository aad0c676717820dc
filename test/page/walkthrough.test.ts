import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from './browser.ts'
import { walk } from './walkthrough.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const LUOSHI = join(ROOT, 'bin', 'luoshi.js')
const docs = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8')

/** The blocks of a walk-through in their order: commands, and what one sees of them. */
function blocksOf(text: string): { commands: boolean; lines: string[] }[] {
  return [...text.matchAll(/^```(sh)?\n([\s\S]*?)^```$/gm)].map(([, sh, block]) => ({
    commands: sh === 'sh',
    lines: block!.split('\n').filter(Boolean),
  }))
}

const picturesOf = (text: string) => [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, name]) => name!)

it.skipIf(!findBrowser())(
  'the walk-through goes from a folder to a printed ledger as it says',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-walk-'))
    let server: ChildProcess | null = null
    try {
      cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true })
      let seen = ''
      for (const { commands, lines } of blocksOf(docs('walkthrough.md'))) {
        if (!commands) {
          for (const line of lines) expect(seen).toContain(line.replace(/:4567\/$/, ':'))
          continue
        }
        seen = ''
        for (const line of lines) {
          const [command, ...args] = line.split(' ')
          expect(command).toBe('luoshi')
          if (args[0] !== 'serve') {
            const ran = spawnSync(process.execPath, [LUOSHI, ...args], { cwd: folder, encoding: 'utf8' })
            // Of the samples' files two cannot be read, and the status says so.
            expect(ran.status, `${line}\n${ran.stderr}`).toBe(args[0] === 'add' ? 1 : 0)
            seen += ran.stdout
            continue
          }
          server = spawn(process.execPath, [LUOSHI, ...args, '--port', '0'], { cwd: folder })
          ;[seen] = (await once(createInterface(server.stdout!), 'line')) as [string]
          const pictures = await walkOnPage(seen.match(/http:\S+/)![0])
          expect(pictures.map((name) => `walk-${name}.png`)).toEqual(picturesOf(docs('walkthrough.md')))
        }
      }
      for (const name of [
        '督办台账.xlsx',
        'deadlines.ics',
        'demands.xlsx',
        'dataset/codebook.md',
        'dataset/sentences.csv',
      ])
        expect(statSync(join(folder, name)).size, name).toBeGreaterThan(500)
    } finally {
      server?.kill()
      if (server) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    }
  },
  240_000,
)

/** Does on the page what is told between the commands. @returns names of the pictures that it came by */
async function walkOnPage(url: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser()!, args: BROWSER_FLAGS })
  try {
    const page = await browser.newPage({
      locale: 'en-GB',
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
    })
    const pictures: string[] = []
    await walk(page, url, async (name) => {
      pictures.push(name)
    })
    return pictures
  } finally {
    await browser.close()
  }
}

it('the walk-through has the same commands and pictures in both languages, and both READMEs lead to it', () => {
  const [en, zh] = [docs('walkthrough.md'), docs('walkthrough.zh.md')]
  expect(blocksOf(zh)).toEqual(blocksOf(en))
  expect(picturesOf(zh)).toEqual(picturesOf(en).map((name) => name.replace('.png', '.zh.png')))
  for (const name of [...picturesOf(en), ...picturesOf(zh)])
    expect(existsSync(join(ROOT, 'docs', name)), name).toBe(true)
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('docs/walkthrough.md')
  expect(readFileSync(join(ROOT, 'README.zh.md'), 'utf8')).toContain('docs/walkthrough.zh.md')
})
