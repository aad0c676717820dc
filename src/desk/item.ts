/** The stages of an item at a supervision office, in their order: 立项, 交办, 催办, 反馈, 办结, 销号. */
export const STAGES = ['filed', 'assigned', 'urged', 'answered', 'finished', 'closed'] as const
export type Stage = (typeof STAGES)[number]

export const ITEM_KINDS = ['demand', 'commitment', 'target', 'difficulty', 'finding', 'other'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What an entry in an item's history does. `change` sets its facts right; `reopen` takes up again what was finished. */
export const ENTRY_KINDS = ['file', 'assign', 'urge', 'answer', 'finish', 'close', 'reopen', 'change'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What something rests on: words of a report, a file that is kept, or a source in words (a letter, a visit). */
export type Source =
  | {
      readonly type: 'report'
      readonly report: string
      readonly start: number
      readonly end: number
      readonly quote: string
    }
  | { readonly type: 'file'; readonly sha256: string; readonly name: string }
  | { readonly type: 'words'; readonly words: string }

/** The facts of an item. Days are ISO dates. */
export interface Facts {
  /** What is to be done. */
  readonly what: string
  readonly kind: ItemKind
  readonly source: Source | null
  /** Who asked for it. */
  readonly asker: string | null
  /** 牵头单位. */
  readonly lead: string | null
  /** 配合单位. */
  readonly assisting: readonly string[]
  /** 责任人. */
  readonly responsible: string | null
  /** The deadline as it was set: 年底前, 三季度. */
  readonly deadlineText: string | null
  /** Its last day. */
  readonly deadline: string | null
  readonly steps: readonly string[]
  readonly note: string | null
}

/** One entry in the history of an item. Entries are only ever added. */
export interface Entry {
  readonly no: number
  readonly item: string
  readonly kind: EntryKind
  /** The day that it is about. */
  readonly day: string
  readonly by: string
  /** When it was written down, ISO 8601, UTC. */
  readonly at: string
  readonly text: string | null
  /** How far it is, 0 to 100, where an answer says so. */
  readonly percent: number | null
  readonly sources: readonly Source[]
  /** With `file` all facts; with `change` those that change. */
  readonly facts: Partial<Facts> | null
}

/** An item as its history leaves it. */
export interface Item extends Facts {
  readonly id: string
  readonly stage: Stage
  readonly filed: string
  /** The day of the last entry. */
  readonly touched: string
  readonly finished: string | null
  /** What the last answer says. */
  readonly progress: string | null
  readonly percent: number | null
  readonly entries: readonly Entry[]
}

const STAGE_OF: Partial<Record<EntryKind, Stage>> = {
  file: 'filed',
  assign: 'assigned',
  urge: 'urged',
  answer: 'answered',
  finish: 'finished',
  close: 'closed',
  reopen: 'assigned',
}

/** The facts of an item of which nothing is known yet. */
export const BLANK: Facts = {
  what: '',
  kind: 'other',
  source: null,
  asker: null,
  lead: null,
  assisting: [],
  responsible: null,
  deadlineText: null,
  deadline: null,
  steps: [],
  note: null,
}

/**
 * An item out of its history.
 * @param entries oldest first, the first a `file`
 */
export function fold(id: string, entries: readonly Entry[]): Item {
  let facts = BLANK
  let stage: Stage = 'filed'
  let finished: string | null = null
  let progress: string | null = null
  let percent: number | null = null
  for (const entry of entries) {
    if (entry.facts) facts = { ...facts, ...entry.facts }
    stage = STAGE_OF[entry.kind] ?? stage
    if (entry.kind === 'finish') finished = entry.day
    if (entry.kind === 'reopen') finished = null
    if (entry.kind === 'answer' || entry.kind === 'finish') {
      progress = entry.text ?? progress
      percent = entry.kind === 'finish' ? 100 : (entry.percent ?? percent)
    }
  }
  const days = entries.map(({ day }) => day)
  return {
    id,
    ...facts,
    stage,
    filed: days[0] ?? '',
    touched: days.toSorted().at(-1) ?? '',
    finished,
    progress,
    percent,
    entries,
  }
}

/** Which entries can follow in a stage: what is closed is only taken up again, what is finished closed or taken up again. */
export function mayFollow(stage: Stage): readonly EntryKind[] {
  if (stage === 'closed') return ['reopen']
  if (stage === 'finished') return ['close', 'reopen', 'change']
  return ['assign', 'urge', 'answer', 'finish', 'change']
}
