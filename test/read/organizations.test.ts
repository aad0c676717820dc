import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { readOrganizations } from '../../src/read/organizations/organizations.ts'
import { readPlaces } from '../../src/read/places/places.ts'
import { splitSentences } from '../../src/read/sentences.ts'
import { runAlone } from '../../src/read/stages.ts'

const META = { title: null, headline: null, published: null, publisher: null, origin: null, reporters: [], editors: [] }

function organizations(body: string, persons: readonly (readonly [number, number])[] = []) {
  const article = { body, meta: META }
  const sentences = splitSentences(body)
  const mentions = persons.map(([start, end]) => ({ start, end, name: body.slice(start, end), via: 'name' as const }))
  const people = { mentions, posts: [], people: [] }
  return runAlone(readOrganizations(article, sentences, runAlone(readPlaces(article, sentences)), people)).organizations
}
const names = (body: string) => organizations(body).map((organization) => organization.name)

describe('the lexicon of endings', () => {
  for (const row of loadLexicon('organization-suffixes', ['suffix', 'kind', 'strength', 'example', 'counter'])) {
    if (row.example)
      it(`finds a name that ends in ${row.suffix}`, () => {
        const [, name] = /【(.+)】/.exec(row.example)!
        const found = organizations(row.example.replace(/[【】]/g, ''))
        expect(found.map((one) => [one.name, one.kind])).toEqual([[name, row.kind]])
      })
    if (row.counter) it(`finds none in ${row.counter}`, () => expect(names(row.counter)).toEqual([]))
  }
})

describe('organizations', () => {
  it('begins no name with what is done to it', () => {
    expect(names('会议决定保留中国工商银行的试点资格。')).toEqual(['中国工商银行'])
    expect(names('此举旨在扩张军事集团。')).toEqual([])
    expect(names('他来到延长石油集团。')).toEqual(['延长石油集团'])
  })

  it('takes no schools as a class, no figures of speech and no hotel where guests are received', () => {
    expect(names('会上，全市各中学、教育系统学校、市直属学校和各县（市、区）中小学作了交流。')).toEqual([])
    expect(names('社团不断发展壮大学生队伍。')).toEqual([])
    expect(names('这里像“盾构机的零件超市”，各地组织医院开展演练。')).toEqual([])
    expect(names('邵听澜在澄州栖霞宾馆会见客人。')).toEqual([])
    expect(names('他来到澄州栖霞宾馆检查。')).toEqual(['澄州栖霞宾馆'])
    expect(names('双方扩大合作，西班牙超市价格上涨，欢迎岚方银行参加。')).toEqual([])
    expect(names('继续为德国等各国企业提供便利。')).toEqual([])
  })

  it('takes what is counted or pointed at for a class, and no words of what is done to it', () => {
    expect(names('学校遴选出43个交叉前沿实验室，引进2个院士创新中心，有430所专门学校。')).toEqual([])
    expect(names('她是村里的一名小学教师，扎根乡村小学，救援人员将老人转送医院。')).toEqual([])
    expect(names('记者来到这家海洋电缆实验室。法院审理了犯罪集团案件，景区周边酒店民宿火热。')).toEqual([])
    expect(names('办法规范反洗钱、货币信贷等银行业务。')).toEqual([])
    expect(names('今年以来，继澄州银行之后，两家企业联合揭牌岚江光电研究院。')).toEqual(['澄州银行', '岚江光电研究院'])
  })

  it('takes the faculties of the school that it speaks of for none', () => {
    expect(names('同来的有该校兽医学院院长、农资学院院长。')).toEqual([])
  })

  it('takes the short brands of a list of firms’ projects too, but no plain words', () => {
    expect(names('在青禾电商、云菲科、松匠食品、栖克等项目建设现场，顾砚秋认真察看项目进度。')).toEqual([
      '青禾电商',
      '云菲科',
      '松匠食品',
      '栖克',
    ])
    expect(names('青禾电商、松匠食品、道路、供水等项目加快推进。')).not.toContain('道路')
    expect(names('坚决开展反对达赖集团的斗争。')).toEqual([])
  })

  it('takes two places joined by a dot into one name', () => {
    expect(names('他来到上海·遵义大数据研究院。')).toEqual(['上海·遵义大数据研究院'])
  })

  it('takes a list apart that a class word closes', () => {
    expect(names('在青瓦新材、秦岚特种金属和云栈轴承等企业，她了解订单情况。')).toEqual([
      '青瓦新材',
      '秦岚特种金属',
      '云栈轴承',
    ])
  })

  it('takes no list of trades for firms', () => {
    expect(names('加快培育新能源、新材料等企业。')).toEqual([])
    expect(names('支持北京、天津、上海等地设立医院。')).toEqual([])
  })

  it('knows the firm that a sentence introduces', () => {
    expect(names('岚江云栈智能科技是一家专精特新企业，产品远销海外。')).toEqual(['岚江云栈智能科技'])
  })

  it('gives a site to its owner', () => {
    expect(names('云栈动力电池生产基地是重大产业项目。')).toEqual(['云栈'])
  })

  it('leaves out where the thing lies, but keeps the division of a hospital', () => {
    expect(names('他来到江西省南昌县青瓦服装加工有限公司。')).toEqual(['青瓦服装加工有限公司'])
    expect(names('她考察了南昌县人民医院。')).toEqual(['南昌县人民医院'])
  })

  it('gives one entry to the long and the short form', () => {
    expect(names('来到岚江云栈轴承有限公司。岚江云栈轴承有限公司订单充足。')).toEqual(['岚江云栈轴承有限公司'])
  })

  it('reads the ticker in brackets', () => {
    expect(organizations('云栈轴承股份有限公司（300000.SZ）发布公告。')[0]).toMatchObject({ ticker: 'SZ300000' })
  })

  it('points at its words', () => {
    const body = '闻人岱来到云栈轴承股份有限公司。'
    const [found] = organizations(body)
    expect(found!.spans.map(([start, end]) => body.slice(start, end))).toEqual(['云栈轴承股份有限公司'])
  })

  it.each([
    '党的二十届三中全会',
    '推动党内集中学习',
    '全县23家乡镇卫生院',
    '二十国集团',
    '不少跨国公司',
    '满足大学生需要',
  ])('finds none in %s', (text) => expect(names(`${text}。`)).toEqual([]))

  it('begins a name after what leads up to it', () => {
    expect(names('调研组指出，要狠抓鹿鸣工业园区建设。')).toEqual(['鹿鸣工业园区'])
    expect(names('督促超市落实责任，希望能够帮助特殊教育学校。')).toEqual([])
    expect(names('企业家前来云梭集团考察。')).toEqual(['云梭集团'])
  })

  it('keeps the first character of a name in a list, and those of a foreign country', () => {
    expect(names('先后到云梭公司、同心药业有限公司。')).toEqual(['云梭公司', '同心药业有限公司'])
    expect(names('据阿尔及利亚石油公司介绍，项目进展顺利。')).toEqual(['阿尔及利亚石油公司'])
  })

  it('takes firms by the company they keep', () => {
    expect(names('到云梭公司、青瓦燃气项目建设工地了解情况。')).toEqual(['云梭公司', '青瓦燃气'])
    expect(names('走访了岚江云栈新材料有限公司、青瓦循环、云梭纸品、美栖达，听取汇报。')).toEqual([
      '岚江云栈新材料有限公司',
      '青瓦循环',
      '云梭纸品',
      '美栖达',
    ])
    expect(names('走访了云栈公司、云梭纸品、松江湾、桐岭社区。')).toEqual(['云栈公司', '云梭纸品'])
  })

  it('takes firms of other trades beside a firm that was visited', () => {
    expect(names('他先后到云梭食品、奥栈柏恩、青瓦新材料等地实地调研。')).toEqual([
      '云梭食品',
      '奥栈柏恩',
      '青瓦新材料',
    ])
    expect(names('在云栈飞特、青梭木雅、岚栈达新厂房等企业车间，机器轰鸣。')).toEqual([
      '云栈飞特',
      '青梭木雅',
      '岚栈达',
    ])
    expect(names('来到云梭玻璃和青栈机器人进行调研。')).toEqual(['云梭玻璃', '青栈机器人'])
  })

  it('takes a bare name for a firm where somebody goes and hears of what is made there', () => {
    const body = '卫青禾来到岚栈飞特，了解企业研发情况。她又来到桐岭河边，了解水位。'
    expect(organizations(body, [[0, 3]]).map(({ name }) => name)).toEqual(['岚栈飞特'])
    expect(names('来到岚栈飞特，了解水位。')).toEqual([])
    const work = '卫青禾前往青栈看望慰问职工，听取公司汇报。在岚栈府、青栈苑等项目，卫青禾了解企业用工情况。'
    expect(
      organizations(work, [
        [0, 3],
        [32, 35],
      ]),
    ).toEqual([])
  })

  it('takes a list of firms known to all with its short and foreign names, and a bank among them', () => {
    expect(names('与会的有日立、美国卡特彼勒、西门子、沃尔玛、德意志银行、云栈飞特等66家，涉及能源。')).toEqual([
      '卡特彼勒',
      '西门子',
      '沃尔玛',
      '德意志银行',
      '云栈飞特',
    ])
  })

  it('gives one entry to a short name known to all and the full one', () => {
    expect(names('北京大学与云栈公司签约，北大师生参加。')).toEqual(['北京大学', '云栈公司'])
  })

  it('takes no laboratory that is only told by its science', () => {
    expect(names('走进脑科学实验室，来到溪桥实验室。')).toEqual(['溪桥实验室'])
  })

  it('takes the firm whose head is spoken with', () => {
    expect(names('参观后与澄州云栈泰科企业负责人进行交流。')).toEqual(['澄州云栈泰科'])
    expect(names('与重点企业负责人交流，听取有关企业负责人汇报。')).toEqual([])
  })

  it('keeps an owner apart from the firm that bears its name', () => {
    expect(names('云栈重工总经理参加。来到云栈重工青瓦船舶有限公司。')).toEqual([
      '云栈重工',
      '云栈重工青瓦船舶有限公司',
    ])
  })

  it('takes a port by its place and own name', () => {
    expect(names('先后到南昌青湾港，了解码头建设。')).toEqual(['南昌青湾港'])
    expect(names('海南自贸港建设加快。')).toEqual([])
  })

  it('keeps a number within a name', () => {
    expect(names('检查福万家超市，走访上万家企业和十家超市。')).toEqual(['福万家超市'])
  })

  it('takes the one hospital or works of a town where somebody goes', () => {
    expect(names('先后走访了人民医院、公交公司、供电公司等单位。')).toEqual(['人民医院', '公交公司', '供电公司'])
    expect(names('支持供电公司、燃气公司改革，办好人民医院。')).toEqual([])
  })

  it('takes a list that a number of firms closes', () => {
    expect(names('在澄州翼展体育、澄州宏远电梯2家企业，她走进车间。')).toEqual(['澄州翼展体育', '澄州宏远电梯'])
    expect(names('新区与150所高校签订协议。')).toEqual([])
  })

  it('takes a firm of the nation that is named by its trade, but no class of firms', () => {
    expect(names('中国石油天然气集团有限公司负责人参加。')).toEqual(['中国石油天然气集团有限公司'])
    expect(names('国家电力投资集团有限公司负责人参加。')).toEqual(['国家电力投资集团有限公司'])
    expect(names('中国上市公司表现良好，建设中国特色世界一流大学。')).toEqual([])
  })

  it('keeps apart a firm and the firms that bear its name', () => {
    expect(names('与中国宝武签约，考察中国宝武云栈钢铁集团。')).toEqual(['中国宝武', '中国宝武云栈钢铁集团'])
    expect(names('来到云梭印染公司，云梭公司产销两旺。')).toEqual(['云梭印染公司'])
  })

  it('keeps what a firm does within its name', () => {
    expect(names('抽查岚江云栈金属表面处理有限公司、澄州青瓦环境服务有限公司。')).toEqual([
      '岚江云栈金属表面处理有限公司',
      '澄州青瓦环境服务有限公司',
    ])
  })

  it('takes no grade of schools for a school', () => {
    expect(names('全省示范性高中学校校长、部分县区的中学校长参加。')).toEqual([])
  })

  it('leaves out roads and quarters that are called by an institution', () => {
    expect(names('来到永昌宾馆沟小区和师范大学社区。')).toEqual([])
  })

  it('takes the branch of a bank whole, and a longer name than the one known to all', () => {
    expect(names('与国开行江西省分行、农发行江西省分行签约。')).toEqual(['国开行江西省分行', '农发行江西省分行'])
    expect(names('考察了深圳比亚迪建工、云梭集团、青瓦制品等公司。')).toEqual([
      '深圳比亚迪建工',
      '云梭集团',
      '青瓦制品',
    ])
    expect(names('实地调研了青瓦茶叶、云梭茶叶农民专业合作社发展情况。')).toEqual([
      '青瓦茶叶',
      '云梭茶叶农民专业合作社',
    ])
  })

  it('takes the firm before what it makes by the year, before its seat and before an outpost', () => {
    expect(names('来到岚江云钥年产30吨发光材料生产基地、青瓦新材料有限公司等现场。')).toEqual([
      '岚江云钥',
      '青瓦新材料有限公司',
    ])
    expect(names('实地走访了云栈特总部大楼，发展总部经济。')).toEqual(['云栈特'])
    expect(names('先后深入云梭燃气桐岭门站、便民服务点检查。')).toEqual(['云梭燃气'])
    expect(names('青梭锂膜西南基地10亿平方米隔膜、云栈电子10万吨铜箔等项目开工。')).toEqual(['青梭锂膜', '云栈电子'])
    expect(names('推进二期年产30万吨水泥项目，来到项目年产3万吨纱线生产线。')).toEqual([])
  })

  it('takes no rooms of a site and no site of a firm for an institution', () => {
    expect(names('他走进展厅、研发车间、光电实验室。')).toEqual([])
    expect(names('发挥云栈集团青瓦产业园的优势。')).toEqual(['云栈集团'])
    expect(names('参观了松陵县供销社、市供销社。')).toEqual([])
  })

  it('keeps 和 within a name and ends a sum of money before one', () => {
    expect(names('引进天和云栈、青瓦建设集团等总部企业54户。')).toEqual(['天和云栈', '青瓦建设集团'])
    expect(names('捐赠650万元建妇幼保健院住院楼。')).not.toContain('650万元建妇幼保健院')
  })

  it('takes a list of customers and one of a plain trade', () => {
    expect(names('为云栈特、青瓦集团等19家客户供货。')).toEqual(['云栈特', '青瓦集团'])
    expect(names('来到青梭玲、云沙溪等大型茶企业视察。')).toEqual(['青梭玲', '云沙溪'])
  })

  it('takes a firm by its staff, and a list of two that is told to be of firms', () => {
    expect(names('市国资委人员、云栈能源领导班子成员陪同。')).toEqual(['云栈能源'])
    expect(names('先后到瑞栈科技、云联恒等项目现场调研。')).toEqual(['瑞栈科技', '云联恒'])
    expect(names('随后到新区1101会议室与云力液压、响栈重工等6家企业座谈。')).toEqual(['云力液压', '响栈重工'])
    expect(names('来到吉林省煤业集团调研。')).toEqual(['吉林省煤业集团'])
  })

  it('takes no room, zone or class for an institution, and begins after who is sent or asked', () => {
    expect(names('视察团在公司三楼会议中心听介绍。')).toEqual([])
    expect(names('参观了读书长廊、陶艺实验室、科学创新实验室。')).toEqual([])
    expect(names('南昌市中小学校长参加。')).toEqual([])
    expect(names('组建4支医疗队派驻南昌县人民医院。')).toEqual(['南昌县人民医院'])
    expect(names('参观南昌和云科技有限公司。')).toEqual(['南昌和云科技有限公司'])
    expect(names('会上，云机特车、青丽建材、优栈维特等22家参会企业介绍了情况。')).toEqual([
      '云机特车',
      '青丽建材',
      '优栈维特',
    ])
  })

  it('goes where a group goes', () => {
    expect(names('调研组到云合纤维项目、青利佳电子项目等进行了实地调研。')).toEqual(['云合纤维', '青利佳电子'])
    expect(names('她感到青利佳电子项目很好。')).toEqual([])
  })

  it('takes a firm by what it builds where somebody goes, and by its works in a zone', () => {
    expect(names('代表们视察了青宇太阳能电池片扩建项目、云然轻质铝轮毂项目、栖云多晶硅铸锭项目。')).toContain('青宇')
    expect(names('调研组到南昌经开区云华生产基地项目、青湖仓库调研。')).toEqual(['云华'])
    expect(names('他察看了青石旅游项目、云溪光伏项目、碳化硅芯片制造项目。')).toEqual([])
  })

  it('takes the first of a list of firms that somebody goes to', () => {
    expect(names('她首先到云翔翔能、青慧新能源、艾梭集团调研。')).toEqual(['云翔翔能', '青慧新能源', '艾梭集团'])
  })

  it('names a pilot zone with its part', () => {
    expect(names('先后赴南昌综合保税区、中国（江西）自由贸易试验区云栖片区。')).toEqual([
      '南昌综合保税区',
      '中国（江西）自由贸易试验区云栖片区',
    ])
    expect(names('推进自贸试验区三大片区建设。')).toEqual([])
  })

  it('keeps all that a laboratory studies, and what a full name goes on with', () => {
    expect(names('对云页岩及其共生矿物清洁开发国家重点实验室进行走访。')).toEqual([
      '云页岩及其共生矿物清洁开发国家重点实验室',
    ])
    expect(names('走访了南昌同富家居用品股份有限公司。')).toEqual(['南昌同富家居用品股份有限公司'])
    expect(names('走访了南昌云谷兴和农业科技股份有限公司。')).toEqual(['南昌云谷兴和农业科技股份有限公司'])
    expect(names('来到南昌国家农业科技园区。')).toEqual(['南昌国家农业科技园区'])
    expect(names('走访了青瓦集团、南昌云臻有礼农牧有限公司。')).toEqual(['青瓦集团', '南昌云臻有礼农牧有限公司'])
    expect(names('桐岭示范项目，南昌有青瓦有限公司。')).toEqual(['青瓦有限公司'])
  })

  it('takes no class, department, day or owner for an institution', () => {
    expect(names('自然科学类博物馆、地市级医院、海上亿吨级油田、青云交上市公司、法资银行、青湖普惠性幼儿园。')).toEqual(
      [],
    )
    expect(names('青瓦镇桐岭初级中学校长、云岭绿色转型产业园负责人。')).toEqual([
      '青瓦镇桐岭初级中学',
      '云岭绿色转型产业园',
    ])
    expect(names('国际博物馆日活动举行，有关方面负责人到场。')).toEqual([])
    expect(names('众多船务公司、南昌多家航空公司和一批青瓦农场主参加。')).toEqual([])
    expect(names('南昌大学的信息工程学院、海洋与气象学院、农学院参加。')).toEqual(['南昌大学'])
    expect(names('中国科学院院士到会。')).toEqual([])
    expect(names('南昌分公司、南昌全国重点实验室。')).toEqual([])
  })

  it('knows an institution without the rank of its division, and a firm by its shares where somebody goes', () => {
    expect(names('了解南昌县图书馆建设，解决南昌图书馆布展资金。')).toEqual(['南昌县图书馆'])
    expect(names('走进南昌市的云通股份，他考察展厅。')).toEqual(['云通股份'])
    expect(names('会上，岚江港口、云泰证券等5户岚江省属企业签约。')).toEqual(['岚江港口', '云泰证券'])
    expect(names('先后来到青瓦镇现代农业产业园、桐岭村。')).toEqual(['现代农业产业园'])
    expect(names('建设现代农业产业园。')).toEqual([])
  })

  it('takes firms from lists of projects that begin or are signed for', () => {
    expect(names('云鹏科技、青子电器、东岭风电场等10个项目集中开工，云琪光电等项目集中签约。')).toEqual([
      '云鹏科技',
      '青子电器',
      '云琪光电',
    ])
    expect(names('竣工项目3个，分别是：云佳诚节能科技项目、青晶格特种玻璃制造项目、桐岭滑雪场项目。')).toEqual([
      '云佳诚节能科技',
      '青晶格',
    ])
    expect(names('重点工作分别是：安全生产、项目建设。')).toEqual([])
  })

  it('parts a firm from its park and its village, and takes no one of many', () => {
    expect(names('在云瑞重工磁浮产业园，她察看电机。')).toEqual(['云瑞重工'])
    expect(names('先后到青瓦镇鸿云源牧业、桐岭村。')).toEqual(['鸿云源牧业'])
    expect(names('它是国内有名的钟表及仪器制造集团之一。')).toEqual([])
    expect(names('江西现代农业集团到会。')).toEqual(['江西现代农业集团'])
  })

  it('takes a firm that is called a giant of its trade', () => {
    expect(names('中心由全球科技巨头云克斯康与新区携手打造。')).toEqual(['云克斯康'])
    expect(names('互联网巨头纷纷投资，科技巨头们携手。')).toEqual([])
  })

  it('takes the firm whose project an investment goes to', () => {
    expect(names('其中，投资50亿元的云萍新能源轻量化零部件生产项目加紧建设。')).toEqual(['云萍新能源'])
    expect(names('总投资3亿元的高性能新材料项目、投资2亿元的生态农业项目开工。')).toEqual([])
  })
})
