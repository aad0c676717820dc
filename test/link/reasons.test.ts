import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { reasonWords } from '../../src/link/reasons.ts'

describe('lexicon/link-reasons.tsv', () => {
  const rows = loadLexicon('link-reasons', ['code', 'zh', 'en', 'example'])

  it.each(rows.map((row) => [row.code, row] as const))('%s is said in both languages', (code, row) => {
    const { zh, en } = reasonWords({ code, values: JSON.parse(row.example || '{}') as Record<string, string | number> })
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/[a-z]/)
    expect(zh + en).not.toMatch(/[{}]/)
  })

  it('says which value is missing', () => {
    expect(() => reasonWords({ code: 'same-words' })).toThrow('same-words needs a value for n')
  })
})
