const DAY = 86_400_000

/** Days on one axis, so that rows can be compared. */
export interface SpanAxis {
  readonly from: number
  readonly to: number
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

/** The axis that some spans need; null where none has a day. */
export function spanAxis(
  spans: readonly { readonly first: string | null; readonly last: string | null }[],
): SpanAxis | null {
  const days = spans.flatMap(({ first, last }) => (first && last ? [Date.parse(first), Date.parse(last)] : []))
  if (!days.length) return null
  const [low, high] = [Math.min(...days), Math.max(...days)]
  const room = Math.max(30 * DAY, (high - low) * 0.03)
  const axis = { from: low - room, to: high + room }
  const years = []
  for (let year = new Date(axis.from).getUTCFullYear() + 1; Date.UTC(year, 0) <= axis.to; year++)
    years.push({ year, at: shareOf(axis, Date.UTC(year, 0)) })
  return { ...axis, years: years.length > 8 ? years.filter(({ year }) => year % 5 === 0) : years }
}

const shareOf = ({ from, to }: { from: number; to: number }, at: number): number => ((at - from) / (to - from)) * 100

/** Where a span lies on the axis, in percent. */
export function placeOn(axis: SpanAxis, first: string, last: string): { insetInlineStart: string; inlineSize: string } {
  const [start, end] = [shareOf(axis, Date.parse(first)), shareOf(axis, Date.parse(last))]
  return { insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }
}
