import { matchesOf } from '../../text/matches.ts'
import { inTitle } from '../people/titles.ts'
import { headAtEnd, isPosition, MILD, NOT_BUILT, STOP } from './tifa-built.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import { KNOWN_OBJECTS } from './tifa-lexicon.ts'

/** Verbs behind which 示范区建设, 明珠城市建设 say what a place is to become. */
const TOWARDS =
  /推进|推动|助力|引领|服务|支持|支撑|加快|深化|融入|参与|聚焦|围绕|锚定|紧扣|投身|促进|全力|抓好|做好|统筹|启动|谋划|[为以将把对]/g
const LEVELLED = /(?:国家级|省级|自治区级|全国)[^，]{0,12}$/
const REVERSED = /建设|创建/g
/** What follows a title of honour that a place works for, or keeps. */
const KEPT = /^巩固提升|^的创建|^(?:常态化|巩固|长效)?(?:创建|建设(?!峰会|论坛|大会|委员会|研究|领导小组))/

/** 质量强国|、教育强国和“双一流”|建设: what stands between one of a list and its verb. */
const LISTED =
  /^(?:[、和与及][\u4e00-\u9fff]{2,8}(?:强国|强省|强市|强县|中国|社会|政府|国家|体系|城市|乡村|村镇|单位|家庭|校园)){0,4}(?:[、和与及]“[^”]{2,8}”){0,2}/

/** Most that stand side by side before one 建设. */
const LISTED_MOST = 4

/** 推动科教强省、健康强省|建设: what is to be built, the last first, back to the verb; none where there is no verb. */
function itemsBefore(body: string, end: number, headLength: number, created: boolean) {
  const items: { start: number; to: number; length: number }[] = []
  let to = end
  let length = headLength
  while (items.length < LISTED_MOST) {
    let from = to - length
    while (from > 0 && to - from < 30 && !STOP.at(body, from - 1) && !'、和与及'.includes(body[from - 1]!)) from--
    const verb = matchesOf(TOWARDS, body.slice(from, to - length)).at(-1)
    // 我县|省级旅游示范区|创建工作: a title by its level needs no verb
    const level = verb || !created ? null : LEVELLED.exec(body.slice(from, to - length))
    const at = from + (verb ? verb.index + verb[0].length : (level?.index ?? 0))
    items.push({ start: at + (MILD.execIn(body, at, to)?.[0].length ?? 0), to, length })
    if (verb || level) return items
    const before = body[from - 1] === '、' ? headAtEnd(body.slice(Math.max(0, from - 9), from - 1)) : null
    if (!before) break
    to = from - 1
    length = before.length
  }
  return []
}

/** Positions with the verb behind: 助力栖梧绿色发展示范市建设, 全国文明城市创建. */
export function reversedPositions(body: string): TifaCandidate[] {
  const found: TifaCandidate[] = []
  for (const m of matchesOf(REVERSED, body)) {
    const end = m.index
    const head = headAtEnd(body.slice(Math.max(0, end - 8), end))
    if (!head) continue
    for (const { start, to, length } of itemsBefore(body, end, head.length, m[0] === '创建')) {
      const text = body.slice(start, to)
      if (
        text.length < length + 2 ||
        /[的了是在]|建设|工作|项目|[千百万]亿|^(?:[市县区]|省(?!级))/.test(text.slice(0, -length)) ||
        !isPosition(text)
      )
        continue
      if (NOT_BUILT.test(text) || inTitle(body, start)) continue
      found.push({ text, kind: 'position', start, end: to, confidence: 0.7 })
    }
  }
  for (const known of KNOWN_OBJECTS.scan(body))
    if (KEPT.test(body.slice(known.end, known.end + 44).replace(LISTED, '')) && !inTitle(body, known.start))
      found.push({
        text: body.slice(known.start, known.end),
        kind: 'position',
        start: known.start,
        end: known.end,
        confidence: 0.8,
      })
  return found
}
