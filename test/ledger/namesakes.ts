import type { Entry } from '../../src/ledger/rows.ts'
import type { Post } from '../../src/record/types.ts'
import { type Draft, entryOf, makeReport } from './make.ts'

/** A report on one leader's visit. */
export function visit(
  id: string,
  published: string,
  name: string,
  posts: readonly Post[],
  place: readonly [name: string, code: string, level: 'prefecture' | 'county'],
  more: Partial<Draft> = {},
): Entry {
  return entryOf(
    makeReport({
      id,
      title: `${name}调研${id}`,
      published,
      text: [
        [
          `${place[0]}${published}，${name}来到${id}号车间。`,
          [`${name}要求${id}号车间抓紧投产，把第${id}批设备装好。`, 'directive', name, ['industry']],
        ],
      ],
      people: [[name, ...posts]],
      places: [place],
      events: [{ type: 'inspection', date: published, place: place[1], lead: name }],
      ...more,
    }),
  )
}

export const JINXIAN = ['进贤县', '360124', 'county'] as const
export const XIAOGAN = ['孝昌县', '420921', 'county'] as const
export const HEAD_J = [{ title: '县长', of: '360124' }]
export const HEAD_X = [{ title: '县长', of: '420921' }]
export const SECRETARY_J = [{ title: '县委书记', of: '360124' }]

/** Two of one name in two counties, whom their posts tell apart. */
export const namesakes = [
  visit('c1', '2020-03-02', '林海', HEAD_J, JINXIAN),
  visit('c2', '2022-03-02', '林海', SECRETARY_J, JINXIAN),
  visit('d1', '2021-03-02', '林海', HEAD_X, XIAOGAN),
  visit('d2', '2022-09-02', '林海', HEAD_X, XIAOGAN),
]

/** Two of a rare name, of whom the rules are not sure. */
export const doubtful = [
  visit('q1', '2022-05-02', '闵秋实', [{ title: '副市长', of: '360100' }], ['南昌', '360100', 'prefecture']),
  visit('q2', '2022-05-20', '闵秋实', [{ title: '党委书记', of: '柳汀回族乡' }], ['吉安县', '360821', 'county']),
]
