import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { splitClauses } from '../../src/read/clauses.ts'
import { weigh } from '../../src/read/speech/force.ts'
import { SpeechWords } from '../../src/read/speech/speech-words.ts'
import { readSpeechOf } from './speech-helpers.ts'

const last = (body: string) => readSpeechOf(body).sentences.at(-1)!
const filled = <T extends { example: string }>(rows: T[]): T[] => rows.filter((row) => row.example)

describe('lexicon/speech-verbs.tsv', () => {
  const rows = loadLexicon('speech-verbs', ['verb', 'kind', 'example', 'counter'])

  it.each(filled(rows).map((row) => [row.verb, row.example] as const))('%s gives a speaker: %s', (_, example) => {
    expect(last(example).speaker).not.toBeNull()
  })

  it.each(rows.filter((row) => row.counter).map((row) => [row.verb, row.counter] as const))(
    '%s gives none: %s',
    (_, counter) => expect(last(counter).speaker).toBeNull(),
  )
})

describe('lexicon/speech-modifiers.tsv', () => {
  const rows = loadLexicon('speech-modifiers', ['word', 'kind', 'example'])

  it.each(filled(rows).map((row) => [row.word, row.example] as const))('%s: %s', (_, example) => {
    expect(last(example).speaker).not.toBeNull()
  })
})

describe('lexicon/imperatives.tsv', () => {
  const rows = loadLexicon('imperatives', ['word', 'part'])
  const force = (text: string) =>
    weigh(text, new SpeechWords(text), splitClauses(text, 0, text.length), 0, text.length, true)
  const of = (...parts: string[]): string[] => rows.filter((row) => parts.includes(row.part)).map((row) => row.word)

  it('opens an imperative with every adverb and verb', () => {
    expect(of('adverb', 'verb').filter((word) => !force(`${word}这项工作。`).imperative)).toEqual([])
  })

  it('passes over every frame to the imperative behind it', () => {
    expect(of('frame').filter((word) => !force(`${word}，着力抓好这项工作。`).imperative)).toEqual([])
  })

  it('makes an imperative of every effort', () => {
    expect(of('effort').filter((word) => !force(`在科技赋能上${word}。`).imperative)).toEqual([])
  })

  it('takes no ground alone for an imperative', () => {
    expect(of('ground').filter((word) => force(`${word}岚江，栖梧最大。`).imperative)).toEqual([])
  })
})

describe('lexicon/speakers.tsv', () => {
  const rows = loadLexicon('speakers', ['word', 'kind', 'example'])

  it.each(filled(rows).map((row) => [row.word, row.kind, row.example] as const))(
    '%s (%s): %s',
    (word, kind, example) => {
      const { speaker } = last(example)
      if (kind === 'meeting') expect(speaker).toBe('会议')
      else if (kind === 'group' || kind === 'crowd') expect(speaker).toBe(word)
      else expect(speaker).not.toBeNull()
    },
  )
})

describe('lexicon/act-cues.tsv', () => {
  const rows = loadLexicon('act-cues', ['cue', 'kind', 'weight', 'example'])
  const weighed = (text: string) =>
    weigh(text, new SpeechWords(text), splitClauses(text, 0, text.length), 0, text.length, true)
  const shown = [
    'modal',
    'will',
    'resolve',
    'self',
    'list',
    'plan',
    'praise',
    'event',
    'frame',
    'site',
    'past',
  ] as const

  it.each(
    filled(rows).flatMap((row) =>
      shown.filter((kind) => kind === row.kind).map((kind) => [kind, row.cue, row.example] as const),
    ),
  )('%s %s: %s', (kind, _, example) => expect(weighed(example)[kind]).toBeTruthy())

  it('gives no force to a longer word that only contains a cue', () => {
    const words = rows.filter((row) => row.kind === 'none').map((row) => row.cue)
    expect(words.filter((word) => shown.some((kind) => weighed(word)[kind]))).toEqual([])
  })
})
