import type { SentenceSpan } from '../draft.ts'
import type { Quantity } from './quantities.ts'

/** What a project is planned with: its cost, its ground, its size. */
const PLANNED_WITH =
  /^(?!.*(?:完成|累计|到位|实际|固定资产|已|追加|撬动|吸引|带动|平均)).*(?:(?:^|总|计划|预计|概算|估算|规划|项目|工程|年度|期)投资(?:额|总额|规模)?|占地(?:总?面积)?|用地(?:总?面积|规模)?|建筑(?:总)?面积|全长|红线宽度|时速|里程|概算|预算)$/
/** How large a school or house is to be. */
const SIZED =
  /(?:教学班|班级|[初高]中部|小学部?|初中|高中|幼儿园|学位|床位|办学规模|学校容量|校舍|[学舍合验研技务公院]楼|车位)$|^(?:可?容纳|新建|建设)[\u4e00-\u9fff]{0,10}(?:学生|校舍|楼|馆|厂房|用房)$/
/** What says that it is not yet built, before the figure, and behind it. */
const TO_BUILD =
  /开工(?!率|复产)|奠基|动工|破土|在建|拟(?:建|投|总|新|占)|计划(?:总|年|当年|建设|新建|用地|占地)?投资|正在(?:建设|实施|施工|推进|筹建)|建设中|规划(?:建设(?!运营)|投资|总|用地|占地|面积|建筑)|预设|选址|概算|估算|获批|立项/
const BUILT_LATER =
  /集中开复?工|(?:估算|计划总|概算)投资|预设|规划(?:总)?建筑面积|(?:建成|投产|达产|投用|完工|竣工|建成投产|建成投用|投入使用|投运)(?:达产|达效|运营|使用)?后|建设(?:工期|周期)|工期|预计[^，。]{0,16}(?:建成|竣工|完工|投产|投用|通车|交付)/
/** What says that it stands: of a start and an end in one sentence the nearer counts. */
const BUILT =
  /投产投用|竣工投产|已(?:经)?(?:全部|全面|全线|基本|正式|陆续)?(?:建成|投产|完工|投用|通车|投入|竣工|运营)|(?:建成|竣工|通车|投产|落成)(?!后|达产|投产后|投用后|[^，。]{0,3}后|活动|仪式)|正式(?:运营|启用)|建有|运营以来/g
/** 累计完成|投资: what is spent already. */
const SPENT = /(?:完成|累计|到位|已)[^，。；]{0,6}$/
const OVER = /截至|今年以来|\d月?[—－-]\d{1,2}月/
const PUT_IN = /^(?:建设|修建|兴建|新建|援建)?的/
const STARTED = /开工|奠基|动工|签约/
const SITES = /项目|工程|公路|道路|大桥|学校|园区|基地|线路/

/**
 * True for what a project is planned with that is still to be built: its investment, ground or length where the report tells of
 * its start or reckons with what it will bring. `title` is the report's headline.
 */
export function isUnbuilt(
  body: string,
  sentences: readonly SentenceSpan[],
  index: number,
  q: Quantity,
  metric: string,
  title: string,
): boolean {
  if (!PLANNED_WITH.test(metric) ? !SIZED.test(metric) : !/^(?:money|amount)$/.test(q.kind)) return false
  const s = sentences[index]!
  const before = body.slice(Math.max(s.start, q.start - 160), q.start)
  if (SPENT.test(before)) return false
  // 投资3亿元建设的项目, visited: what was put into it
  if (metric.endsWith('投资') && !metric.endsWith('总投资') && PUT_IN.test(body.slice(q.end, q.end + 4))) return false
  let built = -1
  for (const m of before.matchAll(BUILT)) built = m.index
  // 截至9月，新开工项目20个，总里程300公里: what has been done
  if (OVER.test(before) && before.includes('新开工')) return false
  const started = before.search(TO_BUILD)
  if (built >= 0 && (started < 0 || built > before.lastIndexOf('开工'))) return false
  if (started >= 0) return true
  const next = sentences[index + 1]
  const after = body.slice(q.end, Math.min(next?.paragraph === s.paragraph ? next.end : s.end, q.end + 120))
  if (BUILT_LATER.test(after)) return true
  return STARTED.test(title) && !/竣工|投产/.test(title) && SITES.test(before + metric)
}

/** 青禾包装生产线扩建项目|总投资, “花海小镇”项目|占地面积. */
const OF_PROJECT =
  /^“?([^、”]{7,}?(?:项目|工程|产业园|生产线|基地|广场|大桥|隧道|水库|小区|公园))”?(?:项目|工程)?(?=(?:计划|规划|预计|概算|估算|设计|[一二三]期|总|年)*(?:投资|占地|用地|建筑|全长|长度|里程|面积|造价|工期|库容|产值|产能|装机))(.{2,12})$/

/** The project that a metric begins with, whose figure it is, and the metric without its name; null where no project is named. */
export function ofProject(metric: string): { subject: string; metric: string } | null {
  const found = metric.length > 9 ? OF_PROJECT.exec(metric) : null
  return found ? { subject: found[1]!, metric: found[2]! } : null
}
