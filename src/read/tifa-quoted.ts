import type { TifaKind } from '../record/types.ts'
import { formulaTotal } from '../text/formula.ts'
import { loosen } from '../text/loose.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import {
  AID,
  BIG,
  BUILDING,
  BUILT,
  CAMPAIGN,
  CARRYING,
  CLASSICAL,
  DIVISIONS,
  DOWN_AND_UP,
  EXERCISE,
  FACILITY_TAIL,
  firstOfRow,
  isEnumeration,
  isFormula,
  LONE_ONE,
  LONGEST,
  METAPHOR_TAIL,
  NAME_TAIL,
  NAMED_THING,
  NEVER,
  OWN_TAIL,
  PAIRS,
  PLACE_AFTER,
  PRINCIPLES,
  PROGRAMME_NAME,
  PRONOUN,
  positionItems,
  principleAt,
  ROUSING,
  SPEAKING,
  SPIRIT,
  STATEMENT,
  STYLE,
  STYLED,
  SUBJECT_OF,
  TALKED_OF,
  VERB_TAIL,
  VERBS_ONLY,
  WANTS,
} from './tifa-forms.ts'
import { joinedHead } from './tifa-join.ts'
import { isMeasured, isNumbered, kindOf, partsOf } from './tifa-kind.ts'
import { CUES_AFTER, cueBefore, isGraded, KNOWN, NEVER_QUOTED, PLAIN_QUOTED, positionHeadOf } from './tifa-lexicon.ts'
import { standingTitles } from './tifa-standing.ts'

/**
 * Judges one quotation: the set phrases in it, or none where it is a metaphor, a name, an enumeration, a question or speech.
 * @param standing quoted words that the report makes a standing title
 */
function judgeQuotation(body: string, q: Quotation, standing: ReadonlySet<string>): TifaCandidate[] {
  let end = q.innerEnd
  while (end > q.innerStart && '，、；,;'.includes(body[end - 1]!)) end--
  const inner = body.slice(q.innerStart, end)
  const known = KNOWN.get(inner)
  if (inner.length > LONGEST || inner.length < 2 || (!known && NEVER.test(inner))) return []
  const key = loosen(inner)
  if (key.length < 2 || NEVER_QUOTED.has(key)) return []
  if (!known && (STATEMENT.test(inner) || isMeasured(inner) || CLASSICAL.test(inner))) return []
  // 《“健康栖梧”规划》: the head of a title, unless the noun of a programme follows
  const titled = body[q.start - 1] === '《'
  const around = body.slice(Math.max(0, q.start - 30), q.start)
  // 打造“近悦远来”的营商环境 is an exhortation, 建成“宜居宜业”的城市 what the place is to become
  const before =
    body[q.end] === '的' && !PLACE_AFTER.test(body.slice(q.end + 1, q.end + 8)) ? around.replace(BUILDING, '') : around
  const innerEnd = q.innerStart + inner.length
  const found = (kind: TifaKind, confidence: number, text = inner, start = q.innerStart, end = innerEnd) => [
    { text, kind, start, end, confidence },
  ]

  const head = joinedHead(
    body,
    q.end,
    /^\d+$/.test(inner) || (isNumbered(inner) && inner.length >= 4)
      ? 10
      : STYLE.test(inner)
        ? 7
        : /[、，]/.test(inner)
          ? 6
          : 4,
  )
  // 树牢“人民至上”理念: the phrase that is known goes by its own name.
  const plainPrinciple =
    known && head && PRINCIPLES.includes(head.head.head) && !KNOWN.get(inner + body.slice(q.end, head.end))
  if (head && !plainPrinciple && !(BIG.test(inner) && PRINCIPLES.includes(head.head.head))) {
    const whole = inner.replace(/^(?:打造|建设|实施|开展|推进)(?=.{4})/, '')
    const text = whole + body.slice(q.end, head.end)
    const named = KNOWN.get(text)
    const kind =
      named?.kind ?? (head.head.head === '思想' || head.head.head === '理念' ? kindOf(text, before) : 'programme')
    const sure = named ? 0.97 : PLAIN_QUOTED.has(inner) ? 0.7 : 0.92
    if (!(PLAIN_QUOTED.get(inner) === 'date'))
      return found(kind, sure, text, q.innerStart + inner.length - whole.length, head.end)
  }
  if (STYLE.test(inner) || (AID.test(body.slice(q.end, q.end + 4)) && inner.length <= 6)) {
    const styled = STYLED.exec(body.slice(q.end, q.end + 8))
    // “保姆式”服务 is a manner of speaking
    if (styled && !PLAIN_QUOTED.has(inner))
      return found('programme', 0.85, inner + styled[0], q.innerStart, q.end + styled[0].length)
  }
  if (titled) return []
  // 坚定不移地“走出去”, “一对一”推动: how something is done
  if (known && ADVERBIAL.test(inner) && (/[地动]$/.test(before) || MANNER.test(body.slice(q.end, q.end + 4)))) return []
  if (known) return found(known.kind, 0.97)
  // “三铁”精神, “老山区”精神
  if (SPIRIT.test(body.slice(q.end, q.end + 4)) && inner.length <= 5 && !/[、，\d]/.test(inner))
    return found('slogan', 0.85, `${inner}精神`, q.innerStart, q.end + 2)

  const gap = /^(?:的|这一|这个|这种)/.exec(body.slice(q.end, q.end + 2))?.[0].length ?? 0
  const after = CUES_AFTER.longestAt(body, q.end + gap) ?? principleAt(body, q.end, gap)
  if (
    (after?.value === 'name' && gap === 0) ||
    NAMED_THING.test(body.slice(q.end, q.end + 9)) ||
    (NAME_TAIL.test(inner) && !/[+＋]/.test(inner))
  )
    return []
  if (after?.value === 'plain') return []
  const lead = cueBefore(body, q.start)
  const row = firstOfRow(body, q.start)
  const listed = row === q.start ? lead : cueBefore(body, row)
  if (lead === 'name' || lead === 'plain' || listed === 'name' || listed === 'plain') return []
  if (SUBJECT_OF.test(before) && TALKED_OF.test(body.slice(q.end, q.end + 8)) && /[\u4e00-\u9fff]{9}/.test(key))
    return []
  if (headings(body, row, q.end) || BRANDS.test(body.slice(q.end, q.end + 60))) return []
  if (BIG.test(inner) || DOWN_AND_UP.test(inner) || EXERCISE.test(inner)) return []
  const parts = partsOf(inner)
  if (
    parts.length === 1 &&
    FACILITY_TAIL.test(inner) &&
    !isNumbered(inner) &&
    !(positionHeadOf(inner) && isGraded(inner))
  )
    return []
  const follows = body[q.end] ?? ''
  if (standing.has(inner) && PLAIN_QUOTED.get(inner) !== 'date') {
    const kind = kindOf(inner, before)
    return found(
      kind === 'programme' && (OWN_TAIL.test(inner) || PAIRS.test(inner) || isNumbered(inner)) ? kind : 'position',
      0.7,
    )
  }
  if (PLAIN_QUOTED.has(inner)) return []
  if (SPEAKING.test(before) && (PRONOUN.test(inner) || key.length > 16)) return []
  if (VERB_TAIL.test(inner) || (follows && /[了过着出]/.test(follows))) return []

  const items = positionItems(inner, q.innerStart)
  if (items)
    return items.map((i) => ({ text: i.text, kind: 'position' as const, start: i.start, end: i.end, confidence: 0.85 }))
  if (/[+＋×]/.test(inner) && key.length >= 3) return found('programme', 0.85)
  if (isNumbered(inner)) {
    if (DIVISIONS.test(inner) && lead !== 'phrase' && after?.value !== 'phrase') return []
    if (/^\d+$/.test(inner) && after?.value !== 'phrase') return []
    const cued = lead === 'phrase' || after?.value === 'phrase'
    if (!cued && ((LONE_ONE.test(inner) && !OWN_TAIL.test(inner)) || /^(?:19|20)\d\d/.test(inner))) return []
    const behind = body.slice(q.end, q.end + 12)
    if (
      key.length >= 3 ||
      after?.value === 'phrase' ||
      listed === 'phrase' ||
      kindOf(inner, before, behind) === 'position'
    )
      return found(kindOf(inner, before, behind), lead === 'phrase' || after ? 0.85 : 0.7)
  }
  const position = positionHeadOf(inner)
  if (
    position &&
    position.head !== inner &&
    (!position.graded || isGraded(inner)) &&
    key.length >= 3 &&
    parts.length === 1
  ) {
    // “打造全省轴承产业高地”的目标: the verb is no part of it
    const verb = /^(?:加快|努力|奋力)*(?:打造|建设|建成|创建|争创|成为)成?(?=.{4})/.exec(inner)?.[0].length ?? 0
    return found('position', lead === 'phrase' ? 0.85 : 0.6, inner.slice(verb), q.innerStart + verb)
  }
  if (parts.length === 1 && PAIRS.test(inner) && !VERBS_ONLY.test(inner)) return found(kindOf(inner, before), 0.65)
  if (BUILT.test(before) && key.length >= 3 && parts.length === 1) return found('position', 0.65)
  if (
    isEnumeration(parts) &&
    !(lead === 'phrase' && CAMPAIGN.test(inner)) &&
    !(after?.value === 'phrase' && principleAt(body, q.end, gap))
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
    if (!after && lead !== 'phrase' && !isFormula(parts)) return []
    return found(kindOf(inner, before), after || lead ? 0.88 : 0.72)
  }
  // “栖梧所需”“澄州所能”: what one side needs and the other can give
  if (WANTS.test(inner)) return found('slogan', 0.7)
  if (METAPHOR_TAIL.test(inner) && !after) return []
  const built = /^(?:打造|建设|建成|创建)(?=.{4})/.exec(inner)?.[0].length ?? 0
  if (after?.value === 'phrase' && built && PLACE_AFTER.test(inner))
    return found('position', 0.8, inner.slice(built), q.innerStart + built)
  if (after?.value === 'phrase' && key.length >= 3) return found(kindOf(inner, before), 0.8)
  if (lead === 'phrase' && key.length >= 3) return found(kindOf(inner, before), 0.65)
  return []
}

const ADVERBIAL = /^(?:走出去|请进来|引进来|一对一|点对点|面对面|手把手|走出去、请进来)$/
/** What is done one to one, face to face. */
const MANNER = /^(?:推动|推进|进行|指导|联系|对接|跟踪|解决|沟通|交流|辅导|讲解|宣传|宣讲|上门|走访|了解|谈心|地)/

/** “甲”公益服务、“乙”志愿宣讲等特色|品牌. */
const BRANDS = /^[^，。；\n]*等[\u4e00-\u9fff]{0,5}品牌/

/** 关于开展“甲”“乙”等|调研: what is gone into. */
const SURVEYED = /^等?(?:专题|课题|重点)?(?:调研|协商|视察|监督|议政|考察|研讨|提案|议题|话题|主题|课题)/

/** 从“甲”“乙”“丙”等三个方面: headings of what somebody reports on. */
function headings(body: string, row: number, end: number): boolean {
  if (
    row < end &&
    SURVEYED.test(body.slice(end, end + 160).replace(/^(?:[、和与及]?“[^”]*”)+/, '')) &&
    /(?:关于|就|围绕)(?:开展|聚焦)?$/.test(body.slice(Math.max(0, row - 6), row))
  )
    return true
  if (!/(?:从|围绕|就)$/.test(body.slice(Math.max(0, row - 2), row))) return false
  const rest = body.slice(end, end + 120).replace(/^(?:[、和与及]?“[^”]*”)+/, '')
  return /^等?(?:[一二两三四五六七八九十]个)?方面/.test(rest)
}

/** The members of a numbered formula that are quoted right before it are as many phrases: “A、B、C、D”的“三地一门户”. */
function splitMembers(body: string, quotations: readonly Quotation[], judged: TifaCandidate[][], at: number): void {
  const members = quotations[at]!
  const formula = quotations[at + 1]
  if (!formula || formula.start < members.end || !/^(?:的|、|等|这)?$/.test(body.slice(members.end, formula.start)))
    return
  const total = formulaTotal(body.slice(formula.innerStart, formula.innerEnd))
  const inner = body.slice(members.innerStart, members.innerEnd)
  if (total < 2 || partsOf(inner).length !== total || inner.length > total * 16) return
  judged[at] = [...inner.matchAll(/[^、，,；;\s]+/g)].map((match) => ({
    text: match[0],
    kind: 'position',
    start: members.innerStart + match.index,
    end: members.innerStart + match.index + match[0].length,
    confidence: 0.85,
  }))
  judged[at + 1] = judged[at + 1]!.map((one) => ({ ...one, kind: one.kind === 'programme' ? 'position' : one.kind }))
}

/**
 * Judges all quotations of a text. One that stands beside an accepted quotation of the same length (“双过半”“硬过半”) shares its lot.
 */
export function quotedPhrases(body: string, title: string | null): TifaCandidate[] {
  const quotations = findQuotations(body)
  const standing = standingTitles(body, title, quotations)
  const judged = quotations.map((q) => judgeQuotation(body, q, standing))
  // what is a phrase at one place is one wherever it is quoted
  const sure = new Map<string, TifaCandidate>()
  for (const [i, q] of quotations.entries()) {
    const [one] = judged[i]!
    if (one && one.confidence >= 0.6 && one.start === q.innerStart && one.end === q.innerEnd) sure.set(one.text, one)
  }
  for (const [i, q] of quotations.entries()) {
    const one = judged[i]!.length ? undefined : sure.get(body.slice(q.innerStart, q.innerEnd))
    if (one) judged[i] = [{ ...one, start: q.innerStart, end: q.innerEnd, confidence: one.confidence * 0.9 }]
  }
  for (const i of quotations.keys()) splitMembers(body, quotations, judged, i)
  for (const [i, q] of quotations.entries()) {
    const inner = body.slice(q.innerStart, q.innerEnd)
    if (judged[i]!.length || inner.length < 3 || inner.length > 12 || PLAIN_QUOTED.has(inner) || NEVER.test(inner))
      continue
    for (const k of [i - 1, i + 1]) {
      const other = quotations[k]
      const [sibling] = judged[k] ?? []
      if (
        !other ||
        !sibling ||
        sibling.confidence < 0.5 ||
        sibling.end !== other.innerEnd ||
        other.innerEnd - other.innerStart !== inner.length
      )
        continue
      const between = k < i ? body.slice(other.end, q.start) : body.slice(q.end, other.start)
      if (!/^[、和与]?$/.test(between)) continue
      judged[i] = [
        { text: inner, kind: sibling.kind, start: q.innerStart, end: q.innerEnd, confidence: sibling.confidence * 0.9 },
      ]
      break
    }
  }
  return judged.flat()
}
