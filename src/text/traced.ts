/** What was done to the copy's characters to give a character of the text; the later a kind stands here, the more it says. */
export const CHANGES = ['same', 'markup', 'width', 'script', 'note', 'shift', 'uncertain'] as const
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
  /** In order, without gaps. A run as long as its range of the source is traced unit by unit, any other as a whole. */
  readonly #runs: readonly Trace[]

  private constructor(text: string, runs: readonly Trace[]) {
    this.text = text
    this.#runs = runs
  }

  get length(): number {
    return this.text.length
  }

  /** Text that stands unchanged at `offset` of the source. */
  static of(text: string, offset: number): Traced {
    return Traced.whole(text, offset, offset + text.length, 'same')
  }

  /** Text of which every unit stands for the whole range `[copyStart, copyEnd)` of the source (a character reference, a paragraph break). */
  static whole(text: string, copyStart: number, copyEnd: number, kind: Change): Traced {
    return new Traced(text, text ? [{ start: 0, from: copyStart, to: copyEnd, level: LEVEL[kind] }] : [])
  }

  static join(parts: readonly Traced[]): Traced {
    if (parts.length === 1) return parts[0]!
    const trail = new Trail()
    for (const part of parts) trail.copy(part.#runs, 0, part.length, part.length)
    return new Traced(parts.map((part) => part.text).join(''), trail.runs)
  }

  slice(start: number, end = this.length): Traced {
    if (start === 0 && end >= this.length) return this
    const trail = new Trail()
    trail.copy(this.#runs, start, Math.min(end, this.length), this.length)
    return new Traced(this.text.slice(start, end), trail.runs)
  }

  /** Where in the source the unit at `at` begins. */
  copyStart(at: number): number {
    return this.#at(at)[0]
  }

  /** Where in the source the unit at `at` ends. */
  copyEnd(at: number): number {
    return this.#at(at)[1]
  }

  #at(at: number): readonly [from: number, to: number] {
    let [low, high] = [0, this.#runs.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#runs[middle]!.start <= at) low = middle
      else high = middle - 1
    }
    const { start, from, to } = this.#runs[low]!
    const end = this.#runs[low + 1]?.start ?? this.length
    return to - from === end - start ? [from + at - start, from + at - start + 1] : [from, to]
  }

  /**
   * Replaces ranges of the text. Edits are in order and do not overlap. A replacement as long as what it replaces is
   * traced unit by unit, and a unit that stays what it was counts as unchanged; any other stands as a whole for the whole
   * range. A deletion leaves no unit behind.
   */
  edit(edits: readonly Edit[]): Traced {
    if (!edits.length) return this
    const trail = new Trail()
    let [text, read] = ['', 0]
    for (const edit of edits) {
      const { start, end } = edit
      text += this.text.slice(read, start) + edit.text
      trail.copy(this.#runs, read, start, this.length)
      if (edit.text.length === end - start) this.#exchange(edit, trail)
      else if (edit.text) trail.push(edit.text.length, ...this.#range(start, end), LEVEL[edit.kind])
      read = end
    }
    text += this.text.slice(read)
    trail.copy(this.#runs, read, this.length, this.length)
    return new Traced(text, trail.runs)
  }

  /** Says of the units at `places`, which are in order, that this was done to them. */
  raise(places: readonly number[], kind: Change): Traced {
    if (!places.length) return this
    const trail = new Trail()
    let read = 0
    for (const at of places) {
      trail.copy(this.#runs, read, at, this.length)
      trail.copy(this.#runs, at, at + 1, this.length, LEVEL[kind])
      read = at + 1
    }
    trail.copy(this.#runs, read, this.length, this.length)
    return new Traced(this.text, trail.runs)
  }

  #exchange({ start, end, text, kind }: Edit, trail: Trail): void {
    for (let i = start; i < end; ) {
      const kept = text.charCodeAt(i - start) === this.text.charCodeAt(i)
      const from = i
      while (i < end && (text.charCodeAt(i - start) === this.text.charCodeAt(i)) === kept) i++
      trail.copy(this.#runs, from, i, this.length, kept ? 0 : LEVEL[kind])
    }
  }

  #range(start: number, end: number): [from: number, to: number] {
    if (!this.length) return [0, 0]
    if (start >= end) {
      const at = start > 0 ? this.copyEnd(start - 1) : this.copyStart(0)
      return [at, at]
    }
    const trail = new Trail()
    trail.copy(this.#runs, start, end, this.length)
    return [Math.min(...trail.runs.map((run) => run.from)), Math.max(...trail.runs.map((run) => run.to))]
  }

  /** The runs of the text, in order, without gaps. */
  runs(): Run[] {
    return this.#runs.map(({ start, from, to, level }, i) => {
      const end = this.#runs[i + 1]?.start ?? this.length
      return { kind: CHANGES[level]!, start, end, copyStart: from, copyEnd: to }
    })
  }
}

interface Trace {
  readonly start: number
  readonly from: number
  readonly to: number
  readonly level: number
}

/** Runs being put together, neighbours that go on with one another made one. */
class Trail {
  readonly runs: Trace[] = []
  #length = 0
  /** Index of the run that the last copy ended in, and of what list; copies mostly go on from there. */
  #near = 0
  #of: readonly Trace[] | undefined

  push(length: number, from: number, to: number, level: number): void {
    const last = this.runs.at(-1)
    const exact = to - from === length
    if (last && exact && last.level === level && last.to === from && last.to - last.from === this.#length - last.start)
      this.runs[this.runs.length - 1] = { ...last, to }
    else this.runs.push({ start: this.#length, from, to, level })
    this.#length += length
  }

  /** Goes on with `[start, end)` of a text with such runs, `length` long, raised to a level. */
  copy(runs: readonly Trace[], start: number, end: number, length: number, level = 0): void {
    if (start >= end) return
    let i = this.#of === runs && (runs[this.#near]?.start ?? 0) <= start ? this.#near : 0
    while (i + 1 < runs.length && runs[i + 1]!.start <= start) i++
    for (; i < runs.length && runs[i]!.start < end; i++) {
      const run = runs[i]!
      const until = runs[i + 1]?.start ?? length
      const [low, high] = [Math.max(run.start, start), Math.min(until, end)]
      const exact = run.to - run.from === until - run.start
      const from = exact ? run.from + low - run.start : run.from
      this.push(high - low, from, exact ? from + high - low : run.to, Math.max(level, run.level))
      this.#near = i
    }
    this.#of = runs
  }
}
