import { describe, expect, it } from 'vitest'
import { recover } from '../../../src/recover/recover.ts'
import { kept } from './align.ts'
import { accuracy, copyOf, inRuns, type Spoiling, simulate } from './simulate.ts'
import { cleanTexts } from './texts.ts'

const ROUNDS = 4

const without: readonly (readonly [name: string, spoiling: Spoiling])[] = [
  ['in traditional script', { hant: true }],
  ['with notes at one character in ten', { notes: 0.1 }],
  ['with notes at one character in five', { notes: 0.2 }],
  ['in traditional script, with notes at one in fifty', { hant: true, notes: 0.02 }],
  ['in traditional script, with notes at one in five', { hant: true, notes: 0.2 }],
]
const withShifts: readonly (readonly [name: string, spoiling: Spoiling])[] = [
  ['bytes lost at one mark in a hundred', { shifts: 0.01 }],
  ['bytes lost at one mark in twenty', { shifts: 0.05 }],
  ['everything at once', { hant: true, notes: 0.1, shifts: 0.03 }],
  ['everything at once, and much of it', { hant: true, notes: 0.2, shifts: 0.05 }],
]

it('characters are compared where they stand', () => {
  expect([...kept('要抓落实', '要落实')]).toEqual([1, 0, 1, 1])
  expect([...kept('要抓落实', '要住抓，落')]).toEqual([1, 1, 1, 0])
  expect([...kept('甲乙丙', '丁')]).toEqual([0, 0, 0])
})

describe.each(cleanTexts())('$name', ({ texts }) => {
  it('clean text is not changed', () => {
    for (const { title, body } of texts) expect(recover(copyOf(title, body)).body).toBe(body)
  })

  it.each(without)('%s: of a thousand characters no more than one is wrong', (_, spoiling) => {
    expect(accuracy(simulate(texts, spoiling, ROUNDS))).toBeGreaterThanOrEqual(0.999)
  })

  it('with notes at one character in fifty: of a thousand characters no more than one is wrong', () => {
    expect(accuracy(simulate(texts, { notes: 0.02 }, ROUNDS))).toBeGreaterThanOrEqual(0.999)
  })

  it.each(withShifts)('%s: of a hundred characters no more than one is wrong', (_, spoiling) => {
    expect(accuracy(simulate(texts, spoiling, ROUNDS))).toBeGreaterThanOrEqual(0.99)
  })

  it.each(withShifts)('%s: nine in ten characters of shifted runs are right', (_, spoiling) => {
    expect(inRuns(simulate(texts, spoiling, 2 * ROUNDS))).toBeGreaterThanOrEqual(0.9)
  })

  it.each([0.01, 0.05])(
    'bytes lost at %d of the marks and read by a decoder: of a thousand characters no more than one is wrong',
    (rate) => {
      expect(accuracy(simulate(texts, { bytes: rate }, ROUNDS))).toBeGreaterThanOrEqual(0.999)
    },
  )
})
