import { EndTrie } from '../../text/end-trie.ts'
import { Units } from '../../text/units.ts'
import { COUNTED, METRIC_EDGES } from './indicator-lexicon.ts'

/** Marks that end a clause. */
export const CLAUSE = new Units('，。；：！？\n（）()《》,;!?')
const REACH = 48
// adverbs between a metric and its verb or figure
const ADVERBS = new EndTrie(
  (
    '有望 正在 现在 目前 当前 如今 现已 单月 每天 每周 每月 每年 每日 每秒 每小时 分别 同比 环比 年均 平均 累计 累积 总计 共计 合计 预计 仅 已 将 共 均 都 就 再 又 还 同口径 继续 仍 也 提前 力争 实现 达到 完成 确保 稳定 全年 可 能 同 净 先后 约 直接 ' +
    '已经 总共 一举 首次 成功 可达 将达 要 首批 可比 连续 更是 每斤 每公斤 每亩 每吨 其中 第一批 逐年 大幅 明显 今年 去年 明年 前年 后年 的'
  )
    .split(' ')
    .concat(Array.from('0123456789', (digit) => [`${digit}年`, `${digit}月`]).flat())
    .map((word) => [word, true] as const),
)
// quantity nouns that need the words before 的
const SHORT_AFTER_DE = /^(?:比例|比重|占比|数量|总量|增速|增幅|水平|规模|速度|总数|面积|产量|人数|价格)$/
/** Start of the clause that `at` stands in. */
export function clauseStart(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < REACH && !CLAUSE.at(text, from - 1)) from--
  return from
}

/** Last characters of a year and the like. */
const YEAR_END = new Units('年底末初的')

/** 增幅比一季度加快, 较去年同期增长: what a figure is compared with. */
const COMPARISON =
  /(?:比|较)(?:[\d一二三四五六七八九十]{1,3}年前|往年|此前|以往|去年|上年|前年|年初|上月|上季度?|同期|[\u4e00-\u9fff]{2,5}前|[一二三四]季度|上半年|(?:去年|上年|今年)?\d{1,2}(?:[-—至]\d{1,2})?月份?|“[^”]{2,5}”|20\d\d年)(?:同期|期间|[底末初])?$/
const BY_PRICE = /按(?:可比|不变)(?:价格?|口径)(?:计算)?$|按同口径(?:计算)?$/

/** A phrase without the adverbs, comparisons and beginnings between a metric and its verb or figure. */
export function stripAdverbs(text: string): string {
  let out = text
  if (out.endsWith('“')) out = out.slice(0, -1)
  if (out.endsWith('月') || out.endsWith('份'))
    out = out.replace(/(?<![比较与和至年\d])(?:20\d\d年|[今去上]年)?(?:\d{1,2}月?[-—－至])?\d{1,2}月份?$/, '')
  if (out.includes('连续'))
    out = out.replace(
      /(?:已)?连续[\d一二三四五六七八九十两几多]{1,3}(?:个)?[年月季届次度]{0,2}(?:保持在|保持|超过|突破|稳定在|达到|实现)?$/,
      '',
    )
  if (out.includes('从') || out.includes('由'))
    out = out.replace(
      /[从由](?:(?:[一两三四五几]年前的)?(?:不足|不到|不低于|近|约)?[\d百千万亿半]|去年|上年|年初|当初|当年|曾经|原来|最初|刚开始|以前|过去)[^从由，]{0,14}$/,
      '',
    )
  if (out.endsWith('人民币')) out = out.slice(0, -3)
  if (out.length > 5 && out.endsWith('折合')) out = out.slice(0, -2)
  if (out.includes('于20')) out = out.replace(/于20\d\d年[底末]?(?:首次|首度|一举|成功|率先)?$/, '')
  if (out.endsWith('相比'))
    out = out.replace(/(?:(?:与|和|跟|同(?!期))[^，与和跟]{1,14}|^[^，与和跟]{0,10}[期年月底初末])相比$/, '')
  if (out.includes('比') || out.includes('较')) out = out.replace(COMPARISON, '')
  if (out.includes('按')) out = out.replace(BY_PRICE, '')
  if (YEAR_END.at(out, out.length - 1))
    out = out.replace(/(?:从|由)?(?:20\d\d年(?:底|末)?|去年|上年|年初|上年末)的?$/, '')
  for (let m = ADVERBS.longestEnding(out, out.length, 0); m; m = ADVERBS.longestEnding(out, out.length, 0)) {
    // 产能, 合同, 公共 and the like end in no adverb
    if (
      m.end - m.start === 1 &&
      /(?:产能|功能|性能|节能|智能|职能|动能|许可|合同|主要|重要|公共|需要|不同|[户人亩村]均|[签履节预续邀]约)$/.test(
        out,
      )
    )
      break
    out = out.slice(0, m.start)
  }
  return out
}

const JOINED = new Units('大但虽而仅只不并此本今昨日近前0123456789')
/** Conjunctions and adverbs, days, and the number of those whose metric follows: 75家|企业年销售收入. */
const CONNECTED =
  /^(?:但|虽然|而|仅仅?|只|不仅|并(?![网购轨])|大幅(?=新增|增加|提高|增长)|此次|本次|今天|昨天|日前|近日|(?:近|过去|最近)[一二三四五六七八九十两几\d]+年(?:来|间)?|前\d{1,2}个月|\d{1,2}[-—至]\d{1,2}月份?|\d[\d.]*万?[多余]?(?:[个座家条户名所处件台辆]|项(?!目)))+(?=[\u4e00-\u9fffA-Z“]{2})/
/** First characters of what stands before a metric and is no part of it. */
const LEADING = new Units('为就这那当到至0123456789年底汛春元五国的和与及、在共全主首基本其总该新合已支直')
const COUNTED_YEARS = new Units('0123456789一二三四五六七八九十两')
/** How figures do, after what they are of. */
const GROWS = /(?:发展迅速|稳步增长|快速增长|持续增长)$/
const GROWS_END = new Units('速长')
const TRAILING = new Units('的、')
const DID =
  /^[^，、]{2,16}(?:共|累计|先后)(?=(?:签约|引进|实施|投入|完成|建成|接待|新增|培育|争取|发放|销售|组织|兑现|办理|转移|排查|整改)[\u4e00-\u9fff]{2})/

const NAMED_FOR =
  /^[\p{Script=Han}A-Za-z0-9]{2,14}(?<![平高初中同均优特对劣上下头一二三])等(?![级次额待于同值离价份候地部省市区县]|国(?!家级)|方面|行业|领域|环节|产业|学科|专业)(?=[\p{Script=Han}]{3})/u
const SINCE = /^[^，、]{0,16}?(?:近|过去|最近)[一二两三四五六七八九十几\d]+年(?:来|间)?(?=[\u4e00-\u9fff]{2})/
const DATED =
  /^[^，、\d]{0,4}(?:制定|提出|安排|编制|下达|明确|落实|争取|拨付|拟定|确定|公布|印发)(?:了)?(?:19|20)\d\d年(?:度)?(?=[\u4e00-\u9fff]{2})/
const OUT_OF = /^[^，、从]{0,12}从[^，、从]{2,16}中(?=[\u4e00-\u9fff]{2})/
const SET = /^[^，、]{0,16}?(?:数|任务|目标)是(?=[\u4e00-\u9fff]{2})/
/** 白内障、大骨节病等|患者: the class, not who is named for it. */
const LISTED = /^[\u4e00-\u9fff]{2,8}等(?![地级国省市县区])(?=[\u4e00-\u9fff]{2,6}$)/
/** 捐赠资金、物资: given together. */
const GIFTS = /(?:资金|款)、(?:物资|物品|物)$/
const GIVEN = /^向[^，、]{2,12}?(?=捐|供[水电气热]|援助|支援|赠|送|提供|拨付|下拨|交付|发放|投放|颁发)/

/** Cuts what stands before the metric's name: verbs of effort, 全省, 今年, what comes before 、 where no list is meant. */
export function trimLeft(phrase: string, keepList: boolean, counted = false): string {
  let cut = 0
  // 能源工业占全省工业增加值的比重: one metric, from before 占
  const share =
    (phrase.endsWith('比重') || phrase.endsWith('比例')) && /(?:占|相当于).*(?:比重|比例)$/.test(phrase)
      ? phrase.search(/占|相当于/)
      : phrase.length
  for (let i = 0; i < share; i++) {
    const edge = METRIC_EDGES.longestAt(phrase, i)
    // 投资完成额 is one word
    if (
      edge &&
      !(edge.end === phrase.length && phrase.endsWith('意见建议')) &&
      phrase[edge.end] !== '额' &&
      phrase[edge.end] !== '率' &&
      // 项|目前|期投资
      !(phrase[edge.start - 1] === '项' && phrase.startsWith('目前期', edge.start)) &&
      !(counted && COUNTED.get(phrase.slice(edge.start, edge.end))?.cuts)
    ) {
      cut = edge.end
      i = edge.end - 1
    }
  }
  // 社会组织向望溪市捐款: to whom stands before
  const given = phrase.indexOf('向', cut)
  if (given >= 0) {
    const to = GIVEN.exec(phrase.slice(given))
    if (to) cut = given + to[0].length
  }
  // 从财政资金中安排
  const drawn = OUT_OF.exec(phrase.slice(cut))
  if (drawn) cut += drawn[0].length
  // 工作队近两年投入: who and since when stand before
  const since = SINCE.exec(phrase.slice(cut))
  if (since) cut += since[0].length
  // 制定2026年援建资金: of which year
  if (phrase.includes('年', cut)) {
    const dated = DATED.exec(phrase.slice(cut))
    if (dated) cut += dated[0].length
  }
  // 任务计划数是摘帽
  const set = SET.exec(phrase.slice(cut))
  if (set) cut += set[0].length
  // 招商分队共签约项目: who did it stands before
  const did = DID.exec(phrase.slice(cut))
  if (did) cut += did[0].length
  let out = phrase.slice(cut)
  const de = out.lastIndexOf('的')
  if (share === phrase.length && de > 0 && de < out.length - 1 && !SHORT_AFTER_DE.test(out.slice(de + 1)))
    out = out.slice(de + 1)
  if (!keepList) {
    const comma = out.lastIndexOf('、')
    if (comma >= 0 && comma < out.length - 1 && !GIFTS.test(out)) out = out.slice(comma + 1).replace(LISTED, '')
  }
  out = out.trim()
  if (JOINED.at(out, 0)) out = out.replace(CONNECTED, '')
  if (LEADING.at(out, 0))
    out = out.replace(
      /^(?:[到至]?20\d\d年[底度]?|将(?=[接达有建新])|[到至]?\d{1,2}月(?:[底末份]|[上中下]旬)?前?|(?:[到至]?年)?底前|汛期?前|(?:春节|元旦|五一|国庆)节?前|[的和与及、]|在(?![谈建校册岗库职读线售营])|为[\u4e00-\u9fff]{2,8}?(?=(?:培训|培育|培养|节省|创造|筹集|争取)[\u4e00-\u9fff])|为(?![民农老企人]|了)|就(?![业近地医诊读餐学职])(?=[\u4e00-\u9fff]{3})|[这那]里|当地|[这该][家个][\u4e00-\u9fff]{2}(?:目前|现在)?(?=[\u4e00-\u9fff]{2})|(?:共计|总计|合计)|共(?=[\u4e00-\u9fff]{3})(?!同|有|建|享|和)|已(?=[\u4e00-\u9fff]{3})(?!经)|该(?:[省市县镇乡村校]|区(?!域)|公司|企业|园区|集团|项目)?|支持|直接|到(?=20)|全体|主要|首次|基本|本年度|其(?![他它余])|总体|新时期)+/,
      '',
    )
  if (out.startsWith('从')) out = out.replace(/^从[^，]{2,20}中(?=[\u4e00-\u9fff]{2})/, '')
  // 甲集团等总部企业: the class, not who is named for it
  if (out.includes('等')) out = out.replace(NAMED_FOR, '')
  if (out.length > 2 && out.endsWith('等')) out = out.slice(0, -1)
  if (TRAILING.at(out, out.length - 1)) out = out.replace(/[的、]+$/, '')
  if (out.includes('按照')) out = out.replace(/^[^，]{0,6}按照(?=[一二三四五六七八九十两\d]+年)/, '')
  if (COUNTED_YEARS.at(out, 0)) out = out.replace(/^[一二三四五六七八九十两\d]+年(?!期|级|龄|度)(?:内|间|来)?/, '')
  return GROWS_END.at(out, out.length - 1) ? out.replace(GROWS, '') : out
}

const DEALT = new Units('均都各')

/** True where the words before a figure deal several figures out: 分别, 均, 都, 各. */
export function isDealtOut(left: string): boolean {
  for (let i = 0; i < left.length; i++) if (DEALT.at(left, i)) return true
  return left.includes('分别')
}
