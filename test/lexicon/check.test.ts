import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtInNames } from '../../src/lexicon/load.ts'
import { luoshi, tempFolder } from '../cli/luoshi.ts'

it('lists every lexicon with its rows and what it holds', async () => {
  const { stdout } = await luoshi(['lexicon', 'list', '--format', 'json'])
  const all = JSON.parse(stdout.toString())
  expect(all.map((one: { name: string }) => one.name)).toEqual(builtInNames())
  for (const { name, rows, columns, about } of all) {
    expect(rows, name).toBeGreaterThan(0)
    expect(columns.length, name).toBeGreaterThan(0)
    expect(about, `${name}.tsv has no head comment`).not.toBe('')
  }
})

it('says what own entries lack and what they change on the samples', async () => {
  const folder = tempFolder()
  writeFileSync(
    join(folder, 'organization-suffixes.tsv'),
    'suffix\tkind\tstrength\texample\n示范工坊\tenterprise\tstrong\n示范工坊\tenterprise\tstrong\t走进【青瓦示范工坊】\n-集团\n-无此词尾\n',
  )
  const { stdout, status } = await luoshi(['lexicon', 'check', folder, '--format', 'json'])
  const { findings, changes, scores, samples } = JSON.parse(stdout.toString())
  expect(status).toBe(1)
  const said = findings.map((one: { line: number; message: string }) => `${one.line}: ${one.message}`)
  expect(said).toContainEqual(expect.stringMatching(/^2: .*no example/))
  expect(said).toContainEqual(expect.stringMatching(/^3: .*line 2 too/))
  expect(said).toContainEqual('4: removes "集团"')
  expect(said).toContainEqual(expect.stringMatching(/^5: .*removes nothing/))
  expect(samples).toBeGreaterThan(50)
  const gone = changes.filter((one: { kind: string; sign: string }) => one.kind === 'organizations' && one.sign === '-')
  expect(gone.length).toBeGreaterThan(5)
  for (const { text, quote } of gone) expect(quote).toContain(text)
  const { before, after } = scores.find((one: { kind: string }) => one.kind === 'organizations')
  expect(after).toBeLessThan(before)
}, 60_000)

it('finds nothing to mend in an own lexicon that is whole, and tells it in words', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'surnames.tsv'), 'surname\ttier\n黟\t1\n')
  const { stdout, status } = await luoshi(['lexicon', 'check', folder])
  expect(status).toBe(0)
  expect(stdout.toString()).toContain('Nothing to mend.')
  expect(stdout.toString()).toContain('No record changes.')
}, 60_000)
