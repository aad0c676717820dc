import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Report } from '../../../src/serve/schema.ts'
import { findRecord, type RecordId } from '../text/marks.ts'
import { anchoredSentence, anchorOf } from '../text/paragraphs.ts'

/** What the reader chose in a report: records, and the sentence that the choice was made in. */
export interface Selection {
  readonly ids: readonly RecordId[]
  readonly sentence: number | null
}

interface SelectionState {
  readonly selection: Selection
  readonly select: (next: Selection) => void
  readonly clear: () => void
  /** The address of a choice, to be sent or opened elsewhere. */
  readonly addressOf: (next: Selection) => { search: string; hash: string }
}

/** The choice that stands in the address, `?mark=tifa.3#s12`. Choosing replaces the address, so that back leads to where the reader came from. */
export function useSelection(report: Report | undefined): SelectionState {
  const { search, hash } = useLocation()
  const navigate = useNavigate()

  const selection = useMemo<Selection>(() => {
    if (!report) return { ids: [], sentence: null }
    const named = (new URLSearchParams(search).get('mark') ?? '').split(',')
    const sentence = anchoredSentence(hash)
    return {
      ids: named.filter((id): id is RecordId => findRecord(report, id) !== null),
      sentence: sentence !== null && sentence < report.sentences.length ? sentence : null,
    }
  }, [report, search, hash])

  const addressOf = useCallback(
    (next: Selection) => {
      const params = new URLSearchParams(search)
      params.delete('mark')
      const rest = params.toString()
      // Commas and dots stay readable in the address.
      const mark = next.ids.length ? `mark=${next.ids.join(',')}` : ''
      const joined = [rest, mark].filter(Boolean).join('&')
      return { search: joined && `?${joined}`, hash: next.sentence === null ? '' : `#${anchorOf(next.sentence)}` }
    },
    [search],
  )

  const select = useCallback(
    (next: Selection) => void navigate(addressOf(next), { replace: true, preventScrollReset: true }),
    [navigate, addressOf],
  )
  const clear = useCallback(() => select({ ids: [], sentence: null }), [select])
  return { selection, select, clear, addressOf }
}
