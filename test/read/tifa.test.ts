import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { cpu, tifaOf } from './phrase-helpers.ts'

const texts = (body: string, places?: readonly string[]) => tifaOf(body, places).map((t) => t.text)

describe('phrases in quotation marks', () => {
  test('a slogan, a position, a programme and a doctrine', () => {
    const body =
      '要深刻领悟“两个确立”的决定性意义，聚焦“追赶进位、争当一流”目标，加快打造“东方瓷谷”，深入实施“百企领航”行动。'
    expect(tifaOf(body).map((t) => [t.kind, t.text])).toEqual([
      ['doctrine', '两个确立'],
      ['slogan', '追赶进位、争当一流'],
      ['position', '东方瓷谷'],
      ['programme', '百企领航行动'],
    ])
  })

  test('the noun that names the programme is joined, also behind a short attribute', () => {
    expect(texts('全面落实“2358”产业行动计划，开展“岚江先锋”主题实践活动。')).toEqual([
      '2358产业行动计划',
      '岚江先锋主题实践活动',
    ])
  })

  test('建设, 工作, 项目 and what follows 的 are not joined', () => {
    expect(texts('推进“五个阵地”建设，保持“开年即冲刺”的状态。')).toEqual(['五个阵地', '开年即冲刺'])
  })

  test('a quoted pair of names is two entries, a quoted formula one', () => {
    expect(texts('深化“三请两回”“四企入澄”活动，打造“改革先行区、开放示范区”。')).toEqual([
      '三请两回',
      '四企入澄活动',
      '改革先行区',
      '开放示范区',
    ])
    expect(texts('以“事事求精、样样求好”的追求干好工作。')).toEqual(['事事求精、样样求好'])
  })

  test.each([
    ['a metaphor', '打造高质量发展“新引擎”，啃下“硬骨头”。'],
    ['a list of things', '解决群众的“岗位、学位、床位”问题。'],
    ['a question', '他问：“孩子上学远不远？”'],
    ['speech', '他说：“我们一定把日子过好。”'],
    ['one character', '突出一个“实”字。'],
    ['a brand', '擦亮“青禾大米”品牌，上线“岚商云”平台。'],
    ['a storm, a ship, a prize', '防御台风“白鹭”，“澄江”号下水，获得“最美教师”称号。'],
    ['a date', '“五一”期间，发表“七一”重要讲话。'],
    ['a meeting by title', '召开“推进乡村建设”协商座谈会。'],
    ['a set of divisions', '走访“三县两区”脱贫户。'],
    ['honours', '稳居“全国县域百强区”，入选“最具幸福感县城”“最美书香县城”。'],
    ['facilities', '打造“岚响书吧”“岚响课堂”等阵地。'],
    ['what is talked about', '围绕“推进老街修缮，擦亮丝都名片”进行专题协商。'],
    ['a proposal by title', '围绕“关于保护古桥的提案”开展督办。'],
    ['a question in parts', '提出了“干什么、怎么干、如何干好的‘三问’”。'],
    ['a big word that only leads', '深化“大协作”牵引，强化“大基础”导向。'],
    ['one thing after another', '打造集“夜游、夜购、夜食”于一体的街区。'],
    ['how things stand', '面对“三重压力”和“两大变量”。'],
    ['a number with a mark', '应对“95+”大洪水。'],
    ['a five-year plan, though the headline has it', '“十七五”开局，“十五五”开局，“十五五”蓝图，“十五五”规划纲要。'],
  ])('none in %s', (_, body) => {
    expect(texts(body)).toEqual([])
  })

  test('a metaphor that the report makes a standing title is one', () => {
    const body = '松陵是栖梧的“尖兵”。要打造“尖兵”，当好“尖兵”，展现“尖兵”风采。'
    expect(tifaOf(body).map((t) => [t.kind, t.text, t.spans.length])).toEqual([['position', '尖兵', 4]])
  })
})

describe('quotations by their form', () => {
  test('a verb and its object over and over', () => {
    expect(texts('抓实企业“扶小育强”，推动工业“提质扩量增效”。')).toEqual(['扶小育强', '提质扩量增效'])
    expect(texts('以“山水优势”赢得“招商优势”。')).toEqual([])
  })

  test('what is to be built, each by itself and without its verb', () => {
    expect(texts('紧扣“创建国家级旅居示范区、建设千亿级装备产业集群和打造国际康养目的地”三大目标。')).toEqual([
      '国家级旅居示范区',
      '千亿级装备产业集群',
      '国际康养目的地',
    ])
    expect(tifaOf('按照“提档升级，当好改革排头兵”的总体要求。').map((t) => t.kind)).toEqual(['slogan'])
    expect(tifaOf('加快打造“一核、两湾、三片”。').map((t) => t.kind)).toEqual(['position'])
  })

  test('a year that is given to a task', () => {
    expect(tifaOf('今年是全县“项目攻坚年”。').map((t) => [t.kind, t.text])).toEqual([['programme', '项目攻坚年']])
  })

  test('a number and its plan, far as they stand apart', () => {
    expect(texts('深入实施“4567”先进制造业强市计划，推进“快响136”机制建设。')).toEqual([
      '4567先进制造业强市计划',
      '快响136机制',
    ])
  })

  test('a plain triad, where a principle follows', () => {
    expect(texts('贯彻“简约、安全、出彩”的办会理念。')).toEqual(['简约、安全、出彩'])
  })

  test('the name of the campaign keeps its verb, what is to be built does not', () => {
    expect(texts('开展“深化作风改进效能”专项行动，坚持“打造特色鲜明的工业强市”战略。')).toEqual([
      '深化作风改进效能专项行动',
      '特色鲜明的工业强市战略',
    ])
    expect(texts('领会“深入实施人才兴县战略”的意义。')).toEqual(['人才兴县战略'])
  })

  test('several programmes in one quotation are as many', () => {
    expect(texts('统筹“实施绿岚科教战略、岚江人才战略”。')).toEqual(['绿岚科教战略', '岚江人才战略'])
  })

  test('topics that are gone into are none, what each side needs and gives is', () => {
    expect(texts('围绕“加强湖区治理，推进水网建设”作大会发言。')).toEqual([])
    expect(texts('听取关于开展“加快传统产业改造提升”“推进产业绿色转型”等调研情况的报告。')).toEqual([])
    expect(texts('把“澄州所需”“栖梧所能”结合起来。')).toEqual(['澄州所需', '栖梧所能'])
  })

  test('a spirit goes by its noun, two positions in one quotation are two', () => {
    expect(texts('发扬“三铁”精神，建成“全省知名康养旅游目的地和现代化滨湖名城”。')).toEqual([
      '三铁精神',
      '全省知名康养旅游目的地',
      '现代化滨湖名城',
    ])
  })

  test('a shorter name that ends a longer one is the same', () => {
    expect(texts('打造海洋经济先行示范区，推进先行示范区建设。')).toEqual(['海洋经济先行示范区'])
  })

  test('a phrase with its noun and without is one', () => {
    expect(texts('落实“四增两降”部署，开展“四增两降”专项行动。')).toEqual(['四增两降专项行动'])
  })
})

describe('phrases without quotation marks', () => {
  test('a programme by name under a verb', () => {
    expect(texts('大力实施产业链强基行动、品牌兴农行动和县城焕新行动，打好鹿鸣湖生态保卫战。')).toEqual([
      '产业链强基行动',
      '品牌兴农行动',
      '县城焕新行动',
      '鹿鸣湖生态保卫战',
    ])
  })

  test('none where the verb stands right before the noun, and 这场 is no name', () => {
    expect(texts('协同配合推进攻坚行动，打赢这场城市治水攻坚战。')).toEqual(['城市治水攻坚战'])
  })

  test('a campaign of schools is not that of the Party', () => {
    expect(texts('开展安全主题教育活动。')).toEqual([])
    expect(texts('扎实开展第二批主题教育。')).toEqual(['主题教育'])
  })

  test('several counted together are none', () => {
    expect(texts('转作风、治污两大攻坚战取得胜利。')).toEqual([])
  })

  test('a general noun makes no programme', () => {
    expect(texts('以实际行动落实发展战略，开展文化活动，推进项目工程建设，实施八大行动。')).toEqual([])
  })

  test('the graded or proper object of 打造, 建设, 建成, 创建', () => {
    expect(
      texts(
        '加快打造国家级储能产业集聚区，建设区域中心城市、岚江综合实力强市，建成全省区域性物流枢纽，创建绿色食品示范县。',
      ),
    ).toEqual(['国家级储能产业集聚区', '区域中心城市', '岚江综合实力强市', '全省区域性物流枢纽', '绿色食品示范县'])
    expect(texts('奋力打造开放引领增长极、争当先锋，建设美丽岚江、活力岚江。', ['岚江'])).toEqual([
      '开放引领增长极',
      '美丽岚江',
      '活力岚江',
    ])
    expect(texts('全面建设社会主义现代化岚江，助力新岚江建设。', ['岚江'])).toEqual(['社会主义现代化岚江', '新岚江'])
  })

  test.each([
    '把项目建设成精品工程',
    '打造光伏、储能等先进产业集群',
    '建设一批农产品加工园',
    '打造企业品牌',
    '成为全省标杆',
  ])('none in %s', (body) => {
    expect(texts(`${body}。`)).toEqual([])
  })

  test('one thing after another left nowhere, and duties side by side', () => {
    expect(texts('确保全镇不着一把火、不冒一股烟。')).toEqual(['不着一把火、不冒一股烟'])
    expect(texts('做到守土有责、守土担责、守土尽责。')).toEqual(['守土有责、守土担责、守土尽责'])
  })

  test('a place by what it is to be, as the report itself names it', () => {
    expect(texts('为建设绿色岚桥、美丽岚桥贡献力量。岚桥镇召开会议。')).toEqual(['绿色岚桥', '美丽岚桥'])
    expect(texts('加快建设现代化滨湖城市。滨湖城市客厅开放。')).toEqual([])
  })

  test('a battle over two things, and none inside another word', () => {
    expect(texts('打好春季造林绿化和森林防火总体战。')).toEqual(['春季造林绿化和森林防火总体战'])
    expect(texts('对学习宣传工作进行动员部署，落实脱贫攻坚战略部署。')).toEqual([])
  })

  test('a maxim of the nation, whatever commas are printed', () => {
    expect(texts('营造想干事能干事、干成事的氛围。')).toEqual(['想干事能干事、干成事'])
  })
})

test('one entry per phrase, with every place it stands at', () => {
  const body = '实施乡村振兴战略。他强调，乡村振兴战略是总抓手。'
  const [only, ...rest] = tifaOf(body)
  expect(rest).toEqual([])
  expect(only!.spans.map(([s, e]) => body.slice(s, e))).toEqual(['乡村振兴战略', '乡村振兴战略'])
})

test('none where it stands only inside a longer one', () => {
  expect(texts('开展“不忘初心、牢记使命”主题教育。')).toEqual(['不忘初心、牢记使命主题教育'])
})

test('a span holds the text but for quotation marks', () => {
  const body = '开展“岚江先锋”主题实践活动，加快打造“山水澄州”的康养名城。'
  for (const t of tifaOf(body)) for (const [s, e] of t.spans) expect(body.slice(s, e).replace(/[“”]/g, '')).toBe(t.text)
})

test('long and broken input takes linear time', () => {
  const spent = cpu(() => {
    for (const body of [
      '“'.repeat(200_000),
      '打造'.repeat(100_000),
      '战略'.repeat(100_000),
      '“一”'.repeat(70_000),
      '、和示范区'.repeat(40_000),
    ])
      tifaOf(body)
  })
  expect(spent).toBeLessThan(6000)
})

describe('the lexicons', () => {
  test.each(loadLexicon('tifa-known', ['text', 'kind', 'use', 'source']).map((r) => [r.text, r.kind, r.use, r.source]))(
    '%s is a %s, counted %s',
    (text, kind, use, source) => {
      const phrase = text!.replace(/[“”]/g, '')
      const body = use === 'quoted' ? `牢记“${phrase}”。` : use === 'object' ? `加快建设${text}。` : `坚持${text}。`
      const bare = (s: string) => s.replace(/[“”、，·\s]/g, '')
      expect(tifaOf(body).map((t) => [bare(t.text), t.kind])).toContainEqual([bare(text!), kind])
      expect(source).not.toBe('')
    },
  )

  for (const name of ['programme-heads', 'position-heads'])
    test.each(
      loadLexicon(name, ['head', 'example', 'counter'])
        .filter((r) => r.example)
        .map((r) => [r.head, r.example, r.counter]),
    )(`${name}: %s`, (head, example, counter) => {
      if (
        /“/.test(example!) ||
        name === 'position-heads' ||
        !/^(?:推广|健全|形成|构建|提供|落实|制定|编制)/.test(example!)
      )
        expect(
          texts(`${example}。`).some((t) => t.endsWith(head!)) ||
            /^(?:经验|服务|体系|格局|方案|规划|政策|收官战|长效机制)$/.test(head!),
        ).toBe(true)
      if (counter) expect(texts(`${counter}。`)).toEqual([])
    })

  test.each(loadLexicon('programme-verbs', ['verb', 'example']).map((r) => [r.verb, r.example]))(
    'programme-verbs: %s',
    (verb, example) => {
      expect(texts(`${example}。`)).toEqual([example!.slice(verb!.length)])
    },
  )

  test.each(loadLexicon('position-grades', ['word', 'example']).map((r) => [r.word, r.example]))(
    'position-grades: %s',
    (word, example) => {
      expect(texts(`${example}。`).some((t) => t.includes(word!))).toBe(true)
    },
  )

  test.each(
    loadLexicon('quoted-cues', ['word', 'side', 'says', 'example']).map((r) => [r.word, r.side, r.says, r.example]),
  )('quoted-cues: %s %s says %s', (_word, _side, says, example) => {
    const found = texts(`${example}。`)
    if (says === 'phrase') expect(found).toHaveLength(1)
    else expect(found).toEqual([])
  })

  test.each(loadLexicon('quoted-plain', ['word', 'why']).map((r) => [r.word]))(
    'quoted-plain: %s is no set phrase',
    (word) => {
      expect(texts(`这是“${word}”。`)).toEqual([])
    },
  )
})

describe('phrases by their form', () => {
  test.each([
    ['全县立足防大汛、抗大险、救大灾，压实责任。', ['防大汛、抗大险、救大灾']],
    ['采取党支部+合作社+农户的模式，推行网格化+铁脚板机制。', ['党支部+合作社+农户', '网格化+铁脚板机制']],
    ['市委定今年为项目攻坚年，落实作风建设年活动各项任务。', ['项目攻坚年', '作风建设年活动']],
    ['助力望溪绿色低碳示范市建设，争创新型城镇化建设先行区。', ['望溪绿色低碳示范市', '新型城镇化建设先行区']],
    ['推进全国文明城市创建，聚力三甲医院创建。', ['全国文明城市', '三甲医院']],
    ['实施濒危树种拯救工程，查看河道治理工程。', ['濒危树种拯救工程']],
    ['落实“6轴7廊8通道”，召开“84公里项目”协调会，看望“100位先进模范”。', ['6轴7廊8通道']],
    ['克服“等、靠、要”思想，引用的“春江水暖，其名为岚”，做好“三农”工作。', []],
    ['从“做强品牌”“健全机制”“培育人才”等三个方面汇报。', []],
    ['围绕“打造国际陶瓷产业高地”的目标，学科建设关乎教育强国。', ['国际陶瓷产业高地']],
    ['发表《携手推进湿地保护全球行动》致辞，印发《湿地保护提升三年行动方案》。', ['湿地保护提升三年行动']],
    ['开展“岚周三”公益服务、“红灯笼”宣讲等特色品牌活动，了解“先锋‘廉’心”项目。', []],
    ['建设经济强县、美丽望溪，实施区域合作深化行动，推进深化行动。', ['经济强县', '美丽望溪', '区域合作深化行动']],
    ['建设中国西部具有国际影响力的现代化国际大都市。', ['中国西部具有国际影响力的现代化国际大都市']],
    [
      '开展“三清”、“四改”的综合整治，推进质量强国、教育强国和“双一流”建设。',
      ['三清', '四改', '质量强国', '教育强国', '双一流'],
    ],
    ['推行“管委会+平台公司”的运营模式，打造以果品加工为主的产城融合示范区。', ['管委会+平台公司', '产城融合示范区']],
    ['锚定产业强市“一号战略”，启动“项目提速·百日会战”。', ['一号战略', '项目提速·百日会战']],
    ['提出“努力成为全面展示开放形象的重要窗口”的新定位。', ['全面展示开放形象的重要窗口']],
    ['增强四个意识，落实三重一大制度，推进一带一路建设。', ['四个意识', '三重一大', '一带一路']],
    ['扎实推进创建全国文明城市工作。', ['全国文明城市']],
    ['高质量完成“十四五”规划目标任务，谋划“十五五”时期发展，编制《林业“十五五”规划》。', ['十四五规划']],
    [
      '实现以训促学、以训促干，坚持谁审批、谁监管，做到组不漏户、户不漏人。',
      ['以训促学、以训促干', '谁审批、谁监管', '组不漏户、户不漏人'],
    ],
    ['坚持工业强县、文旅兴县，感受望溪精神，弘扬望溪精神。', ['工业强县、文旅兴县', '望溪精神']],
    ['以“法治望溪”“信用望溪”建设为主线，走进“岚江改革第一村”。', ['法治望溪', '信用望溪', '岚江改革第一村']],
    ['建设“改革创新先行区、山水大公园、全国诚信高地”。', ['改革创新先行区', '山水大公园', '全国诚信高地']],
    ['推动全市建成一个“处处皆景、时时可游”的旅游目的地。', ['处处皆景、时时可游']],
    [
      '召开全县城乡环境综合整治行动推进会，推进集团公司产业焕新提升行动。',
      ['城乡环境综合整治行动', '产业焕新提升行动'],
    ],
    ['打造全省改革实践区、岚东建材生产基地。', ['全省改革实践区']],
    [
      '打造苏北建材生产基地，建设“三区”，牢记“让青山常在绿水长流”的重要指示。',
      ['苏北建材生产基地', '三区', '让青山常在绿水长流'],
    ],
    ['召开促进数字经济发展暨产业焕新三年行动推进会。', ['产业焕新三年行动']],
    ['提出“支持望溪打造世界级城市群”。', ['世界级城市群']],
    [
      '建设高水平应用型大学，打造世界一流企业，为全面建成小康社会谋篇布局。',
      ['高水平应用型大学', '世界一流企业', '小康社会'],
    ],
    [
      '谋划文旅强市战略，立足国家所需、岚江所能，在产业发展上当先锋、作表率。',
      ['文旅强市战略', '国家所需、岚江所能', '当先锋、作表率'],
    ],
    ['听取“七次会”精神，主题教育领导小组开会，坚持“因地制宜”，打响“来望溪，看花海”和“栖梧礼物”旅游品牌。', []],
    ['围绕“打造示范性民宿项目、提升湖区核心吸引物、完善游客服务类设施”目标发力。', []],
    ['建设国际性海港中心城市，走进民族团结主题教育馆。', ['国际性海港中心城市']],
    [
      '聚焦老街保护和“泉润城”“竹绕城”“灯满城”，揭露“规矩破坏者”“矛盾制造者”“谣言散布者”。',
      ['泉润城', '竹绕城', '灯满城'],
    ],
    [
      '共创国家乡村振兴示范县，在改革开放上当先锋、走前列、作示范，续写建设现代化示范区新篇章。',
      ['国家乡村振兴示范县', '当先锋、走前列、作示范', '现代化示范区'],
    ],
    ['推动各方面用实际行动支持企业，落实为民服务的具体行动。', []],
    ['打造一支“带不走”的医疗队，把握转型“两个手段”，走访“七匹狼”，围绕“旅游发展情况”座谈。', []],
    ['铸牢中华民族共同体意识，建设现代化产业体系，以时时放心不下的责任感抓落实。', []],
    ['落实“两不愁”、“三保障”要求。', ['两不愁', '三保障']],
    ['开展“一对一”结对帮扶。', ['一对一结对帮扶']],
    ['坚定不移地“走出去”，以“一对一”推动项目落地，提供“一条龙”“保姆式”服务。', []],
    ['围绕“两学一做”“六中全会精神”作辅导，打好“臭氧防治”主动仗。', ['两学一做']],
    ['坚持管行业必须管安全、管业务必须管环保。', ['管行业必须管安全、管业务必须管环保']],
    ['学习习近平总书记植树造林战略思想，落实习近平总书记植树造林重要战略思想。', ['习近平总书记植树造林战略思想']],
    ['实施“百匠进村”“百医进村”“百师进村”三项工程。', ['百匠进村', '百医进村', '百师进村']],
    [
      '以“一转双提”集中教育活动为契机，运用“三个凡是”闭环工作落实机制，实施421茶产业递进培育工程。',
      ['一转双提集中教育活动', '三个凡是闭环工作落实机制', '421茶产业递进培育工程'],
    ],
    ['推进“组团式”教育、医疗援疆，聚焦稳定、发展、生态、强边“四件大事”。', ['组团式教育、医疗援疆', '四件大事']],
    ['着力建设现代农业体系和农业强省，推进全国统一大市场、改善营商环境。', ['农业强省']],
    ['深化各类专项治理行动，推动企业更好服务国家战略，巩固脱贫攻坚战的成果。', ['脱贫攻坚战']],
    ['开展“推动茶产业成链，提升茶农组织程度”专题调研，培育一批有竞争力的“链主企业”。', []],
    ['要“努力把望溪建设成为区域消费中心城市”。', ['区域消费中心城市']],
    ['参与青茶海一体化国家战略，参与到整治行动中来，结合北京市专项行动巡查。', ['青茶海一体化国家战略']],
    [
      '调研茶业革命综合改革试点，围绕“四新”主攻“四化”，肃清“甲、乙”思想遗毒。',
      ['茶业革命综合改革试点', '四新', '四化'],
    ],
    ['签约“望溪国际茶科技创新中心”项目，筹备“5·18国际茶日”活动。', ['5·18国际茶日活动']],
    ['开展茶乡梦主题教育活动，学习习近平总书记“三农”思想。', ['习近平总书记三农思想']],
    ['统筹推进“五位一体”总体布局，协调推进四个全面战略布局。', ['五位一体总体布局', '四个全面战略布局']],
  ])('%s', (body, want) => {
    expect(texts(body, ['望溪'])).toEqual(want)
  })

  test('one place over and over, superlatives, and what is followed by 定位, are what a place is to become', () => {
    expect(
      tifaOf(
        '建设“活力望溪、魅力望溪”，实现“业态最美、品质最佳、生态最优”目标，立足“江海有声、山城有名”城市定位。',
      ).map((t) => t.kind),
    ).toEqual(['position', 'position', 'position'])
  })

  test('a storm is called by its name again and again, and is no standing title', () => {
    const body = '今年第9号台风“白鹭”将在栖梧登陆。“白鹭”来势凶猛。各地严防“白鹭”。'
    expect(tifaOf(body, ['栖梧'], '“白鹭”将登陆').map((t) => t.text)).toEqual([])
  })

  test('what follows says that a numbered formula is a position', () => {
    expect(
      tifaOf('落实“三高两新”美好蓝图，加快“五优”园区建设，建好“三地一门户”。').map((t) => [t.kind, t.text]),
    ).toEqual([
      ['position', '三高两新'],
      ['position', '五优'],
      ['position', '三地一门户'],
    ])
  })

  test('how high a thing is to be belongs to it, and what goes on to 展现 is still built', () => {
    expect(texts('建设更高水平平安岚江，为建设美丽岚江展现新作为。', ['岚江'])).toEqual([
      '更高水平平安岚江',
      '美丽岚江',
    ])
    expect(texts('打造集良种试种、农技讲习等功能于一体的茶园更新示范区。')).toEqual(['茶园更新示范区'])
  })

  test('honours that are worked for side by side are one each', () => {
    expect(texts('继续深化文明城市、文明村镇、文明单位的创建。')).toEqual(['文明城市', '文明村镇', '文明单位'])
  })

  test('a programme printed with more or less before it is one entry', () => {
    expect(
      texts(
        '会议解读了《松陵县安全生产治本攻坚三年行动实施方案》，分别就安全生产治本攻坚三年行动作了安排，要推进安全生产治本攻坚三年行动。',
      ),
    ).toHaveLength(1)
  })

  test('a survey under a name of its own is a programme', () => {
    expect(texts('栖梧开展“冬季下田间”调研走访活动。')).toEqual(['冬季下田间调研走访活动'])
  })

  test('what stands side by side before 建设, and without a mark after it, is one each', () => {
    expect(texts('共同推动科教强省、健康强省建设实现突破。')).toEqual(['科教强省', '健康强省'])
    expect(texts('加快建设科教强省人才强省。')).toEqual(['科教强省', '人才强省'])
    expect(texts('青禾镇有文旅强镇、工业强镇建设办公室。')).toEqual([])
  })
})
