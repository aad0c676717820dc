import { beforeAll, describe, expect, it } from 'vitest'
import { eventsOf } from './event-helpers.ts'
import { layLanjiang, namesOf, peopleOf, placesOf } from './people-helpers.ts'
import { lines, readSpeechOf } from './speech-helpers.ts'

beforeAll(layLanjiang)

describe('posts far from home', () => {
  it.each([
    ['农业部副部长卫青禾、铁道部部长季疏桐来藏调研。', ['卫青禾: 农业部副部长@100000', '季疏桐: 铁道部部长@100000']],
    ['望溪市副市长卫青禾一行来我县考察，县长季疏桐陪同。', ['卫青禾: 副市长@990300', '季疏桐: 县长@540121']],
    [
      '顾砚秋代表自治区党委、政府，代表闻人岱书记和邵听澜主席感谢代表团。',
      ['闻人岱: 书记@540000', '邵听澜: 主席@540000'],
    ],
  ])('%s', (body, expected) =>
    expect(
      peopleOf(body, { origin: '林周县融媒体中心' }).filter((one) =>
        expected.some((text) => text.startsWith(one.slice(0, 3))),
      ),
    ).toEqual(expected),
  )

  it('gives 地区 its prefecture where a city of that name is named', () => {
    const body = '代表团抵达日喀则，地区党政军领导卫青禾出席。'
    expect(peopleOf(body, { origin: '西藏日报', published: '2010-06-05' })).toEqual(['卫青禾: 地区党政军领导@542300'])
  })
})

describe('names', () => {
  it.each([
    ['扎西次仁县长介绍了情况。', ['扎西次仁']],
    ['顾砚秋听取了格桑旺堆同志的汇报。', ['格桑旺堆', '顾砚秋']],
    ['以季疏桐为总领队的三十名干部到了。', ['季疏桐']],
    ['由季疏桐任团长的代表团到了。', ['季疏桐']],
  ])('%s', (body, names) => expect(namesOf(body).toSorted()).toEqual(names.toSorted()))
})

describe('places', () => {
  it.each([
    ['代表团抵达日喀则，参加座谈。', ['日喀则:540200']],
    ['代表团来到达日县。', ['达日县:632624']],
  ])('%s', (body, places) => expect(placesOf(body, { origin: '西藏日报' })).toEqual(places))
})

describe('events', () => {
  it('are not where those came from who are called on', () => {
    const [event] = eventsOf('3月8日，松陵县委书记顾砚秋看望慰问栖梧市、望溪市第八批援疆干部人才。')
    expect(event).toMatchObject({ type: 'inspection', place: '990221', lead: '顾砚秋' })
  })

  it('are led by none of two beside each other whose words they follow', () => {
    const body =
      '为落实省委书记闻人岱，省长邵听澜在协作座谈会上的重要讲话精神，3月8日，栖梧市委书记顾砚秋到松陵县调研。'
    expect(eventsOf(body).map(({ lead }) => lead)).toEqual(['顾砚秋'])
  })

  it('are receptions alone where the guests came to look round', () => {
    const body = '3月8日，县长顾砚秋在松陵县会见了前来我县考察的省农业厅副厅长卫青禾一行。'
    expect(eventsOf(body).map(({ type, attendees }) => [type, attendees])).toEqual([['reception', ['卫青禾']]])
  })

  it('are ceremonies where an exhibition opens, chaired by who presides', () => {
    const body = '3月8日，岚江好物展在云栈饭店开幕。省长邵听澜出席。副省长顾砚秋主持。'
    expect(eventsOf(body)).toMatchObject([{ type: 'ceremony', lead: '顾砚秋', attendees: ['邵听澜'] }])
  })

  it('have the site for a stop that somebody looks at in a town', () => {
    const body = '3月8日，县长顾砚秋一行深入桐岭镇调研青瓦茶叶产业园建设情况。'
    expect(eventsOf(body)[0]?.stops).toEqual(['青瓦茶叶产业园'])
  })

  it('end a list of sites where talk with people begins', () => {
    const body = '3月8日，县长顾砚秋先后来到青瓦村、石桥社区与居民们亲切交谈。'
    expect(eventsOf(body)[0]?.stops).toEqual(['青瓦村', '石桥社区'])
  })
})

it('knows in whose name somebody speaks from who speaks', () => {
  const read = readSpeechOf(
    '县长顾砚秋来了。顾砚秋说，成绩很大。他代表县委、县政府，代表闻人岱书记向大家表示衷心感谢。',
  )
  expect(lines(read).at(-1)).toContain('顾砚秋')
})

describe('those in whose name somebody speaks', () => {
  const body =
    '3月8日，座谈会在松陵县召开，县长顾砚秋主持。顾砚秋代表县委、县政府，代表闻人岱书记、邵听澜省长，对客人表示欢迎。'

  it('neither speak nor are there', () => {
    expect(lines(readSpeechOf(body)).at(-1)).toContain('顾砚秋')
    expect(eventsOf(body).flatMap(({ attendees }) => attendees)).toEqual([])
  })
})

describe('meetings', () => {
  it('are not at home with those whose aid their name tells of', () => {
    const body =
      '3月8日，望溪市副市长卫青禾到松陵县考察。在望溪对口援建松陵县工作座谈会上，卫青禾表示，望溪将继续尽力。'
    expect(eventsOf(body).map(({ type, place }) => [type, place])).toEqual([
      ['inspection', '990221'],
      ['meeting', '990221'],
    ])
  })

  it('keep the guest who was named first where a host takes the chair', () => {
    const body = '3月8日，望溪市委书记卫青禾率代表团赴松陵县考察，召开联席会议。县长顾砚秋主持会议。'
    expect(eventsOf(body).find(({ type }) => type === 'meeting')).toMatchObject({
      lead: '顾砚秋',
      attendees: ['卫青禾'],
    })
  })

  it('may come before a reception', () => {
    const body = '3月8日，县长顾砚秋会见了卫青禾一行。会见前，副县长季疏桐与考察团就合作进行了座谈交流。'
    expect(eventsOf(body).map(({ type, lead }) => [type, lead])).toEqual([
      ['reception', '顾砚秋'],
      ['meeting', '季疏桐'],
    ])
  })

  it('hold whoever calls on members at their session', () => {
    const body = '3月8日，省长邵听澜来到科技界联组，看望政协委员并参加讨论。'
    expect(eventsOf(body).filter(({ type }) => type === 'inspection')).toEqual([])
  })
})

it('gives the head of a delegation to the place of his office', () => {
  expect(peopleOf('代表团团长、望溪市市长卫青禾感谢大家。', { origin: '岚江日报' })).toEqual([
    '卫青禾: 代表团团长@990300, 市长@990300',
  ])
})

it('reads the names of Yi people', () => {
  expect(namesOf('州委副书记、州长吉克拉比分段陪同。')).toEqual(['吉克拉比'])
})

describe('units far from home', () => {
  it.each([
    ['岚江省对口支援新疆伊犁州前方指挥部总指挥卫青禾参加。', ['卫青禾: 省对口支援新疆伊犁州前方指挥部总指挥@990000']],
    ['拉萨澄州实验中学校长卫青禾参加。', ['卫青禾: 校长@拉萨澄州实验中学']],
    ['澄州协和医院援藏医疗队领队卫青禾参加。', ['卫青禾: 援藏医疗队领队@澄州协和医院']],
  ])('%s', (body, expected) => expect(peopleOf(body, { origin: '西藏日报' })).toEqual(expected))
})

describe('the corps', () => {
  it.each([
    ['七师党委书记、政委卫青禾带队考察。', ['卫青禾: 党委书记@七师, 政委@七师']],
    ['第八师师长卫青禾参加。', ['卫青禾: 师长@第八师']],
  ])('%s', (body, expected) => expect(peopleOf(body, { origin: '兵团日报' })).toEqual(expected))
})

it('reads a name of known parts where its holder speaks at a sitting', () => {
  expect(namesOf('桑旦多吉在代表委员发言时表示感谢。')).toEqual(['桑旦多吉'])
})

describe('visits told from home', () => {
  it('are at home, wherever the meeting was', () => {
    const body = '3月8日，望溪市市长卫青禾率代表团来县考察，并在桐岭镇召开联席会议。县长顾砚秋出席。松陵县的干部参加。'
    expect(eventsOf(body, { origin: '松陵县融媒体中心' })[0]).toMatchObject({ type: 'inspection', place: '990221' })
  })

  it('are of guests who are received, though the sentence names none', () => {
    const body =
      '3月8日，市长顾砚秋会见来栖梧考察的松陵县代表团。3月7日，松陵县委书记卫青禾率代表团来栖梧考察。市领导季疏桐参加会见。'
    expect(eventsOf(body).find(({ type }) => type === 'reception')?.attendees).toEqual(
      expect.arrayContaining(['季疏桐', '卫青禾']),
    )
  })

  it('have not for a guest who greets them at the meeting', () => {
    const body =
      '3月8日，望溪市市长卫青禾率代表团到松陵县考察。当天召开座谈会，县长顾砚秋主持。座谈会上，顾砚秋对代表团来考察表示欢迎。'
    expect(eventsOf(body).find(({ type }) => type === 'inspection')?.attendees).toEqual([])
  })
})
