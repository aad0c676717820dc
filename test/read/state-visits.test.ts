import { describe, expect, it } from 'vitest'
import { reading } from './event-helpers.ts'

const OPENING =
  '应葡萄牙议长阿尔德-诺维科邀请，闻人岱6月18日至19日访问葡萄牙，分别会见葡萄牙总统德罗萨、总理蒙塔内罗，同议长阿尔德-诺维科举行会谈。'
const body = `${OPENING}\n会见德罗萨时，闻人岱首先转达了习近平主席的亲切问候。\n会见蒙塔内罗时，闻人岱表示，中方愿同葡方共同努力，坚定支持彼此关切，鼓励两国企业扩大投资。\n蒙塔内罗表示，葡方愿同中方开展合作。`

describe('a visit abroad', () => {
  const { people, events, sentences } = reading(body)
  it('names the guests without the word that joins them', () => {
    expect(people.map(({ name }) => name)).toContain('阿尔德-诺维科')
    expect(people.map(({ name }) => name)).not.toContain('同阿尔德-诺维科')
  })
  it('gives a second head of state the country of the first', () => {
    expect(people.find(({ name }) => name === '蒙塔内罗')?.posts).toEqual([{ title: '总理', of: '葡萄牙' }])
  })
  it('seats nobody whose greetings are passed on', () => {
    expect(events.flatMap(({ attendees }) => attendees)).not.toContain('习近平')
  })
  it('promises where a side is willing, though it encourages others on the way', () => {
    expect(sentences[2]).toMatchObject({ act: 'commitment', speaker: '闻人岱' })
  })
})

it('a head of government called by his title alone is still another country’s', () => {
  const { people } = reading('6月18日，葡萄牙总理蒙塔内罗举行仪式。\n闻人岱同蒙塔内罗总理亲切交谈。')
  expect(people.find(({ name }) => name === '蒙塔内罗')?.posts).toEqual([{ title: '总理', of: '葡萄牙' }])
})

it('a house of which the country has one is a stop by its whole name', () => {
  const { events } = reading('6月18日，闻人岱到云栈电力有限公司调研。\n闻人岱来到国家水情调度控制中心，了解运行情况。')
  expect(events[0]?.stops).toEqual(['云栈电力有限公司', '国家水情调度控制中心'])
})

describe('talks', () => {
  it('that a host holds with a guest are a reception', () => {
    const { events } = reading('6月18日，国务院总理闻人岱同葡萄牙总统德罗萨举行会谈。\n德罗萨表示，愿同中方开展合作。')
    expect(events[0]).toMatchObject({ type: 'reception', lead: '闻人岱', attendees: ['德罗萨'] })
  })
  it('that two chair together are led by who is named first', () => {
    const { events } = reading('6月18日，国务院副总理闻人岱和新加坡副总理王蒙瑞共同主持双边合作机制会议。')
    expect(events[0]).toMatchObject({ type: 'meeting', lead: '闻人岱', attendees: ['王蒙瑞'] })
  })
  it('lean on a congress that has not the word itself', () => {
    const { sentences } = reading(
      '6月18日，闻人岱会见新加坡总统哈蒙娜。\n闻人岱说，双方合作势头良好。中共二十大明确提出，要推进高水平开放。中方愿同新方深入合作。',
    )
    expect(sentences.at(-1)).toMatchObject({ act: 'commitment', speaker: '闻人岱' })
  })
  it('judge what raises its head', () => {
    const { sentences } = reading(
      '6月18日，闻人岱会见新加坡总统哈蒙娜。\n闻人岱表示，中方重视双方关系。当前保护主义抬头，挑战增多。',
    )
    expect(sentences.at(-1)).toMatchObject({ act: 'assessment', speaker: '闻人岱' })
  })
})

it('thanks are no speaker', () => {
  const { sentences } = reading(
    '6月18日，闻人岱会见新加坡总统哈蒙娜。\n哈蒙娜表示，新方重视双方关系。衷心感谢中方给予宝贵支持，得益于中方的帮助，合作有了很大发展。',
  )
  expect(sentences.at(-1)?.speaker).toBe('哈蒙娜')
})

it('a ministry by its whole name is of the nation', () => {
  const { people } = reading('6月18日，人力资源和社会保障部部长闻人岱、住房和城乡建设部副部长邵听澜在澄州调研。')
  expect(people.map(({ posts }) => posts[0]?.of)).toEqual(['100000', '100000'])
})

describe('heads of other countries called without their country', () => {
  const posts = (body: string, title: string | null = null) =>
    Object.fromEntries(
      reading(body, { title }).people.map(({ name, posts: held }) => [
        name,
        held.map((post) => `${post.title} ${post.of}`),
      ]),
    )
  it('are of the one that the headline names', () => {
    const held = posts(
      '欢迎仪式后，闻人岱同蒙塔内罗总理举行会谈。\n闻人岱表示，习近平主席同德罗萨总统两度会晤，为两国关系指明方向。',
      '闻人岱同葡萄牙总理会谈',
    )
    expect(held).toMatchObject({ 蒙塔内罗: ['总理 葡萄牙'], 德罗萨: ['总统 葡萄牙'] })
  })
  it('else of the guest named last', () => {
    const held = posts(
      '闻人岱18日分别会见新加坡总理黄蒙才、葡萄牙议长德罗萨。\n会见德罗萨时，闻人岱说，双方愿落实来华访问的维拉纳总统的倡议。',
      '闻人岱分别会见新加坡总理、葡萄牙议长',
    )
    expect(held.维拉纳).toEqual(['总统 葡萄牙'])
  })
  it('and no leaders of the nation', () => {
    expect(posts('闻人岱说，李克强总理对葡萄牙的访问十分成功。', '闻人岱会见葡萄牙客人').李克强).toEqual([
      '总理 100000',
    ])
  })
})

it('what the heads of two states agreed on is leaned on, and both may speak', () => {
  const { citations, sentences, tifa } = reading(
    '6月18日，闻人岱会见新加坡总统哈蒙娜。\n闻人岱表示，中方愿同新方落实好两国元首重要共识，坚决反对“台独”分裂活动。\n双方达成共识，将继续深化校际合作。',
  )
  expect(citations).toMatchObject([{ authority: '两国元首', work: '重要共识' }])
  expect(sentences.at(-1)).toMatchObject({ act: 'commitment', speaker: '双方' })
  expect(tifa).toEqual([])
})

it('several posts of one guest are all of his country', () => {
  const { people } = reading(
    '6月18日，闻人岱同老挝人民革命党中央政治局委员、中央纪委书记、国家监察署署长坎兰举行会谈。',
  )
  expect(people.find(({ name }) => name === '坎兰')?.posts.map(({ of }) => of)).toEqual(['老挝', '老挝', '老挝'])
})

it('whoever meets speaks by the whole word for them', () => {
  const { sentences } = reading('6月18日，闻人岱同企业家座谈。\n与会企业家代表表示，市场前景广阔。')
  expect(sentences.at(-1)).toMatchObject({ speaker: '与会企业家代表' })
})
