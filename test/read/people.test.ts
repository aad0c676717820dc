import { beforeAll, describe, expect, it } from 'vitest'
import { layLanjiang, namesOf, peopleOf, readBoth } from './people-helpers.ts'

beforeAll(layLanjiang)

describe('a name ends where the sentence goes on', () => {
  it.each([
    ['岚江省委书记闻人岱深入栖梧市调研。', ['闻人岱']],
    ['市委书记陈澄认真听取汇报。', ['陈澄']],
    ['院长陈澄简要汇报了情况。', ['陈澄']],
    ['崔澜在会议结束时讲话。', ['崔澜']],
    ['州长阿嘎尔吉到松陵县看望群众。', ['阿嘎尔吉']],
    ['市长卫青禾一行来到园区。', ['卫青禾']],
    ['科拉夏总统米兰达达成所愿。', ['米兰达']],
    ['自治区主席艾力·买买提发布公告。', ['艾力·买买提']],
    ['副县长仁青，专程到场。', ['仁青']],
    ['自治区主席索朗次旦出席座谈会。', ['索朗次旦']],
    ['自治区领导买买提·雅松、索朗平措参加活动。', ['买买提·雅松', '索朗平措']],
    ['旗领导宝音、满都呼、王立平及旗政府办负责人陪同。', ['宝音', '满都呼', '王立平']],
  ])('%s', (body, names) => expect(namesOf(body)).toEqual(names))
})

describe('posts of a university whose news office wrote', () => {
  it.each([
    ['松江新闻网', '与会校领导结合松江大学工作实际作了发言。', '松江大学'],
    ['松江大学新闻网', '与会校领导作了发言，松江大学将抓好落实。', '松江大学'],
    ['岚江新闻网', '与会校领导结合岚江大学工作实际作了发言。', null],
  ])('%s', (origin, told, of) => {
    const { people } = readBoth(`5月6日，学校召开会议，校党委书记卫青禾主持。${told}`, { origin }).people
    expect(people[0]).toMatchObject({ name: '卫青禾', posts: [{ title: '校党委书记', of }] })
  })
})

describe('somebody whose home is visited', () => {
  it('is named, and passing', () => {
    const { people } = readBoth('先后来到桐岭社区陈体安家、青瓦村徐仕明家，实地察看。').people
    expect(people.map(({ name, passing }) => [name, passing])).toEqual([
      ['陈体安', true],
      ['徐仕明', true],
    ])
    const visited = readBoth('市委书记卫青禾走进四世同堂的陈体安家中看望。').people.people
    expect(visited.map(({ name, passing }) => [name, passing])).toEqual([
      ['卫青禾', false],
      ['陈体安', true],
    ])
  })
  it('is not who only came along, alone or before others', () => {
    expect(namesOf('市委书记卫青禾调研。\n顾砚秋参加会见。')).toEqual(['卫青禾', '顾砚秋'])
    expect(namesOf('市委书记卫青禾调研。\n顾砚秋及有关部门负责同志陪同考察。')).toEqual(['卫青禾', '顾砚秋'])
  })
})

describe('lists of names', () => {
  it('takes every name of a list behind a collective post', () => {
    expect(namesOf('省领导邵听澜、卫青禾、顾砚秋陪同调研。')).toEqual(['邵听澜', '卫青禾', '顾砚秋'])
  })
  it('takes a list with which a clause begins', () => {
    expect(namesOf('卫青禾、顾砚秋、陈澄等参加。')).toEqual(['卫青禾', '顾砚秋', '陈澄'])
  })
  it('takes a list of who was there as well', () => {
    const names = ['邵听澜', '卫青禾', '顾砚秋', '陈澄']
    expect(namesOf('出席座谈会的代表还有邵听澜、卫青禾和顾砚秋、陈澄等。')).toEqual(names)
  })
  it('leaves 经理 in a headline whole', () => {
    const title = '云栈集团总经理林亮一行来校调研'
    expect(namesOf('5月18日，云栈集团总经理林亮来校调研。', { title })).toEqual(['林亮'])
  })
  it('ends a name before 先后 and 向', () => {
    expect(namesOf('省工商联主席高云、学者代表郭雷先后发言。')).toEqual(['高云', '郭雷'])
    expect(namesOf('外交部长王毅向随行记者介绍了情况。')).toEqual(['王毅'])
  })
  it('takes a list that goes on with others than people', () => {
    expect(namesOf('邵听澜、卫青禾、顾砚秋和市直机关代表发言。')).toEqual(['邵听澜', '卫青禾', '顾砚秋'])
  })
  it('takes the last of a list before the next post', () => {
    expect(namesOf('副主席邵听澜、卫青、卫洋和秘书长江慧出席。')).toEqual(['邵听澜', '卫青', '卫洋', '江慧'])
  })
  it('takes a list that a count of people closes', () => {
    expect(namesOf('工作队卫青禾、顾砚秋、陈澄四位同志到岗。')).toEqual(['卫青禾', '顾砚秋', '陈澄'])
    expect(namesOf('他介绍了工作队卫青禾和顾砚秋同志。')).toEqual(['卫青禾', '顾砚秋'])
  })
  it('takes a list behind 有： and the like', () => {
    expect(namesOf('参加会议的市领导有，邵听澜、顾砚秋、陈澄、才智、卫青禾。')).toEqual([
      '邵听澜',
      '顾砚秋',
      '陈澄',
      '才智',
      '卫青禾',
    ])
    expect(namesOf('市领导有关要求已经传达。')).toEqual([])
  })
  it('takes no list of things', () => {
    expect(namesOf('道路、供水、供电等保障到位。高新技术、现代农业、文化旅游加快发展。')).toEqual([])
  })
})

describe('words that look like names', () => {
  it.each([
    '安全生产要求层层落实。',
    '高质量发展成为主旋律。',
    '文件指出，要加强值守。',
    '方案明确了时间表。',
    '省委书记调研时强调，要守住底线。',
    '由县长任组长，压实责任。',
    '全面推进乡村振兴，推动藏区长治久安。',
    '各级领导干部和企业代表参加会议。',
    '不断改进领导方法，提升领导水平。',
    '总统达成多项共识。',
    '轮值主席国发挥了作用。',
    '他们看望了搬迁群众和学校教师。',
    '一行来到松陵县桑柳镇长江源村。',
    '大会于今日在吉林长春举行。',
    '该国政府总理竞选将于五月举行。',
  ])('%s', (body) => expect(namesOf(body)).toEqual([]))
})

describe('who counts', () => {
  it('takes no one from a doctrine, the centre’s title or an institution', () => {
    expect(
      namesOf('坚持以习近平新时代中国特色社会主义思想为指导，以习近平同志为核心的党中央坚强领导。白求恩医院开诊。'),
    ).toEqual([])
  })
  it('takes the general secretary where his words are cited', () => {
    expect(peopleOf('要落实习近平总书记重要讲话精神。')).toEqual(['习近平: 总书记@100000'])
  })
  it('takes no reporter', () => {
    expect(namesOf('澄州日报讯（记者苏晚）澄州市委书记陈澄主持召开会议。')).toEqual(['陈澄'])
  })
  it('marks people without a public role', () => {
    const { people } = readBoth('卫青禾走进村民祁长福、马秀兰家中，看望患者拉吉。').people
    expect(people.map(({ name, passing }) => [name, passing])).toEqual([
      ['卫青禾', false],
      ['祁长福', true],
      ['马秀兰', true],
      ['拉吉', true],
    ])
  })
  it('takes an elder called by surname, in passing', () => {
    const { people } = readBoth('居民祁阿婆拉着他的手说，老街变新了。').people
    expect(people).toMatchObject([{ name: '祁阿婆', passing: true }])
  })
})

describe('where else a person is meant', () => {
  const meant = (body: string) =>
    readBoth(body).people.mentions.map(({ start, end, name, via }) => [body.slice(start, end), name, via])

  it('by 他 in the next sentence, passing over who only came along', () => {
    const body = '市委书记顾砚秋到松陵县调研。副市长卫青禾陪同。他强调，要抓好春耕。'
    expect(meant(body)).toContainEqual(['他', '顾砚秋', 'pronoun'])
  })
  it('by 他 within a sentence, its subject and not whom he hears', () => {
    const body = '顾砚秋听取了卫青禾关于项目的汇报，当他得知工期提前时，十分高兴。'
    expect(meant(body)).toContainEqual(['他', '顾砚秋', 'pronoun'])
  })
  it('by a foreign name that no post stands beside, where it comes again', () => {
    expect(namesOf('欢迎仪式后，邵听澜会见姆拉维欣。\n姆拉维欣表示，愿同岚江省加强合作。')).toContain('姆拉维欣')
    expect(namesOf('阿富汗表示，愿同阿富汗人民一道努力。')).toEqual([])
  })
  it('with the number of a ruler', () => {
    expect(namesOf('约旦国王阿尔姆拉二世出席欢迎仪式。')).toEqual(['阿尔姆拉二世'])
  })
  it('not where old comrades or seats follow a post', () => {
    expect(namesOf('省委、省军区领导同志和老同志出席。邵听澜在执行主席席就座。')).not.toContain('和老')
    expect(namesOf('大会在执行主席席就座的有各代表团负责人。')).toEqual([])
  })
  it('by the last part of a name with dots', () => {
    const body = '萨尔瓦多副总统奥斯卡·乌略亚在澄州讲话。\n乌略亚感谢岚江省的支持。'
    expect(meant(body)).toContainEqual(['乌略亚', '奥斯卡·乌略亚', 'short'])
    expect(namesOf(body)).toEqual(['奥斯卡·乌略亚'])
  })
  it('not by 他们, 其他', () => {
    const body = '顾砚秋说，他们和其他部门要配合。'
    expect(meant(body).filter(([, , via]) => via === 'pronoun')).toEqual([])
  })
  it('by surname and post', () => {
    const body = '校党委书记徐澄来到二班。随后，徐书记与学生交谈。'
    expect(meant(body)).toContainEqual(['徐书记', '徐澄', 'short'])
  })
})

it('gives exact spans, in order and without overlaps', () => {
  const body = '岚江省委书记闻人岱在澄州调研。省领导邵听澜、卫青禾陪同。闻人岱指出，澄州基础很好。他要求再接再厉。'
  const { people, places } = readBoth(body)
  for (const { name, spans } of people.people)
    for (const [start, end] of spans) expect(body.slice(start, end)).toBe(name)
  for (const mentions of [people.mentions, places.mentions])
    for (const [i, mention] of mentions.entries())
      if (i) expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]!.end)
})

it('is surer of a name beside a post that comes again than of one that only opens a clause', () => {
  const { people } = readBoth('市委书记顾砚秋到会。顾砚秋讲话。陈澄陪同调研。').people
  const [sure, less] = people
  expect(sure!.confidence).toBeGreaterThan(less!.confidence)
})

it('stays in proportion to the text', () => {
  const one = '栖梧市委书记顾砚秋、市长卫青禾来到松陵县墨泉镇，村民祁长福说，他家添了新房。'
  const time = (times: number): number => {
    const body = one.repeat(times)
    const start = performance.now()
    readBoth(body)
    return performance.now() - start
  }
  time(100)
  expect(time(8000)).toBeLessThan(Math.max(2000, time(1000) * 40))
})
