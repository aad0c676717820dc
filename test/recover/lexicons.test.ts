import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { furnitureOf } from '../../src/recover/body/furniture.ts'
import { creditsIn, isCreditLine } from '../../src/recover/meta/credits.ts'
import { isMedium } from '../../src/recover/meta/media.ts'
import { siteOf } from '../../src/recover/meta/site.ts'
import { hintOf } from '../../src/recover/page/hints.ts'

describe('lexicon examples', () => {
  it.each(loadLexicon('credits', ['label', 'role', 'example']))('credits: $label', ({ label, role, example }) => {
    expect(isCreditLine(example!)).toBe(true)
    expect(creditsIn(example!)[0]).toMatchObject({ role, label })
  })
  it.each(loadLexicon('furniture', ['phrase', 'kind', 'example']))('furniture: $phrase', ({ kind, example }) => {
    expect(furnitureOf(example!)).toBe(kind)
  })
  it.each(loadLexicon('media-suffixes', ['suffix', 'example']))('media: $suffix', ({ example }) => {
    expect(isMedium(example!)).toBe(true)
  })
  it.each(loadLexicon('page-hints', ['word', 'hint', 'example']))('hints: $word', ({ hint, example }) => {
    expect(hintOf(example!)).toBe(hint === 'text' ? 1 : -1)
  })
  it.each(loadLexicon('sites', ['host', 'name']))('sites: $host', ({ host, name }) => {
    expect(siteOf(`https://${host}/a/1.html`)).toBe(name)
  })

  it.each([
    '会议时间从上午延续到下午，大家发言踊跃。',
    '他说，编辑一部志书要十年。',
    '记者：您怎么看这项改革？',
    '闻人岱指出，关键词是落实。',
    '来源于实践、高于实践，是这项改革的生命力。',
  ])('is no credit: %s', (line) => {
    expect(isCreditLine(line)).toBe(false)
  })
  it.each([
    '闻人岱说，要让群众在首页就能找到办事入口，要让群众少跑腿。',
    '他强调，打印、复印等小事也要方便群众。',
    '会议要求各地设为首页的内容要及时更新，做到准确权威，同时要让更多群众看得见、看得懂、用得上，不断提升服务水平。',
  ])('is no furniture: %s', (line) => {
    expect(furnitureOf(line)).toBeNull()
  })
})
