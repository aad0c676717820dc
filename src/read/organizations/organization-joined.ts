import type { OrganizationKind } from '../../record/types.ts'
import { isForeign } from '../people/foreign-names.ts'
import { beginName, clauseStart } from './organization-names.ts'

/** What an institute is for, before 与 or 和: 古脊椎动物|与|古人类研究所 of an academy. */
const OF_LEARNING = /科学院|大学|研究|工程|技术|科学|党史/
/** 中药功效与|利用国家重点实验室: the name of a laboratory tells all that it studies. */
const LABORATORY = /^[^，。、]{0,12}(?:国家|全国|部|省)重点实验室|^[^，。、]{0,12}国家工程/
/** An organization's name is complete. */
const COMPLETE = /(?:科学院|大学|学院|研究[院所]|公司|集团|实验室|中心|医院|学校|[部委局厅])$/

/** Where a name begins whose own 与 or 和, or the dot of a foreign name, looked like the end of what stands before it. */
export function joinedName(body: string, start: number, end: number, kind: OrganizationKind): number {
  const mark = body[start - 1]
  if (start >= end) return start
  if (mark === '·')
    return isForeign(body, start - 2)
      ? joinedName(body, beginName(body, clauseStart(body, start - 1), start - 1), end, kind)
      : start
  const also = mark === '其' && body[start - 2] === '及'
  if ((mark !== '与' && mark !== '和' && !also) || kind !== 'institute') return start
  const left = start - (also ? 2 : 1)
  const first = beginName(body, clauseStart(body, left), left)
  const text = body.slice(first, left)
  const learned = OF_LEARNING.test(text) || LABORATORY.test(body.slice(start, end + 8))
  return (text.length > 3 || also) && learned && !COMPLETE.test(text) ? first : start
}
