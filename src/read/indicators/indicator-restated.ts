import type { Indicator } from '../../record/types.ts'

/** How far apart two figures stand that are not of one list. */
const APART = 10
/** Small numbers, shares and ranks are alike by chance. */
const LEAST = 20
const BY_CHANCE = /^(?:%|个百分点|位|倍)$/

const isRestated = (first: Indicator, again: Indicator): boolean =>
  again.spans[0]![0] - first.spans[0]![0] > APART &&
  again.bound === first.bound &&
  // what is aimed at once more is a figure of its own
  (first.metric === again.metric ? first.kind === again.kind : first.metric.endsWith(again.metric.slice(0, 2)))

/** Without figures that a report gives once more: 捐赠爱心图书5300册 …, 确保5300册图书用好. */
export function withoutRestated(found: readonly Indicator[]): Indicator[] {
  const firsts = new Map<string, Indicator>()
  return found.filter((one) => {
    if (one.value === null || one.value < LEAST || BY_CHANCE.test(one.unit ?? '')) return true
    const key = `${one.value}${one.unit}`
    const first = firsts.get(key)
    if (!first) firsts.set(key, one)
    return !first || !isRestated(first, one)
  })
}
