import type { Edit } from '../../../text/traced.ts'
import type { Favour } from '../favour.ts'
import { bytesOf } from '../gbk.ts'
import { Likelihood, looksGarbled } from '../model.ts'
import type { Script } from '../script.ts'
import { soundParts, strangeStretches } from '../strange.ts'
import { fitsScript, fullWidth } from './bytes.ts'
import { Chooser } from './choice.ts'
import { goOn, type Two, twoAfter, twoBefore } from './context.ts'
import type { Gaps } from './inner.ts'
import { MARK } from './marks.ts'
import { halfNote, halfTag, swallowedBy } from './swallowed.ts'
import { chooseMark, NEAR, type Run, weigh } from './weigh.ts'

/**
 * Text in GBK (two bytes a character) from which the first byte of a pair was lost: `?` stands in its place, and the bytes
 * after it pair off by one until a byte finds no partner and becomes `?` as well, or an ASCII byte falls in as the second
 * of a pair. `。“省委、` came as `?！笆∥?、`. The bytes between are all there; only the lost ones are searched for, by how
 * likely the characters stand in their surroundings.
 */
export interface ShiftRepair {
  readonly edits: readonly ShiftEdit[]
  /** Runs put right. */
  readonly runs: number
}

/** A stretch that is put right. */
export interface ShiftEdit extends Edit {
  /** Offsets in `text` of characters that are not sure. */
  readonly unsure: readonly number[]
}

const LONGEST_RUN = 2000
/** How much likelier, as a natural logarithm, the repaired text must be than the text as it came. */
const GAIN = 7
/** The same, where no mark says that bytes were lost. */
const UNMARKED_GAIN = 16
/** How far around strange characters an unmarked run is looked for. */
const WIDE = 5
/** A run that ends without a mark has so many bytes at least. */
const LEAST_OPEN = 16
/** What may be weighed for each character of the copy, at least and at most; no copy of an article needs as much. */
const [EFFORT, LEAST_EFFORT, MOST_EFFORT] = [15, 500_000, 3_000_000]
/** So many gaps are looked into in a copy. */
const MOST_GAPS = 3000
/** What it costs to weigh a run, in characters. */
const WEIGHING = 500
/** The two bytes of ？. */
const QUESTION = 0xa3bf

/** Puts shifted runs right, by the genre's characters and by those of the copy that the lines are of. */
export class ShiftRepairer {
  readonly #copy: readonly string[]
  readonly #fits: Favour
  #made: Chooser | undefined
  #effort: number
  readonly #gaps: Gaps

  /**
   * `copy`: its lines without notes. Clauses beside a mark are left out: what stands there is not what was printed. `script`
   * is that of the whole copy, null where it is mixed.
   */
  constructor(copy: readonly string[], script: Script | null) {
    this.#copy = copy
    this.#fits = fitsScript(script)
    const length = copy.reduce((sum, line) => sum + line.length, 0)
    this.#effort = Math.min(LEAST_EFFORT + EFFORT * length, MOST_EFFORT)
    this.#gaps = { fits: this.#fits, left: MOST_GAPS }
  }

  get #chooser(): Chooser {
    this.#made ??= new Chooser(new Likelihood(this.#copy.flatMap(soundParts)))
    return this.#made
  }

  /** Finds the shifted runs of a line and what the paper printed there. */
  repair(text: string): ShiftRepair {
    const edits: ShiftEdit[] = []
    let [runs, from] = [0, 0]
    let done = ''
    for (const { index } of text.matchAll(MARK)) {
      if (index < from || this.#effort < 0 || !text.slice(0, index).trim()) continue
      // Two marks are a character lost whole; more are none.
      if (text[index + 1] === '?' && (text[index + 2] === '?' || text[index - 1] === '?')) continue
      done = (done + text.slice(from, index)).slice(-NEAR)
      from = index
      let before = twoBefore(done, done.length)
      let run = this.#bestRun(text, index, before, done)
      if (!run) continue
      runs++
      for (let start = index; run; ) {
        edits.push({ start, end: run.end, text: run.text, unsure: run.unsure, kind: 'shift' })
        done += run.text
        from = start = run.end
        // One mark may stand for the end of a run and the beginning of the next.
        const mark = text[from - 1]
        const goesOn = (mark === '?' || mark === '\uFFFD') && this.#effort > 0
        before = goOn(before, run.text)
        run = goesOn ? this.#bestRun(text, from - 1, before, done) : null
      }
    }
    return { edits: this.#again(text, edits), runs }
  }

  /** Finds the runs of a line that no mark stands before: the first byte is gone without a trace. */
  repairUnmarked(text: string): ShiftRepair {
    const edits: ShiftEdit[] = []
    for (const [first, last] of strangeStretches(text)) {
      if (this.#effort < 0) break
      const floor = edits.at(-1)?.end ?? 0
      if (last < floor) continue
      let best: (Run & { readonly start: number }) | null = null
      for (let start = Math.max(floor, first - WIDE); start <= first; start++) {
        const run = this.#unmarkedFrom(text, start, last)
        if (run && run.gain > (best?.gain ?? UNMARKED_GAIN)) best = { ...run, start }
      }
      if (best) edits.push({ start: best.start, end: best.end, text: best.text, unsure: best.unsure, kind: 'shift' })
    }
    return { edits, runs: edits.length }
  }

  /** The likeliest run that begins at `start` and goes beyond `last`: to near behind it, or to where its bytes break off. */
  #unmarkedFrom(text: string, start: number, last: number): Run | null {
    const bytes: number[] = []
    const done = text.slice(Math.max(0, start - NEAR), start)
    const where = { text, at: start, before: twoBefore(done, done.length), done, fits: this.#fits }
    let best: Run | null = null
    const consider = (end: number, trail: number): void => {
      this.#effort -= end - start + WEIGHING
      const run = weigh(this.#chooser, { ...where, end, bytes, trail, leads: null, noted: false, gaps: null })
      if (run && run.gain > (best?.gain ?? 0)) best = run
    }
    for (let i = start; i <= text.length && i < start + LONGEST_RUN; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0
      const pair = code < 0x80 ? 0 : bytesOf(code)
      if (!pair) {
        if (i <= last) return null
        const trail = code >= 0x40 && code <= 0x7e ? code : 0
        consider(trail || code === 0xfffd ? i + 1 : i, trail)
        break
      }
      bytes.push(pair >> 8, pair & 255)
      if (i >= last && i <= last + WIDE) consider(i + 1, 0)
    }
    return best
  }

  /** Looks again at the marks of which nothing was left, now that the text around them is put right. */
  #again(text: string, edits: readonly ShiftEdit[]): readonly ShiftEdit[] {
    if (!edits.some(isBlind)) return edits
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
      if (!isBlind(edit)) return edit
      const at = places[k]!
      const [done, rest] = [restored.slice(Math.max(0, at - NEAR), at), restored.slice(at + 1, at + 1 + NEAR)]
      const { text: chosen, unsure } = chooseMark(
        this.#chooser,
        twoBefore(restored, at),
        twoAfter(restored, at + 1),
        done,
        rest,
      )
      return { ...edit, text: chosen, unsure }
    })
  }

  /** The likeliest reading of the run that begins with the mark at `at`; null where the text as it came is likelier. */
  #bestRun(text: string, at: number, before: Two, done: string): Run | null {
    const note = halfNote(text, at + 1)
    const start = at + 1 + note.length
    // A decoder's own mark stands for what is before it; the copy's mark behind it begins a run of its own.
    if (text[at] === '\uFFFD' && text[start] === '?') return null
    const leads = note && at > 0 ? swallowedBy(text.charCodeAt(at - 1)) : null
    const bytes: number[] = []
    let questions = 0
    let best: Run | null = null
    const consider = (end: number, trail: number, noted = false): void => {
      this.#effort -= end - at + WEIGHING
      if (!looksGarbled(text, start, start + bytes.length / 2)) return
      const run = weigh(this.#chooser, {
        text,
        at,
        end,
        bytes,
        trail,
        leads,
        noted,
        gaps: this.#gaps,
        before,
        done,
        fits: this.#fits,
      })
      if (run && run.gain > (best?.gain ?? GAIN)) best = run
    }
    for (let i = start; i <= start + LONGEST_RUN && i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x3f || code === 0xfffd) {
        const ending = halfNote(text, i + 1)
        const swallowed = ending || halfTag(text, i + 1)
        if (bytes.length || i === start) consider(i + 1 + swallowed.length, 0, ending !== '')
        // A question mark of the run, made half-width afterwards, is no end of it.
        if (swallowed || code !== 0x3f || questions++ > 1) break
        bytes.push(QUESTION >> 8, QUESTION & 255)
        continue
      }
      if (code >= 0x40 && code <= 0x7e && bytes.length) consider(i + 1, code)
      const pair = bytesOf(code < 0x80 ? fullWidth(code) : code)
      if (!pair) {
        if (bytes.length >= LEAST_OPEN) consider(i, 0)
        return best
      }
      bytes.push(pair >> 8, pair & 255)
    }
    // Some programs drop the byte at the end of a line that found no partner.
    if (bytes.length >= LEAST_OPEN) consider(start + bytes.length / 2, 0)
    return best
  }
}

/** A run of two marks: a character lost whole. */
function isBlind({ start, end, text }: Edit): boolean {
  return end - start === 2 && text.length === 1
}
