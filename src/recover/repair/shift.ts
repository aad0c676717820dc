import type { Edit } from '../../text/traced.ts'
import { type Favour, favourAt } from './favour.ts'
import { bytesOf, type Candidates, codeOf, withLead, withTrail } from './gbk.ts'
import { LINE_EDGE, Likelihood, looksGarbled, plainCode } from './model.ts'
import { isTraditional, soundParts, strangeStretches } from './strange.ts'

/**
 * Text in GBK (two bytes a character) from which the first byte of a pair was lost: `?` stands in its place, and the bytes
 * after it pair off by one until a byte finds no partner and becomes `?` as well, or an ASCII byte falls in as the second
 * of a pair. `。“省委、` came as `?！笆∥?、`. The bytes between are all there; only the lost ones are searched for, by how
 * likely the characters stand in their surroundings.
 */
export interface ShiftRepair {
  readonly edits: Edit[]
  /** Runs put right. */
  readonly runs: number
  /** Characters that stay unknown and stand as {@link UNKNOWN}. */
  readonly lost: number
}

/** Stands for a character that the paper printed and the copy lost for good. */
export const UNKNOWN = '□'

const LONGEST_RUN = 160
/** How much of the text around a run is looked at, in characters. */
const NEAR = 400
/** How much likelier, as a natural logarithm, the repaired text must be than the text as it came. */
const GAIN = 7
/** A character of which no byte is left must be far likelier than two marks. */
const BLIND = 4
/** The same, where no mark says that bytes were lost. */
const UNMARKED_GAIN = 16
/** How far around strange characters an unmarked run is looked for. */
const WIDE = 5
/** How sure the choice among the candidates for a lost byte must be for the character to be given. */
const SURE = 0.5
/** So many places of a copy are looked into; no copy of an article has as many. */
const MOST_TRIES = 3000
const MARK = /[?\uFFFD]/g
/** The two bytes of ？. */
const QUESTION = 0xa3bf
const EDGE = LINE_EDGE.charCodeAt(0)
/** What is left of a reading's note whose bracket was taken for the second byte of a pair. */
const HALF_NOTE = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/
/** What is left of a tag whose `<` was taken for the second byte of a pair. */
const HALF_TAG = /^\/?(?:strong|span|font|p|b|a|em|br|div|td|section)\b[^<>\n]{0,40}>/i
/** What a character was of which no byte is left: bytes are lost at marks above all, and a word could be any. */
const MARKS: Candidates = [...'，。、；：！？“”‘’《》（）—…'].map((mark) => mark.charCodeAt(0))

/** True where a text may hold a shifted run: a lost byte's mark, then no ASCII up to another mark or to a letter that fell in. */
export function maybeShifted(text: string): boolean {
  if (!text.includes('?') && !text.includes('\uFFFD')) return false
  return /[?\uFFFD](?:[\u00A7-\uFFEE!,:;()]{0,160}[?\uFFFD]|[\u00A7-\uFFEE]{1,160}[@-~]|[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\))/.test(
    text,
  )
}

/** Puts shifted runs right, by the genre's pairs of characters and by those of the copy that the lines are of. */
export class ShiftRepairer {
  readonly #copy: readonly string[]
  #counted: Likelihood | undefined
  #tries = 0

  /** `copy`: its lines without notes. Clauses beside a mark are left out: what stands there is not what was printed. */
  constructor(copy: readonly string[]) {
    this.#copy = copy
  }

  get #likelihood(): Likelihood {
    this.#counted ??= new Likelihood(this.#copy.flatMap(soundParts))
    return this.#counted
  }

  /** Finds the shifted runs of a line and what the paper printed there. */
  repair(text: string): ShiftRepair {
    const edits: Edit[] = []
    let [runs, lost, from] = [0, 0, 0]
    let done = ''
    for (const { index } of text.matchAll(MARK)) {
      if (index < from || this.#tries > MOST_TRIES || !text.slice(0, index).trim()) continue
      // Two marks are a character lost whole; more are none.
      if (text[index + 1] === '?' && (text[index + 2] === '?' || text[index - 1] === '?')) continue
      done = (done + text.slice(from, index)).slice(-NEAR)
      from = index
      let run = this.#bestRun(text, index, context(text, index, -1), done)
      if (!run) continue
      runs++
      for (let start = index; run; ) {
        edits.push({ start, end: run.end, text: run.text, kind: 'shift' })
        lost += run.lost
        done += run.text
        from = start = run.end
        // One mark may stand for the end of a run and the beginning of the next.
        const mark = text[from - 1]
        const last = plainCode(run.text.charCodeAt(run.text.length - 1))
        run = mark === '?' || mark === '\uFFFD' ? this.#bestRun(text, from - 1, last, done) : null
      }
    }
    return { edits: this.#again(text, edits), runs, lost }
  }

  /** Finds the runs of a line that no mark stands before: the first byte is gone without a trace. */
  repairUnmarked(text: string): ShiftRepair {
    const edits: Edit[] = []
    let lost = 0
    for (const [first, last] of strangeStretches(text)) {
      if (this.#tries > MOST_TRIES) break
      const floor = edits.at(-1)?.end ?? 0
      let best: (Run & { readonly start: number }) | null = null
      for (let start = Math.max(floor, first - WIDE); start <= first; start++) {
        const bytes: number[] = []
        for (let i = start; i < Math.min(text.length, last + WIDE + 1); i++) {
          const code = text.charCodeAt(i)
          const trail = code >= 0x40 && code <= 0x7e ? code : 0
          const pair = code < 0x80 ? 0 : bytesOf(code)
          if (pair) bytes.push(pair >> 8, pair & 255)
          else if (i <= last || !trail) break
          if (i < last) continue
          this.#tries++
          const end = i + 1
          const before = context(text, start, -1)
          const done = text.slice(Math.max(0, start - NEAR), start)
          const run = this.#weigh({ text, at: start, end, bytes, trail, leads: null, noted: false, before, done })
          if (run && run.gain > (best?.gain ?? UNMARKED_GAIN)) best = { ...run, start }
          if (!pair) break
        }
      }
      if (!best) continue
      edits.push({ start: best.start, end: best.end, text: best.text, kind: 'shift' })
      lost += best.lost
    }
    return { edits, runs: edits.length, lost }
  }

  /** Looks again at the marks of which nothing was left, now that the text around them is put right. */
  #again(text: string, edits: readonly Edit[]): Edit[] {
    if (!edits.some(isBlind)) return [...edits]
    let [restored, read] = ['', 0]
    const places = edits.map((edit) => {
      restored += text.slice(read, edit.start)
      const place = restored.length
      restored += edit.text
      read = edit.end
      return place
    })
    restored += text.slice(read)
    return edits.map((edit, k) => {
      const at = places[k]!
      if (!isBlind(edit)) return edit
      const favour = favourAt(restored.slice(Math.max(0, at - NEAR), at), restored.slice(at + 1, at + 1 + NEAR))
      const { text: chosen } = this.#choose(MARKS, context(restored, at, -1), context(restored, at + 1, 1), favour)
      return { ...edit, text: chosen }
    })
  }

  /** The likeliest reading of the run that begins with the mark at `at`; null where the text as it came is likelier. */
  #bestRun(text: string, at: number, before: number, done: string): Run | null {
    const note = HALF_NOTE.exec(text.slice(at + 1, at + 9))
    const start = at + 1 + (note?.[0].length ?? 0)
    const leads = note && at > 0 ? swallowedBy(text.charCodeAt(at - 1)) : null
    const bytes: number[] = []
    let questions = 0
    let best: Run | null = null
    const consider = (end: number, trail: number, noted = false): void => {
      this.#tries++
      if (!looksGarbled(text, start, start + bytes.length / 2)) return
      const run = this.#weigh({ text, at, end, bytes, trail, leads, noted, before, done })
      if (run && run.gain > (best?.gain ?? GAIN)) best = run
    }
    for (let i = start; i <= start + LONGEST_RUN && i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x3f || code === 0xfffd) {
        const rest = text.slice(i + 1, i + 60)
        const ending = HALF_NOTE.exec(rest)?.[0] ?? ''
        const swallowed = ending || (HALF_TAG.exec(rest)?.[0] ?? '')
        if (bytes.length || i === start) consider(i + 1 + swallowed.length, 0, ending !== '')
        // A question mark of the run, made half-width afterwards, is no end of it.
        if (swallowed || code !== 0x3f || questions++ > 1) break
        bytes.push(QUESTION >> 8, QUESTION & 255)
        continue
      }
      if (code >= 0x40 && code <= 0x7e && bytes.length) consider(i + 1, code)
      const pair = bytesOf(code < 0x80 ? fullWidth(code) : code)
      if (!pair) break
      bytes.push(pair >> 8, pair & 255)
    }
    return best
  }

  /** Pairs the bytes anew, behind a lost first byte and before a lost last one (or the ASCII byte that fell in). */
  #weigh({ text, at, end, bytes, trail, leads, noted, before, done }: Hypothesis): Run | null {
    const after = context(text, end, 1)
    const asCame =
      this.#score(before, text.slice(at, end)) +
      Math.log(this.#likelihood.of(plainCode(text.charCodeAt(end - 1)), after))
    const rest = text.slice(end, end + NEAR)
    if (!bytes.length) {
      const found = this.#choose(MARKS, before, after, favourAt(done, rest))
      return { end, text: found.text, lost: found.lost, gain: found.best - asCame - BLIND }
    }
    const middle = pairsOf(bytes)
    if (middle === null) return null
    const firsts = withTrail(bytes[0]!).filter((code) => !leads || leads.has(bytesOf(code) >> 8))
    const final = trail && codeOf(bytes.at(-1)!, trail)
    const lasts = trail
      ? final
        ? [final]
        : []
      : withLead(bytes.at(-1)!).filter((code) => !noted || isTraditional(code))
    if (!firsts.length || !lasts.length) return null
    if (!middle) {
      const both = this.#both(firsts, lasts, before, after, favourAt(done, rest))
      return { end, text: both.text, lost: both.lost, gain: both.best - asCame }
    }
    const first = this.#choose(firsts, before, plainCode(middle.charCodeAt(0)), favourAt(done, middle + rest))
    const last = this.#choose(
      lasts,
      plainCode(middle.charCodeAt(middle.length - 1)),
      after,
      favourAt(done + UNKNOWN + middle, rest),
    )
    const inner = this.#score(plainCode(middle.charCodeAt(0)), middle.slice(1))
    const gain = first.best + inner + last.best - asCame
    return { end, text: first.text + middle + last.text, lost: first.lost + last.lost, gain }
  }

  /** The candidate that stands best between its neighbours; unknown where none is clearly ahead of the others. */
  #choose(candidates: Candidates, before: number, after: number, favour: Favour): Choice {
    let [best, total, chosen] = [0, 0, 0]
    for (const candidate of candidates) {
      const code = plainCode(candidate)
      const weight = this.#likelihood.of(before, code) * this.#likelihood.of(code, after) * favour(candidate)
      total += weight
      if (weight > best) [best, chosen] = [weight, candidate]
    }
    return { ...given(chosen, best / total), best: Math.log(best) }
  }

  /** Two characters, each with one byte lost: the likeliest of each, over all of the other. */
  #both(firsts: Candidates, lasts: Candidates, before: number, after: number, favour: Favour): Choice {
    const heads = likeliest(firsts, (code, candidate) => this.#likelihood.of(before, code) * favour(candidate))
    const tails = likeliest(lasts, (code, candidate) => this.#likelihood.of(code, after) * favour(candidate))
    let [best, total] = [0, 0]
    for (const head of heads)
      for (const tail of tails) {
        const weight = head.weight * this.#likelihood.of(head.code, tail.code) * tail.weight
        head.sum += weight
        tail.sum += weight
        total += weight
        if (weight > best) best = weight
      }
    let [text, lost] = ['', 0]
    for (const list of [heads, tails]) {
      const { candidate, sum } = list.reduce((a, b) => (b.sum > a.sum ? b : a))
      const choice = given(candidate, sum / total)
      text += choice.text
      lost += choice.lost
    }
    return { text, best: Math.log(best), lost }
  }

  /** The log-likelihood of a text behind a character. */
  #score(before: number, text: string): number {
    let [sum, last] = [0, before]
    for (let i = 0; i < text.length; i++) {
      const next = plainCode(text.charCodeAt(i))
      sum += Math.log(this.#likelihood.of(last, next))
      last = next
    }
    return sum
  }
}

/** A run of two marks: a character lost whole. */
function isBlind({ start, end, text }: Edit): boolean {
  return end - start === 2 && text.length === 1
}

interface Hypothesis {
  readonly text: string
  /** Where the mark of the lost byte stands. */
  readonly at: number
  readonly end: number
  /** The bytes of the run as it came. */
  readonly bytes: readonly number[]
  /** The ASCII byte that ends the run as the second of a pair; 0 where the run's last byte found no partner. */
  readonly trail: number
  /** The lost byte is one of these, where what is left of a note tells. */
  readonly leads: ReadonlySet<number> | null
  /** A note stood behind the run's last character, which is one of traditional script then. */
  readonly noted: boolean
  /** Plain code of the character before the run. */
  readonly before: number
  /** The text before the run as it was put right. */
  readonly done: string
}

interface Choice {
  readonly text: string
  /** The log-likelihood of the best. */
  readonly best: number
  readonly lost: number
}

interface Run {
  readonly end: number
  readonly text: string
  readonly lost: number
  readonly gain: number
}

/** So many candidates for each of two bytes are tried with one another. */
const TRIED = 48

interface Candidate {
  readonly candidate: number
  readonly code: number
  readonly weight: number
  sum: number
}

/** The candidates that do best on their own side. */
function likeliest(candidates: Candidates, weigh: (code: number, candidate: number) => number): Candidate[] {
  const weighed = candidates.map((candidate) => {
    const code = plainCode(candidate)
    return { candidate, code, weight: weigh(code, candidate), sum: 0 }
  })
  return weighed.length > TRIED ? weighed.sort((a, b) => b.weight - a.weight).slice(0, TRIED) : weighed
}

/** The chosen character where it is sure enough; a mark of punctuation, of which there are few, also where it is not, but counted as lost. */
function given(code: number, share: number): { text: string; lost: number } {
  const sure = share >= SURE
  return { text: sure || MARKS.includes(code) ? String.fromCharCode(code) : UNKNOWN, lost: sure ? 0 : 1 }
}

/** The plain code of the nearest character that way; spaces do not count. */
function context(text: string, at: number, step: 1 | -1): number {
  for (let i = step < 0 ? at - 1 : at; i >= 0 && i < text.length; i += step) {
    const code = plainCode(text.charCodeAt(i))
    if (code !== 0x20 && code !== 0x3000) return code
  }
  return EDGE
}

/** The full-width form of a mark of the run that was made half-width afterwards, with all the copy's marks; else 0. */
function fullWidth(code: number): number {
  return '!,:;()'.includes(String.fromCharCode(code)) ? code + 0xfee0 : 0
}

/** The characters of the inner pairs of a run, paired anew; null where a pair is none. */
function pairsOf(bytes: readonly number[]): string | null {
  let text = ''
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const code = codeOf(bytes[i]!, bytes[i + 1]!)
    if (!code) return null
    text += String.fromCharCode(code)
  }
  return text
}

/**
 * A note set after the second byte of one character and the first of the next, because the two together are a character
 * of traditional script: the lost byte is the second of that character. `為` in `域為` is lost to the note of 驗 (F2 9E),
 * between 域 (D3 F2) and 為 (9E E9).
 */
function swallowedBy(before: number): ReadonlySet<number> | null {
  const traditional = withLead(bytesOf(before) & 255).filter(isTraditional)
  return traditional.length ? new Set(traditional.map((code) => bytesOf(code) & 255)) : null
}
