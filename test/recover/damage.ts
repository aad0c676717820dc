import iconv from 'iconv-lite'
import * as OpenCC from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import { bytesOf, codeOf } from '../../src/recover/repair/gbk.ts'

/** What befalls copies on the web, done to clean text, always the same way for the same seed. */

/** Numbers between 0 and 1 in a fixed order (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const convert = OpenCC.Converter({ from: 'cn', to: 't' })

/** The text in traditional script. */
export const hant = (text: string): string => convert(text)

const CHINESE = /[\u4E00-\u9FFF]/

/** The text with readings in brackets behind `rate` of its characters. */
export function noted(text: string, rate: number, seed = 1): string {
  const next = chance(seed)
  return Array.from(text, (character) =>
    CHINESE.test(character) && next() < rate ? `${character}(${pinyin(character)})` : character,
  ).join('')
}

const MARK = /[，。、；：“”！？]/

/** A text as it comes when first bytes of pairs are lost, and what of it lay in the runs. */
export interface Shifted {
  readonly text: string
  /** Ranges of the clean text that were shifted. */
  readonly runs: readonly (readonly [start: number, end: number])[]
}

/**
 * Loses the first byte of `rate` of the text's marks; the bytes behind pair off by one, for some characters, until one finds no partner.
 * `gaps`: pairs that fall into cells for private use are left out, as programs do that clean pages, and the run goes on behind them.
 */
export function shifted(text: string, rate: number, seed = 1, gaps = false): Shifted {
  const next = chance(seed)
  const runs: [number, number][] = []
  let result = ''
  for (let i = 0; i < text.length; ) {
    if (!MARK.test(text[i]!) || next() >= rate) {
      result += text[i++]
      continue
    }
    const length = 1 + Math.floor(next() * (gaps ? 14 : 6))
    const run = runFrom(text, i, length, gaps)
    if (!run) {
      result += text[i++]
      continue
    }
    result += run.text
    runs.push([i, run.end])
    i = run.end
  }
  return { text: result, runs }
}

const isPrivate = (lead: number, trail: number): boolean =>
  (lead <= 0xa7 && trail < 0xa1) || (trail >= 0xa1 && ((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8))

function runFrom(text: string, start: number, length: number, gaps: boolean): { text: string; end: number } | null {
  const bytes: number[] = []
  let end = start
  while (end < start + length && end < text.length) {
    const pair = bytesOf(text.charCodeAt(end))
    if (!pair) break
    bytes.push(pair >> 8, pair & 255)
    end++
  }
  if (!bytes.length) return null
  let run = '?'
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const code = codeOf(bytes[i]!, bytes[i + 1]!)
    if (!code && gaps && isPrivate(bytes[i]!, bytes[i + 1]!)) continue
    if (!code) {
      // A pair that is none ends the run where its first byte stands.
      return { text: `${run}?`, end: start + (i + 1) / 2 }
    }
    run += String.fromCharCode(code)
  }
  return { text: `${run}?`, end }
}

/**
 * Writes `?` for the first byte of `rate` of the text's marks and reads the bytes as a decoder does: those behind pair off by
 * one until the line's end, an ASCII byte or a pair that is none.
 */
export function misdecoded(text: string, rate: number, seed = 1): string {
  const next = chance(seed)
  const bytes: number[] = []
  for (const character of text) {
    const own = [...iconv.encode(character, 'gbk')]
    bytes.push(...(MARK.test(character) && own.length === 2 && next() < rate ? [0x3f, own[1]!] : own))
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes))
}
