import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../src/lexicon/load.ts'
import { dayAfter, findTimes } from '../../../src/link/follow/deadline.ts'
import { metricName } from '../../../src/link/follow/metric.ts'
import { progressOf, stageOf } from '../../../src/link/follow/progress.ts'
import { projectsIn } from '../../../src/link/follow/projects.ts'

const STAGED = new Set(['finished', 'started', 'planning'])

describe('lexicon/progress-cues.tsv', () => {
  const rows = loadLexicon('progress-cues', ['cue', 'says', 'example', 'counter'])

  it.each(rows.map((row) => [row.cue, row] as const))(
    '%s is read in its example, and not in what is none',
    (_, row) => {
      const { says, example, counter } = row
      if (says === 'building') {
        expect(progressOf(example)?.says).not.toBe('finished')
        expect(stageOf(example)?.stage).toBe('working')
      } else expect(progressOf(example)?.says).toBe(says)
      if (STAGED.has(says)) expect(stageOf(example)?.stage).toBe(says)
      if (counter) expect(progressOf(counter)?.says).not.toBe(says)
    },
  )
})

describe('lexicon/deadline-words.tsv', () => {
  const rows = loadLexicon('deadline-words', ['word', 'month', 'day', 'example'])

  it.each(rows.map((row) => [row.word, row] as const))('%s ends a deadline on the day before', (_, row) => {
    const month = Number(row.month)
    const year = month < 3 ? 2023 : 2022
    const two = (text: string) => text.padStart(2, '0')
    const [time] = findTimes(row.example, '2022-03-01', true)
    expect(time).toMatchObject({ kind: 'by', last: dayAfter(`${year}-${two(row.month)}-${two(row.day)}`, -1) })
  })
})

describe('lexicon/metric-synonyms.tsv', () => {
  const rows = loadLexicon('metric-synonyms', ['metric', 'same', 'example'])

  it.each(rows.map((row) => [row.same, row] as const))('%s is the metric that is kept', (same, row) => {
    expect(row.example).toContain(same)
    expect(metricName(same)).toBe(row.metric)
    expect(metricName(`全市${same}`)).toBe(row.metric)
  })

  it('keeps what is another metric apart', () => {
    expect(metricName('规上工业增加值')).not.toBe(metricName('规上工业营收'))
    expect(metricName('亿元生产总值生产安全事故死亡率')).not.toBe('地区生产总值')
    expect(metricName('战略性新兴产业增加值占地区生产总值比重')).not.toBe('地区生产总值')
  })
})

it.each(loadLexicon('metric-actions', ['verb', 'example']).map((row) => [row.verb, row.example] as const))(
  '%s is no part of a metric: %s',
  (verb, example) => {
    const name = metricName(example)
    expect(name.startsWith(verb) || name.endsWith(verb)).toBe(false)
    expect(name.length).toBeGreaterThanOrEqual(2)
  },
)

it('takes 改造老旧小区 and 老旧小区改造 for one metric', () => {
  expect(metricName('要改造老旧小区')).toBe('老旧小区')
  expect(metricName('承担老旧小区改造')).toBe('老旧小区')
})

describe.each(['project-heads', 'project-edges'] as const)('lexicon/%s.tsv', (name) => {
  it.each(loadLexicon(name, ['example']).map((row) => [row.example]))('%s', (example) => {
    const wanted = /【(.+)】/.exec(example)![1]!
    const found = projectsIn(example.replace(/[【】]/g, ''))
    expect(found.map((one) => (one.bare ? one.head : one.name))).toContain(wanted)
  })
})

describe('lexicon/project-common.tsv', () => {
  it.each(loadLexicon('project-common', ['word']).map((row) => [row.word]))('推进%s项目 names no project', (word) => {
    expect(projectsIn(`推进${word}项目`).filter((one) => !one.bare)).toEqual([])
  })
})
