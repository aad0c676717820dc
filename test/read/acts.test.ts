import { describe, expect, it } from 'vitest'
import { lines, readSpeechOf } from './speech-helpers.ts'

const said = (body: string): string[] => lines(readSpeechOf(body))
const act = (body: string, options?: Parameters<typeof readSpeechOf>[1]): string =>
  lines(readSpeechOf(body, options)).at(-1)!

describe('directive', () => {
  it.each([
    '邵听澜强调，要守住耕地红线。',
    '邵听澜指出，各部门必须到岗。',
    '邵听澜要求完善小区功能。',
    '邵听澜勉励企业加大研发投入。',
    '邵听澜叮嘱随行人员备足物资。',
    '邵听澜希望栖梧多作贡献。',
    '邵听澜说，我们要学习松陵的做法。',
    '邵听澜对企业的做法表示赞许，鼓励勇争一流。',
    '邵听澜指出，今后双方应在港口建设上加强合作。',
    '会议提出，明年全省地区生产总值增长6%左右。',
    '邵听澜强调，在科技赋能上狠下功夫。',
    '邵听澜强调，要守住底线。以更实作风推动整改落地。',
    '邵听澜边走边看，不时叮嘱工作人员注意细节。',
    '最后，邵听澜对松陵县做好项目管护、促进效益发挥提出了要求。',
    '邵听澜对今后工作提出三点要求：一是抓源头；二是抓过程；三是抓结果。',
    '邵听澜结合实际提出3点要求：1、抓源头；2、抓过程；3、抓结果。',
    '邵听澜强调，要开展创新比武。比投入，支持企业办好实验室。',
    '邵听澜说，合作由来已久。期盼两地常来常往。',
    '邵听澜就防汛工作提出了两点意见，一要站位更高；二要措施更实。',
    '邵听澜对清淤工作进行了具体部署：全体人员分四组，每组清理一条沟渠。',
    '邵听澜汇报了一年来的情况，并从“加大用地支持”“做好冷链配套”等两个方面提出了建议。',
    '邵听澜来到栖梧港。在码头，察看了堆场，勉励大家多出力。',
  ])('%s', (body) => {
    expect(act(body)).toBe(body.startsWith('会议') ? 'directive 会议' : 'directive 邵听澜')
  })
})

describe('assessment that looks like something else', () => {
  it.each(['邵听澜来到栖梧港。在码头察看了堆场，对进度表示满意。', '邵听澜在讲话中首先肯定了栖梧的做法。'])(
    '%s',
    (body) => expect(act(body)).toBe('assessment 邵听澜'),
  )
})

describe('commitment', () => {
  it.each([
    '邵听澜表示，我们将加快帮助企业解决用工难。',
    '邵听澜表示，省政府将逐户建立台账。',
    '邵听澜说，愿同各方携手。',
    '邵听澜承诺年底前完成改造。',
    '邵听澜表示，将为企业提供贴心服务。',
    '邵听澜表示，将以此为契机，抓好整改。',
    '邵听澜表示，栖梧市将按照会议要求，抓好整改。',
    '考察团代表、云梭公司董事长邵听澜表示，公司将加强沟通。',
    '邵听澜汇报了一年来的情况，表达了真抓实干、守好堤防的坚定决心。',
  ])('%s', (body) => expect(act(body)).toBe('commitment 邵听澜'))

  it('takes 要 for a promise of one who answers to a superior', () => {
    expect(act('邵听澜强调，要守住底线。\n卫青禾表示，要逐项整改到位。')).toBe('commitment 卫青禾')
  })

  it('but not where he puts it to others', () => {
    expect(act('邵听澜强调，要守住底线。\n卫青禾表示，全区各级干部要逐项整改到位。')).toBe('directive 卫青禾')
  })

  it('goes on with those addressed without 要', () => {
    const between = (words: string) => lines(readSpeechOf(`邵听澜强调，要守住底线。${words}要抓紧整改。`))[1]
    expect(between('各相关部门压实责任，主动对接企业。')).toBe('directive 邵听澜')
    expect(between('各相关部门压实责任，取得明显成效。')).toBe('assessment 邵听澜')
  })

  it('hears the unit that a report’s end says will go on', () => {
    expect(act('邵听澜来到松陵县考察。\n松陵县将认真落实互访制度，抓好对接。')).toBe('commitment 松陵县')
  })

  it('takes what a thing will become for no promise', () => {
    expect(act('邵听澜表示，栖梧港将成为岚江最大的港口。')).toBe('assessment 邵听澜')
  })

  it('takes what a thing brings about for none either', () => {
    expect(act('邵听澜指出，栖梧港吞吐量大，将为岚江航运注入活力。')).toBe('assessment 邵听澜')
    expect(act('邵听澜指出，要学以致用，将学习成果转化为工作实效。')).toBe('directive 邵听澜')
  })

  it('hears the unit at the end of a report whose paragraphs were lost', () => {
    expect(act('邵听澜来到松陵县考察。下一步，全县上下将抓紧整改。')).toBe('commitment 全县上下')
  })

  it('lets leaders without a name command', () => {
    expect(lines(readSpeechOf('邵听澜强调，要守住底线。\n市领导强调，要逐项整改。')).at(-1)).toBe('directive 市领导')
  })

  it('reads no interview out of the path to a column or a meeting named 对话', () => {
    for (const title of ['岚江之声>高端访谈>', '邵听澜出席青年企业家对话会'])
      expect(act('邵听澜指出，松陵县要办好农机合作社。', { title })).toBe('directive 邵听澜')
  })

  it('takes a list of facts for no demands', () => {
    expect(
      lines(readSpeechOf('邵听澜说，这次来栖梧有两个目的，一是参加展会。二是推进合作。\n邵听澜强调，一是抓好源头。')),
    ).toEqual(['assessment 邵听澜', 'assessment 邵听澜', 'directive 邵听澜'])
  })

  it('lets those who come to inspect command, without a name', () => {
    expect(lines(readSpeechOf('市政协视察组指出，栖梧底子好。要坚持规划先行。'))).toEqual([
      'assessment 视察组',
      'directive 视察组',
    ])
  })

  it('takes a welcome to guests for no invitation', () => {
    expect(act('邵听澜说，欢迎代表团一行到栖梧考察，感谢大家的支持。')).toBe('assessment 邵听澜')
    expect(act('邵听澜说，欢迎更多企业来栖梧投资。')).toBe('directive 邵听澜')
  })

  it('hears a list under the name of who deals it out', () => {
    expect(lines(readSpeechOf('卫青禾调度禁烧工作：\n一、要落实责任。\n二、要加强监管。'))).toEqual([
      'narration',
      'directive 卫青禾',
      'directive 卫青禾',
    ])
  })

  it('hears the unit that has the last word', () => {
    expect(
      lines(readSpeechOf('邵听澜强调，要守住底线。\n此次检查指明了方向。青禾水务公司将以此次检查为契机，抓好整改。')),
    ).toEqual(['directive 邵听澜', 'narration', 'commitment 青禾水务公司'])
  })

  it('carries a promise over the points of its list', () => {
    expect(lines(readSpeechOf('邵听澜说，岚江将做好三件事。一是加大投入。二是突出民生。三是选派人才。'))).toEqual([
      'commitment 邵听澜',
      'commitment 邵听澜',
      'commitment 邵听澜',
      'commitment 邵听澜',
    ])
  })
})

describe('assessment', () => {
  it.each([
    '邵听澜强调，安全是不可逾越的红线。',
    '邵听澜指出，服务企业就是服务大局。',
    '邵听澜指出，今年将召开党代会，大事要事多。',
    '邵听澜指出，全市按照“疫情要防住、经济要稳住”的要求，交出了满意答卷。',
    '邵听澜对栖梧的工作给予充分肯定，并就做好下一步工作提出了明确要求。',
    '邵听澜指出，栖梧经济稳中向好。',
    '邵听澜对栖梧的工作给予充分肯定。',
    '邵听澜充分肯定了栖梧的做法。',
    '邵听澜代表省委、省政府向各族群众表示衷心感谢。',
    '邵听澜强调，守护江河是我们必须完成的政治任务。',
    '邵听澜指出，近年来栖梧坚持产业立市，取得了明显成效。',
    '邵听澜说，实行对口支援，是党中央的重大部署。',
  ])('%s', (body) => expect(act(body)).toBe('assessment 邵听澜'))
})

describe('narration', () => {
  it.each([
    '邵听澜强调，',
    '邵听澜听取了汇报，就栖梧发展提出六个方面要求。',
    '邵听澜仔细询问“还有什么困难”。',
    '邵听澜向产妇表示慰问和祝福。',
    '邵听澜对客人的到来表示热烈欢迎，并介绍了省情。',
    '邵听澜认真听取了工作汇报。',
    '邵听澜主持会议并讲话。',
    '工程受到邵听澜充分肯定。',
  ])('%s', (body) => expect(act(body)).toBe('narration'))
})

describe('将', () => {
  it('is the future before what will be done', () => {
    expect(act('邵听澜表示，岚江将诚恳接受督导。')).toBe('commitment 邵听澜')
  })

  it('is 把 before what is handled', () => {
    expect(act('邵听澜强调，要从实际出发，将专业设置与企业需求结合起来。')).toBe('directive 邵听澜')
    expect(act('邵听澜指出，栖梧将改造任务纳入考核，成效明显。')).toBe('assessment 邵听澜')
  })

  it('takes what is expected of the time to come for no promise', () => {
    expect(said('邵听澜指出，全年主要目标将顺利完成。')).toEqual(['assessment 邵听澜'])
    expect(said('邵听澜表示，大桥建成将有力促进两岸往来。')).toEqual(['assessment 邵听澜'])
    expect(said('邵听澜说，相信合作将迈上新台阶。')).toEqual(['assessment 邵听澜'])
    expect(said('邵听澜说，对大家的意见，我们会认真吸收。')).toEqual(['commitment 邵听澜'])
  })

  it('reads what a side hopes for, and what both ought to do, as demands', () => {
    expect(said('邵听澜说，两地来往密切。我方希望双方加强往来。双方应总结经验。')).toEqual([
      'assessment 邵听澜',
      'directive 邵听澜',
      'directive 邵听澜',
    ])
  })

  it('takes sums of what was done, and times, for no demand', () => {
    expect(said('邵听澜强调，要抓好援建。援建工作累计投入1100万元，实施项目20个。')[1]).not.toContain('directive')
    expect(said('邵听澜指出，节前是用工高峰期。')).toEqual(['assessment 邵听澜'])
    expect(said('听取大家发言后，邵听澜发表讲话。')).toEqual(['narration'])
  })

  it('finds no demand in a name in quotation marks, nor where the work itself is judged', () => {
    expect(said('邵听澜说，澄州是岚江的“圣城”、交通“要城”，变化很大。')).toEqual(['assessment 邵听澜'])
    expect(said('邵听澜指出，支持园区建设，既是应尽之责，更是全区必须担好的使命。')).toEqual(['assessment 邵听澜'])
    expect(said('邵听澜来到广场，对做得好的进行肯定。')).toEqual(['assessment 邵听澜'])
  })

  it('reads what the people say is to be done as a promise, also where the headline names them', () => {
    expect(said('邵听澜强调，要守住底线。\n广大干部群众表示，要勇于争先。')[1]).toBe('commitment 干部群众')
  })

  it('reads a wish that ends praise as a demand', () => {
    expect(said('考察组对办学给予高度评价，认为做法值得借鉴，并希望双方加强交流。')).toEqual(['directive 考察组'])
  })

  it('takes what is praised point by point, and what is to be seen clearly, for judgements', () => {
    expect(said('邵听澜充分肯定社区的工作，他认为：一是突出引领，聚起人心；二是抓住重点，打好基础。')).toEqual([
      'assessment 邵听澜',
    ])
    expect(said('邵听澜指出，开局良好。同时要清醒认识到，基础还不稳固，压力依然不小。')[1]).toBe('assessment 邵听澜')
    expect(said('邵听澜指出，开局良好。但也要清醒地看到，基础还不稳固。')[1]).toBe('assessment 邵听澜')
    expect(said('会议总结了工作，分析了问题，并对做好下一步工作提出了具体要求。')).toEqual(['narration'])
  })

  it('takes a welcome that is all of a sentence for a judgement, one on the way to a report for narration', () => {
    expect(said('邵听澜对代表团的到来表示欢迎。')).toEqual(['assessment 邵听澜'])
    expect(said('邵听澜对代表团的到来表示热烈欢迎，并汇报了工作情况。')).toEqual(['narration'])
  })

  it('hears the meeting, not whose words it relayed', () => {
    expect(said('会议传达学习了闻人岱书记在全省城市工作会议上的讲话精神，指出，要科学编制规划。')).toEqual([
      'directive 会议',
    ])
  })
})
