import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { luoshi, SAMPLES, tempFolder } from './luoshi.ts'

const REPORT = `# 顾砚秋在松陵县调研防汛工作

岚江日报讯 3月8日，栖梧市委书记顾砚秋到松陵县调研。他来到岚江云栈轴承股份有限公司，察看生产情况。

顾砚秋强调，要抓紧修好堤防，实施“千企焕新”行动。各镇要备足防汛物资。
`

function report(): string {
  const file = join(tempFolder(), 'report.md')
  writeFileSync(file, REPORT)
  return file
}

it('says of each sentence what was read and by which rules and entries', async () => {
  const { stdout, status } = await luoshi([
    'explain',
    report(),
    '--format',
    'json',
    '--divisions',
    join(SAMPLES, 'divisions.tsv'),
  ])
  expect(status).toBe(0)
  const { sentences } = JSON.parse(stdout.toString())
  expect(sentences).toHaveLength(4)
  const [told, site, demand, further] = sentences
  expect(told.act).toMatchObject({ is: 'narration', cues: [{ word: '调研', says: 'event 1' }] })
  expect(told.records).toContainEqual(
    expect.objectContaining({
      kind: 'people',
      reasons: expect.arrayContaining([{ rule: 'post beside the name', entry: 'lexicon/posts.tsv: 书记' }]),
    }),
  )
  expect(site.records.find((one: { kind: string }) => one.kind === 'organizations').reasons).toEqual([
    { rule: 'a name before a strong ending', entry: 'lexicon/organization-suffixes.tsv: 股份有限公司' },
  ])
  expect(demand.act.because).toContain('verb of speech (say): 强调')
  expect(demand.speaker).toEqual({ is: '顾砚秋', because: '顾砚秋 before 强调' })
  expect(demand.topics).toMatchObject({ are: ['safety'], words: ['堤防 (safety 3)'] })
  expect(demand.records.find((one: { kind: string }) => one.kind === 'tifa')).toMatchObject({
    text: '千企焕新行动, programme',
    reasons: [{ entry: 'lexicon/programme-heads.tsv: 行动' }],
  })
  expect(further.speaker.is).toBe('顾砚秋')
  expect(further.speaker.because).toContain('runs on')
}, 60_000)

it('explains one sentence in words, and says where there is none of that number', async () => {
  const file = report()
  const { stdout } = await luoshi(['explain', file, '--sentence', '3'])
  expect(stdout.toString()).toMatch(/^3\. 顾砚秋强调/)
  expect(stdout.toString()).not.toContain('4. ')
  const { status, stderr } = await luoshi(['explain', file, '--sentence', '9'])
  expect(status).toBe(2)
  expect(stderr).toContain('has sentences 1 to 4')
}, 60_000)

it('says what the examples in docs/reading.md show', async () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8')
  expect(docs).toContain(`\`\`\`markdown\n${REPORT}\`\`\``)
  const { stdout } = await luoshi(['explain', report(), '--divisions', join(SAMPLES, 'divisions.tsv')])
  for (const said of stdout.toString().trimEnd().split('\n\n').slice(1)) expect(docs).toContain(`\n${said}\n`)
})
