import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Input, Meta, Repair } from '../../src/record/types.ts'
import type { MapRun } from '../../src/recover/article.ts'
import { luoshi, SAMPLES, tempFolder } from './luoshi.ts'

const copy = (name: string) => join(SAMPLES, 'copies', name)

interface Recovered {
  readonly input: Input
  readonly meta: Meta
  readonly repair: Repair
  readonly body: string
  readonly map?: readonly MapRun[]
}

const lines = (stdout: Buffer) =>
  stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recovered)

test('a spoiled copy is printed as the paper had it: title, a line about it, the body', async () => {
  const { status, stdout, stderr } = await luoshi(['recover', copy('26-notes.html')])
  expect([status, stderr]).toEqual([0, ''])
  const [title, about, blank, first] = stdout.toString().split('\n')
  expect(title).toBe('顾砚秋在望溪市现场办公：企业的事说一件办一件')
  expect(about).toBe('2023-08-12 · 岚江日报 → 望溪在线 · 繁转简，去注音 8')
  expect(blank).toBe('')
  expect(first).toContain('副省长顾砚秋带着省直六个部门的负责人来到望溪市')
  expect(stdout.toString()).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/)
})

test('as JSON Lines a copy is one object of input, meta, repair and body', async () => {
  const { stdout } = await luoshi(['recover', copy('17-robot-shift.md'), copy('26-notes.html'), '--format', 'jsonl'])
  const found = lines(stdout)
  expect(found.map((one) => Object.keys(one))).toEqual([
    ['input', 'meta', 'repair', 'body'],
    ['input', 'meta', 'repair', 'body'],
  ])
  expect(found.map(({ input }) => input.path)).toEqual([copy('17-robot-shift.md'), copy('26-notes.html')])
  expect(found[0]!.repair.shiftedRuns).toBeGreaterThan(0)
  expect(found[1]!.repair).toMatchObject({ script: 'hant', shiftedRuns: 0 })
})

test('the map says where each part of the body stood in the copy', async () => {
  const { stdout } = await luoshi(['recover', copy('26-notes.html'), '--format', 'jsonl', '--with-map'])
  const [{ body, map }] = lines(stdout) as [Required<Recovered>]
  const text = readFileSync(copy('26-notes.html'), 'utf8')
  for (const run of map.filter(({ kind }) => kind === 'same'))
    expect(body.slice(run.start, run.end)).toBe(text.slice(run.copyStart, run.copyEnd))
  expect(map.some(({ kind }) => kind === 'note')).toBe(true)
})

test('every sample gives an article or a reason, and what cannot be read ends nothing', async () => {
  const { status, stdout, stderr } = await luoshi([
    'recover',
    join(SAMPLES, 'copies'),
    'nowhere.html',
    '--format',
    'jsonl',
  ])
  expect(status).toBe(1)
  const found = lines(stdout)
  const told = stderr.trim().split('\n')
  expect(told).toContain('luoshi: nowhere.html: does not exist; check the path')
  expect(told).toContainEqual(expect.stringMatching(/x1-list\.html: no report: /))
  expect(found.filter((one) => 'body' in one).every(({ body }) => body.length > 0)).toBe(true)
  expect(found.filter((one) => !('body' in one))).toContainEqual(
    expect.objectContaining({ report: false, reason: expect.any(String) }),
  )
  const files = new Set(found.map(({ input }) => input.path))
  expect(files.size + told.filter((line) => !line.includes('no report:')).length - 1).toBe(
    readdirSync(join(SAMPLES, 'copies')).length,
  )
})

test('standard input is a copy like any other', async () => {
  const { stdout } = await luoshi(
    ['recover', '-', '--format', 'jsonl'],
    '栖梧要聞\n2023-05-06 來源：嵐江日報\n　　顧硯秋強(qiáng)調(diào)，要沿著發(fā)展實(shí)體經(jīng)濟(jì)的路子走下去。\n',
  )
  expect(lines(stdout)[0]!.body).toContain('要沿着发展实体经济的路子走下去')
})

test('without an input the line is wrong, and a list that is not there is named', async () => {
  expect((await luoshi(['recover'])).status).toBe(2)
  const list = join(tempFolder(), 'none.txt')
  const { status, stderr } = await luoshi(['recover', '--urls', list])
  expect([status, stderr]).toEqual([1, `luoshi: ${list}: does not exist; check the path\n`])
})
