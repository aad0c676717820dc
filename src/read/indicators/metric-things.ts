import { METRIC_STOPS } from './indicator-lexicon.ts'
import { CLAUSE } from './metric-words.ts'

const RIGHT_STOP =
  /[，。；：！？、\n（）()《》,;!?]|(?!^)(?:获|完成|进入|实现|加快|开?复工(?!项目|企业|单位|率|复产|面)|推进(?!项目|工程|会|组)|全面|有序|开工(?!项目|企业|单位|商户|工程)|纳入|签约(?!项目|企业|单位|商户|工程)|落地(?!项目|企业|单位|商户|工程)|投产(?!项目|企业|单位|商户|工程)|参与(?!项目|企业|单位|商户|工程)|受益|通过|入选(?!项目|企业|单位|商户|工程)|成功|顺利|荣获|建成|正在|全部|基本|均|已|共(?!同|享|建|治|富|生|和|产|青|招)|同比|环比|年(?=销售|产值|营业|收入|接待|出口)|开展|考入|实施|被(?![子褥服])|对(?![口接外象虾照讲策])|让(?!利)|赴|较|近(?=[\d百千万亿])|超(?=[\d百千万亿])|自(?![主动来行然治由身愿备考])|从(?![业事])|\d(?![GAD])|用于|支持|还|却|都|也|因|受到|来自|逐一|表示|必须|应当|每[户人村家])|的|是|为|在(?![校职岗读线建册编])|将|以及|(?<=生产线)[一二两三四五六七八九十]条|与|和|及|并(?![网购轨列])|进行|长势|参加|了|到|(?<![意方走动流趋定])向|(?<![级模])以上|(?<![予得可所难加用足])以(?!上|内|外|及|下|来)|等|占|\s/

/** “青禾杯”青少年书画大赛: what is held. */
const HELD = /[会动目程训班赛展坛节]$/
const YEAR = /^20\d\d年/
const startsNoun = (c: string | undefined) => c !== undefined && /[\u4e00-\u9fffA-Za-z“‘]/.test(c)

/** Counted things, whose 的 only opens what is done with them: 42家危化企业|的全覆盖检查. */
const THINGS =
  /(?:企业|人口|群众|项目|单位|学校|社区|家庭|职工|居民|村民|农户|医院|党员|干部|学生|产品|港口|城市|国家|地区|站点|岗位|平台|门店|医生|教师|专家|工人|车站|机构|志愿者|领域|行业|水库|小区|道路|部门|市场主体|商户)$/

/** 近亿元对河道实施治理: no thing, what it goes to. */
const PREPOSED = /^(?:对(?![口外虾联讲照策])|向(?![日心导])|给(?![水排])|把(?!手)|让(?!利)|由)/
const RELATIVE = /^(?:来自|未|没有|尚未|不符合|存在|无)[\u4e00-\u9fff]{1,14}?的(?=[\u4e00-\u9fff]{2})/
const SCENE = /[上里](?:，)?$/
/** Where the name that begins at `at` ends by its words, if before `stop`; offsets from `at`, -1 for no end. */
function endOfThing(text: string, at: number, stop: number): number {
  const to = stop < 0 ? 12 : Math.min(stop, 24)
  for (let i = 1; i < to; i++) if (METRIC_STOPS.longestAt(text, at + i)) return i
  return stop
}

/** The noun phrase to the right of a figure: 3名 | 干部 到山南市工作. */
export function rightPhrase(text: string, from: number): string {
  let at = from
  if (text[at] === '的' || text[at] === '多') at++
  // 25个2023年重点项目
  if (text[at] === '2' && YEAR.test(text.slice(at, at + 5))) at += 5
  const window = text.slice(at, at + 24)
  if (window[0] === '“' || window[0] === '‘') {
    const close = window.indexOf(window[0] === '“' ? '”' : '’')
    if (close > 0) {
      const rest = window.slice(close + 1)
      const stop = rest.search(RIGHT_STOP)
      const noun = stop < 0 ? rest : rest.slice(0, stop)
      return window.slice(0, close + 1) + (noun.length > 8 && !HELD.test(noun) ? '' : noun)
    }
  }
  if (!startsNoun(window[0])) return ''
  // 3家未整改的单位: the noun stands after what is said of it
  const said = RELATIVE.exec(window)
  if (said) {
    const noun = window.slice(said[0].length)
    const end = endOfThing(text, at + said[0].length, noun.search(RIGHT_STOP))
    if (end > 1) return noun.slice(0, end)
  }
  if (PREPOSED.test(window)) return ''
  const opening = METRIC_STOPS.longestAt(text, at)
  // 1000人失踪，: what befell them; 30家提供岗位: no name
  if (opening && CLAUSE.at(text, opening.end)) return text.slice(at, opening.end)
  if (opening?.value) return ''
  const stop = endOfThing(text, at, window.search(RIGHT_STOP))
  if (stop < 0) return window.slice(0, 12)
  // 在18平方米的展位上: a scene
  if (SCENE.test(window.slice(0, stop + 1)) && text[from] === '的') return ''
  // 牵引性强的头部企业: the noun stands after 的
  if (window[stop] === '的' && stop <= 8 && !THINGS.test(window.slice(0, stop))) {
    const rest = window.slice(stop + 1)
    const end = rest.search(RIGHT_STOP)
    const noun = end < 0 ? rest.slice(0, 10) : rest.slice(0, end)
    if (noun.length >= 2 && startsNoun(noun[0])) return noun
  }
  return window.slice(0, stop)
}
