import type { Report } from '../../record/types.ts'

/** What stands between an old name and the new one where a report tells of the change. */
const BECOMES =
  /^[”"』」]?(?:（[^）]{0,20}）)?(?:于[^，。；]{1,12})?(?:现|已|将|正式|统一|同步|整体|经批准)*(?:更名|改名|改称|重组更名|改制更名)为[“"『「]?$/
/** Characters that may stand between the two names. */
const BETWEEN = 40

/** Pairs of organizations of which a report says that one now has the other's name (甲公司更名为乙公司), by position in its list. */
export function renamesIn({
  body,
  organizations,
}: Pick<Report, 'body' | 'organizations'>): [old: number, now: number][] {
  if (!/[更改]名为|改称/.test(body)) return []
  const found = organizations
    .flatMap(({ spans }, i) => spans.map(([start, end]) => ({ i, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return found.flatMap(({ i, end }, at) => {
    const next = found[at + 1]
    if (!next || next.i === i || next.start < end || next.start - end > BETWEEN) return []
    return BECOMES.test(body.slice(end, next.start)) ? [[i, next.i] as [number, number]] : []
  })
}
