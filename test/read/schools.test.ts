import { describe, expect, it } from 'vitest'
import { reading } from './event-helpers.ts'
import { layLanjiang, namesOf, peopleOf } from './people-helpers.ts'

layLanjiang()
const VISIT = '9月9日上午，市委书记顾砚秋来到我校走访慰问教师。'

describe('a school’s own news', () => {
  it('calls the school by its name without the divisions before it', () => {
    const { events } = reading(`${VISIT}顾砚秋充分肯定了清源中学的办学传统。`, { publisher: '岚江省澄州市清源中学' })
    expect(events[0]).toMatchObject({ type: 'inspection', lead: '顾砚秋', stops: ['清源中学'] })
  })
  it('tells of lessons, which are no stops', () => {
    const { events } = reading(`${VISIT}顾砚秋观摩了一节语文阅读课，走进清源中学图书馆。`)
    expect(events[0]?.stops.join()).not.toContain('课')
  })
  it('names a numbered school in a post with a level before it', () => {
    expect(peopleOf('望溪市十二中党支部书记、校长温照野汇报工作。')).toEqual([
      '温照野: 党支部书记@望溪市十二中, 校长@望溪市十二中',
    ])
    expect(peopleOf('9月9日，望溪市市长邵听澜到市十二中慰问。市十二中党支部书记、校长温照野汇报工作。')[1]).toBe(
      '温照野: 党支部书记@市十二中, 校长@市十二中',
    )
  })
  it('keeps the committee of a school apart from the city of the guests', () => {
    expect(
      peopleOf('9月9日，栖梧市副市长邵听澜、市教育局局长卫青禾来校检查，党委常委、副校长温照野陪同检查。')[2],
    ).toBe('温照野: 党委常委@-, 副校长@-')
  })
  it('keeps a department whose name joins two things in one', () => {
    expect(peopleOf('省教育厅科学研究与研究生教育处处长温照野来校调研。')[0]).toMatch(
      '温照野: 省教育厅科学研究与研究生教育处处长',
    )
  })
  it('takes no greeting for a name', () => {
    expect(namesOf('9月9日，市委书记顾砚秋走进清源中学，代表市委、市政府向广大教师送上祝福。')).toEqual(['顾砚秋'])
  })
  it('says what the guest says, however he is called and wherever his title stands', () => {
    const { sentences } = reading(
      `${VISIT}交谈中顾书记得知有的老师几年都没有回家，连忙叮嘱“工作很重要，但是也要回家”。\n孩子们的朗读给大家留下了深刻的印象。`,
    )
    expect(sentences.map(({ act, speaker }) => [act, speaker])).toEqual([
      ['narration', null],
      ['directive', '顾砚秋'],
      ['narration', null],
    ])
  })
  it('promises in the school’s name at its end', () => {
    const { sentences } = reading(
      `${VISIT}\n市十二中校长温照野表示，要办好每一个班。\n市十二中全体教师将以此次慰问为契机，办好家门口的学校。`,
    )
    expect(sentences.at(-1)).toMatchObject({ act: 'commitment', speaker: '市十二中' })
  })
})

describe('who comes to a school', () => {
  it('leads the visit, though a host chairs the meeting after it', () => {
    const { events } = reading(
      '9月9日上午，省政协常委顾砚秋一行围绕学科建设来我校开展调研，副校长温照野出席并主持调研座谈会。',
    )
    expect(events.map(({ type, lead }) => [type, lead])).toEqual([
      ['inspection', '顾砚秋'],
      ['meeting', '温照野'],
    ])
  })
  it('is called by the post that he holds, not by the courtesy', () => {
    expect(peopleOf('9月9日，望溪市教育局副局长温照野来校调研。此次温照野局长一行视察学校，指明了方向。')).toEqual([
      '温照野: 市教育局副局长@990300',
    ])
  })
  it('may be one of the school’s heads by his own post', () => {
    expect(peopleOf('12月6日，联系校领导温照野副校长到场指导。')).toEqual(['温照野: 校领导@-, 副校长@-'])
  })
  it('stands behind a name that ends like an army’s division', () => {
    expect(namesOf('我校温照野校长、吴望师书记率领导班子成员热情接待。')).toEqual(['温照野', '吴望师'])
  })
})

it('a sitting at which a committee studies is a meeting', () => {
  const { events } = reading(
    '12月6日下午，理学院党委理论学习中心组开展了第十二次集体（扩大）学习，校领导温照野到场指导。温照野强调，要学以致用。',
  )
  expect(events[0]).toMatchObject({ type: 'meeting', lead: '温照野' })
})

it('schools as a class are no organizations', () => {
  const { organizations } = reading(
    '9月9日，顾砚秋来校调研。顾砚秋强调，要收集学校建议，提升集团内学校办学水平，创建省高品质示范高中。',
  )
  expect(organizations).toEqual([])
})

it('a bureau of the market keeps the level of its city', () => {
  expect(peopleOf('12月31日，望溪市市场监督管理局副局长温照野来校督导。')).toEqual([
    '温照野: 市市场监督管理局副局长@990300',
  ])
})

it('who looks in on an examination inspects', () => {
  const { events } = reading('6月7日下午，省教育厅副厅长顾砚秋一行来松陵考区巡视高考工作，县教育局局长温照野陪同。')
  expect(events[0]).toMatchObject({ type: 'inspection', lead: '顾砚秋' })
})

it('the school of the guests is neither a stop of theirs nor that of the host', () => {
  const { people, events } = reading(
    '6月18日，岚江云栈大学交流中心主任顾砚秋博士一行来校考察访问。访问期间，卫青禾校长会见了参访团。根据协议，我校和岚江云栈大学将在人才培养等方面开展合作。',
  )
  expect(people.find(({ name }) => name === '卫青禾')?.posts).toEqual([{ title: '校长', of: null }])
  expect(events.flatMap(({ stops }) => stops)).toEqual([])
})
