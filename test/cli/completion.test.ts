import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { suggest } from '../../src/cli/completion.ts'
import { createProgram } from '../../src/cli/program.ts'
import { SHELLS, scriptFor } from '../../src/cli/shells.ts'
import { BIN, folderForTests, luoshi } from './command.ts'

const folder = folderForTests()
const values = (...words: string[]) => suggest(createProgram(), words).map((one) => one.value)

test.each([
  [['se'], ['search', 'serve']],
  [
    ['list', 'p'],
    ['people', 'places'],
  ],
  [
    ['list', 'people', '--f'],
    ['--from', '--format'],
  ],
  [
    ['list', 'people', '--format', ''],
    ['table', 'json', 'jsonl', 'csv'],
  ],
  [
    ['list', 'people', '--format=js'],
    ['--format=json', '--format=jsonl'],
  ],
  [['list', '--ledger', 'a.db', 'ev'], ['events']],
  [['search', 'x', '--act', 'd'], ['directive']],
  [
    ['complete', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['help', 'x'], []],
  // Nothing to say where a file may stand: the shell completes its name.
  [['read', ''], []],
  [['add', 'a.html', '--ledger', ''], []],
])('luoshi %j goes on with %j', (words, wanted) => {
  expect(values(...words)).toEqual(wanted)
})

test('topics are completed by their codes, with what they mean', () => {
  const found = suggest(createProgram(), ['list', 'reports', '--topic', 'li'])
  expect(found.map((one) => one.value)).toEqual(['livelihood'])
  expect(found[0]!.about).toMatch(/民生/)
})

test('the hidden command that scripts ask is in no help', async () => {
  const { stdout } = await luoshi(['--help'])
  expect(stdout).not.toContain('complete-words')
  expect((await luoshi(['complete-words', '--', 'list', 'people', '--act', 'n'])).stdout).toBe('narration\t\n')
})

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** A folder with the command by its name, as an installed package has it. */
function installed(): string {
  const command = join(folder, 'luoshi')
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`)
  chmodSync(command, 0o755)
  return `${folder}${delimiter}${process.env.PATH}`
}

/** What bash offers for each command line, by the function that the script defines. */
function bashOffers(lines: readonly (readonly string[])[]): string[][] {
  const file = join(folder, 'sourced.bash')
  writeFileSync(file, scriptFor('bash'))
  const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
  const asks = lines.map(
    (words) =>
      `COMP_WORDS=(${words.map(quoted).join(' ')}); COMP_CWORD=${words.length - 1}; _luoshi_complete; echo "\${COMPREPLY[*]}"`,
  )
  // Twice, as a shell within a shell does.
  const script = [`source ${quoted(file)}; source ${quoted(file)}; complete -p luoshi >&2`, ...asks].join('\n')
  const run = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, PATH: installed() },
  })
  expect(run.stderr).toBe('complete -o default -F _luoshi_complete luoshi\n')
  return run.stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split(' ').filter(Boolean))
}

test.runIf(has('bash'))(
  'bash completes commands, choices and values, leaves files to itself, and runs nothing that was typed',
  () => {
    const offers = bashOffers([
      ['luoshi', 'rea'],
      ['luoshi', 'list', 't'],
      ['luoshi', 'list', 'people', '--act', '=', 'c'],
      ['luoshi', 'list', 'people', '--format', '='],
      ['luoshi', 'read', '$(touch typed)', '`touch typed`', ''],
    ])
    expect(offers).toEqual([['read'], ['tifa'], ['commitment'], ['table', 'json', 'jsonl', 'csv'], []])
    expect(existsSync(join(folder, 'typed'))).toBe(false)
  },
  60_000,
)

test.each(SHELLS)('the script for %s is printed, and that shell can read it', async (shell) => {
  const { status, stdout } = await luoshi(['complete', shell])
  expect([status, stdout]).toEqual([0, scriptFor(shell)])
  if (!has(shell)) return
  const file = join(folder, `completion.${shell}`)
  writeFileSync(file, stdout)
  expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' }).stderr).toBe('')
})
