import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../src/record/types.ts'
import type { MapRun } from '../../src/recover/article.ts'
import { copyPieces, copySpan } from '../../web/src/text/alignment.ts'
import { findWords, layInLanes, type Mark, segment } from '../../web/src/text/marks.ts'
import { anchoredSentence, paragraphsOf, sentenceAt } from '../../web/src/text/paragraphs.ts'
import { countRepairs, repairsIn, repairsOf } from '../../web/src/text/repairs.ts'

const mark = (id: Mark['id'], kind: Mark['kind'], start: number, end: number) => ({ id, kind, start, end })

function sentencesOf(body: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const match of body.matchAll(/[^。\n]+。?/g))
    sentences.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      act: 'narration',
      speaker: null,
      topics: [],
      confidence: 1,
    })
  return sentences
}

describe('marks that overlap', () => {
  it('lie in lanes of their own, the shorter nearer to the letters', () => {
    // 岚江大学栖梧校区: an organization with a place in it
    const laid = layInLanes([
      mark('organization.0', 'organization', 0, 8),
      mark('place.0', 'place', 0, 2),
      mark('place.1', 'place', 4, 6),
    ])
    expect(Object.fromEntries(laid.map(({ id, lane }) => [id, lane]))).toEqual({
      'place.0': 0,
      'place.1': 0,
      'organization.0': 1,
    })
  })

  it('share the nearest lane where they do not touch', () => {
    const laid = layInLanes([mark('person.0', 'person', 0, 3), mark('place.0', 'place', 3, 5)])
    expect(laid.map(({ lane }) => lane)).toEqual([0, 0])
  })

  it('cut the text at every boundary, and leave nothing out', () => {
    const text = '顾砚秋在栖梧经开区提出打造岚江数谷'
    const marks = layInLanes([
      mark('person.0', 'person', 0, 3),
      mark('place.0', 'place', 4, 9),
      mark('tifa.0', 'tifa', 13, 17),
      mark('place.1', 'place', 13, 15),
    ])
    const pieces = segment(0, text.length, marks, [[4, 6]], [[14, 16]])
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(
      pieces.map(({ start, end, marks: over, lit, found }) => [text.slice(start, end), over.length, lit, found]),
    ).toEqual([
      ['顾砚秋', 1, false, false],
      ['在', 0, false, false],
      ['栖梧', 1, true, false],
      ['经开区', 1, false, false],
      ['提出打造', 0, false, false],
      ['岚', 2, false, false],
      ['江', 2, false, true],
      ['数', 1, false, true],
      ['谷', 1, false, false],
    ])
  })
})

it('finds every word of a search, and no stretch twice', () => {
  expect(findWords('项目建设要快，项目为王', '项目 项目建设')).toEqual([
    [0, 4],
    [7, 9],
  ])
  expect(findWords('abc', '  ')).toEqual([])
})

describe('sentences', () => {
  const body = '第一句。第二句。\n\n第三句。'
  const sentences = sentencesOf(body)

  it('stand in the paragraph that they begin in; an empty line is no paragraph', () => {
    expect(paragraphsOf(body, sentences).map(({ sentences: own }) => own.map(({ index }) => index))).toEqual([
      [0, 1],
      [2],
    ])
  })

  it('are found by any offset in them', () => {
    expect(sentenceAt(sentences, 0)).toBe(0)
    expect(sentenceAt(sentences, 5)).toBe(1)
    expect(sentenceAt(sentences, body.length - 1)).toBe(2)
    expect(sentenceAt([], 3)).toBe(-1)
  })

  it('have lasting anchors, counted from 1', () => {
    expect(anchoredSentence('#s12')).toBe(11)
    expect(anchoredSentence('#s0')).toBeNull()
    expect(anchoredSentence('#main')).toBeNull()
  })
})

describe('the copy beside the text', () => {
  // 發(fā)展要快。再快。 became 发展要快。再快。
  const copy = '<p>發(fā)展要快。再快。</p>'
  const body = '发展要快。再快。'
  const map: MapRun[] = [
    { kind: 'note', start: 0, end: 1, copyStart: 3, copyEnd: 8 },
    { kind: 'same', start: 1, end: 8, copyStart: 8, copyEnd: 15 },
  ]

  it('shows where a stretch of the text stood', () => {
    const [start, end] = copySpan(map, 0, 5)!
    expect(copy.slice(start, end)).toBe('發(fā)展要快。')
    expect(copySpan(map, 20, 30)).toBeNull()
  })

  it('is cut into what was taken, repaired and left out', () => {
    const pieces = copyPieces(copy.length, map, sentencesOf(body))
    expect(pieces.map(({ start, end, sentence, kind }) => [copy.slice(start, end), sentence, kind])).toEqual([
      ['<p>', null, null],
      ['發(fā)', 0, 'note'],
      ['展要快。', 0, 'same'],
      ['再快。', 1, 'same'],
      ['</p>', null, null],
    ])
  })
})

describe('what was repaired', () => {
  const copy = '發(fā)展要快,抓??兩<br>三'
  const body = '发展要快，抓。□两\n三'
  const map: MapRun[] = [
    { kind: 'note', start: 0, end: 1, copyStart: 0, copyEnd: 5 },
    { kind: 'same', start: 1, end: 4, copyStart: 5, copyEnd: 8 },
    { kind: 'width', start: 4, end: 5, copyStart: 8, copyEnd: 9 },
    { kind: 'same', start: 5, end: 6, copyStart: 9, copyEnd: 10 },
    { kind: 'shift', start: 6, end: 8, copyStart: 10, copyEnd: 12 },
    { kind: 'script', start: 8, end: 9, copyStart: 12, copyEnd: 13 },
    { kind: 'markup', start: 9, end: 10, copyStart: 13, copyEnd: 17 },
    { kind: 'same', start: 10, end: 11, copyStart: 17, copyEnd: 18 },
  ]
  const repairs = repairsOf(map, body, copy)

  it('is told stretch by stretch, a lost character apart, the joints of paragraphs not', () => {
    expect(repairs.map(({ kind, start, end, from, to }) => [kind, body.slice(start, end), from, to])).toEqual([
      ['note', '发', '發(fā)', '发'],
      ['width', '，', ',', '，'],
      ['shift', '。', '??', '。□'],
      ['lost', '□', '??', '。□'],
      ['script', '两', '兩', '两'],
    ])
  })

  it('is counted by kind, and listed once for each stretch of the copy', () => {
    const counted = { script: 'hant', pinyinNotes: 1, shiftedRuns: 1, lostCharacters: 1 } as const
    expect(countRepairs(repairs, counted).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'note 1',
      'script 1',
      'shift 1',
      'lost 1',
      'width 1',
    ])
    expect(repairsIn(repairs, [5, 9]).map(({ from }) => from)).toEqual(['??', '兩'])
  })

  it('cuts the text where it begins and ends', () => {
    const pieces = segment(0, body.length, [], [], [], repairs)
    expect(pieces.filter(({ repair }) => repair).map(({ start, end }) => body.slice(start, end))).toEqual([
      '发',
      '，',
      '。',
      '□',
      '两',
    ])
  })
})
