import { type Draft, makeEntry } from './make.ts'

/** A few reports about an invented province; codes beyond those that GB/T 2260 gives. */
export const visit: Draft = {
  id: 'visit',
  title: '闻人岱在栖梧市调研时强调 以项目为王 聚力“1580行动计划”',
  published: '2023-03-08',
  origin: '岚江日报',
  publisher: '岚江新闻网',
  text: [
    ['3月8日，省委书记闻人岱到栖梧市松陵县调研。', '他走进砚山科技的车间，与工人苗小满交谈，栖梧市委书记顾砚秋参加。'],
    [
      ['闻人岱强调，要深入实施“1580行动计划”，加快打造区域性智能装备高地。', 'directive', '闻人岱', ['industry']],
      ['要优化营商环境，让企业安心。', 'directive', '闻人岱', ['business', 'industry']],
      ['他肯定了松陵县的工作。', 'assessment', '闻人岱'],
    ],
    [
      ['苗小满说，我一定把活干好。', 'commitment', '苗小满', ['industry']],
      ['顾砚秋表示，栖梧市将落实省委要求，今年GDP增长6.5%左右。', 'commitment', '顾砚秋', ['growth']],
    ],
  ],
  people: [
    ['闻人岱', { title: '省委书记', of: '990000' }],
    ['顾砚秋', { title: '市委书记', of: '990200' }],
  ],
  passing: ['苗小满'],
  places: [
    ['栖梧', '990200', 'prefecture', '990000'],
    ['松陵县', '990221', 'county', '990200'],
  ],
  organizations: ['砚山科技'],
  events: [
    { date: '2023-03-08', place: '990221', lead: '闻人岱', attendees: ['顾砚秋', '苗小满'], stops: ['砚山科技'] },
  ],
  agendas: [{ speaker: '闻人岱', announced: 2, items: ['深入实施“1580行动计划”', '优化营商环境'] }],
  tifa: [['1580行动计划', 'programme']],
  indicators: [{ metric: 'GDP', value: 6.5, unit: '%', approx: true, bound: '左右', period: '今年', subject: '栖梧' }],
  citations: [['省委', '要求']],
}

export const relay: Draft = {
  id: 'relay',
  title: '栖梧市委常委会传达学习闻人岱调研讲话精神',
  published: '2023-03-10',
  origin: '栖梧日报',
  text: [
    ['3月10日，栖梧市委书记顾砚秋主持召开市委常委会会议。'],
    [
      ['会议强调，要把“1580”行动计划落到栖梧经开区的每个项目。', 'directive', '会议', ['projects']],
      ['顾砚秋要求，切实守住安全底线。', 'directive', '顾砚秋', ['safety']],
    ],
  ],
  people: [['顾砚秋', { title: '市委书记', of: '990200' }], ['闻人岱']],
  places: [
    ['栖梧市', '990200', 'prefecture', '990000'],
    ['栖梧经开区', null, 'zone', '990200'],
  ],
  events: [{ type: 'meeting', date: '2023-03-10', place: '栖梧经开区', lead: '顾砚秋' }],
  tifa: [['“1580”行动计划', 'programme']],
  citations: [['闻人岱', '调研讲话精神']],
}

export const later: Draft = {
  id: 'later',
  title: '邵听澜到望溪市检查防汛',
  published: '2024-06',
  origin: '岚江日报',
  text: [['省长邵听澜到望溪市检查防汛工作。', ['邵听澜强调，要守住安全底线。', 'directive', '邵听澜', ['safety']]]],
  people: [['邵听澜', { title: '省长', of: '990000' }]],
  places: [['望溪', '990300', 'prefecture', '990000']],
  events: [{ date: '2024-06', place: '990300', lead: '邵听澜' }],
}

export const undated: Draft = {
  id: 'undated',
  title: null,
  text: [['松陵县召开会议。']],
  places: [['松陵', '990221', 'county', '990200']],
}

export const lanjiang = [visit, relay, later, undated].map(makeEntry)
