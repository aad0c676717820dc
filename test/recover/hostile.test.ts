import { describe, expect, it } from 'vitest'
import { recovered } from './copy.ts'

const LINE = '省委书记来到这里调研，强调要抓好落实。'
const hostile: readonly (readonly [name: string, text: string, format?: 'text' | 'markdown'])[] = [
  ['100,000 nested elements', `${'<div>'.repeat(100_000)}${LINE}`],
  ['100,000 nested links', `${'<a href=x>'.repeat(100_000)}${LINE}`],
  ['nested tables', `${'<table><tr><td>'.repeat(50_000)}${LINE}`],
  [
    'elements named as what every object has',
    `<div><constructor><toString><b>${LINE}</constructor></div>`.repeat(1000),
  ],
  ['end tags alone', '</div></p></td>'.repeat(100_000)],
  ['a comment without end', `<p>${LINE}</p><!-- ${'x'.repeat(1_000_000)}`],
  ['half tags', '<'.repeat(300_000)],
  ['one line of 2 MB', LINE.repeat(60_000)],
  ['text without a mark of punctuation', '省'.repeat(1_000_000)],
  ['full-width indents', '　　省委'.repeat(200_000), 'text'],
  ['question marks', '?'.repeat(500_000), 'text'],
  ['question marks among characters', '?省?委?书记'.repeat(100_000), 'text'],
  ['colons', '来源：编辑：'.repeat(100_000), 'text'],
  ['brackets', `${'（'.repeat(300_000)}${'）'.repeat(300_000)}`, 'text'],
  ['front matter without end', `---\n${'a: [\n'.repeat(50_000)}`, 'markdown'],
  ['half surrogates', '\ud800省委\udc00书记'.repeat(1000), 'text'],
  ['control characters', '\0\u0001\u200b'.repeat(10_000), 'text'],
]

describe('hostile copies', () => {
  it.each(hostile)('%s cost no more than their length', (_, text, format) => {
    const began = performance.now()
    expect(() => recovered(text!, (format ?? 'html') as 'html' | 'text' | 'markdown')).not.toThrow()
    // Generous for a busy machine; what is quadratic takes minutes.
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})
