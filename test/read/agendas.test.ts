import { describe, expect, it } from 'vitest'
import { readSpeechOf } from './speech-helpers.ts'

const agendas = (body: string) => readSpeechOf(body).agendas
const items = (body: string): (readonly string[])[] => agendas(body).map((agenda) => agenda.items)

describe('agendas', () => {
  it('reads points behind dashes, with the number that was announced', () => {
    const body =
      '邵听澜就栖梧发展提出三个方面要求。他强调，\n——要在产业提质上挑大梁。加快技改。\n——要在改革开放上闯新路。深化改革。\n——要在民生保障上见真情。办好实事。'
    expect(agendas(body)).toMatchObject([
      { speaker: '邵听澜', announced: 3, items: ['产业提质上挑大梁', '改革开放上闯新路', '民生保障上见真情'] },
    ])
  })

  it('reads demands of a few characters after one another', () => {
    expect(() => items('邵听澜提出要求。对外要扩大高水平开放。对内要深化区域间合作。对上要争取支持。')).not.toThrow()
  })

  it('reads numbered points in one sentence and over several', () => {
    expect(items('邵听澜提出三点要求：一是要压实责任，逐级到人；二是补齐短板；三是严明纪律。')).toEqual([
      ['压实责任', '补齐短板', '严明纪律'],
    ])
    expect(items('邵听澜强调，要防大汛。第一，紧盯薄弱环节，专人专岗。第二，果断转移。第三，备足物资。')).toEqual([
      ['紧盯薄弱环节', '果断转移', '备足物资'],
    ])
    expect(items('邵听澜要求，一要抓招商。二要抓服务。')).toEqual([['抓招商', '抓服务']])
    // A list that is told to its end in one sentence holds no later one.
    expect(
      items(
        '邵听澜强调，委员会有三项职责：一是议事，二是监督，三是协商。做好工作，第一要把准方向。第二要带头履职。第三要联系群众。',
      ).at(-1),
    ).toEqual(['把准方向', '带头履职', '联系群众'])
    expect(items('邵听澜提出3点要求：1、抓源头，不留死角；2、抓过程；3、抓结果。')).toEqual([
      ['抓源头', '抓过程', '抓结果'],
    ])
  })

  it('reads theme sentences with their elaboration', () => {
    const body =
      '邵听澜强调，要稳定经济运行。抓好投入，激发消费。要推动科技创新。引进机构，培育企业。要保障民生。扩大就业，办好教育。'
    expect(items(body)).toEqual([['稳定经济运行', '推动科技创新', '保障民生']])
  })

  it('reads a run of sentences that each open with 要, and keeps a ground with its theme', () => {
    const body =
      '邵听澜强调，要守住耕地红线，一亩不少。要以河长制为抓手，护好一江清水，造福两岸。一旦发生险情，要先转移群众。要办好民生实事，让群众满意。'
    expect(items(body)).toEqual([['守住耕地红线', '以河长制为抓手，护好一江清水', '办好民生实事']])
  })

  it('reads a run that opens alike without 要', () => {
    const body =
      '邵听澜强调，精准做好支援工作。着力支持产业发展，扩大协作。着力支持教育医疗，培训骨干。着力支持就业，开发岗位。'
    expect(items(body)).toEqual([['着力支持产业发展', '着力支持教育医疗', '着力支持就业']])
  })

  it('takes no word inside a demand for a verb of saying', () => {
    const body =
      '邵听澜强调，要做好土特产文章，做优品质。要支持鼓励企业创新，扶持龙头。要按照项目管理要求，抓实基础管理。\n邵听澜要求，要守住耕地红线，不松劲。'
    expect(items(body)).toEqual([
      ['做好土特产文章', '支持鼓励企业创新', '按照项目管理要求，抓实基础管理', '守住耕地红线'],
    ])
  })

  it('looks past a clause that only says beside what something is to be done', () => {
    const body = '邵听澜强调，要抓好投入，稳住增长。要在守住底线的前提下，推进改革，激发活力。要办好实事，保障民生。'
    expect(items(body)).toEqual([['抓好投入', '守住底线的前提下，推进改革', '办好实事']])
  })

  it.each([
    [
      '邵听澜强调，一、要统一思想，提高认识。二、要突出重点，抓好落实。三、要加强领导。',
      ['统一思想', '突出重点', '加强领导'],
    ],
    [
      '邵听澜强调，一要按照“两个确保”抓好重建，二要倒排工期，三要谋划明年工作。',
      ['按照“两个确保”抓好重建', '倒排工期', '谋划明年工作'],
    ],
    ['邵听澜强调：首先，要提高认识；其次，要抓好落实；最后，要加强督查。', ['提高认识', '抓好落实', '加强督查']],
    ['邵听澜提出两点希望：一希望青年坚定信心；二希望青年练好本领。', ['青年坚定信心', '青年练好本领']],
    [
      '邵听澜强调，一是要以“松陵做法”为指导，将资源向村里延伸，县里要督导。二是要落实责任。',
      ['以“松陵做法”为指导，将资源向村里延伸', '落实责任'],
    ],
    [
      '邵听澜指出，松陵底子好。各级各部门要强化作风，主动服务。要建立台账，抓好落实。要畅通渠道，优化服务。',
      ['强化作风', '建立台账', '畅通渠道'],
    ],
    [
      '邵听澜强调，要开展产业比拼，打好升级仗。比根基，支持企业技改。要开展开放比拼，打好市场仗。争相抢订单。要开展招商比拼，打好资源仗。',
      ['开展产业比拼', '开展开放比拼', '开展招商比拼'],
    ],
  ])('%s', (body, points) => expect(items(body)).toEqual([points]))

  it.each([
    [
      'a study of superior words before the points',
      '邵听澜强调，要深入学习贯彻全会精神，扎实抓好春耕。要备足种子，确保供应。要修好水渠，及时灌溉。要办好培训，送技下乡。',
      [['备足种子', '修好水渠', '办好培训']],
    ],
    [
      'a demand to some of those present within the list',
      '邵听澜强调，要守住红线，一亩不少。县级领导班子要带头包片，一线指挥。要备足物资，严阵以待。要加强巡查，不留死角。',
      [['守住红线', '带头包片', '备足物资', '加强巡查']],
    ],
    [
      'a list within an item',
      '邵听澜强调，第一，抓好防汛。一是巡查堤坝；二是备足物资。第二，抓好抗旱。第三，抓好复产。',
      [['抓好防汛', '抓好抗旱', '抓好复产']],
    ],
    [
      'a list that begins anew',
      '会议指出，要保供稳价。一要压实责任。二要增加储备。\n会议强调，要办好民生实事。一是兑付工资。二是发放补贴。三是严防事故。',
      [
        ['压实责任', '增加储备'],
        ['兑付工资', '发放补贴', '严防事故'],
      ],
    ],
    [
      'demands on the way and in the end',
      '来到栖梧港，邵听澜听取汇报，强调要疏通航道。同时，要加快泊位建设。\n邵听澜在检查中强调，要压实责任，逐级到人。要加强监测，及时预警。要备足物资，随时调用。',
      [['压实责任', '加强监测', '备足物资']],
    ],
    [
      'elaborations without 要',
      '会议强调，要帮扶困难企业，稳住就业。加强融资支持。降低用电成本，减免租金。加快技术改造。兑现奖补资金，不打白条。加强用工对接。',
      [],
    ],
  ])('reads no more and no less: %s', (_, body, points) => expect(items(body)).toEqual(points))

  it('reads points that one sentence names, with their number', () => {
    const named = (body: string) => agendas(body).map(({ speaker, announced, items }) => [speaker, announced, items])
    expect(named('邵听澜说，栖梧底子好。邵听澜从“抓项目”“优环境”“强作风”等三个方面对下步工作提出了要求。')).toEqual([
      ['邵听澜', 3, ['抓项目', '优环境', '强作风']],
    ])
    expect(named('邵听澜说，栖梧底子好。她从加强领导、压实责任、强化督导三个方面作了部署。')).toEqual([
      ['邵听澜', 3, ['加强领导', '压实责任', '强化督导']],
    ])
    expect(named('邵听澜说，栖梧底子好。邵听澜就抓好项目、优化环境提出三点要求。')).toEqual([])
    expect(named('邵听澜说，栖梧底子好。邵听澜从学校概况、师资队伍两个方面作了介绍。')).toEqual([])
  })

  it('counts only what is announced', () => {
    const announced = (body: string) => readSpeechOf(body).agendas[0]!.announced
    expect(
      announced('邵听澜强调，要处理好三个方面的关系，一要处理好快与慢；二要处理好点与面；三要处理好远与近。'),
    ).toBe(3)
    expect(announced('邵听澜强调，按照“两个根本”工作要求，一要抓源头；二要抓过程；三要抓结果。')).toBeNull()
    expect(announced('邵听澜强调，做好两项工作很重要，一要抓源头；二要抓过程；三要抓结果。')).toBeNull()
  })

  it.each([
    ['讲了三点意见。第一，稳住投资。第二，扩大消费。第三，保障民生。', 3, ['稳住投资', '扩大消费', '保障民生']],
    ['从三个方面作了强调：一要抓投资，二要抓消费，三要抓民生。', 3, ['抓投资', '抓消费', '抓民生']],
    ['提出三点要求：压实责任，逐级到人；加强督查，定期通报；严肃问责。', 3, ['压实责任', '加强督查', '严肃问责']],
    ['强调，要做好几项工作：（1）压实责任；（2）加强督查；（3）严肃问责。', null, ['压实责任', '加强督查', '严肃问责']],
    ['指出，其一，压实责任；其二，加强督查；其三，严肃问责。', null, ['压实责任', '加强督查', '严肃问责']],
    ['要求，一抓投资，加快开工；二抓消费，办好节会；三抓民生，兜牢底线。', null, ['抓投资', '抓消费', '抓民生']],
    [
      '作表态发言，一是统一思想，全盘认领。二是立行立改，逐条销号。三是举一反三。',
      null,
      ['统一思想', '立行立改', '举一反三'],
    ],
  ])('邵听澜%s', (body, announced, points) => {
    expect(agendas(`邵听澜${body}`)).toMatchObject([{ speaker: '邵听澜', announced, items: points }])
  })

  it('takes problems for no demands, and no number that another has announced', () => {
    expect(
      agendas(
        '栖梧市委书记顾砚秋指出了主要问题：一是责任落实不到位；二是作风建设有差距。顾砚秋提出五点建议：一是提高站位；二是改进作风；三是压实责任；四是健全制度；五是逐条销号。\n邵听澜表示，一要认账领责。二要立行立改。三要举一反三。',
      ).map(({ speaker, announced }) => [speaker, announced]),
    ).toEqual([
      ['顾砚秋', 5],
      ['邵听澜', null],
    ])
  })

  it('begins anew where a meeting turns to another matter', () => {
    const body =
      '会议指出，要稳住外贸，扩大出口。要培育海外仓，建好站点。要办好展会，广邀客商。\n会议强调，要办好学校，配强师资。要建好操场，修缮教室。要管好食堂，严把进货。'
    expect(items(body)).toHaveLength(2)
  })

  it('takes only the whole of a quotation into a heading', () => {
    expect(items('邵听澜提出两点要求：一要坚持“把安全放在心上，把责任扛在肩上”，不留死角；二要强化应急。')).toEqual([
      ['坚持“把安全放在心上，把责任扛在肩上”', '强化应急'],
    ])
  })

  it('finds none in two demands, or in demands at different places', () => {
    expect(items('邵听澜强调，要守住底线。要办好实事。')).toEqual([])
    expect(
      items('在云梭公司，邵听澜强调，要抓创新。在栖梧港，邵听澜强调，要抓物流。在老街，邵听澜强调，要护文脉。'),
    ).toEqual([])
  })

  it('counts no parts of a plan or ordinals as announced points', () => {
    const body = '邵听澜强调，要落实三大战略。要打造两个高地，争创一流。要办好第三届大会，扩大影响。'
    expect(agendas(body)[0]?.announced ?? null).toBeNull()
  })

  it('gives each item the span of its words', () => {
    const body = '邵听澜强调，要守住耕地红线，一亩不少。要护好一江清水。要办好民生实事。'
    const [agenda] = agendas(body)
    expect(agenda!.itemSpans.map(([start, end]) => body.slice(start, end))).toEqual(agenda!.items)
    expect(agenda!.spans).toEqual([[agenda!.itemSpans[0]![0], agenda!.itemSpans.at(-1)![1]]])
  })
})

it('reads demands numbered within one sentence, whatever the verb of saying', () => {
  const body = '栖梧市市长顾砚秋强调，一要提高认识，压实责任；二要突出重点，抓好排查；三要严格督导，确保实效。'
  expect(items(body)).toEqual([['提高认识', '突出重点', '严格督导']])
})

describe('runs of demands', () => {
  it('begins with what is demanded right after 要求, also by an organ named 人大', () => {
    expect(items('邵听澜要求加强巡查，不留死角。要备足物资。要压实责任。')).toEqual([
      ['加强巡查', '备足物资', '压实责任'],
    ])
    expect(items('邵听澜强调，人大要坚持依法监督。要密切联系群众。要建强代表队伍。')).toEqual([
      ['坚持依法监督', '密切联系群众', '建强代表队伍'],
    ])
  })

  it('takes no run for a list whose demands are mostly put to some', () => {
    expect(items('邵听澜强调，要守住底线。水务部门要盯紧水库。各位镇长要下到一线。要备足物资。')).toEqual([])
  })

  it('leaves out what is put to all between two points', () => {
    expect(items('邵听澜强调，要加强领导。各级各部门要压实责任。要建强队伍。要加强督查。')).toEqual([
      ['加强领导', '建强队伍', '加强督查'],
    ])
  })

  it('reads a theme after the clause that says to what end', () => {
    expect(
      items(
        '会议要求，要聚焦主业，完成任务。推动项目建设，要一级抓一级。班子成员要走在前面，做好表率。推动项目建设，要一抓到底。责任单位要列出清单，挂图作战。要整合力量。督查部门要跟到现场，及时通报。',
      ),
    ).toEqual([['一级抓一级', '一抓到底', '整合力量']])
  })

  it('takes the heads of paragraphs for the points where each paragraph goes on with what spells them out', () => {
    const body =
      '邵听澜指出，栖梧山水相连，要走特色发展的路子。松陵的药材、鹿鸣的茶叶要精深加工。\n邵听澜强调，松陵要深化重点改革。坚持内外开放相结合。\n邵听澜指出，要办好民生实事。推进城市更新。'
    expect(items(body)).toEqual([['走特色发展的路子', '深化重点改革', '办好民生实事']])
  })

  it('goes on with a long run by demands without 要, not with what spells out a mere theme', () => {
    const run =
      '邵听澜强调，要聚焦项目，按照进度表细化清单，一项一项抓好落实。要共谋发展，立足当前着眼长远，增强发展后劲。要强化产业，做大做强优势特色产业，促进农户和牧民持续增收。'
    expect(items(`${run}加大交流力度，多搞文化活动。`)).toEqual([['聚焦项目', '共谋发展', '强化产业', '加大交流力度']])
    expect(items(`${run}要加强督查。严格落实值班制度，严守纪律。`)).toEqual([
      ['聚焦项目', '共谋发展', '强化产业', '加强督查'],
    ])
  })

  it('takes 抓好, 抓实 and 抓牢 for one way of opening', () => {
    expect(items('邵听澜强调，抓好招商，引来龙头。抓实服务，减少跑腿。抓牢安全，守住底线。')).toEqual([
      ['抓好招商', '抓实服务', '抓牢安全'],
    ])
  })

  it('leaves out the demand of the opening, which sums up what follows', () => {
    expect(
      items(
        '3月4日，座谈会召开。邵听澜强调，要鼓足干劲，圆满完成任务。\n邵听澜说，要深入研究政策，找准方向。要摸清实情，科学定标。要精准安排，稳住增长。\n卫青禾参加。',
      ),
    ).toEqual([['深入研究政策', '摸清实情', '精准安排']])
  })

  it('reads the points of a speech that are named in quotation marks', () => {
    expect(agendas('卫青禾从“加强合作，凝聚人心”“严守纪律，改进作风”两个方面作了讲话。')).toMatchObject([
      { speaker: '卫青禾', announced: 2, items: ['加强合作，凝聚人心', '严守纪律，改进作风'] },
    ])
    expect(items('卫青禾从基层组织、干部队伍两个方面作了解读。')).toEqual([])
  })

  it('takes one theme of each paragraph of a speech that is told in five or more', () => {
    const body =
      '邵听澜指出，栖梧工业齐备，要做强先进制造，加快技改。重在抓好创新。要引进人才，用好人才。\n邵听澜强调，根本出路在改革。抓改革要聚焦难点。干部要提高本领。\n邵听澜指出，谋划明年发展，要把握形势变化，调整布局。要办好自己的事，不看风向。\n邵听澜强调，必须守住耕地红线。守好青山绿水。\n邵听澜指出，要建强基层组织，配强队伍。抓党建重在日常。\n邵听澜最后强调，春节将至，各级各部门要关心困难群众。'
    expect(items(body)).toEqual([['做强先进制造', '聚焦难点', '把握形势变化', '守住耕地红线', '建强基层组织']])
  })

  it('begins with the demand after a ground, unless it only rouses', () => {
    const rest = '要压实责任，逐级到人。要备足物资，一件不少。要严明纪律，守住岗位。'
    expect(items(`邵听澜强调，防汛是当前大事，要守住水库堤防。${rest}`)).toEqual([
      ['守住水库堤防', '压实责任', '备足物资', '严明纪律'],
    ])
    expect(items(`邵听澜强调，当前汛情严峻，要切实增强责任感，绷紧弦。${rest}`)).toEqual([
      ['压实责任', '备足物资', '严明纪律'],
    ])
  })

  it('reads a list whose 要 stands once for all', () => {
    expect(items('邵听澜强调，要把握好方向，不偏航。把握好质量，出精品。把握好改革发展要求，使人人受益。')).toEqual([
      ['把握好方向', '把握好质量', '把握好改革发展要求'],
    ])
  })

  it('goes on with what is put to all where it is the last word', () => {
    expect(items('邵听澜强调，要抓好招商。要抓好服务。要守住安全。各级各部门要加强领导，合力推进。')).toEqual([
      ['抓好招商', '抓好服务', '守住安全', '加强领导'],
    ])
  })

  it('takes a report told before 强调要 for no speech, and 一把手 for no number', () => {
    expect(
      items('会议传达了市里关于安全的通报，听取了汇报，强调要做好示范，走在前列。要动真碰硬。要建章立制。'),
    ).toEqual([['做好示范', '动真碰硬', '建章立制']])
    expect(items('邵听澜强调，要加强领导，一把手要切实负责。要压实责任。要严格督查。')).toEqual([
      ['加强领导', '压实责任', '严格督查'],
    ])
  })

  it('reads themes that follow what spells out the one before them, behind a semicolon', () => {
    expect(
      items(
        '会议要求，各级党组织要统一思想，深入学习。充分认识重要意义，原原本本学；要做好部署，抓好宣传。办好专栏，讲清成效；要学做结合，强化落实。',
      ),
    ).toEqual([['统一思想', '做好部署', '学做结合']])
  })

  it('goes on past points that open alike where the next one opens in another way', () => {
    expect(
      items('邵听澜强调，要抓好农业，稳住粮食。要抓好工业，扩能增产。要抓好服务业，激活消费。要守住底线，不出事故。'),
    ).toEqual([['抓好农业', '抓好工业', '抓好服务业', '守住底线']])
  })

  it('reads a demand after a word that only says when', () => {
    expect(items('督察组要求，信访专班要发扬实干精神。工作中，要毫不松懈，办好信访件。要严格要求，提高质量。')).toEqual(
      [['发扬实干精神', '毫不松懈', '严格要求']],
    )
  })

  it('leaves out the one demand that ends the grounds of a paragraph before what is told next', () => {
    expect(
      items(
        '闻人岱指出，法治是发展的保障。面对新任务，各级干部要增强法治意识，养成习惯。\n闻人岱强调，要加快立法，填补空白。要规范执法，把握分寸。要接受监督，公开透明。',
      ),
    ).toEqual([['加快立法', '规范执法', '接受监督']])
    expect(
      items(
        '邵听澜指出，防汛形势严峻。各级各部门要坚决克服麻痹思想，压实责任。要加固堤坝，确保安全。要加密巡查，消除隐患。要备足物资，有备无患。',
      ),
    ).toEqual([['加固堤坝', '加密巡查', '备足物资']])
  })

  it('takes for no point what is asked of some cases', () => {
    expect(items('邵听澜强调，要挂图作战。已经完成的要抓紧销号。要倒排工期。')).toEqual([])
  })

  it.each([
    [
      '邵听澜向教师提出了五点希望：有仁爱之心、有学习之志、有创新之勇、有奉献之愿、有律己之严。',
      ['有仁爱之心', '有学习之志', '有创新之勇', '有奉献之愿', '有律己之严'],
    ],
    [
      '邵听澜提出三点希望：让我们守好渡口，让我们待人热忱，让我们常学常新。',
      ['让我们守好渡口', '让我们待人热忱', '让我们常学常新'],
    ],
    ['邵听澜就下一步工作提出：强弱项；敢攻坚；抓落实三点意见，希望大家同心协力。', ['强弱项', '敢攻坚', '抓落实']],
  ])('reads points that are only counted, not numbered: %s', (body, points) => expect(items(body)).toEqual([points]))

  it('reads what a clause without a subject goes on to demand of some', () => {
    expect(
      items('邵听澜主持召开座谈会，强调各级机关要在学习上走在前列。要改进作风，少开会。要完成任务，不拖延。'),
    ).toEqual([['学习上走在前列', '改进作风', '完成任务']])
  })

  it('begins with a demand put to some where two more follow at once', () => {
    expect(
      items('邵听澜表示，开放是大势。人民政协要聚焦部署，深入调研。要宣传政策，凝聚共识。要建强队伍，提高本领。'),
    ).toEqual([['聚焦部署', '宣传政策', '建强队伍']])
  })

  it('takes short sentences among longer ones that open with 要 for points like these', () => {
    const long = (theme: string): string => `要${theme}，一项一项抓紧抓好抓出成效，让群众看得见、摸得着、得实惠。`
    expect(
      items(
        `邵听澜强调，要扩大内需，稳住增长。要活跃市场。${long('深化改革')}${long('扩大开放')}要稳住外贸。${long('保障民生')}${long('守住底线')}要办好展会。`,
      ),
    ).toEqual([['扩大内需', '活跃市场', '深化改革', '扩大开放', '稳住外贸', '保障民生', '守住底线', '办好展会']])
  })

  it.each([
    '邵听澜提出要求：\n一、加强教育，每周一课。\n二、加强检查，每日一查。\n三、加强联系，每月一访。',
    '会议要求，各班级要做到以下几点：一、加强教育，每周一课。二、加强检查，每日一查。三、加强联系，每月一访。',
    '邵听澜提出要求：（一）加强教育，每周一课。（二）加强检查，每日一查。（三）加强联系，每月一访。',
    '邵听澜强调，首先要加强教育，每周一课。其次要加强检查，每日一查。最后要加强联系，每月一访。',
    '邵听澜要求：1）加强教育；2）加强检查；3）加强联系。',
  ])('reads points however they are numbered: %s', (body) =>
    expect(items(body)).toEqual([['加强教育', '加强检查', '加强联系']]),
  )

  it('reads points that each say wherein', () => {
    expect(
      items('邵听澜强调，在思想认识上要再提高，绷紧弦。在责任落实上要再加强，盯到人。在督查问责上要再从严，不留情。'),
    ).toEqual([['思想认识上要再提高', '责任落实上要再加强', '督查问责上要再从严']])
  })

  it('takes the themes of three paragraphs that are spelt out without 要', () => {
    const body =
      '邵听澜指出，要围绕规划实施，发挥职能。结合重大任务推进立法，补上空白。实行有效监督，盯住不放。\n邵听澜指出，要围绕民意民智，密切联系。聚焦群众所盼履职，解决难事。加强代表工作，用好联络站。要做好换届，严守纪律。\n邵听澜强调，要抓好学习教育，提高质量。坚持学用结合，学深悟透。要改进作风，少开会。'
    expect(items(body)).toEqual([['围绕规划实施', '围绕民意民智', '抓好学习教育']])
  })

  it('goes on with a list in a paragraph of two demands between others of three', () => {
    const three = (a: string, b: string, c: string) =>
      `要${a}，明确任务和举措。要${b}，补上短板弱项。要${c}，形成合力和实效。`
    const body = `邵听澜强调，规划是蓝图。${three('守住底线', '聚焦关键', '统筹任务')}\n邵听澜指出，创新是支撑。要发挥优势，瞄准前沿。要发展产业，加快转型。\n邵听澜指出，民生是根本。${three('造福人民', '优化布局', '采取举措')}`
    expect(items(body).flat()).toEqual([
      '守住底线',
      '聚焦关键',
      '统筹任务',
      '发挥优势',
      '发展产业',
      '造福人民',
      '优化布局',
      '采取举措',
    ])
  })

  it('reads a meeting’s other matter beside the themes of one', () => {
    const body =
      '会议指出，要怀着感恩之心抓学习。把文件学深学透，人人讲明白。要怀着进取之心抓项目。倒排工期，挂图作战。要怀着敬畏之心抓安全。逐点排查，不留死角。\n会议要求，要认真贯彻作风建设要求，改进作风。要认清下沉工作的意义，走进群众。要把握下沉工作的内涵，解决问题。'
    expect(items(body)).toEqual([
      ['怀着感恩之心抓学习', '怀着进取之心抓项目', '怀着敬畏之心抓安全'],
      ['认真贯彻作风建设要求', '认清下沉工作的意义', '把握下沉工作的内涵'],
    ])
  })
})
