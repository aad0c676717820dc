import type { ReportDetail } from '../../../src/serve/schema.ts'
import { findRecord, spansOf } from '../text/marks.ts'
import { anchorOf, sentenceAt } from '../text/paragraphs.ts'
import type { Selection } from './selection.ts'

/** The sentence that is chosen, or that the chosen record stands in, with where it is from and its lasting address. */
export function quoteWithSource({ report }: ReportDetail, { ids, sentence }: Selection): string | null {
  const record = ids[0] ? findRecord(report, ids[0]) : null
  const at = record ? spansOf(report, record.kind, record.index)[0]?.[0] : undefined
  const index = sentence ?? (at === undefined ? -1 : sentenceAt(report.sentences, at))
  const quoted = report.sentences[index]
  if (!quoted) return null
  const { title, origin, publisher, published } = report.meta
  const source = [title && `《${title}》`, origin ?? publisher, published?.slice(0, 10)].filter(Boolean).join('，')
  return `“${quoted.text}”（${source}）${window.location.origin}${window.location.pathname}#${anchorOf(index)}`
}
