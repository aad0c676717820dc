import type { TifaKind } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { loosen } from '../../text/loose.ts'
import type { Quotation } from '../quotations.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import {
  AID,
  BIG,
  BUILDING,
  CLASSICAL,
  DOWN_AND_UP,
  EXERCISE,
  FACILITY_TAIL,
  firstOfRow,
  LONGEST,
  NAME_TAIL,
  NAMED_THING,
  NEVER,
  OWN_TAIL,
  PAIRS,
  PLACE_AFTER,
  PRINCIPLES,
  PRONOUN,
  principleAt,
  SPEAKING,
  SPIRIT,
  STATEMENT,
  STYLE,
  STYLED,
  SUBJECT_OF,
  TALKED_OF,
  VERB_TAIL,
} from './tifa-forms.ts'
import { headings, isBrand } from './tifa-headings.ts'
import { joinedHead } from './tifa-join.ts'
import { isMeasured, isNumbered, kindOf, partsOf } from './tifa-kind.ts'
import { CUES_AFTER, cueBefore, isGraded, KNOWN, NEVER_QUOTED, PLAIN_QUOTED, positionHeadOf } from './tifa-lexicon.ts'
import { byShape } from './tifa-shape.ts'

/**
 * Judges one quotation: the set phrases in it, or none where it is a metaphor, a name, an enumeration, a question or speech.
 * @param standing quoted words that the report makes a standing title
 */
export function judgeQuotation(body: string, q: Quotation, standing: ReadonlySet<string>): TifaCandidate[] {
  let end = q.innerEnd
  while (end > q.innerStart && '，、；,;'.includes(body[end - 1]!)) end--
  const inner = body.slice(q.innerStart, end)
  const plan = FIVE_YEARS.test(inner) ? PLAN.exec(body.slice(q.end, q.end + 6)) : null
  if (plan)
    return [
      { text: inner + plan[0], kind: 'programme', start: q.innerStart, end: q.end + plan[0].length, confidence: 0.85 },
    ]
  const known = KNOWN.get(inner)
  if (
    (inner.length > LONGEST && !(inner.length <= 60 && partsOf(inner).length > 4)) ||
    inner.length < 2 ||
    (!known && NEVER.test(inner))
  )
    return []
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

  // “甲”“乙”“丙”三项工程: the noun is of all three
  const counted = OF_ROW.testIn(body, q.end, q.end + 4) && OF_SEVERAL.test(body.slice(q.start - 2, q.start))
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
  if (head && !counted && !plainPrinciple && !(BIG.test(inner) && PRINCIPLES.includes(head.head.head))) {
    const whole = inner.replace(/^(?:打造|建设|实施|开展|推进)(?=.{4})/, '')
    const text = whole + body.slice(q.end, head.end)
    const named = KNOWN.get(text)
    const kind =
      named?.kind ?? (head.head.head === '思想' || head.head.head === '理念' ? kindOf(text, before) : 'programme')
    const sure = named ? 0.97 : PLAIN_QUOTED.has(inner) ? 0.7 : 0.92
    if (!(PLAIN_QUOTED.get(inner) === 'date'))
      return found(kind, sure, text, q.innerStart + inner.length - whole.length, head.end)
  }
  if (STYLE.test(inner) || (AID.testIn(body, q.end, q.end + 4) && inner.length <= 6)) {
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
  if (SPIRIT.testIn(body, q.end, q.end + 4) && inner.length <= 5 && !inner.endsWith('会') && !/[、，\d]/.test(inner))
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
  // 建成一个“处处是景、时时可游”的旅游目的地
  if (
    BUILT_AS.test(around) &&
    body[q.end] === '的' &&
    inner.length >= 4 &&
    PLACE_AFTER.test(body.slice(q.end + 1, q.end + 8))
  )
    return found('position', 0.8)
  const lead = cueBefore(body, q.start)
  const row = firstOfRow(body, q.start)
  const listed = row === q.start ? lead : cueBefore(body, row)
  if (lead === 'name' || lead === 'plain' || listed === 'name' || listed === 'plain') return []
  if (SUBJECT_OF.test(before) && TALKED_OF.test(body.slice(q.end, q.end + 8)) && /[\u4e00-\u9fff]{9}/.test(key))
    return []
  if (key.length > 8 && GONE_INTO.testIn(body, q.end, q.end + 4)) return []
  if (headings(body, row, q.end) || isBrand(body, q.end)) return []
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

  return byShape(body, q, inner, { before, lead, listed, after: after?.value ?? null, gap })
}

const OF_ROW = new Anchored(/^[二两三四五六七八九十\d]+[大项个类]/)
const OF_SEVERAL = /”[、和与及]?$/
/** 开展“……”专题调研: what is gone into. */
const GONE_INTO = new Anchored(/^(?:专题|主题|课题)(?:调研|协商|研讨|座谈|视察|考察)/)
const BUILT_AS = new Anchored(/(?:打造|建设|建成|打造成|建设成)(?:成为|成|为)?一[个座]$/)
/** “十四五”规划 is a plan by name; “十四五”时期 is a time. */
const FIVE_YEARS = new Anchored(/^十[一二三四五六七八九]五$/)
const PLAN = /^(?:发展)?规划(?![期》]|纲要|草案|建议|编制|摸底|调研)/

const ADVERBIAL = new Anchored(/^(?:走出去|请进来|引进来|一对一|点对点|面对面|手把手|走出去、请进来)$/)
/** What is done one to one, face to face. */
const MANNER = /^(?:推动|推进|进行|指导|联系|对接|跟踪|解决|沟通|交流|辅导|讲解|宣传|宣讲|上门|走访|了解|谈心|地)/
