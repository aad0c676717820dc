import type { Report, Span } from '../record/types.ts'
import { type Decision, holding } from './decision.ts'
import { type AnyRecord, identitiesOf, LISTS, type ListedKind, type ReviewKind } from './records.ts'

export interface Laid {
  readonly report: Report
  /** Decisions whose record is gone and whose words the body no longer has: nothing follows from them. */
  readonly orphans: readonly Decision[]
}

/** A person has looked: the rules' own doubt no longer counts. */
const SURE = 1

/**
 * A report with what people decided laid over what the machine read. The machine's record itself stays as it is: this is made
 * from it anew whenever the report is read again or another decision is made.
 *
 * A record that was accepted or corrected and that newer rules no longer give is put back, where its words still stand.
 * @param decisions about this report, oldest first
 */
export function layOver(report: Report, decisions: readonly Decision[]): Laid {
  const held = holding(decisions)
  if (!held.size) return { report, orphans: [] }
  const orphans: Decision[] = []
  const laid: Record<string, unknown> = { ...report }
  const by = Map.groupBy(held.values(), ({ kind }) => kind)
  for (const [kind, own] of by) {
    const wanted = new Map(own.map((decision) => [decision.identity, decision]))
    if (kind === 'meta') {
      const value = wanted.get('meta')
      if (value?.action === 'correct') laid.meta = { ...report.meta, ...value.value }
    } else if (kind === 'sentence') laid.sentences = sentencesWith(report, wanted, orphans)
    else laid[LISTS[kind]] = recordsWith(report, kind, wanted, orphans)
  }
  return { report: laid as unknown as Report, orphans }
}

function sentencesWith(report: Report, wanted: Map<string, Decision>, orphans: Decision[]): unknown[] {
  const identities = identitiesOf(report, 'sentence')
  const found = new Set<Decision>()
  const sentences = report.sentences.map((sentence, i) => {
    const decision = wanted.get(identities[i]!)
    if (!decision) return sentence
    found.add(decision)
    const { act, speaker, topics } = decision.value ?? {}
    return decision.action === 'correct'
      ? { ...sentence, act, speaker, topics, confidence: SURE }
      : { ...sentence, confidence: SURE }
  })
  for (const decision of wanted.values()) if (!found.has(decision)) orphans.push(decision)
  return sentences
}

function recordsWith(report: Report, kind: ListedKind, wanted: Map<string, Decision>, orphans: Decision[]): unknown[] {
  const identities = identitiesOf(report, kind)
  const found = new Set<Decision>()
  const records: AnyRecord[] = []
  for (const [i, record] of (report[LISTS[kind]] as unknown as AnyRecord[]).entries()) {
    const decision = wanted.get(identities[i]!)
    if (!decision) {
      records.push(record)
      continue
    }
    found.add(decision)
    if (decision.action === 'reject') continue
    const settled = decision.action === 'accept' ? record : (placed(report.body, kind, decision) ?? record)
    records.push({ ...settled, confidence: SURE })
  }
  for (const decision of wanted.values()) {
    if (found.has(decision) || decision.action === 'reject') continue
    const value = placed(report.body, kind, decision)
    if (value) records.push({ ...value, confidence: SURE })
    else orphans.push(decision)
  }
  return records
}

/** The decision's record with its spans where its words stand in the body; null where they stand there no longer. */
function placed(body: string, kind: ReviewKind, { value, quote }: Decision): AnyRecord | null {
  if (!value) return null
  const spans = (value.spans ?? []) as readonly Span[]
  const first = spans[0]
  if (!first || quote === null || body.slice(first[0], first[1]) === quote) return value
  const at = body.indexOf(quote)
  if (at < 0) return null
  const moved = at - first[0]
  const shift = ([start, end]: Span): Span => [start + moved, end + moved]
  // Only the first words are known to stand there; the others move with them if they still lie within the body.
  const kept = spans.map(shift).filter(([, end]) => end <= body.length)
  const itemSpans = value.itemSpans as readonly Span[] | undefined
  return kind === 'agenda' && itemSpans
    ? { ...value, spans: kept, itemSpans: itemSpans.map(shift) }
    : { ...value, spans: kept }
}
