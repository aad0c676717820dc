import { createContext, useContext, useMemo } from 'react'
import type { ReportMargin } from '../../../src/serve/schema-margin.ts'
import { useAnswer } from '../api/use-answer.ts'

type Entry = ReportMargin['sentences'][number]
type Relay = ReportMargin['relays'][number]
type Item = ReportMargin['items'][number]

/** A passage with the relay that it stands in. */
export type Passage = Entry['from'][number] & { readonly of: Relay }
/** An item with what the sentence says of it. */
export type BesideItem = Item & { readonly as: Entry['items'][number]['as'] }

/** What stands beside one sentence: where its words came from, where they went, and what came of them. */
export interface Beside {
  readonly from: readonly Passage[]
  readonly to: readonly Passage[]
  readonly items: readonly BesideItem[]
}

export interface BesideAll {
  /** By the position of the sentence in the report. */
  readonly sentences: ReadonlyMap<number, Beside>
  /** Meetings that pass the report on beyond those that are laid beside it. */
  readonly relaysLeft: number
}

const NOTHING: BesideAll = { sentences: new Map(), relaysLeft: 0 }
const BesideContext = createContext<BesideAll>(NOTHING)

export const BesideProvider = BesideContext.Provider

/** What stands beside the sentences of the report that is shown. */
export function useBesideAll(): BesideAll {
  return useContext(BesideContext)
}

/** Asks for what stands beside a report's sentences; nothing until the answer is here. */
export function useAskedBeside(report: string): BesideAll {
  const { data } = useAnswer('/reports/:id/margin', { id: report })
  return useMemo(() => (data ? byPosition(data) : NOTHING), [data])
}

function byPosition({ sentences, relays, items, relaysLeft }: ReportMargin): BesideAll {
  const relayOf = new Map(relays.map((relay) => [relay.id, relay]))
  const itemOf = new Map(items.map((item) => [item.id, item]))
  const placed = (passages: Entry['from']) =>
    passages.flatMap((passage) => {
      const of = relayOf.get(passage.relay)
      return of ? [{ ...passage, of }] : []
    })
  const entries = sentences.map((entry): [number, Beside] => [
    entry.sentence,
    {
      from: placed(entry.from),
      to: placed(entry.to),
      items: entry.items.flatMap(({ id, as }) => {
        const item = itemOf.get(id)
        return item ? [{ ...item, as }] : []
      }),
    },
  ])
  return { sentences: new Map(entries.filter(([, beside]) => hasMark(beside))), relaysLeft }
}

/** Whether there is anything to be marked: what was merely left out below is told where a sentence is opened, and has no mark. */
function hasMark({ from, to, items }: Beside): boolean {
  return from.length > 0 || items.length > 0 || to.some((passage) => passage.other)
}
