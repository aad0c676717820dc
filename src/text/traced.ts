/** What was done to the copy's characters to give a character of the text; the later a kind stands here, the more it says. */
export const CHANGES = ['same', 'markup', 'width', 'script', 'note', 'shift'] as const
export type Change = (typeof CHANGES)[number]

/** A replacement of `[start, end)` of a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: Change
}

/** A run of a text and the range of the source that it came from; within `same` the offsets advance together. */
export interface Run {
  readonly kind: Change
  readonly start: number
  readonly end: number
  readonly copyStart: number
  readonly copyEnd: number
}

const LEVEL = Object.fromEntries(CHANGES.map((change, level) => [change, level])) as Record<Change, number>

/**
 * A text that knows, for each UTF-16 unit, which range of its source the unit came from and what was done on the way.
 * Every step makes a new one, so that no step can lose the trail.
 */
export class Traced {
  readonly text: string
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #level: Uint8Array

  private constructor(text: string, from: Int32Array, to: Int32Array, level: Uint8Array) {
    this.text = text
    this.#from = from
    this.#to = to
    this.#level = level
  }

  get length(): number {
    return this.text.length
  }

  /** Text that stands unchanged at `offset` of the source. */
  static of(text: string, offset: number): Traced {
    const n = text.length
    const [from, to] = [new Int32Array(n), new Int32Array(n)]
    for (let i = 0; i < n; i++) {
      from[i] = offset + i
      to[i] = offset + i + 1
    }
    return new Traced(text, from, to, new Uint8Array(n))
  }

  /** Text of which every unit stands for the whole range `[copyStart, copyEnd)` of the source (a character reference, a paragraph break). */
  static whole(text: string, copyStart: number, copyEnd: number, kind: Change): Traced {
    const n = text.length
    const level = new Uint8Array(n).fill(LEVEL[kind])
    return new Traced(text, new Int32Array(n).fill(copyStart), new Int32Array(n).fill(copyEnd), level)
  }

  static join(parts: readonly Traced[]): Traced {
    if (parts.length === 1) return parts[0]!
    let n = 0
    for (const part of parts) n += part.length
    const [from, to, level] = [new Int32Array(n), new Int32Array(n), new Uint8Array(n)]
    let at = 0
    for (const part of parts) {
      from.set(part.#from, at)
      to.set(part.#to, at)
      level.set(part.#level, at)
      at += part.length
    }
    return new Traced(parts.map((part) => part.text).join(''), from, to, level)
  }

  slice(start: number, end = this.length): Traced {
    if (start === 0 && end >= this.length) return this
    const [from, to] = [this.#from.subarray(start, end), this.#to.subarray(start, end)]
    return new Traced(this.text.slice(start, end), from, to, this.#level.subarray(start, end))
  }

  /** Where in the source the unit at `at` begins. */
  copyStart(at: number): number {
    return this.#from[at]!
  }

  /** Where in the source the unit at `at` ends. */
  copyEnd(at: number): number {
    return this.#to[at]!
  }

  /**
   * Replaces ranges of the text. Edits are in order and do not overlap. A replacement as long as what it replaces is
   * traced unit by unit, and a unit that stays what it was counts as unchanged; any other stands as a whole for the whole range. A deletion leaves no unit behind.
   */
  edit(edits: readonly Edit[]): Traced {
    if (!edits.length) return this
    let grown = 0
    for (const edit of edits) grown += edit.text.length - (edit.end - edit.start)
    const n = this.length + grown
    const [from, to, level] = [new Int32Array(n), new Int32Array(n), new Uint8Array(n)]
    const texts: string[] = []
    let [read, write] = [0, 0]
    const keep = (end: number): void => {
      if (end <= read) return
      from.set(this.#from.subarray(read, end), write)
      to.set(this.#to.subarray(read, end), write)
      level.set(this.#level.subarray(read, end), write)
      texts.push(this.text.slice(read, end))
      write += end - read
      read = end
    }
    for (const { start, end, text, kind } of edits) {
      keep(start)
      const pairwise = text.length === end - start
      const [wholeFrom, wholeTo] = this.#range(start, end)
      for (let i = 0; i < text.length; i++) {
        from[write + i] = pairwise ? this.#from[start + i]! : wholeFrom
        to[write + i] = pairwise ? this.#to[start + i]! : wholeTo
        const before = pairwise ? this.#level[start + i]! : 0
        const kept = pairwise && text.charCodeAt(i) === this.text.charCodeAt(start + i)
        level[write + i] = kept ? before : Math.max(LEVEL[kind], before)
      }
      texts.push(text)
      write += text.length
      read = end
    }
    keep(this.length)
    return new Traced(texts.join(''), from, to, level)
  }

  #range(start: number, end: number): [from: number, to: number] {
    if (!this.length) return [0, 0]
    if (start >= end) {
      const at = start > 0 ? this.#to[start - 1]! : this.#from[0]!
      return [at, at]
    }
    let [from, to] = [this.#from[start]!, this.#to[start]!]
    for (let i = start + 1; i < end; i++) {
      from = Math.min(from, this.#from[i]!)
      to = Math.max(to, this.#to[i]!)
    }
    return [from, to]
  }

  /** The runs of the text, in order, without gaps. */
  runs(): Run[] {
    const runs: Run[] = []
    for (let i = 0; i < this.length; ) {
      const level = this.#level[i]!
      const [start, copyStart] = [i, this.#from[i]!]
      let copyEnd = this.#to[i]!
      for (i++; i < this.length && this.#level[i] === level; i++) {
        const [from, to] = [this.#from[i]!, this.#to[i]!]
        const sameWhole = from === copyStart && to === copyEnd
        if (level === 0 ? from !== copyEnd : from !== copyEnd && !sameWhole) break
        copyEnd = Math.max(copyEnd, to)
      }
      runs.push({ kind: CHANGES[level]!, start, end: i, copyStart, copyEnd })
    }
    return runs
  }
}
