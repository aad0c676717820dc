import type { Sorted } from '../page/stretch.ts'
import { type Credit, creditsIn, unlabelledMedia } from './credits.ts'
import { onlyNames } from './names.ts'
import { type Source, sourceOf } from './sources.ts'

export interface Gathered {
  readonly head: Credit[]
  readonly foot: Credit[]
  /** A paper or site that stands unlabelled beside the date. */
  readonly medium: Source | null
}

const REACH_UP = 12
const REACH_DOWN = 25

/** The credits above, in and under the text. */
export function gather(lines: readonly Sorted[], stretch: readonly number[], titleAt: number | undefined): Gathered {
  const [head, foot]: [Credit[], Credit[]] = [[], []]
  const start = stretch[0] ?? lines.length
  const end = (stretch.at(-1) ?? lines.length - 1) + 1
  let medium: Source | null = null
  const top = Math.max(0, Math.min(titleAt ?? start, start) - REACH_UP)
  for (let i = top; i < Math.min(lines.length, end + REACH_DOWN); i++) {
    const { shown, credit, furniture, line } = lines[i]!
    if (shown.length > 200 || line.hidden) continue
    const over = i < start + 2
    if (over && !medium && (credit || lines[i - 1]?.credit || lines[i + 1]?.credit))
      medium =
        unlabelledMedia(shown)
          .map(sourceOf)
          .find((source) => source !== null) ?? null
    if (!credit && !furniture) {
      const before = lines[i - 1]
      const beside = before?.credit ? !/[:：]\s?$/.test(before.shown) : lines[i + 1]?.credit
      const between = i - 1 === titleAt && i + 1 === start
      if ((beside || between) && titleAt !== undefined && i > titleAt && i < start && onlyNames(shown))
        head.push({ role: 'author', label: '', value: shown })
      continue
    }
    const found = creditsIn(shown)
    const into = i < (start + end) / 2 ? head : foot
    into.push(...found)
    const last = found.at(-1)
    // The label may stand alone, its value on the next line.
    const next = lines[i + 1]
    if (last && !last.value && next && !next.furniture && next.shown.length < 80 && !creditsIn(next.shown).length)
      into.push({ ...last, value: next.shown })
  }
  return { head, foot, medium }
}
