import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/recover/article.ts'
import { page, recovered } from './copy.ts'

/** What of the copy stands behind a stretch of the body. */
const behind = ({ body, copy, map }: Article, words: string): string => {
  const start = body.indexOf(words)
  const runs = map.filter((run) => run.end > start && run.start < start + words.length)
  const first = runs[0]!
  const last = runs.at(-1)!
  const exact = (run: (typeof runs)[number], at: number): number =>
    run.end - run.start === run.copyEnd - run.copyStart
      ? run.copyStart + at - run.start
      : at === run.start
        ? run.copyStart
        : run.copyEnd
  return copy.text.slice(exact(first, start), exact(last, start + words.length))
}

const article = recovered(
  page(
    '<h1>聞人岱在棲梧市調研</h1><div><p>　　聞人岱強(qiáng)調(diào),要把<b>糧食</b>生產(chǎn)&ldquo;擺好&rdquo;,讓農(nóng)民有賬算。</p><p>各縣(市、區(qū))要抓好落實(shí),確保豐收。</p></div>',
  ),
)

describe('the map', () => {
  it('covers the body without gaps and stays inside the copy', () => {
    let at = 0
    for (const run of article.map) {
      expect(run.start).toBe(at)
      expect(run.end).toBeGreaterThan(run.start)
      expect(run.copyEnd).toBeLessThanOrEqual(article.copy.text.length)
      if (run.kind === 'same')
        expect(article.copy.text.slice(run.copyStart, run.copyEnd)).toBe(article.body.slice(run.start, run.end))
      at = run.end
    }
    expect(at).toBe(article.body.length)
  })

  it('shows what was repaired where', () => {
    expect(article.body).toBe('闻人岱强调，要把粮食生产“摆好”，让农民有账算。\n各县（市、区）要抓好落实，确保丰收。')
    expect(behind(article, '强调')).toBe('強(qiáng)調(diào)')
    expect(behind(article, '，要把粮食')).toBe(',要把<b>糧食')
    expect(behind(article, '“摆好”')).toBe('&ldquo;擺好&rdquo;')
    expect(behind(article, '。\n各')).toBe('。</p><p>各')
    expect(article.map.find((run) => article.body.slice(run.start, run.end) === '强')?.kind).toBe('note')
    expect(article.repair).toMatchObject({ script: 'hant', pinyinNotes: 6 })
  })
})
