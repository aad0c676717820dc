import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import { lanjiang } from '../ledger/lanjiang.ts'
import { folderForTests, within } from './command.ts'

const file = join(folderForTests(), 'lanjiang.db')
beforeAll(async () => {
  const ledger = await openLedger(file, { create: true })
  await ledger.addMany(lanjiang)
  await ledger.close()
})

const trace = async (...args: string[]) => (await within(['trace', ...args, '--ledger', file])).stdout

test('draws a lane for each level, the first use marked, with its words', async () => {
  const shown = await trace('1580行动计划')
  expect(shown).toContain('2篇报道；首见2023-03-08，末见2023-03-10')
  expect(shown).toMatch(/^省级 +◆·+$/m)
  expect(shown).toMatch(/^市级 +·+◆$/m)
  expect(shown).toContain('2023-03-10 栖梧 会议（晚2天）')
  expect(shown).toContain('会议强调，要把“1580”行动计划落到栖梧经开区的每个项目。')
})

test('gives the uses as CSV, oldest first, and the whole answer as JSON', async () => {
  const rows = parse(await trace('1580行动计划', '--format', 'csv'), { bom: true, columns: true })
  expect(rows).toMatchObject([
    { date: '2023-03-08', level: 'province', first: 'first', passed: 'own', speaker: '闻人岱', report: 'visit' },
    { date: '2023-03-10', level: 'prefecture', first: 'first', report: 'relay' },
  ])
  const answer = JSON.parse(await trace('1580行动计划', '--format', 'json', '--place', '990200')) as { reports: number }
  expect(answer.reports).toBe(1)
})

test('takes the bare name of a programme, and tells where there is nothing', async () => {
  expect(await trace('1580')).toContain('1580')
  await expect(trace('没有这个提法')).rejects.toThrow('holds nothing to trace')
})

test('follows an event: its sources and who passes it on; a relay sentence by sentence', async () => {
  expect(await trace('visit')).toContain('2023-03-08  闻人岱  调研  松陵')
  expect(await trace('visit.e0')).toMatch(/A {2}2023-03-08 {2}岚江日报/)
  const rows = parse(await trace('visit.e0', '--format', 'csv'), { bom: true, columns: true })
  expect(rows).toMatchObject([{ what: 'source', event: 'visit.e0', report: 'visit' }])
})

test('trends lists phrases that rise or fade, for people and for programs', async () => {
  const rising = JSON.parse(
    (await within(['trends', '--months', '3', '--to', '2023-05', '--ledger', file, '--format', 'json'])).stdout,
  ) as { text: string; fresh: boolean }[]
  expect(rising).toEqual([])
  const { stdout, stderr } = await within([
    'trends',
    '--trend',
    'fading',
    '--months',
    '12',
    '--to',
    '2024-06',
    '--ledger',
    file,
  ])
  expect(stdout).toMatch(/1580行动计划 +programme +0 /)
  expect(stderr).toContain('2023-07 to 2024-06')
  await expect(within(['trends', '--to', '2023', '--ledger', file])).rejects.toThrow()
})
