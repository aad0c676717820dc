import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { layLanjiang, placesOf, readBoth } from './people-helpers.ts'

beforeAll(layLanjiang)

describe('divisions with their codes', () => {
  it.each([
    ['在江西南昌调研。', ['江西:360000', '南昌:360100']],
    ['德钦县地处迪庆藏族自治州，迪庆州正在脱贫。', ['德钦县:533422', '迪庆:533400']],
    ['泸县到乡城县开展帮扶，乡城发展很快。', ['泸县:510521', '乡城:513336']],
    ['海南省与海南藏族自治州签约。', ['海南省:460000', '海南藏族自治州:632500']],
    ['到海淀区、朝阳区检查，北京市抓紧部署。', ['海淀区:110108', '朝阳区:110105', '北京市:110000']],
    ['长春市朝阳区、绿园区。', ['长春市:220100', '朝阳区:220104', '绿园区:220106']],
    ['锡林郭勒盟苏尼特左旗赛罕高毕苏木。', ['锡林郭勒盟:152500', '苏尼特左旗:152523', '赛罕高毕苏木:township']],
    ['江西省委书记到任。', ['江西:360000']],
    ['在内蒙古调研。', ['内蒙古:150000']],
    ['在四川北路街道调研。', ['四川北路街道:township']],
    ['调研南大街街道、永红街道。', ['南大街街道:township', '永红街道:township']],
    ['到亭子镇佛山社区走访。', ['亭子镇:township']],
    ['海州区委书记调研新南街道、新浦街道工作。', ['海州:320706', '新南街道:township', '新浦街道:township']],
    ['贯彻视察江西重要讲话精神。', ['江西:360000']],
  ])('%s', (body, places) => expect(placesOf(body)).toEqual(places))

  it('takes a street that the report names again without its district, and none for the word alone', () => {
    const body = '8日，东湖街道整治行动开始。\n街道党工委书记卫青禾提出要求。东湖街道全力以赴。'
    expect(placesOf(body)).toEqual(['东湖街道:township'])
  })

  it('takes townships that somebody goes to, also where several counties have one of the name', () => {
    expect(placesOf('书记卫青禾先后到城关镇、东关镇检查。')).toEqual(['城关镇:township', '东关镇:township'])
    expect(placesOf('要到乡镇、到古镇去调研。')).toEqual([])
  })

  it('takes no campus, and no firm that is named for development, for the place in its name', () => {
    expect(placesOf('在珠海校区座谈。前往湖北青瓦农业发展有限公司察看。')).toEqual([])
  })

  it('takes the division in force at the report’s date', () => {
    expect(placesOf('山南地区加快发展。', { published: '2015-05-01' })).toEqual(['山南地区:542200'])
    expect(placesOf('山南市加快发展。', { published: '2018-05-01' })).toEqual(['山南市:540500'])
    expect(placesOf('巢湖市召开会议。', { published: '2010-05-01' })).toEqual(['巢湖市:341400'])
    expect(placesOf('巢湖市召开会议。', { published: '2020-05-01' })).toEqual(['巢湖市:340181'])
    expect(placesOf('莱芜市召开会议。', { published: '2017-05-01' })).toEqual(['莱芜市:371200'])
  })
  it('settles a name that several divisions share by the region that the report speaks from', () => {
    expect(placesOf('鼓楼区启动改造。', { origin: '徐州日报' })).toEqual(['鼓楼区:320302'])
    expect(placesOf('鼓楼区启动改造。', { origin: '福州日报' })).toEqual(['鼓楼区:350102'])
  })
  it('settles the office of a district that shares its name by the streets that the report names', () => {
    const body = '区委书记调研新南街道、新浦街道工作。'
    expect(readBoth(body, { publisher: '海州区人民政府' }).places.home.county).toBe('320706')
  })
  it('leaves the last character of 市长 to the mayor', () => {
    const { places } = readBoth('南昌市长到会。').places
    expect(places[0]).toMatchObject({ name: '南昌', code: '360100', spans: [[0, 2]] })
  })
})

describe('the place of whom somebody meets', () => {
  it.each(['会见', '拜会', '拜访'])('%s', (verb) => {
    expect(placesOf(`闻人岱一行${verb}杭州市委书记程雪舟。`)).toEqual(['杭州:330100'])
  })
})

describe('what is no place', () => {
  it.each([
    '全力维护长治久安。',
    '江西日报、南昌大学、湖北省妇幼保健院。',
    '北京时间8时，上海合作组织会议开幕。',
    '加强国际合作，维护世界和平，推动共同富裕。',
    '提出一系列重大理论，纠治文山会海。',
    '部长沙某某指出。',
    '县委书记主持召开县委常委会会议。',
    '一行16人到达日前来到这里。',
    '开展“心向北京”活动。',
    '中国、美国、全省、我市、长三角。',
    '沿高邮湖、长江西岸前行。',
    '乡镇、古镇、特色小镇、城乡、家乡。',
  ])('%s', (body) => expect(placesOf(body)).toEqual([]))

  it('keeps a division inside a longer name as such a mention', () => {
    const { mentions } = readBoth('来到南昌大学。').places
    expect(mentions).toMatchObject([{ text: '南昌', code: '360100', inside: true }])
  })
})

describe('townships and zones', () => {
  it.each([
    ['青禾区枕河街道老船厂社区。', ['青禾区:990102', '枕河街道:township']],
    ['德钦县佛山乡西鲁村。', ['德钦县:533422', '佛山乡:township']],
    ['来到达玛县雪莲沟镇牧光互补产业园。', ['达玛县:980324', '雪莲沟镇:township']],
    ['上饶经开区召开大会，要求经开区加快发展。', ['上饶经开区:zone']],
    ['位于儒乐湖新城的平台。', ['儒乐湖新城:zone']],
    ['来到漳州古雷开发区。', ['漳州古雷开发区:zone']],
    ['打造新型工业化示范区、产城融合示范区和生态科技新城。', []],
    ['参观青禾工业园区。', []],
  ])('%s', (body, places) => expect(placesOf(body)).toEqual(places))

  it('knows the division that hosts a zone or township', () => {
    const { places } = readBoth('赣江新区提速。青禾区枕河街道。').places
    expect(places.map(({ name, parent }) => [name, parent])).toEqual([
      ['赣江新区', '360000'],
      ['青禾区', '990100'],
      ['枕河街道', '990102'],
    ])
  })
})

describe('the region that a report speaks from', () => {
  it('follows who first published it', () => {
    expect(readBoth('省委书记到西藏山南调研。', { origin: '湖北日报' }).places.home).toMatchObject({
      province: '420000',
      prefecture: null,
    })
  })
  it('follows the body where no paper tells', () => {
    expect(readBoth('扬州市委书记赴高邮市调研，高邮发展向好。').places.home).toMatchObject({
      province: '320000',
      prefecture: '321000',
      county: '321084',
    })
  })
  it('is left open by news of many places in one report', () => {
    const body = '扬州市委书记赴高邮市调研，高邮发展向好。'
    expect(readBoth(body, { title: '国内联播快讯' }).places.home).toMatchObject({ province: null, county: null })
  })
  it('takes the zone that calls itself 我区', () => {
    expect(readBoth('栖梧经开区召开大会，对我区提出要求。').places.home.unit).toBe('栖梧经开区')
  })
})

describe('entries of the lexicons', () => {
  it.each(
    loadLexicon('ambiguous-places', ['name', 'not']).flatMap(({ name, not }) =>
      not.split(' ').flatMap((phrase) => (phrase ? [[phrase, name] as const] : [])),
    ),
  )('%s holds no place %s', (phrase, name) =>
    expect(placesOf(`谈到${phrase}，大家很有感触。`).some((place) => place.startsWith(`${name}:`))).toBe(false),
  )
  it.each(loadLexicon('place-inside', ['word', 'example']).map(({ word, example }) => [word, example] as const))(
    '%s: %s',
    (_word, example) => expect(placesOf(`前往${example}。`)).toEqual([]),
  )
  const zones = loadLexicon('zones', ['suffix', 'kind', 'example', 'negative'])
  it.each(zones.flatMap(({ kind, example }) => (kind === 'place' && example ? [example] : [])))(
    '%s is a zone',
    (example) => expect(placesOf(`来到${example}，${example}发展很快。`)).toEqual([`${example}:zone`]),
  )
  it.each(zones.flatMap(({ negative }) => (negative ? [negative] : [])))('%s is none', (negative) =>
    expect(placesOf(`建设${negative}，推动${negative}发展。`)).toEqual([]),
  )
})

describe('names that stand alone', () => {
  it('a county before a word for whom something is done, and a zone called by its kind', () => {
    expect(placesOf('充分肯定歙县对教育的投入。')).toEqual(['歙县:341021'])
    expect(placesOf('为维护广水社会和谐稳定作出贡献。')).toEqual(['广水:421381'])
    expect(placesOf('开发区党工委书记卫青禾带队调研。')).toEqual(['开发区:zone'])
    expect(placesOf('到金色新城社区视察。')).toEqual([])
  })
})
