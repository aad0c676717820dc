import { beforeAll, describe, expect, it } from 'vitest'
import { layLanjiang, peopleOf, placesOf } from './people-helpers.ts'

beforeAll(layLanjiang)

describe('posts of other states', () => {
  it.each([
    ['国家主席卫青禾同越共中央总书记阮澜山话别。', ['卫青禾: 国家主席@100000', '阮澜山: 越共中央总书记@越南']],
    ['老挝人民革命党中央总书记、国家主席通伦来访。', ['通伦: 人民革命党中央总书记@老挝, 国家主席@老挝']],
    ['斐济人民联盟主席、总统兰布卡表示祝贺。', ['兰布卡: 人民联盟主席@斐济, 总统@斐济']],
    ['加纳国家议会议长巴格宾抵达。', ['巴格宾: 国家议会议长@加纳']],
    ['泰国高教科研与创新部部长阿内陪同。', ['阿内: 高教科研与创新部部长@泰国']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))
})

describe('posts of parts of a body', () => {
  it.each([
    [
      '岚江省民政厅基层政权和社区治理处二级调研员卫青禾、副处长江月白参加。',
      ['卫青禾: 省民政厅基层政权和社区治理处二级调研员@990000', '江月白: 副处长@990000'],
    ],
    ['会上，海军司令部航海保证部副部长卫青禾发言。', ['卫青禾: 海军司令部航海保证部副部长@100000']],
    [
      '任命望溪军分区原政治部主任卫青禾为栖梧军分区政治委员。',
      ['卫青禾: 军分区原政治部主任@990300, 军分区政治委员@990200'],
    ],
    ['松陵县委常委宣传部长卫青禾陪同。', ['卫青禾: 县委常委@990221, 宣传部长@990221']],
    ['武警岚江省总队政委卫青禾发言。', ['卫青禾: 武警省总队政委@990000']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))

  it('go on over a comma where nobody stands between them', () => {
    expect(peopleOf('中央统战部副部长，全国工商联党组书记、常务副主席卫青禾出席。')).toEqual([
      '卫青禾: 中央统战部副部长@100000, 全国工商联党组书记@100000, 常务副主席@100000',
    ])
    expect(peopleOf('各乡镇党委书记，县直单位负责人参加。松陵县县长卫青禾讲话。')).toEqual(['卫青禾: 县长@990221'])
  })
})

describe('posts of a unit that they do not name', () => {
  it.each([
    [
      '集团公司党委书记、董事长卫青禾会见来宾。中国澜光集团将参与岚江省建设。中国澜光集团正在发展。',
      ['卫青禾: 党委书记@中国澜光集团, 董事长@中国澜光集团'],
    ],
    [
      '党委书记卫青禾，党委常委、副校长江月白到企业考察。卫青禾表示，澄州大学将深化合作。',
      ['卫青禾: 党委书记@澄州大学', '江月白: 党委常委@澄州大学, 副校长@澄州大学'],
    ],
    ['与我校领导卫青禾、江月白座谈。', ['卫青禾: 校领导@-', '江月白: 校领导@-']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))
})

describe('what the headline alone names', () => {
  it('is the county that somebody comes to, and a township', () => {
    expect(peopleOf('县委常委卫青禾陪同调研。', { title: '江月白来松陵调研产业发展' })).toEqual([
      '卫青禾: 县委常委@990221',
    ])
    expect(placesOf('镇党委书记卫青禾主持。墨泉镇全力推进项目。', { title: '墨泉镇召开工作例会' })).toEqual([
      '墨泉镇:township',
    ])
  })
})

describe('places that words beside them tell', () => {
  it.each([
    ['支持辽宁振兴发展。', ['辽宁:210000']],
    ['帮扶村松陵县墨泉镇的农场。', ['松陵县:990221', '墨泉镇:township']],
    ['本网澄州讯（记者）栖梧市委书记顾砚秋出席。', ['栖梧:990200']],
    ['到达茂旗光荣院走访。', ['达茂旗:150223']],
  ])('%s', (body, places) => expect(placesOf(body)).toEqual(places))
})
