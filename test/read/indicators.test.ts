import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { kindReader } from '../../src/read/indicators/indicator-kind.ts'
import { distribute } from '../../src/read/indicators/indicator-rows.ts'
import { findQuantities } from '../../src/read/indicators/quantities.ts'
import { splitSentences } from '../../src/read/sentences.ts'
import type { Sentence } from '../../src/record/types.ts'
import { NO_META } from './no-meta.ts'
import { cpu, indicatorsOf } from './phrase-helpers.ts'

const short = (body: string, places?: readonly string[], published?: string) =>
  indicatorsOf(body, places, published).map(
    (i) =>
      `${i.kind} ${i.metric} ${i.value ?? '-'}${i.high === null ? '' : `~${i.high}`}${i.unit ?? ''}${i.bound ?? ''}`,
  )

describe('quantities', () => {
  test.each([
    ['增长5%左右', 5, null, '%', '左右'],
    ['增长5.0%—5.5%', 5, 5.5, '%', null],
    ['增长5%至6%', 5, 6, '%', null],
    ['增长5—6%', 5, 6, '%', null],
    ['投资2.3万亿元', 23000, null, '亿元', null],
    ['投资300多万元', 300, null, '万元', null],
    ['突破千亿', 1000, null, '亿元', null],
    ['新增就业18万人以上', 18, null, '万人', '以上'],
    ['出栏2万头', 20000, null, '头', null],
    ['占两成', 20, null, '%', null],
    ['十分之一', 10, null, '%', null],
    ['百分之二十', 20, null, '%', null],
    ['翻一番', 100, null, '%', null],
    ['翻两番', 300, null, '%', null],
    ['提高3.5个百分点', 3.5, null, '个百分点', null],
    ['居全省第三位', 3, null, '位', null],
    ['不低于65%', 65, null, '%', '不低于'],
    ['增长6%以上、力争达到8%', 6, 8, '%', '以上'],
    ['装机300万千瓦', 300, null, '万千瓦', null],
    ['10至15家', 10, 15, '家', null],
    ['支渠321千米', 321, null, '千米', null],
    ['装机300千瓦', 300, null, '千瓦', null],
  ])('%s', (text, value, high, unit, bound) => {
    expect(findQuantities(text)).toEqual([expect.objectContaining({ value, high, unit, bound })])
  })

  test.each(['2025年', '6月3日', '30分钟', '18个月', '第七座', '六个方面', '60岁', '21世纪', '500千伏', '万众一心'])(
    'none in %s',
    (text) => {
      expect(findQuantities(text).filter((q) => !q.numeral.bare)).toEqual([])
    },
  )
})

describe('the metric of a figure', () => {
  test.each([
    ['规上工业营收年均增长9%左右。', 'actual 规上工业营收 9%左右'],
    ['孕产妇死亡率降低20%。', 'actual 孕产妇死亡率 -20%'],
    ['培养医疗骨干35名。', 'actual 培养医疗骨干 35名'],
    ['先后选派3名干部到鹿鸣县工作。', 'actual 选派干部 3名'],
    ['向青禾村捐赠助学资金30万元。', 'actual 捐赠助学资金 30万元'],
    ['馆内有一万二千多册古籍。', 'actual 古籍 12000册'],
    ['城镇调查失业率控制在5.5%以内。', 'target 城镇调查失业率 5.5%以内'],
    ['工业占经济总量的比重达到38%。', 'actual 工业占经济总量的比重 38%'],
    ['粮食产值按可比价格计算增长6%。', 'actual 粮食产值 6%'],
    ['地区生产总值同比（下同）增长4.5%。', 'actual 地区生产总值 4.5%'],
    ['工业招商项目投资额同比增长-8.9%。', 'actual 工业招商项目投资额 -8.9%'],
    ['引进亿元以上省外项目资金额219亿元。', 'actual 引进亿元以上省外项目资金额 219亿元'],
    ['在火石村进行300亩蔬菜大棚建设。', 'actual 蔬菜大棚建设 300亩'],
    ['共签约203个项目。', 'actual 签约项目 203个'],
    ['元至6月，工业投资36629万元。', 'actual 工业投资 36629万元'],
    ['积极向上级争取专项资金6000余万元。', 'actual 争取专项资金 6000万元'],
    ['产品涵盖17个系列200多个品种。', 'actual 品种 200个'],
    ['派出近80名医务人员组成的团队。', 'actual 派出医务人员 80名'],
    ['全市投入的计划内援助资金共5.49亿元。', 'actual 援助资金 5.49亿元'],
    ['种质资源库可容纳10万份种质资源。', 'actual 种质资源 100000份'],
    ['听说企业研发投入占到营收的7.8%。', 'actual 企业研发投入占到营收 7.8%'],
    ['产品达到四大类1000多种。', 'actual 产品 1000种'],
    ['工业用电量6月份增长11.6%。', 'actual 工业用电量 11.6%'],
    ['主要指标中，税收首次跃升到全省第1。', 'actual 税收 1位'],
    ['引进云梭集团等总部企业354户。', 'actual 总部企业 354户'],
    ['项目前期投资2000万元。', 'actual 项目前期投资 2000万元'],
    ['主要建设年产5万吨保温材料生产线。', 'target 保温材料生产线 5万吨'],
    ['救灾物资有2万条毛毯以及药品。', 'actual 毛毯 20000条'],
    ['非公有制经济占比由2000年的45%提高到65%。', 'actual 非公有制经济占比 65%'],
    ['公路总里程从268公里延长到579公里。', 'actual 公路总里程 579公里'],
    ['发放慰问金1000元/户。', 'actual 发放慰问金 1000元/户'],
    ['全市实现生产总值4560.79 亿元。', 'actual 生产总值 4560.79亿元'],
    ['对42家危化企业的全覆盖检查已经结束。', 'actual 危化企业 42家'],
    ['事故起数下降了59.2%。', 'actual 事故起数 -59.2%'],
    ['水稻面积超过了2万亩。', 'actual 水稻面积 2万亩'],
    ['主要农作物机械化水平达到70%以上。', 'actual 农作物机械化水平 70%以上'],
    ['目前已储存2000吨青草。', 'actual 青草 2000吨'],
    ['接到200余吨的饲料订单。', 'actual 饲料订单 200吨'],
    ['为该村22户困难户发放慰问品。', 'actual 困难户 22户'],
    ['青草、饲料等300余吨原材料已入库。', 'actual 原材料 300吨'],
    ['由云梭公司投资3亿元建设的100万吨新型水泥生产线项目奠基。', 'actual 投资 3亿元'],
    ['粮食产量再创新高，达到20万吨。', 'actual 粮食产量 20万吨'],
    ['虽然外贸不易，但地方财政收入增长9%。', 'actual 地方财政收入 9%'],
    ['PM2.5平均浓度与去年同期相比下降4%。', 'actual PM2.5平均浓度 -4%'],
    ['全年优良天数320天。', 'actual 优良天数 320天'],
    ['审批时限由15个工作日压缩至3个工作日。', 'actual 审批时限 3个工作日'],
    ['还有5万建档立卡贫困人口没有脱贫。', 'actual 建档立卡贫困人口 50000人'],
    ['社会各界向松陵县捐款69万元。', 'actual 捐款 69万元'],
    ['利率下调25个基点。', 'actual 利率 -25个基点'],
    ['加快打造有机硅千亿产业集群。', 'actual 有机硅产业集群 1000亿元'],
    ['城镇新增就业2万人。', 'actual 城镇新增就业 2万人'],
    ['规上工业增加值1—7月增速11%。', 'actual 规上工业增加值 11%'],
    ['乡村接待量占全市接待总人数41%。', 'actual 乡村接待量占全市接待总人数 41%'],
    ['大幅新增31亿元以工代赈投资。', 'actual 新增资金 31亿元'],
    ['11个国控断面水质优良比例达90%。', 'actual 国控断面水质优良比例 90%'],
    ['异地就医直接结算率72%。', 'actual 异地就医直接结算率 72%'],
  ])('%s', (body, want) => {
    expect(short(body.replace('控制', '力争控制'))).toEqual([want])
  })

  test.each([
    ['安置点已有230户1150人入住。', ['actual 入住 230户', 'actual 入住 1150人']],
    ['公司投产后，会给产业链带来20亿元的产值。', ['target 产值 20亿元']],
    ['工资累计兑现约1080万元。', ['actual 工资 1080万元']],
    ['以每亩千元的价格流转土地650亩。', ['actual 流转土地 650亩']],
    ['涉及2个乡镇9个村。', ['actual 乡镇 2个']],
  ])('what figures side by side and what is paid out are of: %s', (body, want) => {
    expect(short(body)).toEqual(want)
  })

  test('classes of size, visits and how many were seen are none', () => {
    expect(short('年产值过5000万元的企业5家。')).toEqual(['actual 企业 5家'])
    expect(short('村干部先后5次赴澄州招商引资。')).toEqual([])
    expect(short('这是全省唯一一座大型综合性医院。')).toEqual([])
    expect(short('来到二十家子镇玉米田。')).toEqual([])
    expect(short('云工银行、青农银行等9家银行依次对融资需求进行了回应。')).toEqual([])
    expect(short('到桐岭小学、青瓦中学等3所学校开展调研。')).toEqual([])
    expect(short('固定资产投资增长8.3%，超全省平均增速6.7个百分点。')).toEqual(['actual 固定资产投资 8.3%'])
  })

  test('what the reporter tells of how things are is no target for being bounded', () => {
    const body = '促进绿色发展，森林覆盖率稳定在77%以上。'
    const sentences = splitSentences(body)
    const told = (act: 'narration' | 'directive', speaker: string | null): Sentence[] =>
      sentences.map(({ start, end }) => ({ start, end, text: body, act, speaker, topics: [], confidence: 1 }))
    const kinds = (acts: Sentence[]) => {
      const kindAt = kindReader({ body, meta: NO_META }, sentences, acts)
      const at = body.indexOf('77')
      return kindAt(0, at, at + 5, null, true)
    }
    expect(kinds(told('narration', null))).toBe('actual')
    expect(kinds(told('directive', '顾砚秋'))).toBe('target')
  })

  test('it is carried over from the clause before', () => {
    expect(short('经济总量达到647亿元、同比增长5.8%，居全省第5位。')).toEqual([
      'actual 经济总量 647亿元',
      'actual 经济总量 5.8%',
      'actual 经济总量 5位',
    ])
  })

  test('how much of a plan is reached is of what was named before', () => {
    expect(short('全市引进资金219亿元，完成年度目标任务589亿元的37.2%，同比增长8%。')).toEqual([
      'actual 引进资金 219亿元',
      'target 引进资金 589亿元',
      'actual 引进资金完成率 37.2%',
      'actual 引进资金 8%',
    ])
  })

  test.each([
    ['生产总值增长6%，增速列全市第5、片区第1。', ['生产总值 6%', '生产总值增速 5位', '生产总值增速 1位']],
    ['年终考核东部县排名第一，财政收入增幅全市排名第三。', ['年终考核 1位', '财政收入增幅 3位']],
    ['PM10浓度下降9%，在全市三县一区排名第二。', ['PM10浓度 -9%', 'PM10浓度 2位']],
    ['固定资产投资增长9%，排名全省前列。', ['固定资产投资 9%', '固定资产投资 -']],
  ])('what is ranked, and in what circle: %s', (body, want) => {
    expect(short(body).map((x) => x.replace(/^actual /, ''))).toEqual(want)
  })

  test('how much of the whole is done', () => {
    expect(short('累计完成投资2亿元，占总投资的37%，占年计划的91%。')).toEqual([
      'actual 投资 2亿元',
      'actual 投资占总投资 37%',
      'actual 投资占年计划 91%',
    ])
  })

  test('ranks one after another under one verb', () => {
    expect(
      short('位居全国百强县投资潜力第3、绿色发展第5、科技创新第6。').map((x) => x.replace(/^actual /, '')),
    ).toEqual(['百强县投资潜力 3位', '绿色发展 5位', '科技创新 6位'])
  })

  test('no figure is what a part is taken of, or people as a nation', () => {
    expect(short('在15个副省级城市中位居前列。14亿多中国人民同心奋斗。县长李亿、王宁参加。海拔4520米的哨所。')).toEqual(
      [],
    )
  })

  test('figures under 分别 are dealt out', () => {
    expect(
      short('城镇居民人均可支配收入和农村居民人均可支配收入分别为16349元和7304元，分别增长8.1%和8.8%。').slice(2),
    ).toEqual(['actual 城镇居民人均可支配收入 8.1%', 'actual 农村居民人均可支配收入 8.8%'])
    expect(short('城镇和农村居民人均可支配收入分别增长6.5%左右、7.5%左右。')).toEqual([
      'actual 城镇居民人均可支配收入 6.5%左右',
      'actual 农村居民人均可支配收入 7.5%左右',
    ])
    expect(distribute('城乡居民收入', 2)).toEqual(['城镇居民收入', '农村居民收入'])
    expect(distribute('第一产业、第二产业增加值', 2)).toEqual(['第一产业增加值', '第二产业增加值'])
    expect(distribute('事故起数、死亡人数', 2)).toEqual(['事故起数', '死亡人数'])
  })

  test('a share of what was named before, and when', () => {
    const body = '2031年1月至4月完成税收5亿元，占松陵税收总额的18%。'
    expect(indicatorsOf(body).map(({ metric, period }) => [metric, period])).toEqual([
      ['税收', '2031年1月至4月'],
      ['税收占松陵税收总额', '2031年1月至4月'],
    ])
    expect(indicatorsOf('预计2031年6月建成投用，达产后可实现年产值8亿元。')[0]).toMatchObject({
      kind: 'target',
      period: null,
    })
  })

  test('a sentence that goes on with 其中 is of the period before; 自…起 is none', () => {
    const body = '上半年，固定资产投资增长9%。其中，工业投资增长12%。自2024年起，累计搬迁群众300户。'
    expect(indicatorsOf(body).map(({ period }) => period)).toEqual(['上半年', '上半年', null])
    expect(indicatorsOf('截至目前，建成示范村20个。')[0]!.period).toBe('截至目前')
    expect(indicatorsOf('全市粮食产量20万吨。')[0]!.subject).toBe('全市')
  })

  test('the nation has figures of its own, those named side by side have none', () => {
    expect(indicatorsOf('在栖梧市了解到，全国粮食产量20万吨。', ['栖梧市'])[0]!.subject).toBe('全国')
    expect(indicatorsOf('包括栖梧市、望溪市等5个试点，总投资9亿元。', ['栖梧市', '望溪市']).at(-1)!.subject).toBeNull()
  })

  test.each([
    ['栖梧市代表团向松陵县捐赠资金30万元。', ['栖梧市', '松陵县'], '栖梧市'],
    ['先后选派3名干部到松陵县工作，提供援助资金300万元。', ['松陵县'], null],
    ['看望了我市在松陵县的6名援派干部。', ['松陵县'], '我市'],
    ['青禾镇石桥村，1760亩油橄榄长势旺盛。', ['青禾镇'], '石桥村'],
    ['来到柳溪村，现有党员60名。', [], '柳溪村'],
    ['松陵县实现产值20亿元，是望溪市的重点县，增长9%。', ['松陵县', '望溪市'], '松陵县'],
    ['松陵县实现产值20亿元，增幅居全省第3位。', ['松陵县'], '松陵县'],
  ])('whose figure it is: %s', (body, places, subject) => {
    expect(indicatorsOf(body, places).map((i) => i.subject)).toEqual(indicatorsOf(body, places).map(() => subject))
  })

  test('whose figure it is', () => {
    expect(indicatorsOf('栖梧市粮食产量20万吨。', ['栖梧市'])[0]).toMatchObject({
      metric: '粮食产量',
      subject: '栖梧市',
    })
  })
})

describe('which figures are none', () => {
  test.each([
    '会议审议3件地方性法规草案，审议通过4个专门委员会的报告。',
    '闻人岱强调，5家党组要扛起责任。',
    '顾砚秋代表全县20万干部群众表示感谢。',
    '察看青禾牧业10万头规模生猪养殖场项目。',
    '到位资金比当初定下的目标翻了一番。',
    '督查组对4个市直部门、2个县区进行督查。',
    '老人由4个子女轮流照顾。',
    '鹿鸣公路经过青禾镇、双河镇、石桥农场等3个镇场。',
    '新任务比去年的任务增加了3亿元。',
    '《条例》共60条。',
    '审议《青禾区5个深度贫困村、10个贫困发生率超过1%的行政村帮扶工作方案》。',
    '预脱贫村按低于3%为界限。',
    '派出8个中央指导组，对栖梧、望溪等21个地方开展指导。',
    '来自各地的8家企业负责人谈了建议。',
    '检查组分为3个小组。',
    '我国有14亿多人口。',
    '为期6个多月。',
    '《纲要》确定的20项主要指标基本完成。',
    '13位常委作了汇报。',
    '闻人岱先后出席30场活动。',
    '要解决这25万人的住房问题。',
    '全年围绕6项重点工作展开。',
    '澄州的经济总量还落后栖梧近50亿元。',
    '县直各单位，全县156名“第一书记”，帮扶企业负责人参加会议。',
    '向闻副院长及9名队员献上哈达。',
    '客商来自10多个省区市。',
    '镇里提前与40多家农资企业签订保供协议。',
    '顾砚秋带队，10个街道党工委书记，区直部门负责人参加观摩。',
    '顾砚秋强调，要把企业倍增翻番计划作为大事来抓。',
  ])('%s', (body) => {
    expect(short(body)).toEqual([])
  })
})

describe('what the figures of plans, papers and purposes are of', () => {
  test.each([
    ['全面改造了全市106个老旧小区。', ['actual 老旧小区 106个']],
    ['县里印制《禁烧告知书》2000份。', ['actual 《禁烧告知书》 2000份']],
    ['投入30万元：10万元用于河道治理，其余另议。', ['actual 投入资金 30万元', 'actual 用于河道治理 10万元']],
    ['落实50万村级补助资金。', ['actual 落实村级补助资金 50万元']],
    ['园区提供岗位上万个。', ['actual 提供岗位 10000个']],
    ['惠及1.2亿居民。', ['actual 惠及居民 1.2亿人']],
    ['收入首次突破2000元大关，达到2075元，增长9%。', ['actual 收入 2075元', 'actual 收入 9%']],
    [
      '到位资金25亿元，完成全年任务（42亿元）的59.5%。',
      ['actual 到位资金 25亿元', 'target 到位资金全年任务 42亿元', 'actual 到位资金完成任务 59.5%'],
    ],
    ['项目总投资50亿元，年度投资计划6亿元。', ['actual 项目总投资 50亿元', 'target 年度投资计划 6亿元']],
    ['完成年度计划开工的80.8%。', ['actual 年度计划开工 80.8%']],
    ['从财政资金中划拨3亿元，用于慰问。', ['actual 划拨资金 3亿元']],
    ['班列通达120个国家和49个港口的货场。', ['actual 国家 120个', 'actual 港口 49个']],
    ['全县近5.8万人搬进了新居，笑声不断。', ['actual 搬进新居 58000人']],
    ['考察团捐赠价值12万元的医疗设备。', ['actual 医疗设备 12万元']],
    ['其中80%用于基层、60%用于民生。', ['actual 用于基层 80%', 'actual 用于民生 60%']],
    ['企业捐助50万元人民币帮助建园。', ['actual 捐助资金 50万元']],
    ['外出务工437人，就近就地务工949人。', ['actual 外出务工 437人', 'actual 就近就地务工 949人']],
    ['举办11场劳务输出对接招聘会。', ['actual 举办劳务输出对接招聘会 11场']],
    ['经济实现年均5.2%的中高速增长。', ['actual 经济 5.2%']],
    ['粮食产量连续站稳130亿斤台阶。', ['actual 粮食产量 130亿斤']],
    ['长约28公里的滨江绿道串联起13个景区。', ['actual 滨江绿道 28公里', 'actual 景区 13个']],
    ['这里年产蔬菜21万吨。', ['actual 年产蔬菜 21万吨']],
    ['现存造像近11万尊。', ['actual 现存造像 110000尊']],
    ['以书面方式提出意见建议53件。', ['actual 以书面方式提出意见建议 53件']],
    ['全县26户73人建档立卡贫困户脱贫。', ['actual 建档立卡贫困户脱贫 26户', 'actual 建档立卡贫困户脱贫 73人']],
    ['澄州9个重点农业园区通过合作增收。', ['actual 重点农业园区 9个']],
    ['全县还有71272贫困人口。', ['actual 贫困人口 71272人']],
    ['今年的任务计划数是摘帽18个村。', ['target 摘帽 18个']],
    ['门票卖出了6600多张，是去年同期的20倍。', ['actual 门票卖出 6600张', 'actual 门票卖出 20倍']],
    [
      '投资额38亿元，在全年总投资中占比43%，增长27%。',
      ['actual 投资额 38亿元', 'actual 总投资中占比 43%', 'actual 投资额 27%'],
    ],
    ['洽谈项目12个，签署协议5份。', ['actual 洽谈项目 12个', 'actual 签署协议 5份']],
    ['各项指标增速，均居全市第一。', ['actual 各项指标增速 1位']],
    ['完成投资380万元，完成年度计划的60%。', ['actual 投资 380万元', 'actual 投资完成年度计划 60%']],
    ['工业投资增长8%，高于市里下达的全年目标2个百分点，居全省第3位。', ['actual 工业投资 8%', 'actual 工业投资 3位']],
    ['确保10月份企业新进规12户，力争15户。', ['target 企业新进规 12~15户']],
    [
      '松陵村辖7个村民小组209户850人，党员35人。',
      ['actual 村民小组 7个', 'actual 户数 209户', 'actual 人口 850人', 'actual 党员 35人'],
    ],
    ['全村共有280户980人。', ['actual 户数 280户', 'actual 人口 980人']],
    ['先后选派四批共160名干部人才。', ['actual 选派干部人才 4批', 'actual 选派干部人才 160名']],
    ['茶叶产量于2030年首次突破百万吨大关，今年达到106万吨。', ['actual 茶叶产量 100万吨', 'actual 茶叶产量 106万吨']],
    ['牧区淡、旺季鲜奶自给率分别达到61%和87%。', ['actual 牧区淡季鲜奶自给率 61%', 'actual 牧区旺季鲜奶自给率 87%']],
    ['家庭农场从2022年的15家快速增加至90家。', ['actual 家庭农场 90家']],
    ['17户重点骨干企业参与了对口支援。', ['actual 重点骨干企业 17户']],
    ['第四次岚江工作座谈会确定的117个项目，已经完成40个。', ['actual 项目 117个', 'actual 项目 40个']],
    ['捐赠10台总价值83万元的便携式诊断设备。', ['actual 便携式诊断设备 10台', 'actual 便携式诊断设备 83万元']],
    ['由县财政列支500万元专项招商经费。', ['actual 专项招商经费 500万元']],
    ['蔬菜6万亩，药材、绿肥等0.3万亩。', ['actual 蔬菜 6万亩', 'actual 药材、绿肥 0.3万亩']],
    ['累计援助资金、物资折合人民币1.3亿元。', ['actual 援助资金、物资 1.3亿元']],
    ['共有16个县的38万名群众受益。', ['actual 群众 380000名']],
    ['每年为望溪培训骨干500名。', ['actual 培训骨干 500名']],
    ['刊发报道300篇。', ['actual 刊发报道 300篇']],
    ['全年卖出超6亿件服装。', ['actual 服装 6亿件']],
    ['变电站每年可以提供超130亿度电。', ['actual 可以提供 130亿度']],
    ['员工的数量更是翻了3倍。', ['actual 员工的数量 3倍']],
    ['风电配套企业已经增加到十多家。', ['actual 风电配套企业 10家']],
    ['方圆200公里范围内分布着50多座电站。', ['actual 电站 50座']],
    ['人才均向这7家企业倾斜。', []],
    ['松陵县正面临2.2万人的脱贫攻坚重任。', ['target 脱贫攻坚 22000人']],
    ['综合实力在全国219家国家级经开区中排名第38位。', ['actual 综合实力 38位']],
    ['累计乡镇结对7对、学校结对24对。', ['actual 乡镇结对 7对', 'actual 学校结对 24对']],
    ['举办劳务协作培训班10期，项目2期开工。', ['actual 举办劳务协作培训班 10期']],
    [
      '据了解，参加高考考生9200人，共设8个考点、321个考场。',
      ['actual 参加高考考生 9200人', 'actual 考点 8个', 'actual 考场 321个'],
    ],
    ['先后选派10批、近1.2万名干部人才。', ['actual 选派干部人才 10批', 'actual 选派干部人才 12000名']],
    ['增拨付给松陵县271万元，用于修路。', ['actual 增拨付资金 271万元']],
    ['免费救治白内障、大骨节病等患者8300余名。', ['actual 患者 8300名']],
    ['去年，就招引到位资金25亿元。', ['actual 招引到位资金 25亿元']],
    ['包括双河、石桥、柳湾、青禾4个行政村。', []],
    [
      '向三所小学捐赠爱心图书5300余册。据了解，为确保5300余册图书真正用好，双方多次商讨。',
      ['actual 捐赠爱心图书 5300册'],
    ],
    ['累计39.6万人脱贫。', ['actual 脱贫 396000人']],
    ['为全校51名在校学生发放书包。', ['actual 在校学生 51名']],
    ['为520个来自农村的小学生送上书包。', ['actual 小学生 520个']],
    ['市长一行向全校238名教职工致以问候。', ['actual 教职工 238名']],
    ['完成870万建档立卡贫困人口的搬迁任务。', ['actual 建档立卡贫困人口 8700000人']],
    ['岚江是贫困人口在500万以上的6个省区之一。', []],
    ['今年将对120个村实施整村搬迁，涉及3700户。', ['target 涉及 3700户']],
    ['地区生产总值连续9年实现两位数增长，年均增速12%。', ['actual 地区生产总值 12%']],
  ])('%s', (body, want) => {
    expect(short(body)).toEqual(want)
  })

  test.each([
    ['预计产菜籽60万斤，产值210万元，户均增收2000元。', ['target', 'target', 'target']],
    ['今年的任务是签约项目20亿元，利用外资1亿美元。', ['target', 'target']],
    ['各村标语不少于50幅。', ['target']],
    [
      '沿江的29个项目正加紧建设，在建和拟建的规模超1.6亿千瓦，播种面积2亿亩，力争产量达到150亿斤以上。',
      ['actual', 'actual', 'actual', 'target'],
    ],
    ['水田160万亩即将丰收。', ['actual']],
    ['连日来日均客流量保持在12万人以上。', ['actual']],
    ['预期目标是，总量增速达到6%，人口超1000万。', ['target', 'target']],
    ['1-11月总产值91亿元，预计全年可达104亿元，同比增长11%。', ['actual', 'target', 'target']],
    ['长江大桥建设将完成10亿元，铁路建设完成5亿元。', ['target', 'target']],
    ['其中可利用草场为394万亩。', ['actual']],
  ])('to be reached or reached: %s', (body, want) => {
    expect(indicatorsOf(body).map((i) => i.kind)).toEqual(want)
  })

  test('a run of years is one period, and over where its last year is', () => {
    expect(indicatorsOf('1994年至2018年，全市建成学校40所。', undefined, '2019-01-05')[0]).toMatchObject({
      kind: 'actual',
      period: '1994年至2018年',
    })
  })
})

describe('targets and results', () => {
  test.each([
    ['力争规上工业产值突破190亿元。', 'target'],
    ['要确保粮食产量稳定在20万吨以上。', 'target'],
    ['今年主要预期目标是：地区生产总值增长5%左右。', 'target'],
    ['到2035年，森林覆盖率达到60%。', 'target'],
    ['去年，工业投资增长9.6%。', 'actual'],
    ['上半年园区工业产值118亿元，同比增长8%。', 'actual'],
    ['2029年，接待游客300万人次。', 'actual'],
    ['已建成高标准农田20万亩。', 'actual'],
    ['企业数量有望突破500家。', 'target'],
    ['共争取了省级技改项目3个。', 'actual'],
  ])('%s', (body, kind) => {
    expect(indicatorsOf(body)[0]?.kind).toBe(kind)
  })

  test('in a work report the part decides', () => {
    const body = [
      '各位代表：',
      '一、2030年工作回顾',
      '粮食产量20万吨，新增高新技术企业120家。',
      '二、2031年工作安排',
      '新建高标准农田12万亩，改造老旧小区30个。',
    ].join('\n')
    expect(short(body)).toEqual([
      'actual 粮食产量 20万吨',
      'actual 新增高新技术企业 120家',
      'target 新建高标准农田 12万亩',
      'target 改造老旧小区 30个',
    ])
  })
})

describe('targets in words', () => {
  test.each([
    ['奋力夺取全省综合考核第一等次。', 'target 全省综合考核 -'],
    ['推动发展质效持续站稳全省第一方阵，力争有新突破。', 'target 发展质效 -'],
    ['守住债务风险等级不反弹。', 'target 债务风险等级 -不反弹'],
    ['主要预期目标是：居民收入增长与经济增长基本同步。', 'target 居民收入 -与经济增长基本同步'],
    ['主要预期目标是：空气质量优良天数比例完成国家下达任务。', 'target 空气质量优良天数比例 -完成国家下达任务'],
  ])('%s', (body, want) => {
    expect(short(body)).toEqual([want])
  })
})

test.each([
  ['ordinals', '这是栖梧市第七座跨江大桥。'],
  ['dates and ages', '2025年6月3日，他已60岁。'],
  ['parts of a plan', '围绕八大产业链，开展六大行动，提出6个方面要求。'],
  ['numbers in names', '落实“869”行动计划，学习《条例》第12条。'],
  ['those who took part', '代表团一行16人考察，4名代表作了发言。'],
  ['differences to others', '增速高于全省0.7个百分点。'],
  ['bare directions', '不断提高城镇化水平，实现产业实力倍增。'],
  ['how many sites were seen', '先后查看了云梭公司、栖梧港等7个项目。'],
  ['those who came along', '县长带领11名干部走访，代表团11人到松陵县考察，宁远、宋舟2名同志随行。'],
  ['depths and ways', '下到地下400米的工作面，驱车20公里来到5公里外的哨所。'],
  ['names that begin like numbers', '来到三元村、一米阳光小区。'],
  ['classes of size', '亿元项目落户，百万元企业投产。'],
  ['one of so many', '这是全省150项重大工程之一。'],
  ['the people of a nation', '事关14亿人民的利益。'],
  ['how many were named', '青禾区、霁川区2个区已先行。'],
])('no indicator: %s', (_, body) => {
  expect(short(body)).toEqual([])
})

test('millions of digits take linear time', () => {
  const spent = cpu(() => {
    for (const body of ['9'.repeat(300_000), '增长5%'.repeat(40_000), '、5%'.repeat(60_000), '一'.repeat(200_000)])
      indicatorsOf(body)
  })
  expect(spent).toBeLessThan(8000)
})

describe('the lexicons', () => {
  test.each(loadLexicon('units', ['unit', 'kind', 'example']).map((r) => [r.unit, r.kind, r.example]))(
    'unit %s (%s)',
    (unit, kind, example) => {
      const found = findQuantities(`${example}。`)
      if (kind === 'none') expect(found).toEqual([])
      else expect(found.map((q) => q.kind)).toEqual([kind])
      expect(example).toContain(unit)
    },
  )

  test.each(
    loadLexicon('bounds', ['word', 'approx', 'bound', 'example']).map((r) => [r.word, r.approx, r.bound, r.example]),
  )('bound %s', (word, approx, bound, example) => {
    expect(findQuantities(`${example}。`)).toEqual([
      expect.objectContaining({ approx: approx === 'yes', bound: bound === 'yes' ? word : null }),
    ])
  })

  test.each(loadLexicon('indicator-verbs', ['verb', 'measure', 'example']).map((r) => [r.verb, r.measure, r.example]))(
    'verb %s (%s)',
    (verb, measure, example) => {
      const [only, ...rest] = indicatorsOf(`${example}。`)
      expect(rest).toEqual([])
      expect(example!.startsWith(only!.metric), only!.metric).toBe(true)
      expect(only!.metric).not.toContain(verb!.length > 1 ? verb : '∅')
      if (measure === 'growth') expect(only!.value).toBeGreaterThan(0)
      if (measure === 'fall') expect(only!.value).toBeLessThan(0)
      if (measure === 'rank') expect(only!.measure).toBe('rank')
    },
  )

  test.each(loadLexicon('counted-verbs', ['verb', 'keep', 'example']).map((r) => [r.verb, r.keep, r.example]))(
    'counted %s',
    (verb, keep, example) => {
      const [only, ...rest] = indicatorsOf(`${example}。`)
      expect(rest).toEqual([])
      expect(only!.metric.startsWith(verb!), only!.metric).toBe(keep === 'yes')
    },
  )

  test.each(loadLexicon('metric-stops', ['word', 'example']).map((r) => [r.word, r.example]))(
    'end of a thing %s',
    (word, example) => {
      for (const { metric } of indicatorsOf(`${example}。`)) expect(metric).not.toContain(word)
    },
  )

  test.each(loadLexicon('metric-edges', ['word', 'example']).map((r) => [r.word, r.example]))(
    'edge %s',
    (word, example) => {
      const [only, ...rest] = indicatorsOf(`${example}。`)
      expect(rest).toEqual([])
      expect(only!.metric).not.toContain(word)
    },
  )
})
