import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { luoshi, tempFolder } from '../cli/luoshi.ts'

// Each reading is a process of its own.
vi.setConfig({ testTimeout: 60_000 })

const REPORT = `# 顾砚秋在松陵县调研

岚江日报讯 3月8日，栖梧市委书记顾砚秋到松陵县调研。他来到青瓦竹编示范工坊，察看生产情况。

市委副书记黟澜参加。顾砚秋强调，要落实沿江十里计，要做好防汛工作。
`

/** An own lexicon folder with the given files, beside the report that tests read. */
function own(files: Readonly<Record<string, string>>): { folder: string; report: string } {
  const base = tempFolder()
  const folder = join(base, 'lexicon')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.tsv`), text)
  const report = join(base, 'report.md')
  writeFileSync(report, REPORT)
  return { folder, report }
}

async function read(args: readonly string[]) {
  const { stdout, stderr, status } = await luoshi(['read', ...args])
  return { report: JSON.parse(stdout.toString() || 'null'), stderr, status }
}

const names = (list: readonly { name: string }[]) => list.map((one) => one.name)

describe("a project's own lexicon", () => {
  it('adds endings of firms, surnames and set phrases', async () => {
    const { folder, report } = own({
      'organization-suffixes':
        '# our firms\nsuffix\tkind\tstrength\texample\n示范工坊\tenterprise\tstrong\t走进【青瓦竹编示范工坊】\n',
      surnames: 'surname\ttier\n黟\t1\n',
      'tifa-known': 'text\tkind\tuse\tsource\n沿江十里计\tprogramme\tanywhere\t岚江省政府工作报告\n',
    })
    const { report: without } = await read([report])
    expect(names(without.organizations)).not.toContain('青瓦竹编示范工坊')
    expect(without.tifa).toEqual([])
    const { report: record } = await read([report, '--lexicon', folder])
    expect(names(record.organizations)).toContain('青瓦竹编示范工坊')
    expect(names(record.people)).toEqual(['顾砚秋', '黟澜'])
    expect(record.tifa).toMatchObject([{ text: '沿江十里计', kind: 'programme' }])
  })

  it('replaces a row with a known key and removes one whose key begins with -', async () => {
    const { folder, report } = own({
      'speech-verbs': 'verb\tkind\n-强调\n',
      'topic-words': 'topic\tweight\twords\nnone\t1\t防汛\nculture\t3\t防汛工作\n',
    })
    const { report: record } = await read([report, '--lexicon', folder])
    const { report: without } = await read([report])
    const last = (one: typeof record) => one.sentences.at(-1)
    expect(last(without).act).toBe('directive')
    expect(last(record)).not.toEqual(last(without))
  })

  it.each([
    ['a file that is none', { surname: 'surname\ttier\n' }, ['surname.tsv', 'luoshi lexicon list']],
    ['a wrong column', { surnames: '# ours\nname\ttier\n黟\t1\n' }, ['surnames.tsv:2', '"name"', 'surname, tier']],
    ['a missing key', { surnames: 'tier\n1\n' }, ['surnames.tsv:1', '"surname" is missing']],
    ['a wrong value', { surnames: 'surname\ttier\n黟\trare\n' }, ['surnames.tsv:2', '"tier"', '"rare"', '1, 2, 3']],
    ['too many cells', { surnames: 'surname\ttier\n黟\t1\t2\n' }, ['surnames.tsv:2', '3 cells under 2 columns']],
    ['no header', { surnames: '# nothing yet\n' }, ['surnames.tsv', 'surname  tier']],
  ])('says of %s where it is and the way out', async (_, files, words) => {
    const { folder, report } = own(files as Record<string, string>)
    const { status, stderr, report: record } = await read([report, '--lexicon', folder])
    expect(status).toBe(2)
    expect(record).toBeNull()
    for (const word of words) expect(stderr).toContain(word)
    expect(stderr).not.toContain('fault of Luoshi')
  })

  it('says that a folder is not there', async () => {
    const { status, stderr } = await read(['nothing.md', '--lexicon', 'no-such-folder'])
    expect(status).toBe(2)
    expect(stderr).toContain('no-such-folder: there is no such lexicon folder')
  })
})
