import type { Quantity } from './quantities.ts'

// nouns that count parts of a plan, an event or a list
const PARTS =
  /^(?:重点|关键)$|^(?:[\u4e00-\u9fff]{0,8})(?:方面|部分|环节|举措|措施|行动|专项|机制|文件精神|文件|配套政策|惠企政策|政策措施|原则|要求|任务|问题|意见|建议|要素|字|主题|板块|阶段|步骤|事项|维度|领域|批次|代表|同志|部门|分会场|会场|(?<!村民|村)小组|课题组|议题|典型|案例|标准|(?:重点|主要|中心|具体)工作(?![站室队日者人坊])|地方|负责人|(?:指导|督导|督查|检查|巡视|巡察|调研|工作|专家|技术|专家技术)组|专班|子女|孩子|儿女|议案|草案|报告|法律案|[\u4e00-\u9fff]{0,8}(?:视频|展板|点位)|省份|(?:援疆|援藏|援青|援助|支援|对口支援|东部)省区?市|省区?市(?=聚焦|分别|共|累计|组织|先后)|省（|省$|主要指标|重大工程|常委$|委员$|[\u4e00-\u9fff]{0,12}(?:书记|主任|局长|[镇乡县区市]长|村支书)$|[\u4e00-\u9fff]{0,6}省(?:市|区市)(?:以|$)|提案)/
// demonstratives, adverbs and bare verbs are no noun phrase
const NO_METRIC =
  /之一|这$|^(?:这|那|因|就(?![业近地医诊读餐])|便(?![携民利道])|还剩|其(?![他它余中])|由于|相比|高出|每[天年月日名个户位组村家台辆]|是|也|却|把|被|让)|[也却]|还将|将对$|是第|是一|(?:位列|排名|位居|名列)第|(?:逐一|都|还)$|^(?:增长|增加|提升|提高|上升|跃升|下滑|前进|下降|减少|降低|减少到|增长到|达到|超过)$|辖$|一直$|^水平$|等\d|每[亩人户]$|[\d.]{1,9}[、和][\d.]{0,9}$/
const GENERIC_METRIC =
  /^(?:继|连续|人|个|名|位|家|次|第|等|同志|左右|以上|不足|超过|近|约|达|有|中|上|下|内|其中|这|该|全部|多|余|由|从|又|再|在|以|新)$/

/** What follows the thing behind a count; '' where the metric is not that thing. */
function afterThing(body: string, at: number, metric: string): string {
  for (let verb = 0; verb < 5; verb++)
    if (body.startsWith(metric.slice(verb), at)) return body[at + metric.length - verb] ?? ''
  return ''
}

/** 11个|国控断面水质优良比例达90%: how many there are of those whose figure follows. */
const OF_OTHERS =
  /(?:率|比例|占比|收入|产值|浓度|增速|雨量|容量|直径|总额|总投资)(?:均|分别|已|累计)?(?:达到?|为|超过?|突破|降至)?(?:约|近|超)?$/

/** True for words that can name what is measured: 2 to 30 characters, no adverb, demonstrative or bare verb. */
export const isMetric = (own: string): boolean =>
  own.length >= 2 &&
  own.length <= 30 &&
  /[\p{Script=Han}A-Za-z]/u.test(own) &&
  !GENERIC_METRIC.test(own) &&
  !NO_METRIC.test(own)

/** True for a part of a plan, an event or a list (五项|任务), which is counted and measures nothing. */
export const isPart = (metric: string): boolean => PARTS.test(metric)

/** True where a count says how many there are of those whose figure follows: 11个|国控断面水质优良比例达90%. */
export const countsOthers = (body: string, q: Quantity, metric: string): boolean =>
  OF_OTHERS.test(metric) && /[\d达为超突降]/.test(afterThing(body, q.unitEnd, metric))
