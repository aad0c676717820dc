import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lexiconWithout } from '../../evaluation/leave-one-out.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luoshi-left-out-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = (name: string) =>
  readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')

test('takes away an entry that only the report left out shows', () => {
  lexiconWithout(folder, '顾砚秋察看了轴承厂。', '邵听澜主持会议。')
  expect(written('visit-verbs')).toContain('-察看了')
})

test('keeps an entry that another report shows too', () => {
  lexiconWithout(folder, '顾砚秋察看了轴承厂。', '邵听澜察看了堤防。')
  expect(readdirSync(folder)).not.toContain('visit-verbs.tsv')
})

test('takes a word out of a list of topic words and leaves the others', () => {
  lexiconWithout(folder, '要加固堤防，保障防汛安全。', '防汛')
  const [head, taken, rest] = written('topic-words')
  expect(head).toBe('topic\tweight\twords')
  expect(taken).toContain('堤防')
  expect(rest).toContain('防汛')
  expect(rest!.split('\t')[2]!.split(' ')).not.toContain('堤防')
})

test('leaves lists of facts whole', () => {
  lexiconWithout(folder, '顾砚秋到昆明市调研。', '邵听澜主持会议。')
  expect(readdirSync(folder).filter((file) => /divisions|surnames/.test(file))).toEqual([])
})
