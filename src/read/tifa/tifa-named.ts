import { divisionNameAt } from '../../lexicon/divisions.ts'
import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import { WordSet } from '../../text/word-set.ts'
import { inTitle } from '../people/titles.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import { KNOWN, PROGRAMME_HEADS, PROGRAMME_VERBS } from './tifa-lexicon.ts'

const REACH = 24
// what no programme's name runs over, from right to left
const STOP = new Units('的了是在把将对为以从向被与及或并暨等、，。；：！？“”‘’（）()《》\n\t ,;:!?|—')
const MILD = new Anchored(
  /^(?:好|了|着|到|调研|视察|全面|深入|扎实|大力|持续|加快|积极|有序|统筹|坚决|切实|稳步|纵深|组织|接续|新一轮|第[一二三四五六七八九十]+(?:轮|批|期)|国家(?!级|公园|安全|粮食|储备|文化|中心|重点|能源|战略|知识)|自治区|全省|全市|全县|全区|全国|全校|全院|全局|全系统|全集团|集团公司|集团|公司|学校|我校|我院|我省|我市|我县|一系列|系列|各项|各类|一批|相关|有关|本次|此次|这次|这一|该|其|这场|这一场|一场|如期|决战|决胜|抓实|抓紧|坚定不移|坚定)+/,
)
const COUNTED =
  /^[一二两三四五六七八九十百\d]+(?:大|项|个|条|场|类|轮|次|年|批)?$|^[一二两三四五六七八九十\d]+(?:大|项|个|场)/
/** Words of which a modifier may be made that names no programme of its own. */
const GENERIC = new WordSet(
  (
    '重大 重要 具体 实际 自觉 一致 统一 国家 发展 区域 专项 集中 联合 系列 主题 工作 年度 实施 重点 民生 精品 民心 项目 群众 文化 公益 慰问 调研 考察 宣传 宣讲 各类 各种 ' +
    '全民 总体 长期 整体 创建 实践 志愿服务 日常 三年 五年 攻坚 提升 培育 行动 突破 打击 大排查 大整治 中长期 国家重大 国家区域 区域重大 企业 城市 经济 经济社会 产业 科技 教育 改革 建设 具体实施 清理 ' +
    '专项治理 相关 整治 救援 搜救 救灾 抢险 抢险救援 应急 排查 检查 巡逻 执法 军事 联合执法 群众性 社会 对外 规划 生产 经营 文体 庆祝 纪念 基层 党建 党的建设 人才'
  ).split(' '),
)
/** Two characters that name a programme by themselves: 强县工程, 净水行动. */
const SHORT =
  /^(?:[强富兴惠暖护净清亮绿安][省市县区州镇村农民企商心水山河土海空居业师教医]|蓝天|碧水|净土|双百|双千|千企|百企|千村|万企|三农)$/
/** Works of stone and steel, which are projects and no programmes. */
const PHYSICAL =
  /各项$|有关$|相关$|加固|改造|修复|建设|治理|整治|公路|铁路|高速|道|路|桥|隧|河|江|湖|水|渠|库|管|供|污|电|气|热|房|楼|园|绿|亮|坡|堤|排|灌|坝|码头|机场|站|厂|线|馆|场|所|安置|拆|征|主体|装饰|配套|附属|景观|防洪|隐蔽|消防|安装|土石方|基坑|应急|收尾|[一二三四]期|项目|骨干|枢纽|控制性|重点|在建|标志性|系统|生物|信息|通信|引|调|联网|修缮|培训$|[大小]型|等级|标段/
/** 《空气质量改善行动计划》, 《…行动实施方案》: a plan that is called so; a speech or an article is called after none. */
const TITLE_OF_PLAN = /^(?:（[^）]{2,5}）|的?(?:总体|实施|工作)?(?:方案|意见|通知|规划|计划|细则))?》/
const VERBLESS = /(?:攻坚战|保卫战|三年行动|行动计划|专项行动|攻坚行动|五年行动|三年行动计划|提升年活动|综合改革试点)$/

/** 重大项目建设|攻坚战: a battle is a campaign, whatever it is fought over. */
const BATTLE = /(?:攻坚战|保卫战|歼灭战|阻击战)$/

/** 全县|农村环境集中整治行动|推进会: whose campaign it is, and the meeting on it, are as good as a verb. */
const WHERE = /^(?:[^，。]{0,8})?全[省市县区州旗镇乡国校]/
const MEETING =
  /^(?:工作)?(?:电视电话|视频|现场)?(?:动员|推进|部署|启动|总结|调度|协调|专题)[^，。]{0,8}(?:会|大会|会议)/

/** 深刻认识|脱贫攻坚战: what is known of a campaign, no part of its name. */
const KNOWING = /^(?:深刻|充分|准确|清醒|进一步|切实)*(?:认识|认清|理解|把握|领会|了解|介绍)/
/** 巩固|脱贫攻坚战的成就: what is done with it. */
const KEPT = /^(?:巩固|打赢|赢得|决胜|助力|支持|参与|投身|见证|回顾|总结|取得)/
const knownBehind = (text: string): boolean => {
  const kept = KEPT.exec(text)
  return kept !== null && KNOWN.get(text.slice(kept[0].length)) !== undefined
}
const WAR = /战$/
/** 打好|春季造林绿化和: what else the battle is fought over, back to its verb. */
const WAGED = /(?:打好|打赢|打响)([\u4e00-\u9fff]{2,12}[和与及])$/

const namesPlan = (body: string, start: number, end: number): boolean =>
  TITLE_OF_PLAN.test(body.slice(end, end + 8)) &&
  (body[start - 1] === '《' || body.slice(start - 12, start).includes('《关于'))

/** Offset after the last programme verb in `body[from, to)`, or -1. */
function afterVerb(body: string, from: number, to: number): number {
  for (let end = to - 2; end > from; end--) if (PROGRAMME_VERBS.longestEnding(body, end, from)) return end
  return -1
}

/** True where a programme verb stands directly before the head: 推进百日攻坚行动 has no name of its own. */
const endsInVerb = (body: string, to: number): boolean => PROGRAMME_VERBS.longestEnding(body, to, 0) !== null

/** Programmes by name without quotation marks: a modifier of its own before 行动, 战略, 攻坚战 and the like, under a verb that governs it. */
export function namedProgrammes(body: string): TifaCandidate[] {
  const found: TifaCandidate[] = []
  for (const match of PROGRAMME_HEADS.scan(body)) {
    const head = match.value
    if (head.not.some((word) => body.startsWith(word, match.end))) continue
    let from = match.start
    while (from > 0 && match.start - from < REACH && (!STOP.at(body, from - 1) || body.startsWith('参与', from - 2))) {
      if (body.startsWith('关于', from - 2)) break
      if (body[from - 1] === '和' && body[from] !== '美' && body[from] !== '谐' && body[from] !== '平') break
      from--
    }
    // 打好|造林绿化和森林防火|总体战: a battle is fought over two things as well
    if ('和与及'.includes(body[from - 1] ?? ' ') && WAR.test(head.head)) {
      const open = WAGED.exec(body.slice(Math.max(0, from - 18), from))
      if (open) from -= open[0].length
    }
    const verb = afterVerb(body, from, match.start)
    const led = verb < 0 && WHERE.test(body.slice(from, match.start))
    // 推进深化行动 has no name of its own, 实施区域合作深化行动 has one that ends in a verb
    if (endsInVerb(body, match.start) && (verb < 0 || match.start - verb < 6)) continue
    let start = verb < 0 ? from + (led ? body.slice(from, match.start).indexOf('全') : 0) : verb
    start += MILD.execIn(body, start, match.start)?.[0].length ?? 0
    const modifier = body.slice(start, match.start)
    const text = body.slice(start, match.end)
    if (
      !head.named &&
      !(verb >= 0 && /^新时代.{2}/.test(modifier) && head.head === '工程') &&
      !(verb >= 0 && head.head === '工程' && /^[\u4e00-\u9fff]{4,14}$/.test(modifier) && !PHYSICAL.test(modifier)) &&
      !(verb >= 0 && SHORT.test(modifier) && /^(?:工程|行动|战略)$/.test(body.slice(match.start, match.end)))
    )
      continue
    if (
      /军事|空袭|^\d+(?:[个项大条场类年月日亿万千余多]|$)|等$|(?:实际|具体|自觉|相关|服务国家|融入国家|对接国家)$|必须|曾|要求|一系列|各项|各个|[这该]一?[个场项]|[一二两三四五六七八九十\d]大$/.test(
        modifier,
      ) ||
      (verb < 0 && modifier.length < 4)
    )
      continue
    if (
      (modifier.length < 3 && !SHORT.test(modifier)) ||
      (head.head === '专项行动' && divisionNameAt(modifier, 0)?.end === modifier.length) ||
      modifier.length > 20 ||
      (GENERIC.makes(modifier) && !(verb >= 0 && modifier.length >= 4 && BATTLE.test(text))) ||
      COUNTED.test(modifier)
    )
      continue
    if (inTitle(body, start) && !namesPlan(body, start, match.end)) continue
    const last = found.at(-1)
    const listed = last !== undefined && last.end === start - 1 && '、和与及'.includes(body[last.end]!)
    if (verb < 0 && !listed && !VERBLESS.test(text) && !(led && MEETING.test(body.slice(match.end, match.end + 12))))
      continue
    if (verb < 0 && (KNOWING.test(modifier) || knownBehind(text))) continue
    found.push({ text, kind: 'programme', start, end: match.end, confidence: verb < 0 && !listed ? 0.6 : 0.82 })
  }
  return found
}
