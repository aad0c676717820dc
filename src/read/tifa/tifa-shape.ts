import type { TifaKind } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { loosen } from '../../text/loose.ts'
import type { Quotation } from '../quotations.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import {
  AIMED,
  BUILT,
  CAMPAIGN,
  CARRYING,
  DIVISIONS,
  isEnumeration,
  isFormula,
  LONE_ONE,
  METAPHOR_TAIL,
  OWN_TAIL,
  PAIRS,
  PLACE_AFTER,
  PROGRAMME_NAME,
  positionItems,
  principleAt,
  ROUSING,
  VERBS_ONLY,
  WANTS,
} from './tifa-forms.ts'
import { isNumbered, kindOf, partsOf } from './tifa-kind.ts'
import { type Cue, isGraded, positionHeadOf } from './tifa-lexicon.ts'

/** A place by what it is to be. */
const OWN_PLACE =
  /^(?:美丽|绿色|富美|富裕|幸福|平安|和谐|文明|生态|活力|智慧|魅力|实力|宜居|秀美|法治|数字|健康|书香|清廉|诚信|信用|大美|锦绣|善治|开放|创新|森林|品质|温暖|无废|食安|智造|双拥|青春)(?!中国|乡村|家园|社会|生活|城乡|河湖|庭院|机关|政府|工程|行动|计划|大脑|书屋)[\u4e00-\u9fff]{2,3}$/
/** The first village, town or street of its kind. */
const FOREMOST = new Anchored(/^[\u4e00-\u9fff]{2,12}第一[村镇县乡街区市城港]$/)

/** 打造|一批有竞争力的: things of a kind, no place's standing. */
const MANY = /(?:一批|一支|一系列|若干|更多)[^，。；]{0,12}$/

/** What stands around a quotation. */
export interface Surroundings {
  /** The words before it, 30 characters at most. */
  readonly before: string
  /** What the words right before it say of it. */
  readonly lead: Cue | null
  /** What the words before the first of a row of quotations say, of which it is one. */
  readonly listed: Cue | null
  /** What the words behind it say of it. */
  readonly after: Cue | null
  /** Length of 的, 这一 or the like between it and the words behind it, in characters. */
  readonly gap: number
}

/**
 * The set phrases in a quotation that no lexicon knows and that can be one, by how it is built: by sums, numbers, heads of positions,
 * pairs of verb and object, parts alike; none where it is built like no set phrase.
 * @param inner its words, without a mark at the end
 */
export function byShape(body: string, q: Quotation, inner: string, around: Surroundings): TifaCandidate[] {
  const { before, lead, listed, after, gap } = around
  const key = loosen(inner)
  const parts = partsOf(inner)
  const innerEnd = q.innerStart + inner.length
  const found = (kind: TifaKind, confidence: number, text = inner, start = q.innerStart) => [
    { text, kind, start, end: innerEnd, confidence },
  ]

  const items = positionItems(inner, q.innerStart)
  if (items)
    return items.map((i) => ({ text: i.text, kind: 'position' as const, start: i.start, end: i.end, confidence: 0.85 }))
  if (/[+＋×]/.test(inner) && key.length >= 3) return found('programme', 0.85)
  if (isNumbered(inner)) {
    if (DIVISIONS.test(inner) && lead !== 'phrase' && after !== 'phrase' && !body.startsWith('建设', q.end)) return []
    if (/^\d+$/.test(inner) && after !== 'phrase') return []
    const cued = lead === 'phrase' || after === 'phrase'
    if (!cued && ((LONE_ONE.test(inner) && !OWN_TAIL.test(inner)) || /^(?:19|20)\d\d/.test(inner))) return []
    const behind = body.slice(q.end, q.end + 12)
    if (key.length >= 3 || after === 'phrase' || listed === 'phrase' || kindOf(inner, before, behind) === 'position')
      return found(kindOf(inner, before, behind), lead === 'phrase' || after ? 0.85 : 0.7)
  }
  // “法治青禾”建设, “岚江改革第一村”
  if (OWN_PLACE.test(inner) && (/^(?:建设|创建)/.test(body.slice(q.end, q.end + 2)) || BUILT.test(before)))
    return found('position', 0.7)
  if (FOREMOST.test(inner)) return found('position', 0.65)
  const position = positionHeadOf(inner)
  if (
    position &&
    position.head !== inner &&
    (!position.graded || isGraded(inner)) &&
    key.length >= 3 &&
    parts.length === 1
  ) {
    // “望溪国际茶文化中心”项目: the name of a project
    if (body.startsWith('项目', q.end)) return []
    // “打造全省轴承产业高地”的目标: the verb is no part of it
    const verb = AIMED.exec(inner)?.[0].length ?? 0
    return found('position', lead === 'phrase' ? 0.85 : 0.6, inner.slice(verb), q.innerStart + verb)
  }
  if (parts.length === 1 && PAIRS.test(inner) && !VERBS_ONLY.test(inner)) return found(kindOf(inner, before), 0.65)
  if (BUILT.test(before) && !MANY.test(before) && key.length >= 3 && parts.length === 1) return found('position', 0.65)
  if (
    isEnumeration(parts) &&
    !(lead === 'phrase' && CAMPAIGN.test(inner)) &&
    !(after === 'phrase' && principleAt(body, q.end, gap))
  )
    return []
  // “统筹实施科教兴国战略、人才强国战略”: as many programmes as are named
  if (parts.length > 1 && parts.every((part) => PROGRAMME_NAME.test(part)))
    return [...inner.matchAll(/[^、，]+/g)].map((m) => {
      const verb = ROUSING.exec(m[0])?.[0].length ?? 0
      const start = q.innerStart + m.index + verb
      return {
        text: m[0].slice(verb),
        kind: 'programme',
        start,
        end: q.innerStart + m.index + m[0].length,
        confidence: 0.85,
      }
    })
  if (OWN_TAIL.test(inner) && key.length >= 4) {
    // “深入实施人才强国战略”: the verb is no part of the name
    const verb = parts.length === 1 ? (CARRYING.exec(inner)?.[0].length ?? 0) : 0
    return found(kindOf(inner.slice(verb), before), 0.75, inner.slice(verb), q.innerStart + verb)
  }
  if (parts.length === 1 && /^[创争迎保].{2,}/.test(inner) && key.length <= 6 && (after || lead))
    return found('programme', 0.6)
  if (parts.length > 1) {
    // “打造示范项目、提升……要素、完善……设施”: so many tasks
    if (parts.length > 2 && parts.every((part) => part.length > 8)) return []
    if (!after && lead !== 'phrase' && !isFormula(parts)) return []
    return found(kindOf(inner, before, body.slice(q.end, q.end + 8)), after || lead ? 0.88 : 0.72)
  }
  // “栖梧所需”“澄州所能”: what one side needs and the other can give
  if (WANTS.test(inner)) return found('slogan', 0.7)
  if (METAPHOR_TAIL.test(inner) && !after) return []
  const built = /^(?:打造|建设|建成|创建)(?=.{4})/.exec(inner)?.[0].length ?? 0
  if (after === 'phrase' && built && PLACE_AFTER.test(inner))
    return found('position', 0.8, inner.slice(built), q.innerStart + built)
  if (after === 'phrase' && key.length >= 3) return found(kindOf(inner, before), 0.8)
  if (lead === 'phrase' && key.length >= 3) return found(kindOf(inner, before), 0.65)
  return []
}
