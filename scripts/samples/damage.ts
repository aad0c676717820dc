import iconv from 'iconv-lite'
import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import type { Spoiling } from './gold.ts'
import { seeded } from './random.ts'

/** A page sets its article's own text between these, so that damage to the text alone leaves the page around it whole. */
export const OPEN = '\uE000'
export const CLOSE = '\uE001'

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' })
const toOrthodox = OpenCC.Converter({ from: 'cn', to: 't' })

/** Runs `change` over the text between the marks; with `all`, over every text outside tags. */
function within(page: string, all: boolean, change: (text: string) => string): string {
  if (!all) return page.replace(/\uE000([^\uE001]*)\uE001/g, (_, text: string) => `${OPEN}${change(text)}${CLOSE}`)
  const hidden = /<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>|&[a-z]+;|https?:[\w./%-]+/g
  let [out, at] = ['', 0]
  for (const tag of page.matchAll(hidden)) {
    out += change(page.slice(at, tag.index)) + tag[0]
    at = tag.index + tag[0].length
  }
  return out + change(page.slice(at))
}

/** Strews readings in brackets after some of the characters whose traditional form differs, as copying guards do: 發(fā). */
function withNotes(text: string, share: number, ruby: boolean, random: () => number, count: () => void): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const simplified = toSimplified(character)
    if (simplified === character || random() >= share) return character
    count()
    const reading = pinyin(simplified, { toneType: 'symbol' })
    return ruby ? `<ruby>${character}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>` : `${character}(${reading})`
  })
}
const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' })

/** Two bytes as a GBK reader without user-defined characters shows them; null where it knows no such pair. */
function pair(lead: number, trail: number): string | null {
  if (lead >= 0xaa && lead <= 0xaf && trail >= 0xa1) return null
  if (lead >= 0xf8 && trail >= 0xa1) return null
  const text = iconv.decode(Buffer.from([lead, trail]), 'gbk')
  return text.length === 1 && text !== '\ufffd' && !/[\uE000-\uF8FF]/.test(text) ? text : null
}

/**
 * A text whose first byte in GBK was lost (a question mark stands for it), so that the bytes after it pair off by one
 * until the reader comes upon a pair that does not exist.
 * @returns the spoiled text and how many characters of `text` it covers.
 */
function shifted(text: string): { text: string; length: number } {
  const bytes = iconv.encode(text, 'gbk')
  const starts = new Map<number, number>()
  for (let i = 0, at = 0; i < text.length; i++) {
    starts.set(at, i)
    at += iconv.encode(text[i] ?? '', 'gbk').length
  }
  let out = '?'
  let at = 1
  while (at < bytes.length) {
    if (starts.has(at) && at > 1) return { text: out, length: starts.get(at) ?? 0 }
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]]
    if (lead < 0x80) {
      out += String.fromCharCode(lead)
      at += 1
      continue
    }
    const character = pair(lead, trail)
    if (character) {
      out += character
      at += 2
    } else {
      out += '?'
      at += 1
    }
  }
  return { text: out, length: text.length }
}

/** Loses the first byte of some punctuation marks where the run that follows stays short. */
function withShifts(text: string, share: number, longest: number, random: () => number, count: () => void): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    if (/[。、“”]/.test(text[i] ?? '') && random() < share) {
      const line = text.slice(i).split('\n', 1)[0] ?? ''
      const run = shifted(line)
      if (run.length <= longest) {
        count()
        out += run.text
        i += run.length - 1
        continue
      }
    }
    out += text[i]
  }
  return out
}

const ADVERT = '<a href="/ad/88.html">点击领取岚江文旅消费券</a>'

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
}

/** What can befall a page's text on the way; see samples/README.md for where each is met. */
export const DAMAGES = [
  'hant',
  'orthodox',
  'notes',
  'ruby',
  'shift',
  'half',
  'spaced',
  'advert',
  'gb18030',
  'big5',
  'bom',
  'truncated',
  'cut',
]

/**
 * Spoils a page in the order in which real copies come to be: script, readings, bytes, width.
 * @param page the page with its article's text between OPEN and CLOSE marks, which are taken out.
 */
export function spoil(page: string, damage: readonly string[], seed: string): { page: string; repair: Spoiling } {
  const random = seeded(seed)
  let text = page
  let [notes, runs] = [0, 0]
  for (const kind of damage) if (!DAMAGES.includes(kind)) throw new Error(`unknown damage ${kind}`)
  if (damage.includes('hant')) text = toTraditional(text)
  if (damage.includes('orthodox')) text = toOrthodox(text)
  if (damage.includes('notes')) text = within(text, true, (t) => withNotes(t, 0.12, false, random, () => notes++))
  if (damage.includes('ruby')) text = within(text, false, (t) => withNotes(t, 0.12, true, random, () => notes++))
  if (damage.includes('shift')) text = within(text, false, (t) => withShifts(t, 0.2, 14, random, () => runs++))
  if (damage.includes('half')) text = within(text, true, (t) => t.replace(/[，：；！？（）]/g, (c) => HALF[c] ?? c))
  if (damage.includes('spaced'))
    text = within(text, false, (t) => t.replace(/(\d+)(月|日|个|家|亿元|万亩|%)/g, ' $1 $2'))
  if (damage.includes('advert')) {
    let left = 2
    text = within(text, false, (t) => t.replace(/。(?=[^\uE001])/, (stop) => (left-- > 0 ? `${stop}${ADVERT}` : stop)))
  }
  text = text.replace(/[\uE000\uE001]/g, '')
  if (damage.includes('truncated')) text = text.slice(0, Math.floor(text.length * 0.62))
  const script = damage.includes('hant') || damage.includes('orthodox') ? 'hant' : 'hans'
  return { page: text, repair: { script, pinyinNotes: notes, shiftedRuns: runs, lostCharacters: 0 } }
}

/** The page's bytes in the encoding that the damage names, UTF-8 otherwise. */
export function encode(page: string, damage: readonly string[]): Buffer {
  const charset = damage.includes('gb18030') ? 'gb18030' : damage.includes('big5') ? 'big5' : 'utf8'
  const declared = { gb18030: 'gb2312', big5: 'big5', utf8: 'utf-8' }[charset]
  const text = page.replace('charset=gb2312', `charset=${declared}`)
  const bytes = iconv.encode(damage.includes('bom') ? `\ufeff${text}` : text, charset, { addBOM: false })
  const lost = [...text].filter((c) => c !== '\ufeff' && iconv.decode(iconv.encode(c, charset), charset) !== c)
  if (lost.length) throw new Error(`${charset} does not have ${lost.join('')}`)
  return bytes
}
