import type { Reading } from '../../../src/record/types.ts'
import { MARK_KINDS, type RecordId, recordId, spansOf } from '../text/marks.ts'
import type { Selection } from './selection.ts'

const KINDS = ['event', 'agenda', ...MARK_KINDS] as const
const LISTS = {
  event: 'events',
  agenda: 'agendas',
  person: 'people',
  place: 'places',
  organization: 'organizations',
  tifa: 'tifa',
  indicator: 'indicators',
  citation: 'citations',
} as const

/** Every record and every sentence that is more than narration, in the order in which their words stand in the text. */
export function inReadingOrder(reading: Reading): Selection[] {
  const steps: { at: number; length: number; step: Selection }[] = []
  for (const kind of KINDS)
    for (let i = 0; i < reading[LISTS[kind]].length; i++) {
      const [span] = spansOf(reading, kind, i)
      if (span)
        steps.push({ at: span[0], length: span[1] - span[0], step: { ids: [recordId(kind, i)], sentence: null } })
    }
  for (const [i, { act, start, end }] of reading.sentences.entries())
    if (act !== 'narration') steps.push({ at: start, length: end - start, step: { ids: [], sentence: i } })
  return steps.sort((a, b) => a.at - b.at || b.length - a.length).map(({ step }) => step)
}

const same = (a: Selection, b: Selection) => a.sentence === b.sentence && a.ids.join() === b.ids.join()

/** What comes after (1) or before (-1) what is chosen; the first or last where nothing is. */
export function stepFrom(order: readonly Selection[], chosen: Selection, by: 1 | -1): Selection | null {
  const at = order.findIndex((step) => same(step, chosen))
  if (at < 0) {
    const id: RecordId | undefined = chosen.ids[0]
    const near = order.findIndex((step) =>
      id ? step.ids.includes(id) : step.sentence !== null && step.sentence === chosen.sentence,
    )
    if (near >= 0) return order[near] ?? null
    return (by === 1 ? order[0] : order.at(-1)) ?? null
  }
  return order[at + by] ?? null
}

/** Of positions in ascending order the next after one, after the last the first again; null where there is none. */
export function nextIn(positions: readonly number[], from: number | null): number | null {
  return positions.find((at) => from === null || at > from) ?? positions[0] ?? null
}
