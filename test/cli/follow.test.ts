import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import { makeEntry } from '../ledger/make.ts'
import { folderForTests, within } from './command.ts'

const WORLD = {
  people: [['顾砚秋', { title: '市委书记', of: '990200' }]],
  places: [['栖梧', '990200', 'prefecture', '990000']],
} as const

const file = join(folderForTests(), 'follow.db')

beforeAll(async () => {
  const ledger = await openLedger(file, { create: true })
  await ledger.addMany([
    makeEntry({
      ...WORLD,
      id: 'asked',
      published: '2023-02-01',
      text: [[['顾砚秋强调，要确保年底前松江大桥建成通车。', 'directive', '顾砚秋', ['infrastructure']]]],
    }),
    makeEntry({ ...WORLD, id: 'told', published: '2023-12-28', text: [['栖梧市松江大桥正式通车。']] }),
  ])
  await ledger.close()
})

const words = async (...args: string[]) => (await within([...args, '--ledger', file])).stdout

test('a place, a person and an item are followed with their steps', async () => {
  const place = await words('follow', '栖梧')
  expect(place).toContain('已完成')
  expect(place).toMatch(/2023-02-01 {2}提出 .*\n.*2023-12-28 {2}完成/)
  const person = JSON.parse(await words('follow', '顾砚秋', '--format', 'json'))
  expect(person).toMatchObject({ career: { person: { name: '顾砚秋' } }, items: [{ outcome: 'done' }] })
  expect(await words('trace', person.items[0].id)).toContain('松江大桥正式通车')
  const csv = await words('follow', '栖梧', '--format', 'csv')
  expect(csv.trim().split('\n')).toHaveLength(3)
})

test('places and years are compared, and what is not there is told', async () => {
  expect(await words('compare', '栖梧', '2023')).toContain('基础设施 1')
  await expect(words('follow', '无此人')).rejects.toThrow('无此人')
  await expect(words('compare', '栖梧')).rejects.toThrow('two to six')
})
