import { BLANK, type Facts, type Item, type ItemKind, type Source } from '../../desk/item.ts'
import { divisionByCode } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { findTimes } from '../../link/follow/deadline.ts'
import type { Sentence } from '../../record/types.ts'
import { daysOf } from '../days.ts'
import type { ReportDetail } from '../rows.ts'
import type { ItemDetail, ItemRow, ItemStep } from '../rows-items.ts'

/** Words of a report that are to be taken up. */
export interface Words {
  readonly report: string
  readonly start: number
  readonly end: number
  /** What is to be done, where it is not the words themselves. */
  readonly what?: string | undefined
  readonly kind?: ItemKind | undefined
}

let cues: readonly { readonly cue: RegExp; readonly kind: ItemKind }[] | undefined

/** What a sentence is at the desk: by its act; one that asks for nothing, by what it tells of (lexicon/desk-kinds.tsv). */
export function kindOf({ act, text }: Pick<Sentence, 'act' | 'text'>): ItemKind {
  if (act === 'directive') return 'demand'
  if (act === 'commitment') return 'commitment'
  cues ??= loadLexicon('desk-kinds', ['word', 'kind']).map(({ word, kind }) => ({
    cue: new RegExp(word),
    kind: kind as ItemKind,
  }))
  return cues.find(({ cue }) => cue.test(text))?.kind ?? 'other'
}

/** The unit whose task it is, as an office would write it: the place by its full name. */
const unitOf = (place: ItemRow['place']): string | null =>
  place && ((place.code && divisionByCode(place.code)?.name) || place.name)

/** The facts of an item of follow-through, as it would be filed. */
export function draftOfItem(item: ItemDetail): Facts {
  const { quote, deadline, revised, figure, place, asked, what, steps } = item
  const [first] = steps
  const source: Source | null = quote
    ? {
        type: 'report',
        report: quote.report.id,
        start: quote.start,
        end: quote.start + quote.text.length,
        quote: quote.text,
      }
    : first
      ? { type: 'report', report: first.report.id, start: first.start, end: first.end, quote: first.text }
      : null
  return {
    ...BLANK,
    what,
    kind: figure ? 'target' : quote?.act === 'commitment' ? 'commitment' : 'demand',
    source,
    asker: asked?.name ?? null,
    lead: unitOf(place),
    deadlineText: deadline?.text || null,
    deadline: revised ?? deadline?.day ?? null,
  }
}

/**
 * The facts of words of a report, as they would be filed. @param items those of the report, for whose task it is
 * @returns null where the words do not lie within the text
 */
export function draftOfWords({ report, date }: ReportDetail, words: Words, items: readonly ItemRow[]): Facts | null {
  const { start, end } = words
  if (!(start >= 0 && start < end && end <= report.body.length)) return null
  const quote = report.body.slice(start, end)
  const sentence = report.sentences.find((one) => one.start <= start && start < one.end)
  const day = daysOf(date).first
  const time = findTimes(quote, day, true).find(({ kind, last }) => last !== null && kind !== 'each' && kind !== 'mean')
  const item = items.find(({ steps }) => steps.some((step) => step.report.id === report.id && overlap(step, words)))
  const target = report.indicators.some(
    ({ kind, spans }) => kind === 'target' && spans.some((span) => within(span, words)),
  )
  return {
    ...BLANK,
    what: words.what ?? quote.trim(),
    kind: words.kind ?? (target ? 'target' : sentence ? kindOf(sentence) : 'other'),
    source: { type: 'report', report: report.id, start, end, quote },
    asker: sentence?.speaker ?? null,
    lead: item ? unitOf(item.place) : null,
    deadlineText: time?.text ?? (item?.deadline?.text || null),
    deadline: time?.last ?? item?.revised ?? item?.deadline?.day ?? null,
  }
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end
const within = ([from, to]: readonly [number, number], words: Words) => from === words.start && to === words.end

/** One passage of a later report that tells of an item at the desk: what the machine found, for people to judge. */
export interface Told extends ItemStep {
  /** Whether an entry of the item rests on these words. */
  readonly used: boolean
}

/** An item of follow-through that began with the same words. */
export interface ToldItem {
  readonly id: string
  readonly what: string
  readonly outcome: ItemRow['outcome']
  /** Day of the latest report that could have told of it. */
  readonly looked: string | null
  /** What other reports tell, oldest first. */
  readonly steps: readonly Told[]
}

/** What later reports tell of an item at the desk. @param items those of the report that it rests on */
export function toldOf({ source, entries, what }: Item, items: readonly ItemRow[]): ToldItem[] {
  if (source?.type !== 'report') return []
  const cited = entries.flatMap(({ sources }) => sources.filter((one) => one.type === 'report'))
  const begins = ({ steps }: ItemRow) =>
    steps.some(
      (step) =>
        (step.report.id === source.report && overlap(step, source)) ||
        // The report was read again since, or a copy stands for it: then the words themselves tell.
        source.quote.includes(step.text) ||
        step.text.includes(source.quote),
    )
  const found = items.filter(begins)
  const own = found.filter((item) => item.what === what)
  return (own.length ? own : found).map((item) => ({
    id: item.id,
    what: item.what,
    outcome: item.outcome,
    looked: item.looked,
    steps: item.steps
      .filter((step) => step.report.id !== source.report)
      .map((step) => ({
        ...step,
        used: cited.some((one) => one.report === step.report.id && overlap(one, step)),
      })),
  }))
}
