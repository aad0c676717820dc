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
      `${VISIT}\n市十二中校长温照野表示，要办好每一个班。\n市十二中全体教职员工将以此次慰问为契机，努力办好人民满意的教育。`,
    )
    expect(sentences.at(-1)).toMatchObject({ act: 'commitment', speaker: '市十二中' })
  })
})
