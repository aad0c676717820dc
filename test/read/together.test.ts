import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { read, readTogether } from '../../src/read/read.ts'
import type { Meta } from '../../src/record/types.ts'

const GOLD = resolve(import.meta.dirname, '..', '..', 'samples', 'gold')
const reports = readdirSync(GOLD)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as { body?: string; meta: Meta })
  .flatMap(({ body, meta }) => (body ? [{ body, meta }] : []))

test('reports read together give what each gives by itself', () => {
  expect(reports.length).toBeGreaterThan(10)
  // An empty one and one twice must not shift what is told of the others.
  const list = [...reports, { body: '', meta: reports[0]!.meta }, reports[1]!]
  expect(readTogether(list)).toEqual(list.map(read))
  expect(readTogether([])).toEqual([])
})
