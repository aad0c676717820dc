import { Units } from '../../../text/units.ts'
import { LINE_EDGE, Likelihood, plainCode } from '../model.ts'
import { Chooser } from '../shift/choice.ts'
import { type Two, twoBefore } from '../shift/context.ts'
import type { ShiftEdit, ShiftRepair } from '../shift/repairer.ts'
import { UNKNOWN } from '../shift/unknown.ts'
import { bytesBefore, type Misread } from './bytes.ts'
import { readUtf8, type Slot } from './utf8.ts'

const COMMON = new Units(
  '的一是在了和有不大中国年人上为个发展工作要会业市区省新经济建设全委领导强调产创服务，。、“”：；',
)
/** So many characters beyond ASCII tell. */
const [ENOUGH, SAMPLE] = [300, 3000]
/** The least share of common characters that Chinese text has; garbled text has hardly any. */
const CHINESE = 0.12

function shareOfCommon(text: string): number {
  let [common, all] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // The second half of a character beyond the basic plane is not counted again.
    if (unit < 0x80 || (unit >= 0xdc00 && unit < 0xe000 && isFirstHalf(text.charCodeAt(i - 1)))) continue
    all++
    if (COMMON.has(unit)) common++
  }
  return all < 20 ? 0 : common / all
}

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/** Tells how a text was misread, by which way back gives Chinese where the text as it came is none; null where it is sound. */
export function misreadOf(lines: readonly string[]): Misread | null {
  const head = beyondAscii(lines, ENOUGH)
  if (head.length < 30 || shareOfCommon(head) >= CHINESE) return null
  const sample = beyondAscii(lines, SAMPLE)
  if (shareOfCommon(sample) >= CHINESE) return null
  const ways: readonly Misread[] = ['utf-8 as gbk', 'utf-8 as latin', 'gbk as latin']
  return ways.find((way) => shareOfCommon(unread(sample, way)) >= CHINESE) ?? null
}

/** The first characters of the lines that are not ASCII, from lines that have many, stretches of ASCII as one space. */
function beyondAscii(lines: readonly string[], most: number): string {
  let sample = ''
  for (const line of lines) {
    if (sample.length >= most) break
    let from = 0
    const end = Math.min(line.length, most)
    while (from < end) {
      while (from < end && line.charCodeAt(from) < 0x80) from++
      const start = from
      while (from < end && line.charCodeAt(from) >= 0x80) from++
      sample += `${line.slice(start, from)} `
    }
  }
  return sample
}

/** Reads the bytes of misread lines again. */
export class Rereader {
  readonly #way: Misread
  #made: Chooser | undefined

  constructor(way: Misread) {
    this.#way = way
  }

  /** What a line was; what can't be known is a guess or {@link UNKNOWN}, and unsure. */
  reread(text: string): ShiftRepair {
    this.#made ??= new Chooser(new Likelihood([]))
    const edits = this.#way === 'gbk as latin' ? latinEdits(text) : utf8Edits(text, this.#way, this.#made)
    return { edits, runs: edits.filter(({ start }, i) => start !== edits[i - 1]?.end).length }
  }
}

function latinEdits(text: string): ShiftEdit[] {
  return Array.from(text.matchAll(/[^\x00-\x7F]+/g), ({ index, 0: stretch }) => {
    const read = unread(stretch, 'gbk as latin')
    const unsure = Array.from(read.matchAll(/□/g), (found) => found.index)
    return { start: index, end: index + stretch.length, text: read, unsure, kind: 'shift' }
  })
}

function utf8Edits(text: string, way: Misread, chooser: Chooser): ShiftEdit[] {
  const { bytes, from } = bytesBefore(text, way)
  const slots = readUtf8(bytes)
  const edits: ShiftEdit[] = []
  let done = ''
  let [start, read, unsure]: [number, string, number[]] = [0, '', []]
  for (const [i, slot] of slots.entries()) {
    const chosen = typeof slot.text === 'string' ? { text: slot.text, unsure: [] } : choose(chooser, slots, i, done)
    unsure.push(...chosen.unsure.map((at) => at + read.length))
    done = (done + chosen.text).slice(-2)
    read += chosen.text
    const next = slots[i + 1]?.at ?? bytes.length
    // A stretch ends where a character of the copy does.
    if (next > 0 && from[next] === from[next - 1]) continue
    const end = from[next]!
    if (text.slice(start, end) !== read) edits.push({ start, end, text: read, unsure, kind: 'shift' })
    ;[start, read, unsure] = [end, '', []]
  }
  return edits
}

const EDGE = LINE_EDGE.charCodeAt(0)

function choose(chooser: Chooser, slots: readonly Slot[], at: number, done: string) {
  const candidates = slots[at]!.text as readonly number[]
  if (!candidates.length) return { text: UNKNOWN, unsure: [0] }
  const before: Two = twoBefore(done, done.length)
  const after: number[] = []
  for (let i = at + 1; i < at + 3; i++) {
    const next = slots[i]?.text ?? LINE_EDGE
    if (typeof next !== 'string') break
    after.push(next === LINE_EDGE ? EDGE : plainCode(next.charCodeAt(0)))
  }
  return chooser.one(candidates, before, after, () => 1)
}

/** The bytes read again, what is lost as {@link UNKNOWN}. */
function unread(text: string, way: Misread): string {
  const bytes = Uint8Array.from(bytesBefore(text, way).bytes, (byte) => (byte < 0 ? 0x3f : byte))
  const decoder = new TextDecoder(way === 'gbk as latin' ? 'gb18030' : 'utf-8')
  return decoder.decode(bytes).replace(/\uFFFD[?\uFFFD]*/g, UNKNOWN)
}
