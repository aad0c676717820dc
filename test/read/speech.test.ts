import { describe, expect, it } from 'vitest'
import { read as readArticle } from '../../src/read/read.ts'
import { NO_META } from './no-meta.ts'
import { lines, readSpeechOf } from './speech-helpers.ts'

const read = (body: string, options?: Parameters<typeof readSpeechOf>[1]): string[] =>
  lines(readSpeechOf(body, options))

describe('whose speech a sentence is', () => {
  it('names the subject of a verb of saying, over modifiers', () => {
    expect(read('顾砚秋在座谈交流时反复强调，安全是发展的前提。')).toEqual(['assessment 顾砚秋'])
  })

  it('finds who is meant by a pronoun, and does not mean those who only came along', () => {
    expect(read('3月4日，邵听澜到松陵县调研。\n卫青禾陪同。\n她强调，要守住底线。')).toEqual([
      'narration',
      'narration',
      'directive 邵听澜',
    ])
  })

  it('takes a subject that was left out from the sentence or the one before', () => {
    expect(read('邵听澜察看泊位，要求加快施工。邵听澜走进车间，询问订单。强调要守住质量。')).toEqual([
      'directive 邵听澜',
      'narration',
      'directive 邵听澜',
    ])
  })

  it('takes no authority that is leaned on, and nobody who is listened to, for a speaker', () => {
    expect(read('邵听澜说，栖梧将做好三件事。一是修路。创新合作模式，按照省委要求，高质量完成任务。').at(-1)).toBe(
      'commitment 邵听澜',
    )
    expect(read('邵听澜来到栖梧港，听取项目负责人介绍，详细了解进度。')).toEqual(['narration'])
    expect(read('邵听澜强调，要抓好党建。要对照全市组织工作会议要求，建强支部。').at(-1)).toBe('directive 邵听澜')
  })

  it('takes whom somebody met for no speaker, where the words only say when', () => {
    expect(read('省委书记闻人岱会见企业家林见深。会见林见深时闻人岱表示，欢迎来岚江投资。').at(-1)).toBe(
      'directive 闻人岱',
    )
  })

  it('takes nobody whom the title of a speech names for its speaker, and no mark for a sentence', () => {
    const body =
      '青禾镇召开例会。\n会议领学《闻人岱同志在省委会议上的讲话》，指出要守住底线。\n.\n镇长卫青禾要求，要加强值守。'
    const { sentences } = readArticle({ body, meta: { ...NO_META, title: '青禾镇召开例会' } })
    expect(sentences.slice(1).map(({ speaker }) => speaker)).toEqual(['会议', '卫青禾'])
  })

  it('means by a bare title the one person of the report who holds the post', () => {
    const body = '集团党委书记、董事长卫青禾主持召开董事会。\n董事长要求，要守住底线。'
    expect(readArticle({ body, meta: NO_META }).sentences.at(-1)!.speaker).toBe('卫青禾')
  })

  it('goes on with a speaker who recalls what an organ once set', () => {
    const body = '邵听澜指出，一要提高认识。这几年，市委市政府提出“两个板块”发展思路，富民项目已经不少。二要合理规划。'
    expect(read(body).map((line) => line.split(' ')[1])).toEqual(['邵听澜', '邵听澜', '邵听澜'])
  })

  it('lets speech run on over sentences until the reporter resumes', () => {
    const body =
      '邵听澜指出，栖梧底子厚。要做强产业链。支持企业技改。随后，邵听澜来到栖梧港，察看泊位。位于城北的码头去年建成。'
    expect(read(body)).toEqual(['assessment 邵听澜', 'directive 邵听澜', 'directive 邵听澜', 'narration', 'narration'])
  })

  it('lets speech run on over paragraphs that go on demanding', () => {
    expect(read('邵听澜强调，\n——要守住耕地。\n确保播种面积稳定。\n——要修好沟渠。')).toEqual([
      'narration',
      'directive 邵听澜',
      'directive 邵听澜',
      'directive 邵听澜',
    ])
  })

  it('keeps a plain statement between two demands in the speech', () => {
    expect(read('邵听澜强调，要抓好春耕。\n邵听澜说，粮食是根本。松陵有这个底子。要把良田建好。')).toEqual([
      'directive 邵听澜',
      'assessment 邵听澜',
      'assessment 邵听澜',
      'directive 邵听澜',
    ])
  })

  it('follows a change of speaker', () => {
    expect(read('邵听澜强调，要守住底线。\n顾砚秋表示，将逐条落实。\n温照野表示，将全力配合。')).toEqual([
      'directive 邵听澜',
      'commitment 顾砚秋',
      'commitment 温照野',
    ])
  })

  it('hears the meeting that somebody convened, where it demands in the same sentence', () => {
    expect(read('9月25日，我市召开防汛工作会议，要求各地加强值守。')).toEqual(['directive 会议'])
    expect(read('邵听澜主持召开防汛工作会议，要求各地加强值守。')).toEqual(['directive 邵听澜'])
    expect(read('民众举行集会，要求停火。')).toEqual(['narration'])
  })

  it('records a meeting that speaks as 会议, whatever it is called', () => {
    expect(read('会议由邵听澜主持。\n会议强调，要守住底线。\n座谈会还指出，成绩来之不易。')).toEqual([
      'narration',
      'directive 会议',
      'assessment 会议',
    ])
  })

  it('gives the words of an unnamed official to the unit, by its whole name', () => {
    const units = { 松陵县人民医院: 'hospital', 云梭新材料公司: 'enterprise' } as const
    expect(read('邵听澜走进松陵县人民医院。院长介绍，门诊量增长一成。', { units })).toEqual([
      'narration',
      'assessment 松陵县人民医院',
    ])
    expect(read('栖梧市应急管理局有关负责人表示，物资充足。')).toEqual(['assessment 栖梧市应急管理局'])
    expect(read('邵听澜走进云梭新材料公司。公司负责人在会上承诺，年内投产。', { units })).toEqual([
      'narration',
      'commitment 云梭新材料公司',
    ])
  })

  it('gives a delegation its own words', () => {
    expect(read('督导组检查了仓库，对做法给予肯定。督导组要求，立即整改隐患。')).toEqual([
      'assessment 督导组',
      'directive 督导组',
    ])
  })

  it('gives a quotation before its speaker to him', () => {
    expect(read('“问题整改到位了没有，要看群众点不点头。”\n6月8日，卫青禾在田埂上同村干部算起了账。')).toEqual([
      'directive 卫青禾',
      'narration',
    ])
    expect(read('邵听澜走进合作社。“补贴一分钱都不会少。”邵听澜说。')).toEqual([
      'narration',
      'commitment 邵听澜',
      'narration',
    ])
  })

  it('holds a quotation together over its sentences', () => {
    expect(read('卫青禾说：“起步很难。没有路。没有电。”大家笑了。')).toEqual([
      'assessment 卫青禾',
      'assessment 卫青禾',
      'assessment 卫青禾',
      'narration',
    ])
  })

  it('takes questions in quotation marks for the reporter telling', () => {
    expect(read('“工期赶得上吗？”“还差多少人？”邵听澜边走边问。')).toEqual(['narration', 'narration', 'narration'])
  })

  it('reads an interview: questions are narration, answers are the interviewee’s', () => {
    const body =
      '记者：今年怎么干？\n卫青禾：经开区家底不薄。一是抓招商。\n推动项目落地。\n记者：困难呢？\n卫青禾：缺人才。'
    expect(read(body, { title: '一季度怎么干——访栖梧经开区党工委书记卫青禾' })).toEqual([
      'narration',
      'assessment 卫青禾',
      'commitment 卫青禾',
      'commitment 卫青禾',
      'narration',
      'assessment 卫青禾',
    ])
  })

  it('does not take a cited authority for the speaker', () => {
    expect(read('邵听澜强调，习近平总书记十分关心老区。要学习贯彻习近平总书记重要讲话精神。')).toEqual([
      'assessment 邵听澜',
      'directive 邵听澜',
    ])
  })

  it('names a guest whom no list of people holds', () => {
    expect(read('邵听澜会见了客人。\n欧阳拓海表示，愿深化合作。')).toEqual(['narration', 'commitment 欧阳拓海'])
  })

  it('takes no document or figure for a speaker', () => {
    expect(read('数据表明，出口增长两成。《方案》提出，三年建成。')).toEqual(['narration', 'narration'])
  })

  it('takes 他 for whoever spoke at the meeting, not for whose words it passed on', () => {
    expect(
      read('省长邵听澜作出批示指出，要守住底线。\n副省长顾砚秋出席会议并讲话。他表示，各地作出了重要贡献。').slice(-1),
    ).toEqual(['assessment 顾砚秋'])
  })
  it('is not misled by a name that is an object or in a phrase', () => {
    expect(read('邵听澜在顾砚秋陪同下走进车间，强调要守住质量。')).toEqual(['directive 邵听澜'])
    expect(read('顾砚秋看望了卫青禾，鼓励扎根基层。')).toEqual(['directive 顾砚秋'])
  })

  it('says how sure it is: surer of a named speaker than of words that run on', () => {
    const { sentences } = readSpeechOf('邵听澜指出，栖梧底子厚。\n这里曾是老码头。要做强产业链。')
    for (const { confidence } of sentences) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
    expect(sentences[0]!.confidence).toBeGreaterThan(sentences[1]!.confidence)
  })
})

describe('bad input', () => {
  it('gives nothing for an empty body', () => {
    expect(readSpeechOf('')).toEqual({ sentences: [], agendas: [] })
  })

  it.each([
    ['marks without words', '，：“”；'],
    ['modals without marks', '要'],
    ['names without marks', '邵听澜强调'],
    ['numbered points', '一是'],
    ['open quotations', '“邵听澜说'],
    ['copulas and futures', '是将应'],
    ['announcements', '，提出要求对做好'],
    ['sentences', '邵听澜说，要。'],
    ['sentences without commas', '邵听澜说要。'],
    ['clauses that name a speaker', '邵听澜强调，'],
    ['unnamed speakers', '局负责人介绍，好。'],
  ])('reads a long run of %s in linear time', (_, unit) => {
    const time = (length: number): number => {
      const body = unit.repeat(Math.ceil(length / unit.length))
      const start = process.cpuUsage().user
      readSpeechOf(body)
      return (process.cpuUsage().user - start) / 1000
    }
    time(20_000)
    const [short, long] = [time(40_000), time(160_000)]
    // Four times the text, with room for noise; quadratic time would take sixteen times as long.
    expect(long).toBeLessThan(Math.max(short, 20) * 10)
  })

  it('lets who presides or delivers a speech be the speaker', () => {
    expect(read('省长邵听澜主持座谈会并发表讲话强调，要守住底线。')).toEqual(['directive 邵听澜'])
  })

  it('lets a numbered list follow what says that work was assigned', () => {
    expect(read('会上，镇长卫青禾对防汛工作作了安排部署。一是备足物资。二是加强巡查。')).toEqual([
      'narration',
      'directive 卫青禾',
      'directive 卫青禾',
    ])
  })

  it('keeps the speaker where the side that he speaks for praises', () => {
    expect(read('顾砚秋说，两地来往密切。北方高度评价双方合作，愿同各方一道努力。').at(-1)).toBe('commitment 顾砚秋')
  })

  it('lets words fill the paragraph in which somebody takes the word', () => {
    const body =
      '在汇报会上，顾砚秋讲了话。顾砚秋指出，要提高认识。安全生产不仅关系企业，更关系每个家庭。\n卫青禾陪同。'
    expect(read(body)[2]).toBe('assessment 顾砚秋')
  })

  it('takes those who are spoken to for no speakers', () => {
    expect(read('顾砚秋来到居民中间，亲切地对大家说，日子会更好。')).toEqual(['assessment 顾砚秋'])
  })

  it('lets what was assigned follow, and thanks lean on who acted', () => {
    expect(read('工委书记卫青禾对下一步工作作出部署，对整治工作要加大投入。')).toEqual(['directive 卫青禾'])
    expect(read('3月4日，顾砚秋到松陵中学看望教师。感谢老师们的辛勤付出。')).toEqual(['narration', 'assessment 顾砚秋'])
    expect(read('会上，卫青禾副校长就安全工作提出要求，并通报了情况。')).toEqual(['narration'])
  })

  it('knows whose promise ends a report', () => {
    expect(read('3月4日，栖梧一中座谈。\n顾砚秋指出，学校变化很大。接下来，栖梧市将一如既往支持学校。').at(-1)).toBe(
      'commitment 顾砚秋',
    )
    expect(read('3月4日，顾砚秋到我校调研。\n卫青禾陪同。\n在今后的工作中，我们将加大创新力度。').at(-1)).toBe(
      'commitment 我校',
    )
    expect(read('3月4日，顾砚秋到村里慰问。\n卫青禾陪同。\n下一步，县政府办将继续加大帮扶力度。').at(-1)).toBe(
      'commitment 县政府办',
    )
  })

  it('leaves what a contract says to the reporter', () => {
    expect(read('顾砚秋说，双方将继续合作。\n根据协议，双方将建设新港。')[1]).toBe('narration')
  })

  it('gives the reporter back the word after what was said elsewhere, where the headline tells of an echo', () => {
    const body =
      '3月4日，干部群众热议讲话。\n习近平总书记强调，要加强协同创新。今年以来，这个合作区引进项目67个，八成来自外地。\n大家干劲十足。'
    expect(read(body, { title: '习近平总书记的重要讲话引发热烈反响' })[2]).toBe('narration')
  })

  it('lets the meeting go on to demand after a sentence about it', () => {
    const body = '3月4日，市长邵听澜主持召开市政府会议。\n会议传达了省里的部署。要求，各部门要提高站位。要守住底线。'
    expect(read(body).slice(2)).toEqual(['directive 会议', 'directive 会议'])
  })
})
