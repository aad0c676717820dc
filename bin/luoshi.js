#!/usr/bin/env node
// Starts the command on Node 24: on this Node where it is new enough, else on the one that the package brings.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// A package holds only what was built; a checkout runs its sources, also where an old build lies beside them.
const source = join(root, 'src', 'cli', 'main.ts')
const entry = existsSync(source) ? source : join(root, 'dist', 'cli', 'main.js')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(pathToFileURL(entry).href)
} else {
  const node = bundledNode()
  if (!node) {
    console.error(
      `luoshi: needs Node 24 or later; this is ${process.version}, and no bundled one fits ${process.platform}-${process.arch}.`,
    )
    console.error('Install Node 24 from your package manager, or reinstall luoshi with optional dependencies.')
    process.exit(3)
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  // Signals are the command's to answer, and this process ends as it ends. Ctrl+C reaches both by itself.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {})
  child.on('error', (error) => {
    console.error(`luoshi: ${node}: cannot be started: ${error.message}`)
    process.exit(3)
  })
  child.on('exit', (status, signal) => process.exit(signal ? 128 + constants.signals[signal] : status))
}

function bundledNode() {
  const require = createRequire(import.meta.url)
  const { platform, arch } = process
  const binary = platform === 'win32' ? 'node.exe' : 'node'
  for (const name of [`node-${platform.replace('win32', 'win')}-${arch}`, `node-bin-${platform}-${arch}`]) {
    try {
      const path = join(dirname(require.resolve(`${name}/package.json`)), 'bin', binary)
      if (existsSync(path)) return path
    } catch {
      // Not installed: the package brings only the one that fits the machine.
    }
  }
  return null
}
