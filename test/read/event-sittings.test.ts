import { expect, it } from 'vitest'
import { eventsOf, visits } from './event-helpers.ts'

it('a study that the government goes through for the third time is a meeting', () => {
  const events = eventsOf(
    '6月18日，国务院以“规范执法”为主题，进行第三次专题学习。国务院总理闻人岱在主持学习时强调，要推进改革。澄州大学教授顾砚秋作讲解。国务院副总理邵听澜作交流发言。',
  )
  expect(events).toMatchObject([{ type: 'meeting', lead: '闻人岱', attendees: ['顾砚秋', '邵听澜'] }])
})

it('who takes part in a reception sits there, and whose letter is read out nowhere', () => {
  const events = eventsOf(
    '6月18日，论坛大会在澄州举行。省委书记闻人岱出席，宣读习近平总书记贺信并致辞。大会开始前，闻人岱会见了参加论坛的嘉宾代表。邵听澜、顾砚秋等参加会见。',
  )
  expect(events.map(({ type, attendees }) => [type, attendees])).toEqual([
    ['meeting', []],
    ['reception', ['邵听澜', '顾砚秋']],
  ])
})

it('a list of sites that 等 alone closes is one', () => {
  const [visit] = visits('6月18日，省委书记闻人岱考察青瓦历史文化街区、云栈客运码头等。')
  expect(visit?.stops).toEqual(['青瓦历史文化街区', '云栈客运码头'])
})

it('a signing at which one speaks is led by him', () => {
  const events = eventsOf('6月18日，省委书记闻人岱在澄州出席云栈基金合作协议签字仪式并致辞。')
  expect(events).toMatchObject([{ type: 'ceremony', lead: '闻人岱' }])
})

it('a film of an inspection is none, nor talk on the way a meeting', () => {
  const events = eventsOf(
    '6月18日，副区长邵听澜赴苇湾中学调研校园安全工作，局长顾砚秋陪同调研，学校负责人参加调研座谈。\n会上播放了检查组在几所学校检查的短片。',
  )
  expect(events.map(({ type }) => type)).toEqual(['inspection'])
})

it('talks with a guest of many posts are a reception, and a sitting before another one a meeting of its own', () => {
  const talks = eventsOf(
    '6月18日，省委书记闻人岱在澄州同老挝人民革命党中央政治局委员、中央纪委书记、国家监察署署长坎兰举行会谈。\n坎兰表示，愿深化合作。',
  )
  expect(talks).toMatchObject([{ type: 'reception', lead: '闻人岱', attendees: ['坎兰'] }])
  const sittings = eventsOf(
    '6月18日，省政协常委会会议在澄州举行。省政协主席闻人岱主持会议。\n会前，闻人岱主持召开省政协主席会议，听取汇报。',
  )
  expect(sittings.map(({ type }) => type)).toEqual(['meeting', 'meeting'])
})

it('a tour of the rooms where pupils are examined is a visit', () => {
  const [visit] = visits('6月18日，副市长邵听澜在校长顾砚秋的陪同下，来到苇湾中学考点进行实地巡察。')
  expect(visit).toMatchObject({ lead: '邵听澜', stops: ['苇湾中学'] })
})
