import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import { asked } from '../desk/bridge.ts'
import { doubtful, namesakes } from '../ledger/namesakes.ts'
import { folderForTests, within } from './command.ts'

const file = join(folderForTests(), 'review.db')
beforeAll(async () => {
  const ledger = await openLedger(file, { create: true })
  await ledger.addMany([...namesakes, ...doubtful, asked])
  await ledger.close()
})
const words = async (...args: string[]) => (await within([...args, '--ledger', file])).stdout

test('pairs are listed, decided, split and taken back', async () => {
  expect(await words('review', 'list', '--format', 'csv')).toContain('闵秋实')
  const same = await words('review', 'same', '林海~进贤县长', '林海~孝昌县长', '--by', '程一苇')
  const pair = /pair ([0-9a-f]{16})/.exec(same)![1]!
  expect(await words('list', 'people', '--format', 'csv')).toMatch(/林海,.*,4,/)
  // Who has not seen it does not decide over it.
  await expect(words('review', 'split', '林海', 'd1', 'd2', '--by', '桑晚')).rejects.toThrow(/程一苇.*--after 1/)
  await words('review', 'split', '林海', 'd1', 'd2', '--by', '桑晚', '--after', '1')
  expect(await words('review', 'list', '--state', 'unmet', '--format', 'csv')).toContain('overruled')
  await words('review', 'withdraw', pair, '--by', '程一苇', '--after', '2')
  expect(await words('review', 'list', '--state', 'unmet', '--format', 'jsonl')).toBe('')
  await expect(words('review', 'same', '林海', '闵秋实', '--by', '程一苇')).rejects.toThrow(/may be any of/)
})

test('items of follow-through are taken up, and not twice', async () => {
  const [item] = JSON.parse(await words('list', 'items', '--format', 'json')) as { id: string }[]
  expect(await words('desk', 'take', item!.id, '--by', '程一苇', '--unit', '市交通运输局')).toMatch(
    /^\d{4}-001 {2}.*松江大桥.* {2}市交通运输局 {2}2023-12-31/,
  )
  expect(await words('desk', 'take', item!.id, '--by', '桑晚')).toBe('')
  await expect(words('desk', 'take', 'none.f1', '--by', '桑晚')).rejects.toThrow('There is no item none.f1')
})
