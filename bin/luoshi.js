#!/usr/bin/env node
// Starts the command on Node 24: on this Node where it is new enough, else on the one that the package brings.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const built = join(here, '..', 'dist', 'cli', 'main.js')
const entry = existsSync(built) ? built : join(here, '..', 'src', 'cli', 'main.ts')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(entry)
} else {
  const names = [
    `node-${process.platform.replace('win32', 'win')}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]
  const require = createRequire(import.meta.url)
  const found = names.map((name) => {
    try {
      return join(
        dirname(require.resolve(`${name}/package.json`)),
        'bin',
        process.platform === 'win32' ? 'node.exe' : 'node',
      )
    } catch {
      return ''
    }
  })
  const node = found.find((path) => path && existsSync(path))
  if (!node) {
    console.error(
      `luoshi: needs Node 24 or later; this is ${process.version}, and no bundled one fits ${process.platform}-${process.arch}.`,
    )
    console.error('Install Node 24 from your package manager, or reinstall luoshi with optional dependencies.')
    process.exit(3)
  }
  const run = spawnSync(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
