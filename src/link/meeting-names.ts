import { loadLexicon } from '../lexicon/load.ts'

const HEADS = [
  ...new Set([
    ...loadLexicon('meeting-heads', ['head']).map((row) => row.head),
    '会议',
    '党代会',
    '誓师会',
    '会商会',
    '例会',
    '大会',
  ]),
].sort((a, b) => b.length - a.length)
/** Where a meeting's name begins: after what is done with it, where and when. */
const BEFORE =
  /^.*(?:主持召开|召开|举行|举办|出席|参加|列席|传达学习|学习传达|传达贯彻|学习贯彻|传达|学习|贯彻|落实|研究|部署|听取|审议|主持|[在到于]|[，。；：、！？\s“”（）()]|时间|今天|上午|下午|晚上?|日|了|和(?!谐)|及|以及|并(?!购))/su
const REGION =
  /^(?:[全我本该](?:省|市|县|区|州|国)(?!委|政府))+|^\p{Script=Han}{2,4}?(?:省|市|县|州|盟|旗|自治区|新区|经开区)(?=\p{Script=Han}{3})(?![委政长])/u
const ORDINAL =
  /(?:第|(?<![\d一二三四五六七八九十百〇零]))[\d一二三四五六七八九十百〇零]+(?:届|次|届第[\d一二三四五六七八九十]+次)/gu
/** The region's name before its organ: 栖梧 in 栖梧市委常委会. */
const ORGAN_OF = /^\p{Script=Han}{2,4}?(?=(?:自治区|省|市|县|区|州|旗)(?:党委|委|政府|人大|政协)|党工委|管委会)/u
/** Names that any meeting may bear: they tell nothing. */
const GENERIC =
  /^(?:工作|有关|相关|专题|紧急|扩大|汇报|座谈|反馈|交流|现场|视频|会商|领导|重要)*(?:会议|大会|座谈会|汇报会|反馈会|交流会|座谈交流会|会商会|会|专题会|专题会议|视频会|碰头会|现场会|部署会|调度会|研讨会|例会)$/
/** What follows a meeting that is spoken of only, or the name of a room. */
const NOT_HELD = /^上?的?(?:重要|有关)*(?:讲话|精神|要求|部署|决策|决定|指示|报告|确定|提出|任务)|^[室厅]/u
/** What stands before a meeting that is studied, or that is still to come. 召开学习贯彻…座谈会 is held. */
const NOT_YET =
  /(?<!召开|举行|举办|出席|参加|主持|传达|学习|贯彻|落实)(?:传达|学习|贯彻|落实)+[^，。；\n]{0,24}$|(?:决定|将于|将在|拟于|筹备)[^，。；\n]{0,16}$/u
const ORGAN = /(?:人大|人民代表大会|政协)常(?:务委员|委)会$/u
const LONGEST = 26

/**
 * A meeting's name so that two prints of it are equal: without the region before it, its number, 扩大 and a closing 会议 after 会.
 * null where the name is one that any meeting may bear (座谈会).
 */
export function meetingKey(name: string): string | null {
  const key = name
    .replace(/[“”（）()《》\s]/gu, '')
    .replace(ORDINAL, '')
    .replace(/^的/u, '')
    .replace(REGION, '')
    .replace(ORGAN_OF, '')
    .replace(/扩大|视频|电视|电话/g, '')
    .replace(/(会)(?:议|会议)$/u, '$1')
    .replace(/大会$/u, '会')
    .replace(/全体会$/u, '全会')
  return key.length < 3 || ORGAN.test(name.replace(ORDINAL, '')) || GENERIC.test(key) || GENERIC.test(`${key}议`)
    ? null
    : key
}

/** The names of meetings that a text tells of, as keys, in order. */
export function meetingKeys(text: string): string[] {
  const found = new Set<string>()
  for (let i = text.indexOf('会'); i >= 0; i = text.indexOf('会', i + 1)) {
    const head = HEADS.find((word) => {
      const end = text[i + 1] === '议' && word.endsWith('会议') ? i + 2 : i + 1
      return text.startsWith(word, end - word.length)
    })
    if (!head) continue
    const end = text[i + 1] === '议' ? i + 2 : i + 1
    if (NOT_HELD.test(text.slice(end, end + 5))) continue
    const before = text.slice(Math.max(0, end - LONGEST), end)
    if (NOT_YET.test(text.slice(Math.max(0, end - 2 * LONGEST), end - head.length))) continue
    const key = meetingKey(before.slice(0, -head.length).replace(BEFORE, '') + head)
    if (key) found.add(key)
  }
  return [...found]
}

const NUMBERED = /第([\d一二三四五六七八九十百〇零]+)次/gu

/** The numbers that a text gives its meetings (第三次): of two that differ in them, neither is the other. */
export function meetingNumbers(text: string): string[] {
  return [...new Set([...text.matchAll(NUMBERED)].map(([, number]) => number!))]
}

/** Whether two keys can name one meeting: equal, or one the tail of the other (常委会 for 市委常委会). */
export function sameMeeting(a: string, b: string): boolean {
  return a === b || (a.length >= 3 && b.endsWith(a)) || (b.length >= 3 && a.endsWith(b))
}
