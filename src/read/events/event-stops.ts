import { Anchored } from '../../text/anchored.ts'
import { IS_THERE, stepAt } from './event-steps.ts'
import { listAt } from './event-stop-lists.ts'
import type { Sites, Stop } from './site.ts'

/**
 * The sites that are named in the narrated part of a sentence, in order: after verbs of going (来到, 走进), in a clause that
 * opens with 在, and, where only 企业 or 园区 or nothing is named, the site that the paragraph spoke of just before.
 * @param offset where `narration` begins in the body.
 * @param recent the site that the paragraph named last.
 * @param goes true where somebody who visits is named or meant in the sentence.
 */
export function findStops(narration: string, offset: number, sites: Sites, recent: Stop | null, goes: boolean): Stop[] {
  const stops: Stop[] = []
  for (let i = 0; i < narration.length; i++) {
    const step = stepAt(narration, i, goes, offset, sites)
    if (!step) continue
    // 青屏社区…。他来到社区党群服务中心，走进便民服务厅: inside the site told before.
    if (recent && stops.length === 0 && isInside(narration.slice(step.from, step.from + 16), recent)) return [recent]
    const end = listAt(narration, step, offset, sites, stops)
    // 在 opens a clause in which the verbs are yet to come.
    if (narration[i] !== '在') i = Math.max(i, end - 1)
  }
  if (stops.length === 0 && recent && goes && IS_THERE.test(narration)) stops.push(recent)
  return stops
}

const OF_SITE = new Anchored(
  /^(社区|小区|园区|景区|村(?![民务委口级]))[\p{Script=Han}]{0,4}?(?:中心|服务站|活动室|广场|大厅|展厅|食堂|卫生[站室])/u,
)
/** True where what is entered is a part of the site told of before, called by its kind alone. */
function isInside(entered: string, recent: Stop): boolean {
  const kind = OF_SITE.exec(entered)?.[1]
  return kind !== undefined && recent.name.endsWith(kind)
}
