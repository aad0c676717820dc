import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { folderForTests, ROOT } from './command.ts'

let files: string[]
beforeAll(() => {
  const cache = folderForTests()
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--cache', cache], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  files = (JSON.parse(listed) as [{ files: { path: string }[] }])[0].files.map((file) => file.path)
}, 60_000)

test('the package holds what the command needs beside what is built', () => {
  for (const needed of ['bin/luoshi.js', 'package.json', 'README.md', 'LICENSE', 'samples/divisions.tsv'])
    expect(files).toContain(needed)
  for (const folder of ['lexicon', 'samples/copies'])
    for (const name of readdirSync(join(ROOT, folder))) expect(files).toContain(`${folder}/${name}`)
})

test('what is built goes in: the page and the program', () => {
  const { scripts, files: kept } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(kept).toEqual(expect.arrayContaining(['dist', 'web/dist']))
  expect(scripts.prepack).toMatch(/build:web.*tsconfig\.build\.json/)
  if (existsSync(join(ROOT, 'web', 'dist', 'index.html'))) expect(files).toContain('web/dist/index.html')
})

test('nothing of the workshop goes in', () => {
  for (const file of files)
    expect(file).not.toMatch(
      /^(src|test|bench|scripts|web\/src|docs|node_modules)\/|\.test\.|\.db|samples\/(gold|source)\//,
    )
})
