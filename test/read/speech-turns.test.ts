import { describe, expect, it } from 'vitest'
import { lines, readSpeechOf } from './speech-helpers.ts'

const read = (body: string): string[] => lines(readSpeechOf(body))

describe('welcomes and congratulations', () => {
  it('takes a welcome for a judgement of the one who receives', () => {
    expect(read('邵听澜对代表团一行的到来表示热烈欢迎。')).toEqual(['assessment 邵听澜'])
    expect(read('邵听澜听取发言，对栖梧取得的成绩表示祝贺。')).toEqual(['assessment 邵听澜'])
  })

  it('leaves a welcome before a report, and greetings, to the reporter', () => {
    expect(read('校长卫青禾对邵听澜一行的到来表示热烈欢迎，并汇报了学校情况。')).toEqual(['narration'])
    expect(read('邵听澜向教师们表示节日祝贺。')).toEqual(['narration'])
  })

  it('does not let a welcome run on over what both sides did', () => {
    expect(read('邵听澜对代表团的到来表示欢迎。双方就深化合作进行了交流。').at(-1)).toBe('narration')
  })

  it('takes thanks given for others', () => {
    expect(read('县委书记邵听澜强调，要守住底线。县长卫青禾代表县委书记邵听澜感谢各地的支持。').at(-1)).toBe(
      'assessment 卫青禾',
    )
  })
})

describe('speech that runs on without a subject', () => {
  it('takes 希望 at the start of a sentence for the speech of who acted before', () => {
    expect(read('县委书记卫青禾介绍了松陵县的产业优势。希望各位企业家来松陵投资兴业。')).toEqual([
      'narration',
      'directive 卫青禾',
    ])
    expect(read('邵听澜表示，栖梧的基础很好。林见深参加了研究。希望企业扎根栖梧。').at(-1)).toMatch(/^directive/)
  })

  it('takes an invitation for a demand, and for a promise where something is offered with it', () => {
    expect(read('顾砚秋表示，双方合作前景广阔。诚挚邀请企业到栖梧考察。').at(-1)).toBe('directive 顾砚秋')
    expect(read('顾砚秋表示，双方合作前景广阔。诚邀客商到栖梧考察，栖梧将提供最好的服务。').at(-1)).toBe(
      'commitment 顾砚秋',
    )
  })

  it('takes for a promise on which sides something will be done', () => {
    expect(read('邵听澜表示，松陵县的基础很好。下一步，将从产业、教育等方面，搭建合作平台。').at(-1)).toBe(
      'commitment 邵听澜',
    )
  })

  it('goes on with what a group thinks where nothing tells of the reporter', () => {
    expect(read('大家认为，全市经济运行平稳。虽然困难不少，但产业韧性强。大家还提出了建议。')).toEqual([
      'assessment 大家',
      'assessment 大家',
      'narration',
    ])
  })
})

describe('who speaks without a post', () => {
  it('reads deputies and members by their title', () => {
    expect(read('卫青禾常委建议，强化科技创新，推动产业融合。')).toEqual(['directive 卫青禾'])
  })

  it('takes what experts and deputies think ought to be done for no promise', () => {
    expect(read('邵听澜强调，要守住底线。专家组认为，要加快修订规划。').at(-1)).toBe('directive 专家组')
  })

  it('names a crowd as it is printed', () => {
    expect(read('企业家代表们对园区的发展给予高度评价。')).toEqual(['assessment 企业家代表们'])
    expect(read('邵听澜向各位企业家朋友的帮助表示衷心感谢。')).toEqual(['assessment 邵听澜'])
  })

  it('takes a report that another verb carries for no speech', () => {
    expect(read('县委办公室主任卫青禾进行了详细汇报，与会人员提出了意见。')).toEqual(['narration'])
  })
})

describe('judgements that hold a verb of demand', () => {
  it('takes what has been done since for no demand', () => {
    expect(read('邵听澜指出，结对以来，松陵县站位高远，全力做好协作工作，成效明显。')).toEqual(['assessment 邵听澜'])
  })

  it('takes a task that is only summed up for no demand', () => {
    expect(read('邵听澜说，支持山区发展，维护边境安宁，这是岚江的政治责任。')).toEqual(['assessment 邵听澜'])
    expect(read('邵听澜说，两地情谊深厚，互信牢不可破。')).toEqual(['assessment 邵听澜'])
  })

  it('takes work that much depends on for no demand, unless something is demanded after', () => {
    expect(read('邵听澜指出，做好供水工作，事关千家万户的生活。')).toEqual(['assessment 邵听澜'])
    expect(read('邵听澜指出，推进山区发展，不仅需要山区自己努力，更需要各方支持。')).toEqual(['assessment 邵听澜'])
    expect(read('邵听澜指出，做好供水工作，事关千家万户的生活，务必抓紧抓实。')).toEqual(['directive 邵听澜'])
    expect(read('邵听澜指出，做好供水工作，事关千家万户的生活，加快管网改造。')).toEqual(['directive 邵听澜'])
  })

  it('takes what somebody believes for no promise', () => {
    expect(read('邵听澜说，两地情谊深厚。我们相信，在各方支持下，山区一定会更加美好。')).toEqual([
      'assessment 邵听澜',
      'assessment 邵听澜',
    ])
  })
})

describe('receptions', () => {
  it('takes congratulations on what was achieved for a judgement', () => {
    expect(read('邵听澜祝贺松陵县取得的重大成就。')).toEqual(['assessment 邵听澜'])
  })

  it('keeps who came to see somebody as the one who speaks on', () => {
    expect(read('邵听澜来到桐岭村，慰问了大学生林见深，并为他送去书籍，勉励他好好学习。')).toEqual(['directive 邵听澜'])
  })

  it('takes whom somebody welcomes for no speaker', () => {
    expect(read('邵听澜代表省委、省政府，对考察团一行表示欢迎。')).toEqual(['assessment 邵听澜'])
  })

  it('takes the thanks of those who came', () => {
    expect(read('考察团一行感谢邵听澜的会见。')).toEqual(['assessment 考察团'])
  })

  it('takes an invitation behind a judgement for a demand', () => {
    expect(read('邵听澜说，岚江优势突出，热忱欢迎企业家来岚江投资兴业。')).toEqual(['directive 邵听澜'])
    expect(read('邵听澜说，岚江发展势头好。我们热忱欢迎各地企业家参与岚江建设。').at(-1)).toBe('directive 邵听澜')
  })
})

describe('what is cited or told within a speech', () => {
  it('keeps the speaker where a superior has instructed', () => {
    expect(
      read('县委书记程一苇强调，形势严峻。省长邵听澜作出批示，对救援作出部署。要全力搜救。').map((line) =>
        line.slice(-3),
      ),
    ).toEqual(['程一苇', '程一苇', '程一苇'])
  })

  it('takes a proposal of procedure for narration', () => {
    expect(read('会议审议了议程，建议会议于3月12日召开。')).toEqual(['narration'])
  })

  it('promises what a side is willing to do, and judges what will come of it', () => {
    expect(read('邵听澜说，岚江愿通过共建园区，扩大双方合作。')).toEqual(['commitment 邵听澜'])
    expect(read('邵听澜说，两地携手推进产业协作，将有力促进山区发展。')).toEqual(['assessment 邵听澜'])
  })
})

describe('whom somebody speaks of', () => {
  it('does not speak next', () => {
    const body =
      '县长卫青禾在参加审议时表示，要抢抓机遇。他指出，顾砚秋市长所作的报告是一个好报告。\n他表示，要以工业强支撑发展。'
    expect(read(body).at(-1)).toBe('directive 卫青禾')
  })
})

describe('who holds a view', () => {
  it('reads 在…看来 as speech', () => {
    expect(read('县长卫青禾到栖梧港调研。在卫青禾看来，港口要先把服务做细。').at(-1)).toBe('directive 卫青禾')
    expect(read('委员们察看了工地。在委员们看来，基层是关键环节。').at(-1)).toBe('assessment 委员们')
  })

  it('names a crowd whole before a verb of saying, and drops 据 before a name', () => {
    expect(read('市人大代表们表示，志愿服务惠及群众。')).toEqual(['assessment 市人大代表们'])
    expect(read('据楼门长介绍，每个楼道都有议事角。')).toEqual(['assessment 楼门长'])
  })

  it('goes on with those who spoke before in 他们高度评价', () => {
    expect(read('委员们认为，规划符合实际。他们高度评价全市取得的成就。').at(-1)).toBe('assessment 委员们')
  })

  it('takes what a host promises with a welcome for a promise', () => {
    expect(read('邵听澜欢迎企业参与岚江发展，岚江将提供优质服务。')).toEqual(['commitment 邵听澜'])
  })

  it('takes what is shown, and a hope as a noun, for no demand', () => {
    expect(read('会议指出，查处此案，充分体现了决不允许任何人有特权的坚强意志。')).toEqual(['assessment 会议'])
    expect(read('会议指出，这次讲话寄托了对青年的殷切期望，指明了前进方向。')).toEqual(['assessment 会议'])
  })
})
