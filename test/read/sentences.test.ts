import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/read/sentences.ts'

const texts = (body: string): string[] => splitSentences(body).map(({ start, end }) => body.slice(start, end))

describe('splitting a body into sentences', () => {
  it('splits after 。！？ and at line ends', () => {
    expect(texts('工程开工了。进展如何？好！\n邵听澜强调，\n要守住底线。')).toEqual([
      '工程开工了。',
      '进展如何？',
      '好！',
      '邵听澜强调，',
      '要守住底线。',
    ])
  })

  it('keeps closing quotation marks and brackets with their sentence', () => {
    expect(texts('他说：“路修好了。”大家鼓掌（热烈。）随后散会。')).toEqual([
      '他说：“路修好了。”',
      '大家鼓掌（热烈。）',
      '随后散会。',
    ])
  })

  it('keeps a run of marks together', () => {
    expect(texts('真的吗？！真的……')).toEqual(['真的吗？！', '真的……'])
  })

  it('leaves white space outside, also full-width, and counts paragraphs by lines', () => {
    const body = '\u3000\u3000第一段。 \n\n\u3000\u3000第二段。'
    expect(texts(body)).toEqual(['第一段。', '第二段。'])
    expect(splitSentences(body).map((sentence) => sentence.paragraph)).toEqual([0, 2])
  })

  it('gives nothing for an empty or blank body', () => {
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n\u3000\n')).toEqual([])
  })
})
