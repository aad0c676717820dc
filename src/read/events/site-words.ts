import { divisionNameAt } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { Anchored } from '../../text/anchored.ts'
import { WordSet } from '../../text/word-set.ts'
import { GENERIC_SITES, SITE_ENDINGS } from './event-lexicon.ts'
import type { Ground } from './site.ts'

const LONGEST_OPEN = 16
const NO_SITE =
  /[的了着是]|一行|一[家个处户]|\d个|实施|强化|参与|引发|迎接|论证|持之以恒|^(?:全|各|相关|有关)|(?:情况|工作|问题|建设|发展|生产|服务|管理|群众|职工|干部|环节|领域|产业|行业|部门|家庭|人员|人家|现状|措施|反响|上移|安全|事迹|布局|性能|质量|卫生|规划|进度|秩序|客车|列车|动车|规模|组织|工作队|(?:讨论|工作|委|联|党派[一二三四]?|界别?|卫)组|提升|进展|之初|沉降|变形|[性型]|机构|战士|精神|讲话|意义|重建|复产)$|有关|相关|率先/
/** What no name of a site begins with, whatever its ending. */
export const NO_OPENING = new Anchored(
  /^(?:[区县市镇乡]内)?(?:部分|一些|有关|各|多个|多家|全|该|本|这|其|我|企业|园区|项目|小区|医院|学校|公司|厂区|贫困户|村民|居民|农户|群众|牧民|老党员|职工|患者|新(?:开工|竣工|投产|建成|建改造|改造|增|引进|签约|入库)|今年|在|他|她|它|你|此|某|当地|附近|周边|沿线|沿途|辖区|所辖|现在|正在|刚刚|最|从|把|让|由|被|将|以|按|为|就|与|同|和(?![谐平睦美顺兴田])|受灾|临街|沿街|(?:特困|困难|低保|五保|老复员|退役|残疾|优抚|离任)(?:户|人员|群众|党员|军人|职工|家庭|老人|村干部|残疾人)|(?:防汛|安全)?(?:重点|贫困|偏远|边远|易涝|受灾)(?:区域|乡村|乡镇|地区|部位|县|村镇|路段|点位)|宗教|广大|回迁居民|了解|听取|指导|检查|考察|调研|参观|参加|出席|参与|前来|来自|学习|对|壮大|深化|发展|加强|推进|推动|开展|实施|打造|搞|做好|抓好|完善|提升)|^[一二两三四五六七八九十几多数\d]+[余多]?[家个条处座所片批名户位对张间辆台节堂]/,
)
/** What is seen, said and felt rather than gone to. */
const NO_ENDING =
  /[间旁边中里内外上下时后前处面者们会室厅县市镇乡州旗]$|[棚点沿]$|楼道$|厨房$|病房$|洗衣房$|通道$|对象$|设施$|设备$|器材$|产品$|展品$|地头$|街头$|村头$|企业$|单位$|项目$|一线$|基层$|现场$|实际$|家$|阶段$|条件$|场所$|店铺$|商铺$|工作者$|海峡$|委员$|书记$|主席$|同志$|代表$|专家$|学者$|院士$|之路$|沿线$|地区$|座谈$|交流$|状况$|隐患$|知识$|思维$|鉴定$|不到位$|春联$|流程$|活动$|仪式$|间隙$|以来$|调度$/
const NAME_ONLY = /^[\p{Script=Han}A-Za-z0-9·（）()“”—-]+$/u

const describing = [...loadLexicon('site-describing', ['word']), ...loadLexicon('organization-fields', ['word'])].map(
  ({ word }) => word,
)
const DESCRIBING = new WordSet(describing)
const KINDS = new WordSet([...describing, ...GENERIC_SITES.keys()])
/** True where the words only say of what kind a site is, with or without a word for a site among them. */
export const describes = (text: string, words = KINDS): boolean => words.makes(text)

/** True for what only says of what kind a site is: 社区, 部分酒店, 农贸市场. */
export const isNoName = (text: string): boolean => describes(text) || NO_OPENING.test(text)

/** 联合村, 建设村: two characters before 村 make a name, though they are a common word. */
const NAMED_VILLAGE =
  /^(?!示范|样板|试点|重点|特色|帮扶|扶贫|联系|包联|结对|搬迁|安置|民族|生态|智慧|数字|旅游|美丽|先进)[\p{Script=Han}]{2}村$/u

/** Endings of one character that need more than one before them: 大街, 道路. */
const SHORT = /[路街巷苑岛岭峰湾矿]$/
/** Of these there are many alike, in a list of sites too. */
const ANY_OF_KIND = /(?:基地|示范[村点园区]|合作社|[园棚场]区?|项目|商超|超市|加油站|厂房)$/
/** 实验中学: known by that name alone. */
const KNOWN_ALONE = new Anchored(/^(?:实验|育才|外国语|民族|师范附属)(?:中学|小学|学校|幼儿园)$/)
/** 市一高, 市二十五中 */
const NUMBERED_SCHOOL = new Anchored(/[市县区城][一二三四五六七八九十]+[高中]$/)
/** 国家电力调度控制中心: of the whole country there is one. */
const OF_NATION = new Anchored(/^国家(?!级)[\p{Script=Han}]{4,}(?:中心|总站|总局|总队|馆|院|基地|实验室)$/u)
const NO_ROAD = new Anchored(
  /(?:^|.)[进入驻返]村$|(?:思|出|线|销|财|退|回|一)路$|(?:犯罪|致富|发展|小康|幸福|脱贫|振兴|富裕|复兴|现代化|社会主义)道路$|高峰$|(?:布|格|全|大)局$/,
)

/** True where a run without the divisions before it is a name: by its ending, or by the ground alone. */
export function hasName(printed: string, ground: Ground): boolean {
  const own = printed.replace(/（[^（）]*）$/, '')
  if (/(?:工作|调研|督导|检查)组$/.test(own)) return false
  if (KNOWN_ALONE.test(own) || OF_NATION.test(own)) return ground !== 'seen'
  if (
    own.length < 2 ||
    (describes(own) && !(ground === 'listed' && own.length >= 5 && !ANY_OF_KIND.test(own))) ||
    SITE_ENDINGS.longestEnding(own, own.length, 0)?.start === 0
  )
    return false
  const ending = SITE_ENDINGS.longestEnding(own, own.length, 1)
  if (own.length > 3 && /[\d一二三四五六七八九十]标$/.test(own)) return true
  if (NO_ROAD.test(own)) return false
  if (NUMBERED_SCHOOL.test(own)) return true
  if (ending && own.length - ending.start === 1 && ending.start < 2 && SHORT.test(own)) return false
  if (ending)
    return (
      !describes(own.slice(0, ending.start), DESCRIBING) ||
      NAMED_VILLAGE.test(own) ||
      (ground === 'listed' && own.length >= 5 && !ANY_OF_KIND.test(own))
    )
  if (ground === 'seen' || own.length > LONGEST_OPEN || !NAME_ONLY.test(own) || NO_SITE.test(own)) return false
  if (divisionNameAt(own, 0)?.end === own.length) return false
  return ground === 'listed' || (own.length >= 3 && !NO_ENDING.test(own))
}
