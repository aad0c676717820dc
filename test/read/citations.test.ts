import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { citationsOf, cpu } from './phrase-helpers.ts'

const short = (body: string, people?: readonly string[]) =>
  citationsOf(body, people).map((c) => `${c.authority} | ${c.work}`)

test.each([
  ['要深入学习贯彻习近平总书记考察岚江重要讲话精神。', '习近平 | 考察岚江重要讲话精神'],
  ['习近平总书记多次就防汛工作作出重要指示。', '习近平 | 就防汛工作作出重要指示'],
  ['牢记习近平总书记提出的“三个突出”重要要求。', '习近平 | 提出的“三个突出”重要要求'],
  ['认真落实党中央、国务院决策部署。', '党中央、国务院 | 决策部署'],
  ['按照市委、市政府工作要求抓好落实。', '市委、市政府 | 工作要求'],
  ['贯彻落实中央农村工作会议精神，抓好春耕。', '中央 | 农村工作会议精神'],
  ['传达学习省委民族工作会议精神。', '省委 | 民族工作会议精神'],
  ['贯彻中央第九次乡村工作座谈会精神。', '中央 | 第九次乡村工作座谈会精神'],
  ['深入学习党的二十大精神。', '党的二十大 | 党的二十大精神'],
  ['会议学习了市长邵听澜所作的《政府工作报告》。', '邵听澜 | 《政府工作报告》'],
  ['落实好党的二十届四中全会各项决策部署。', '党的二十届四中全会 | 各项决策部署'],
  ['落实党的二十大各项部署，学习党的二十大精神。', '党的二十大 | 党的二十大精神'],
  ['全面落实省委十三届八次全会要求。', '省委 | 十三届八次全会要求'],
  ['落实国家关于对口帮扶的战略部署。', '国家 | 关于对口帮扶的战略部署'],
  ['贯彻落实《中共中央关于加强乡村工作的决定》。', '中共中央 | 中共中央关于加强乡村工作的决定'],
  ['积极响应中央号召。', '中央 | 号召'],
  ['按照县委、县政府和县抗旱指挥部统一部署，抓好落实。', '县委、县政府和县抗旱指挥部 | 统一部署'],
  ['会议传达了丘陵县高质量发展推进会精神。', '丘陵县高质量发展推进会 | 丘陵县高质量发展推进会精神'],
  ['会议传达学习中办、国办《关于加强乡村档案工作的意见》。', '中办、国办 | 《关于加强乡村档案工作的意见》'],
  ['传达学习省政府第二次全体会议精神。', '省政府 | 第二次全体会议精神'],
  [
    '领会习近平总书记在学习贯彻党的二十大精神研讨班上的重要讲话精神。',
    '习近平 | 在学习贯彻党的二十大精神研讨班上的重要讲话精神',
  ],
  ['要认真贯彻《岚江省优化营商环境条例》。', '岚江省 | 《岚江省优化营商环境条例》'],
  ['贯彻国务院召开的全国绿化、防火和防汛电视电话会议精神。', '国务院 | 全国绿化、防火和防汛电视电话会议精神'],
  ['落实省委、省政府主要领导批示要求，压实责任。', '省委、省政府主要领导 | 批示要求'],
  ['贯彻闻书记、邵省长的重要批示精神，抓好防汛。', '闻书记、邵省长 | 重要批示精神'],
  ['吃透全国“两会”提出的重大改革举措。', '全国“两会” | 提出的重大改革举措'],
  ['要贯彻落实好中央、省委和州委有关会议精神。', '中央、省委和州委 | 有关会议精神'],
  ['牢记习近平总书记“发挥优势，走在前列”的殷殷嘱托。', '习近平 | “发挥优势，走在前列”的殷殷嘱托'],
  ['全面贯彻落实中共二十大精神。', '中共二十大 | 中共二十大精神'],
  ['聚焦省政协“三个聚力”履职总要求。', '省政协 | “三个聚力”履职总要求'],
  ['严格落实中央八项规定精神。', '中央 | 八项规定精神'],
  ['会议学习了全国两会上的《政府工作报告》。', '全国两会 | 《政府工作报告》'],
  ['要严格执行《安全生产法》，压实责任。', '国家 | 《安全生产法》'],
  ['习近平总书记发表了一系列重要讲话。', '习近平 | 一系列重要讲话'],
  ['习近平总书记在重要指示中强调，要做好防汛工作。', '习近平 | 重要指示'],
  ['会议传达学习中央、省委和州委有关会议精神。', '中央、省委和州委 | 有关会议精神'],
  ['认真落实党中央进一步深化林权改革部署，增强后劲。', '党中央 | 进一步深化林权改革部署'],
  ['认真落实中央和省稳就业、惠民生系列政策措施。', '中央和省 | 稳就业、惠民生系列政策措施'],
  ['根据县六次党代会确定的奋斗目标，抓好落实。', '县六次党代会 | 确定的奋斗目标'],
  ['按照市委七届九次全会部署要求，抓好招商。', '市委 | 七届九次全会部署要求'],
  ['要按照省“两会”的部署要求，细化任务。', '省“两会” | 部署要求'],
  ['坚决贯彻最高法院党组要求，抓实法庭。', '最高法院党组 | 要求'],
  ['研究省委巡视反馈意见整改工作。', '省委 | 巡视反馈意见'],
  ['按照市、县国资委关于摸底调查的相关文件和会议精神。', '市、县国资委 | 关于摸底调查的相关文件和会议精神'],
  ['习近平总书记走进老街，察看修缮并作出重要指示。', '习近平 | 重要指示'],
  ['根据市人大常委会《关于组织视察的通知》开展视察。', '市人大常委会 | 《关于组织视察的通知》'],
  ['认真学习贯彻二十届中纪委二次全会等精神。', '二十届中纪委二次全会 | 二十届中纪委二次全会精神'],
  ['学习习近平总书记关于加强领导班子建设的重要论述。', '习近平 | 关于加强领导班子建设的重要论述'],
  ['准确把握总书记对乡村工作的最新要求。', '习近平 | 对乡村工作的最新要求'],
  ['习近平总书记在党的二十大报告中强调，要全面推进乡村振兴。', '习近平 | 在党的二十大报告'],
  ['专题学习习近平同志《论教育》。', '习近平 | 《论教育》'],
  ['贯彻党的二十届四中全会关于乡村工作的战略部署。', '党的二十届四中全会 | 关于乡村工作的战略部署'],
  ['会议传达了市教育局文件精神，部署防汛。', '市教育局 | 文件精神'],
  ['传达省教育厅市教育局关于做好防汛工作的紧急通知精神。', '省教育厅市教育局 | 关于做好防汛工作的紧急通知精神'],
  ['根据省教育厅“5.9”安全会议精神，抓好整改。', '省教育厅 | “5.9”安全会议精神'],
  ['学习习近平总书记在《求是》杂志上发表的重要文章《论乡村》。', '习近平 | 重要文章《论乡村》'],
  ['这是党中央和习近平总书记作出的重大决策部署。', '党中央、习近平 | 重大决策部署'],
  ['落实习近平总书记等中央领导重要批示精神。', '习近平 | 重要批示精神'],
  ['领学《闻人岱同志在省委扩大会议上的讲话》。', '闻人岱 | 《闻人岱同志在省委扩大会议上的讲话》'],
  ['会议学习了邵听澜省长《在全省林长会议上的讲话》。', '邵听澜 | 《在全省林长会议上的讲话》'],
  ['传达《教育部办公厅关于两所小学停水的通报》。', '教育部办公厅 | 教育部办公厅关于两所小学停水的通报'],
  ['学习市“两办”《关于做好春耕的通知》精神。', '市“两办” | 《关于做好春耕的通知》'],
  ['按照《栖梧市水源地整治实施方案》要求开展工作。', '栖梧市 | 《栖梧市水源地整治实施方案》'],
  ['岚江大学第五次党代会确定了建设乡村学院的发展目标。', '岚江大学第五次党代会 | 确定了建设乡村学院的发展目标'],
  ['会议传达全区三季度水利形势分析会精神。', '全区三季度水利形势分析会 | 全区三季度水利形势分析会精神'],
  ['李某某总理近期赴岚江调研，召开乡村座谈会，习近平总书记对乡村工作提出明确要求。', '习近平 | 对乡村工作提出明确要求'],
  ['习近平总书记高度重视并作出重要指示，要求全力救治。', '习近平 | 重要指示'],
  ['落实好党中央、中央军委决策指示。', '党中央、中央军委 | 决策指示'],
  ['认真贯彻中省各项决策部署，抓好春耕。', '中省 | 各项决策部署'],
  ['学习贯彻习近平总书记对集团公司三次重要指示批示精神。', '习近平 | 对集团公司三次重要指示批示精神'],
  ['学习《青禾街道关于开展走访的实施方案》。', '青禾街道 | 青禾街道关于开展走访的实施方案'],
  ['到松陵县农村宣讲全国两会精神。', '全国两会 | 全国两会精神'],
  ['集体学习了中共十九大会议精神。', '中共十九大 | 中共十九大会议精神'],
  ['领会省委对乡村工作的新部署和新要求。', '省委 | 对乡村工作的新部署和新要求'],
  ['认真落实全国两会明确的相关任务，抓好春耕。', '全国两会 | 明确的相关任务'],
  ['要全面落实岚江投资公司重要决策部署，抓好改革。', '岚江投资公司 | 重要决策部署'],
  ['按照市委主题教育工作安排和大兴调查研究部署要求，开展调研。', '市委 | 主题教育工作安排和大兴调查研究部署要求'],
  ['为响应《栖梧市（2031—2035年）全民健身实施计划》，开放球场。', '栖梧市 | 《栖梧市（2031—2035年）全民健身实施计划》'],
  ['把思想统一到中央一号文件的决策部署上来。', '中央 | 一号文件'],
  ['落实第九次对口支援乡村工作会议部署，推动协作。', '第九次对口支援乡村工作会议 | 部署'],
  ['习近平总书记近日亲临岚江考察，对岚江提出走在前、做示范的重大要求。', '习近平 | 对岚江提出走在前、做示范的重大要求'],
  [
    '习近平总书记率中央代表团出席活动，听取自治区党委工作汇报时发表重要讲话。',
    '习近平 | 听取自治区党委工作汇报时发表重要讲话',
  ],
  ['习近平主席在论坛开幕式上发表重要主旨讲话。', '习近平 | 在论坛开幕式上发表重要主旨讲话'],
  ['坚定不移贯彻落实各级党委、政府部署，抓好春耕。', '各级党委、政府 | 部署'],
  ['我们将按照省委、省政府的部署与要求，抓好整改。', '省委、省政府 | 部署与要求'],
  ['传达了国家、省、市教育工作会议精神，部署开学。', '国家、省、市教育工作会议 | 国家、省、市教育工作会议精神'],
  ['按照全市统一部署要求，成立领导小组。', '全市 | 统一部署要求'],
  ['认真学习贯彻十八届六中全会精神。', '十八届六中全会 | 十八届六中全会精神'],
  ['学习贯彻集团第三次党代会精神。', '集团 | 第三次党代会精神'],
  ['落实全省“三看两问”大会精神。', '全省“三看两问”大会 | 全省“三看两问”大会精神'],
  ['中共中央致大会的贺词指出，五年来成绩显著。', '中共中央 | 致大会的贺词'],
  ['全面落实党的二十大部署。', '党的二十大 | 部署'],
  ['贯彻落实第三次乡村工作会议精神。', '第三次乡村工作会议 | 第三次乡村工作会议精神'],
  ['认真贯彻全国、全省会议精神。', '全国、全省 | 会议精神'],
  ['严格落实国务院安委会安全生产15条措施。', '国务院安委会 | 安全生产15条措施'],
  ['围绕政府工作报告确定的目标任务抓落实。', '政府工作报告 | 确定的目标任务'],
  ['会议学习了岚江省《关于推进乡村工作的意见》。', '岚江省 | 《关于推进乡村工作的意见》'],
  ['不折不扣贯彻落实党中央改革部署。', '党中央 | 改革部署'],
  ['认真学习贯彻十八届三中、四中全会精神。', '十八届三中、四中全会 | 十八届三中、四中全会精神'],
  [
    '传达学习习近平总书记在中央财经委员会第三次会议和全国水利工作会议上的重要讲话精神。',
    '习近平 | 在中央财经委员会第三次会议和全国水利工作会议上的重要讲话精神',
  ],
  ['贯彻松陵县四次党代会提出的建设“六个松陵”的宏伟目标。', '松陵县四次党代会 | 提出的建设“六个松陵”的宏伟目标'],
  ['传达学习3月2日中共中央政治局会议精神。', '中共中央政治局 | 会议精神'],
])('%s', (body, want) => {
  expect(short(body)).toEqual([want])
})

test('as many speeches as occasions, whatever bodies met there', () => {
  expect(
    short(
      '传达学习习近平总书记在中央财经委员会第三次会议上的重要讲话精神、在中央全面深化改革委员会第二次会议的重要讲话精神、对水利工作的重要指示精神。',
    ),
  ).toEqual([
    '习近平 | 在中央财经委员会第三次会议上的重要讲话精神',
    '习近平 | 在中央全面深化改革委员会第二次会议的重要讲话精神',
    '习近平 | 对水利工作的重要指示精神',
  ])
  expect(short('学习习近平总书记致论坛的贺信，给青禾小学师生的回信。')).toEqual([
    '习近平 | 致论坛的贺信',
    '习近平 | 给青禾小学师生的回信',
  ])
})

test('what a speech raises is a demand of its own, and many speeches at once are apart from one', () => {
  expect(short('习近平总书记考察岚江并发表重要讲话，鲜明提出“六个坚持”重大要求。')).toEqual([
    '习近平 | 重要讲话',
    '习近平 | 提出“六个坚持”重大要求',
  ])
  expect(short('学习习近平总书记考察岚江重要讲话精神，贯彻习近平总书记系列重要讲话精神。')).toEqual([
    '习近平 | 考察岚江重要讲话精神',
    '习近平 | 系列重要讲话精神',
  ])
})

test('a congress by its full and its short name is one', () => {
  expect(short('学习贯彻岚湖集团第二次党代会精神，把集团党代会精神融入工作。')).toEqual(['岚湖集团 | 第二次党代会精神'])
})

test('who a gathering was held for, and who sends a message there, is not leaned on', () => {
  expect(short('他参加学习贯彻习近平总书记考察岚江重要讲话精神专题研讨班。')).toEqual([])
  expect(short('闻人岱代表中共中央致贺词。', ['闻人岱'])).toEqual([])
  expect(short('省委召开防汛工作部署会议。')).toEqual([])
})

test('a person at a lower level, where the report says that his words are followed', () => {
  expect(short('传达学习闻人岱同志调研时的讲话精神。', ['闻人岱'])).toEqual(['闻人岱 | 调研时的讲话精神'])
  expect(short('闻人岱听取汇报，提出六个方面要求。', ['闻人岱'])).toEqual([])
  const former = '认真学习贯彻胡锦涛总书记考察岚江时的重要讲话精神。'
  expect(short(former, ['胡锦涛'])).toEqual(['胡锦涛 | 考察岚江时的重要讲话精神'])
  expect(short('就全市安全生产工作，闻人岱要求，要压实责任。', ['闻人岱'])).toEqual([])
  expect(short('传达学习市委有关会议及闻人岱到栖梧调研时的指示精神。', ['闻人岱'])).toContain(
    '闻人岱 | 到栖梧调研时的指示精神',
  )
})

describe('one entry per speech or document', () => {
  test('whatever its wordings', () => {
    expect(
      short('学习贯彻闻人岱同志调研时的讲话精神。要落实闻人岱同志在我区调研时的讲话精神，把握闻人岱同志讲话精神。', [
        '闻人岱',
      ]),
    ).toHaveLength(1)
    expect(short('这是党中央的重大决策部署。要落实党中央关于对口帮扶的决策部署。')).toEqual([
      '党中央 | 关于对口帮扶的决策部署',
    ])
  })

  test('two speeches of one person are two', () => {
    expect(short('贯彻习近平总书记“七一”重要讲话精神和视察岚江重要讲话精神。')).toEqual([
      '习近平 | “七一”重要讲话精神',
      '习近平 | 视察岚江重要讲话精神',
    ])
  })

  test('a meeting of an organ and one without a name beside it', () => {
    expect(short('贯彻县委、县政府抗旱工作调度会和视频会议精神。')).toEqual(['县委、县政府 | 抗旱工作调度会精神'])
  })

  test('documents side by side are of the one who gave out the first', () => {
    expect(short('集中学习了国办《关于做好稳岗工作的意见》《关于深化茶园改革的通知》等文件精神。')).toEqual([
      '国办 | 《关于做好稳岗工作的意见》',
      '国办 | 《关于深化茶园改革的通知》',
    ])
  })

  test('speeches and letters side by side, wherever they were given', () => {
    expect(
      short('会议学习了习近平总书记在岚江合作组织第九次会议上的重要讲话精神、向澄州国际论坛的贺信，发来贺信表示祝贺。'),
    ).toEqual(['习近平 | 在岚江合作组织第九次会议上的重要讲话精神', '习近平 | 向澄州国际论坛的贺信'])
  })

  test('meetings that share what they settled', () => {
    expect(short('要按照省委五届五次全会和市委七届四次全会部署要求，抓实项目，落实省委、市委各项决策部署。')).toEqual([
      '省委 | 五届五次全会部署要求',
      '市委 | 七届四次全会部署要求',
      '省委、市委 | 各项决策部署',
    ])
  })

  test('as many meetings as share what they settled', () => {
    expect(short('落实省第九次党代会、市第六次党代会和市七届五次全会战略部署，传达党代会精神。')).toEqual([
      '省第九次党代会 | 战略部署',
      '市第六次党代会 | 战略部署',
      '市七届五次全会 | 战略部署',
    ])
    expect(short('会议传达党代会精神，抓好春耕。')).toEqual(['党代会 | 党代会精神'])
  })

  test('a name of a meeting with two ordinals is one', () => {
    expect(short('按照自治区第二次党代会和区党委二届五次、六次全会决策部署，抓好落实。')).toEqual([
      '自治区第二次党代会 | 决策部署',
      '区党委二届五次、六次全会 | 决策部署',
    ])
  })

  test('leaders who gave an instruction, and what somebody said elsewhere', () => {
    expect(short('闻人岱书记和邵听澜省长高度重视防汛，分别作出重要批示。', ['闻人岱', '邵听澜'])).toEqual([
      '闻人岱、邵听澜 | 分别作出重要批示',
    ])
    expect(short('落实习近平总书记关于教育的重要论述特别是在澄州大学考察时的重要讲话精神。')).toEqual([
      '习近平 | 关于教育的重要论述',
      '习近平 | 在澄州大学考察时的重要讲话精神',
    ])
  })

  test('somebody without a post whose words are relayed', () => {
    expect(short('会议还传达贯彻了闻人岱同志在市文联第五次代表大会上的讲话精神。')).toEqual([
      '闻人岱 | 在市文联第五次代表大会上的讲话精神',
    ])
  })

  test('leaders side by side share one work', () => {
    expect(short('贯彻落实习近平总书记、李克强总理关于提案工作的重要讲话精神。', ['李克强'])).toEqual([
      '习近平、李克强 | 关于提案工作的重要讲话精神',
    ])
  })

  test('each occasion of a speaker is a speech of his, no meeting of its own', () => {
    expect(short('学习了习近平总书记在乡村工作座谈会、全国防汛表彰大会、科学家座谈会等会议上的重要讲话精神。')).toEqual(
      [
        '习近平 | 在乡村工作座谈会的重要讲话精神',
        '习近平 | 在全国防汛表彰大会的重要讲话精神',
        '习近平 | 在科学家座谈会的重要讲话精神',
      ],
    )
  })

  test('two forms of the same words are one', () => {
    expect(short('习近平总书记就岚江治水工作发表重要讲话，作出重要指示。')).toEqual([
      '习近平 | 就岚江治水工作发表重要讲话，作出重要指示',
    ])
  })
})

test.each([
  ['an office-holder', '省委书记闻人岱主持会议并讲话，市委办公室主任陪同。'],
  ['what an organ says here', '民政部要求，各地要做好救助。'],
  ['a speech still to be given', '习近平总书记将发表重要讲话。'],
  ['a doctrine by name', '会议对学习贯彻习近平外交思想作出工作部署。'],
  ['the law of another state', '五家企业根据《紧急权力法》向美国法院起诉。'],
  ['a title that goes on', '全会通过《中共中央关于编制规划的建议》擘画宏伟蓝图。'],
  ['a doctrine', '坚持以习近平新时代中国特色社会主义思想为指导。'],
  ['leadership', '在以习近平同志为核心的党中央坚强领导下，各项工作取得成效。'],
  ['a verb', '闻人岱要求，各地要抓好落实。会议部署了下一步工作。'],
  ['what an organ does', '应急管理部部署全国应急系统做好值守工作安排。'],
  ['a campaign named after a rule', '深入贯彻中央八项规定精神学习教育启动。'],
  ['a breach', '通报了违反中央八项规定精神问题。'],
  ['a document in the making', '会议审议通过了市政府《关于加强乡村档案工作的意见》。'],
  ['a check of how a law is kept', '检查组到栖梧市检查《安全生产法》贯彻实施情况。'],
  ['what others do with it', '市委高度重视，认真学习，要求各地抓好会议精神的落实。'],
])('none in %s', (_, body) => {
  expect(short(body)).toEqual([])
})

test('a meeting at which someone speaks is not the speaker', () => {
  expect(short('贯彻习近平总书记在中央乡村工作会议上的重要讲话精神。')).toEqual([
    '习近平 | 在中央乡村工作会议上的重要讲话精神',
  ])
})

test('a span holds authority and work', () => {
  const body = '认真落实省委、省政府关于乡村工作的决策部署。'
  expect(citationsOf(body)[0]!.spans.map(([s, e]) => body.slice(s, e))).toEqual(['省委、省政府关于乡村工作的决策部署'])
})

test('long input takes linear time', () => {
  const spent = cpu(() => {
    for (const body of [
      '省委'.repeat(100_000),
      '精神'.repeat(100_000),
      '党的二十大和'.repeat(40_000),
      '《中央'.repeat(60_000),
    ])
      citationsOf(body)
  })
  expect(spent).toBeLessThan(6000)
})

test('leaders side by side share one work', () => {
  expect(short('落实习近平总书记、闻人平总理关于信访工作的重要讲话精神。', ['闻人平'])).toEqual([
    '习近平、闻人平 | 关于信访工作的重要讲话精神',
  ])
})

test('meetings side by side, with and without a closing 精神', () => {
  expect(short('深入学习贯彻市委三届四次全体会议和全市文旅工作会议。')).toEqual([
    '市委 | 三届四次全体会议精神',
    '全市文旅工作会议 | 全市文旅工作会议精神',
  ])
  expect(short('会议传达学习了中共中央老干部座谈会、省市全会等有关会议精神。')).toEqual([
    '中共中央 | 老干部座谈会精神',
    '省市全会 | 省市全会精神',
  ])
  expect(short('贯彻党的二十大和二十届二中、三中全会及中央农村工作会议精神。')).toEqual([
    '党的二十大和二十届二中、三中全会 | 党的二十大和二十届二中、三中全会精神',
    '中央 | 农村工作会议精神',
  ])
  expect(short('贯彻党的二十大和二十届二中、三中、四中全会精神，落实要求。')).toEqual([
    '党的二十大 | 党的二十大和二十届二中、三中、四中全会精神',
  ])
  expect(short('全面贯彻党中央大政方针，落实市湿地保护领导小组《鹤洲治理要点》。')).toEqual([
    '党中央 | 大政方针',
    '市湿地保护领导小组 | 《鹤洲治理要点》',
  ])
})

test('the verb before a short authority, a congress without 党的, and who is remembered', () => {
  expect(short('学习了市委《关于加强湿地保护的意见》。')).toEqual(['市委 | 《关于加强湿地保护的意见》'])
  expect(short('深入学习十九大报告精神。')).toEqual(['十九大 | 十九大报告精神'])
  expect(short('学习十九大精神，贯彻党的十九大精神。')).toEqual(['党的十九大 | 党的十九大精神'])
  expect(
    short('传达学习习近平总书记在纪念毛泽东同志诞辰130周年座谈会上的重要讲话精神。毛泽东同志领导了革命。'),
  ).toEqual(['习近平 | 在纪念毛泽东同志诞辰130周年座谈会上的重要讲话精神'])
})

describe('the lexicons', () => {
  test.each(loadLexicon('cited-documents', ['title', 'authority']).map((r) => [r.title, r.authority]))(
    'document %s of %s',
    (title, authority) => {
      expect(citationsOf(`要认真贯彻《${title}》。`).map((c) => c.authority)).toEqual([authority])
    },
  )

  test.each(loadLexicon('authorities', ['authority', 'example']).map((r) => [r.authority, r.example]))(
    'authority %s',
    (authority, example) => {
      const found = citationsOf(`${example}。`)
      expect(found).toHaveLength(1)
      expect(/总书记|习近平|习主席/.test(authority!) ? '习近平' : found[0]!.authority).toBe(found[0]!.authority)
      expect(example).toContain(authority)
    },
  )

  test.each(loadLexicon('cited-works', ['work', 'example']).map((r) => [r.work, r.example]))(
    'work %s',
    (work, example) => {
      const found = citationsOf(`${example}。`)
      expect(found).toHaveLength(1)
      expect(found[0]!.work.endsWith(work!)).toBe(true)
    },
  )
})

test('what sums up is left out where each of it is named', () => {
  expect(
    short(
      '会议学习习近平总书记近期重要讲话、重要指示精神。会议指出，要领会习近平总书记在岚江考察时的重要讲话精神，落实习近平总书记对春耕工作作出的重要指示。',
    ),
  ).toEqual(['习近平 | 在岚江考察时的重要讲话精神', '习近平 | 对春耕工作作出的重要指示'])
})

test('the meeting at which a leader spoke is leaned on beside his speech', () => {
  expect(short('传达习近平总书记在全国乡村大会上的重要讲话精神。要领会习近平总书记重要讲话和大会精神。')).toEqual([
    '习近平 | 在全国乡村大会上的重要讲话精神',
    '全国乡村大会 | 全国乡村大会精神',
  ])
  expect(short('传达学习习近平总书记在水利大会和在防汛大会上的讲话精神。')).toHaveLength(2)
  expect(short('贯彻习近平总书记在全国乡村大会上的重要讲话精神和大会部署要求，落实全国乡村大会精神。')).toHaveLength(2)
})

test('a paper that a plenum passed is leaned on wherever it is named so', () => {
  expect(short('全会通过的《中共中央关于乡村工作的决定》，明确了目标。')).toEqual([
    '中共中央 | 中共中央关于乡村工作的决定',
  ])
  expect(short('全会审议通过了《中共中央关于乡村工作的决定》。')).toEqual([])
})

test('words that a leader below the centre gave on an occasion', () => {
  expect(short('传达省长邵听澜参加望溪团审议时的讲话精神。', ['邵听澜'])).toEqual([
    '邵听澜 | 参加望溪团审议时的讲话精神',
  ])
  expect(short('传达县委书记顾砚秋听取巡察工作汇报时的讲话。', ['顾砚秋'])).toHaveLength(0)
  expect(short('传达县委书记顾砚秋在听取巡察工作汇报时的讲话。', ['顾砚秋'])).toHaveLength(1)
})

test('one body by two spellings, and one meeting however it is parted', () => {
  expect(short('要学习全国“两会”精神，围绕全国两会精神抓好落实。')).toHaveLength(1)
  expect(short('要学习中央和省、市委对换届的总体要求，把思想统一到中央、省、市委的要求上来。')).toHaveLength(1)
  expect(short('传达学习省政协二届四次会议精神。郑某传达了省政协二届四次会议精神。')).toHaveLength(1)
})

test('decisions are as many as bodies that made them and matters that they are about', () => {
  expect(short('根据省委开展万人调研统一部署。会议肯定落实省委、省政府决策部署的成绩。')).toEqual([
    '省委 | 开展万人调研统一部署',
    '省委、省政府 | 决策部署',
  ])
  expect(short('要贯彻党中央重大决策部署。要领会党中央关于机构改革的部署要求。')).toEqual(['党中央 | 重大决策部署'])
})

test('a meeting still to come settled nothing; those beside it did', () => {
  expect(short('要结合市委二届九次全会、全市林业工作会议和即将召开的市“两会”的部署，细化任务。')).toEqual([
    '市委 | 二届九次全会部署',
    '全市林业工作会议 | 部署',
  ])
})

test('two sessions are one with what each of them is called', () => {
  expect(short('传达学习省人代会、政协会精神。要学习好省“两会”精神。')).toEqual(['省“两会” | 省“两会”精神'])
})

test('how a law is carried out is looked at; what only agrees with the centre leans on nothing', () => {
  expect(short('听取落实《岚江省节水条例》宣传贯彻工作开展情况。')).toEqual([])
  expect(short('报告完全符合中央精神和我省实际。')).toEqual([])
})

test('what a congress decided is its spirit, and plenums that are summed up are those that are named', () => {
  expect(short('宣讲党的二十大精神。党的二十大对乡村工作作出战略部署。')).toEqual(['党的二十大 | 党的二十大精神'])
  expect(short('学习省委二届三次全会精神、市委一届四次全会精神。要落实省委、市委全会精神，抓好春耕。')).toHaveLength(2)
  expect(short('贯彻党的二十大和二十届历次全会精神，认真落实四中全会部署，抓好春耕。')).toHaveLength(1)
})

test('a speech there and what a leader asked there are two, a speech there in other words is one', () => {
  expect(
    short('贯彻习近平总书记对岚江工作重要讲话精神，落实习近平总书记对岚江提出走在前、做示范的重大要求。'),
  ).toHaveLength(2)
  expect(short('习近平总书记深入岚江一线考察并发表重要讲话。要学习习近平总书记在岚江考察时的重要讲话精神。')).toEqual([
    '习近平 | 在岚江考察时的重要讲话精神',
  ])
})

test('a meeting within the name of a paper, what a meeting itself demands and what is of nobody are not leaned on', () => {
  expect(short('会议通过《关于学习贯彻省委乡村工作会议精神的决议》。')).toEqual([])
  expect(short('党工委、管委会工作总的要求是，抓好春耕。')).toEqual([])
  expect(short('要全面了解党和国家的大政方针。')).toEqual([])
})

test('an instruction that is quoted, and what was asked in it', () => {
  expect(short('总理邵听澜作出批示指出，要全力救治。根据总理邵听澜要求，已派出工作组。', ['邵听澜'])).toHaveLength(1)
})

test('a speech below the centre that those who heard it praise', () => {
  expect(short('邵听澜书记在市政协七届二次会议上的讲话高屋建瓴，用大白话讲成绩。', ['邵听澜'])).toEqual([
    '邵听澜 | 在市政协七届二次会议上的讲话',
  ])
  expect(short('邵听澜书记在市政协六届三次会议上的讲话用了半小时。', ['邵听澜'])).toEqual([])
})

test('a speech and a letter are two, a tradition and how somebody is quoted none', () => {
  expect(
    short('贯彻习近平总书记在学会成立100周年庆祝大会上的重要讲话精神和致学会成立110周年重要贺信精神。'),
  ).toHaveLength(2)
  expect(short('要弘扬长征精神和遵义会议精神。')).toEqual([])
  expect(short('落实决策，总理邵听澜在总结讲话中表示，要抓好春耕。', ['邵听澜'])).toEqual([])
  expect(short('学习贯彻省九次党代会精神，更好地贯彻落实党代会精神。')).toHaveLength(1)
  expect(short('围绕党的十九届四中全会和省委二届六次全会精神作解读。宣讲中央和省委全会精神。')).toHaveLength(2)
})

test.each([
  ['学习十四届全国人大四次会议精神。落实全国两会精神，抓好春耕。', ['全国两会 | 全国两会精神']],
  ['把思想和行动统一到会议的部署要求上来。', []],
  [
    '传达学习中共中央办公厅关于青禾公司的通报精神。认真学习贯彻中办通报精神。',
    ['中共中央办公厅 | 关于青禾公司的通报精神'],
  ],
  [
    '传达学习习近平总书记在岚江大学考察时的重要讲话精神。领会习近平总书记在考察岚江大学时的重要讲话。',
    ['习近平 | 在岚江大学考察时的重要讲话精神'],
  ],
  [
    '结合学校第十次党代会部署，深入实施。与贯彻落实学校第十次党代会精神结合起来。',
    ['学校第十次党代会 | 学校第十次党代会精神'],
  ],
  ['市教育局同志们要把心思和步子统一到会议的部署要求上来。', []],
  [
    '传达学习省委十一届七次全会、主要领导干部专题研讨班和市委常委会会议精神，部署工作。',
    ['省委 | 十一届七次全会精神', '主要领导干部专题研讨班 | 主要领导干部专题研讨班精神', '市委 | 常委会会议精神'],
  ],
])('one occasion under several names, and none: %s', (body, want) => {
  expect(short(body)).toEqual(want)
})
