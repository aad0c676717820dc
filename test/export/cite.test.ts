import { expect, test } from 'vitest'
import { type Cited, cite } from '../../src/export/cite.ts'

const report: Cited = {
  id: 'r0123456789ab',
  title: '闻人岱在栖梧调研',
  reporters: ['程一苇'],
  source: '岚江日报',
  published: '2023-03-08T07:30:00+08:00',
  url: 'http://lanjiang.example/2023/0308/1.html',
  seen: '2026-11-22T03:00:00.000Z',
}

test.each<[string, Partial<Cited>, string]>([
  [
    'a paper on the web',
    {},
    '程一苇. 闻人岱在栖梧调研[N/OL]. 岚江日报, 2023-03-08[2026-11-22]. http://lanjiang.example/2023/0308/1.html.',
  ],
  ['a paper without an address', { url: null }, '程一苇. 闻人岱在栖梧调研[N]. 岚江日报, 2023-03-08.'],
  [
    'a site: the site stands for the author where none is named',
    { source: '栖梧市人民政府网', reporters: [] },
    '栖梧市人民政府网. 闻人岱在栖梧调研[EB/OL]. (2023-03-08)[2026-11-22]. http://lanjiang.example/2023/0308/1.html.',
  ],
  [
    'more than three authors',
    { url: null, reporters: ['程一苇', '桑晚', '丘陵', '白鹭洲'] },
    '程一苇, 桑晚, 丘陵, 等. 闻人岱在栖梧调研[N]. 岚江日报, 2023-03-08.',
  ],
  ['no date is made up', { url: null, published: null, reporters: [] }, '闻人岱在栖梧调研[N]. 岚江日报.'],
])('GB/T 7714: %s', (_, change, words) => {
  expect(cite({ ...report, ...change }).gbt7714).toBe(words)
})

test('BibTeX keeps names whole and escapes what TeX reads', () => {
  const { bibtex } = cite({ ...report, title: '增长9% & {突破}' })
  expect(bibtex).toContain('@article{r0123456789ab,')
  expect(bibtex).toContain('author = {{程一苇}},')
  expect(bibtex).toContain('title = {{增长9\\% \\& \\{突破\\}}},')
  expect(bibtex).toContain('year = {2023},')
  expect(bibtex).toContain('urldate = {2026-11-22},')
})

test('a plain line says what, who and when', () => {
  expect(cite({ ...report, url: null }).plain).toBe('《闻人岱在栖梧调研》，岚江日报，2023-03-08。')
})
