import { describe, expect, it } from 'vitest'
import { EndTrie } from '../../src/text/end-trie.ts'
import { Hints, mayHold, sieve } from '../../src/text/sieve.ts'
import { Trie } from '../../src/text/trie.ts'
import { WordSet } from '../../src/text/word-set.ts'

/** Enough words that the tables behind a lexicon have to grow. */
const MANY = Array.from({ length: 3000 }, (_, i) =>
  String.fromCharCode(0x4e00 + (i % 97), 0x5000 + (i % 89), 0x6000 + i),
)

describe('words of a lexicon', () => {
  it('are found where they stand, the longest first', () => {
    const trie = new Trie([
      ['调研', 1],
      ['调研组', 2],
      ['组长', 3],
    ])
    expect(trie.scan('调研组长到栖梧调研').map(({ start, end, value }) => [start, end, value])).toEqual([
      [0, 3, 2],
      [7, 9, 1],
    ])
  })

  it('are all found among thousands', () => {
    const trie = new Trie(MANY.map((word) => [word, word] as const))
    const ends = new EndTrie(MANY.map((word) => [word, word] as const))
    const set = new WordSet(MANY)
    for (const word of MANY) {
      expect(trie.longestAt(`到${word}去`, 1)?.value).toBe(word)
      expect(ends.longestEnding(`到${word}去`, 4, 0)?.value).toBe(word)
      expect(set.has(`到${word}去`, 1, 4)).toBe(true)
    }
    expect(trie.longestAt('岚江省', 0)).toBeNull()
    expect(set.has('岚江省', 0, 3)).toBe(false)
  })

  it('may end at a given place', () => {
    const trie = new Trie([
      ['栖梧', 1],
      ['栖梧市', 2],
    ])
    expect(trie.longestAt('栖梧市长', 0, 2)?.value).toBe(1)
  })
})

describe('a set of words', () => {
  const set = new WordSet(['青禾', '青禾区'])

  it('holds whole words alone', () => {
    expect(set.has('在青禾区', 1, 3)).toBe(true)
    expect(set.has('在青禾区', 1, 4)).toBe(true)
    expect(set.has('在青禾区', 1, 2)).toBe(false)
    expect(set.has('在青禾区', 0, 3)).toBe(false)
    expect(set.has('在青禾区', 2, 2)).toBe(false)
  })
})

describe('hints', () => {
  const hints = new Hints('宣读 传达')

  it('tell that none of the words stands in the text that was sieved', () => {
    sieve('会议听取了汇报。')
    expect(hints.in('会议听取了汇报。')).toBe(false)
    expect(mayHold('会议听取了汇报。', '听取')).toBe(true)
    expect(mayHold('会议听取了汇报。', '宣读')).toBe(false)
  })

  it('never rule out a word that stands there, in this text or in one that was not sieved', () => {
    sieve('会议传达了精神。')
    expect(hints.in('会议传达了精神。')).toBe(true)
    expect(hints.in('会议宣读了决定。')).toBe(true)
    expect(hints.in('全会召开。')).toBe(true)
  })
})
