import { Anchored } from '../../text/anchored.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { TifaCandidate } from './tifa-candidate.ts'

// 防大汛、抗大旱、抢大险、救大灾, in whatever order and however many
const FLOOD = /(?:(?:防|抗|抢|救|战|控)大(?:汛|洪|旱|涝|险|灾|震|火|疫|战|考)[、，]?(?:和)?){2,6}/g
// 习近平总书记关于加强和改进民族工作的重要思想, 习近平总书记扶贫开发战略思想
const THOUGHT =
  /习近平(?:总书记|主席)?(?:关于[^，。；、：\n]{2,24}?的(?:一系列|系列)?重要(?:战略)?思想|[^，。；、：\n和与及的在]{2,10}?(?:重要)?战略思想|(?:生态文明|扶贫|扶贫开发|“三农”|三农|民族工作|统一战线|网络强国|教育|党建)(?:工作)?思想)/g
const THOUGHTS = new Hints('要思想 略思想 明思想 贫思想 发思想 ”思想 农思想 作思想 线思想 国思想 育思想 建思想')
// 守土有责、守土担责、守土尽责
const DUTY = /(?:守土[有担负尽履][责方土][、，]?){2,6}/g
const DUTIES = new Hints('守土')
const FLOODS = new Hints('防大 抗大 抢大 救大 战大')

// 以巡促改、以巡促建、以巡促治
const BY_MEANS =
  /以([\u4e00-\u9fff])[\u4e00-\u9fff]{2}(?:[、，]以\1[\u4e00-\u9fff]{2}){1,4}(?=[、，。；！？”\n的等]|$)/g
const MEANS = new Hints('、以 ，以')
// 谁主管、谁负责，谁审批、谁监管
const WHO =
  /谁[\u4e00-\u9fff]{2,3}[、，]?谁[\u4e00-\u9fff]{2,3}(?:[、，]谁[\u4e00-\u9fff]{2,3}[、，]?谁[\u4e00-\u9fff]{2,3}){0,3}(?=[、，。；！？”\n的]|$)/g

// 工业强市、产业兴市、生态立市
const STRONG =
  /[\u4e00-\u9fff]{2}[强兴立富稳活旺]([省市县区镇村校企院])(?:[、，][\u4e00-\u9fff]{2}[强兴立富稳活旺]\1){1,4}(?:战略)?(?=[、，。；！？”\n的等和与]|发展|方针|之路|任何|$)/g
const STRONGS = new Hints(
  Array.from('强兴立富稳活旺', (verb) =>
    Array.from('省市县区镇村校企院', (level) => `${verb}${level}、 ${verb}${level}，`),
  )
    .flat()
    .join(' '),
)
// 村不漏户、户不漏人
const NONE_LEFT = /(?:小区|社区|乡镇|[村组寨楼区镇乡])不漏([户村组人项])[、，]\1不漏[户人项]/g
const LEFTS = new Hints('不漏')

// 文旅强市战略, 制造业强省战略: a strategy by its formula needs no verb
const STRATEGY =
  /(?:制造业|服务业|数字经济|[\u4e00-\u9fff]{2})[强兴立][省市县区旗镇校企]战略(?!目标|地位|支点|部署|机遇|规划|布局|合作)/g
const STRATEGIES = new Hints('省战略 市战略 县战略 区战略 旗战略 镇战略 校战略 企战略')
// 管行业必须管安全、管业务必须管安全
const CHARGE =
  /管[\u4e00-\u9fff]{2,4}必须管[\u4e00-\u9fff]{2}(?:[、，和](?:同时)?管[\u4e00-\u9fff]{2,4}必须管[\u4e00-\u9fff]{2}){1,4}/g
const CHARGES = new Hints('必须管')
// 国家所需、岚江所能
const NEEDS =
  /(?:日喀则|内蒙古|黑龙江|[\u4e00-\u9fff]{2})所[需盼急][、，][\u4e00-\u9fff]{2,3}所[能长](?:[、，][\u4e00-\u9fff]{2,3}所[能长向愿])?/g
const NEED = new Hints('所需、 所需， 所盼、 所急、')

// 当先锋、走前列、作示范
const LEADING =
  /(?:(?:走在前|走前列|站前列|当先锋|打头阵|[作做]示范|[作做]表率|[作当树立]标杆|勇争先|争一流|创一流|争第一|挑大梁|当主力|当尖兵|站排头|开新局|善作为|建新功|谱新篇)[、，]?){3,6}(?=[、，。；！？”\n的上中]|$)/g
const LEADERS = new Hints('先锋、 前列、 示范、 表率、 标杆、 走在前、 头阵、 争先、 一流、 大梁、')

// 党支部+合作社+农户
const SUM = /[\u4e00-\u9fffA-Za-z0-9]{2,12}(?:[+＋][\u4e00-\u9fffA-Za-z0-9]{1,10}){1,5}/g
/** Where the next + stands, full or half width, from `from` on; -1 for none. */
function plusAt(text: string, from: number): number {
  const [half, full] = [text.indexOf('+', from), text.indexOf('＋', from)]
  return half < 0 || full < 0 ? Math.max(half, full) : Math.min(half, full)
}
const LONGEST_PART = 12
/** What a sum must be to be a method: followed, or closed, by one of these. */
const METHOD = /(模式|机制|工作法|体系|格局|思路|路径|方式|办法)$/
const METHOD_AFTER = /^(?:”)?(?:的)?[\u4e00-\u9fff]{0,6}?(?:模式|机制|工作法|体系|格局|思路|路径|方式|办法)/
/** What stands before the first part of a sum and is no part of it. */
const BEFORE_SUM =
  /^.*(?:采取|推行|探索|实行|采用|构建|建立|推广|运用|通过|按照|打造|形成|创新|健全|完善|实施|落实|推进|发展|坚持|引入|依托|积极|的|了|以|用|是|为|和)/

// 项目攻坚年, 作风建设年: a year by its task
const YEAR = new Anchored(
  /(?:攻坚|提升|建设|突破|推进|落实|深化|服务|创新|治理|整治|改革|作风|质效|环境|效能|项目|招商|执行|规范|转型|提振|见效|融合|强化|增效|提质|冲刺|攻关)$/,
)
const YEAR_AFTER = /^(?:活动|行动|[，。、；”\n和与]|各项|工作|三年|$)/
const YEAR_LEAD = /^.*(?:确定|定|作|以|是|为|开展|实施|落实|推进|深化|围绕|结合|启动|确立|聚焦|抓好|坚持|和|及)(?=.{4})/

/** Where parts are summed up, looked for around each `+` alone. */
function sumsIn(body: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let from = 0
  for (let at = plusAt(body, 0); at >= 0; ) {
    SUM.lastIndex = Math.max(from, at - LONGEST_PART)
    const sum = SUM.exec(body)
    if (!sum) break
    found.push(sum)
    from = sum.index + sum[0].length
    at = plusAt(body, from)
  }
  return found
}

/** Set phrases without quotation marks that their form gives away: 防大汛、抢大险, 党支部+合作社模式, 项目攻坚年. */
export function barePhrases(body: string): TifaCandidate[] {
  const found: TifaCandidate[] = []
  for (const m of FLOODS.in(body) ? matchesOf(FLOOD, body) : []) {
    const text = m[0].replace(/[、，和]+$/, '')
    if (text.length > 3)
      found.push({ text, kind: 'slogan', start: m.index, end: m.index + text.length, confidence: 0.9 })
  }
  // with 重要 and without it, it is one and the same: the first wording stands for both
  const thoughts = new Map<string, string>()
  for (const m of THOUGHTS.in(body) ? matchesOf(THOUGHT, body) : []) {
    const text = m[0].replace(/[“”]/g, '')
    const bare = text.replace('重要', '')
    if ((thoughts.get(bare) ?? text) !== text) continue
    thoughts.set(bare, text)
    found.push({ text, kind: 'doctrine', start: m.index, end: m.index + m[0].length, confidence: 0.96 })
  }
  for (const m of DUTIES.in(body) ? matchesOf(DUTY, body) : []) {
    const text = m[0].replace(/[、，]$/, '')
    found.push({ text, kind: 'slogan', start: m.index, end: m.index + text.length, confidence: 0.96 })
  }
  for (const m of MEANS.in(body) ? matchesOf(BY_MEANS, body) : [])
    found.push({ text: m[0], kind: 'slogan', start: m.index, end: m.index + m[0].length, confidence: 0.8 })
  for (const m of STRONGS.in(body) ? matchesOf(STRONG, body) : []) {
    const start = m.index + (/^(?:坚持|实施|推进|走|以)/.exec(m[0])?.[0].length ?? 0)
    const text = body.slice(start, m.index + m[0].length)
    found.push({
      text,
      kind: text.endsWith('战略') ? 'programme' : 'slogan',
      start,
      end: start + text.length,
      confidence: 0.75,
    })
  }
  for (const m of STRATEGIES.in(body) ? matchesOf(STRATEGY, body) : [])
    found.push({ text: m[0], kind: 'programme', start: m.index, end: m.index + m[0].length, confidence: 0.7 })
  for (const m of NEED.in(body) ? matchesOf(NEEDS, body) : [])
    found.push({ text: m[0], kind: 'slogan', start: m.index, end: m.index + m[0].length, confidence: 0.8 })
  for (const m of LEADERS.in(body) ? matchesOf(LEADING, body) : []) {
    const text = m[0].replace(/[、，]$/, '')
    found.push({ text, kind: 'slogan', start: m.index, end: m.index + text.length, confidence: 0.8 })
  }
  for (const m of CHARGES.in(body) ? matchesOf(CHARGE, body) : [])
    found.push({ text: m[0], kind: 'slogan', start: m.index, end: m.index + m[0].length, confidence: 0.96 })
  for (const m of LEFTS.in(body) ? matchesOf(NONE_LEFT, body) : [])
    found.push({ text: m[0], kind: 'slogan', start: m.index, end: m.index + m[0].length, confidence: 0.96 })
  for (const m of body.includes('谁') ? matchesOf(WHO, body) : [])
    found.push({ text: m[0], kind: 'slogan', start: m.index, end: m.index + m[0].length, confidence: 0.8 })
  for (const m of sumsIn(body)) {
    const cut = BEFORE_SUM.exec(m[0].slice(0, m[0].search(/[+＋]/)))?.[0].length ?? 0
    // 党支部+合作社+农户|的模式
    const of = m[0].lastIndexOf('的')
    const text = m[0].slice(cut, of > cut && !/[+＋]/.test(m[0].slice(of)) ? of : undefined)
    const start = m.index + cut
    const end = start + text.length
    if (!/^[\u4e00-\u9fff]/.test(text) || /^[+＋]/.test(text) || !/[\u4e00-\u9fff]{2}/.test(text)) continue
    const head = METHOD.exec(text)
    if (!head && !METHOD_AFTER.test(body.slice(end, end + 12))) continue
    found.push({ text, kind: 'programme', start, end, confidence: 0.75 })
  }
  for (let at = body.indexOf('年'); at >= 0; at = body.indexOf('年', at + 1)) {
    if (!YEAR.testIn(body, Math.max(0, at - 2), at) || !YEAR_AFTER.test(body.slice(at + 1, at + 3))) continue
    const before = /[\u4e00-\u9fff]{4,14}$/.exec(body.slice(Math.max(0, at - 14), at))?.[0] ?? ''
    const name = before.replace(YEAR_LEAD, '')
    if (name.length < 4 || name.length > 10 || /[的了是在年月日]|今后|未来|目标|第[一二三四五]/.test(name)) continue
    const activity = /^(?:活动|行动)/.exec(body.slice(at + 1, at + 3))?.[0] ?? ''
    const start = at - name.length
    const end = at + 1 + activity.length
    found.push({ text: body.slice(start, end), kind: 'programme', start, end, confidence: 0.75 })
  }
  return found
}
