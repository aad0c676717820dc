/** Tables of people, their posts and units, over all reports. */

import { every } from './links-common.ts'
import { field, type LinkTable } from './table.ts'

export const persons: LinkTable = {
  name: 'persons',
  about: { zh: '人物，一行一位：同名者分开，同一人合一', en: 'People, one a row: namesakes apart, one person once' },
  key: ['person'],
  refers: {},
  columns: [
    field('person', 'text', '编号', 'id of the person'),
    field('name', 'text', '姓名', 'name'),
    field('post', 'text', '最近的职务', 'latest post'),
    field('of', 'text', '其所属', 'what it belongs to'),
    field('statements', 'whole', '全台账中的讲话句数', 'sentences of reported speech in the whole ledger'),
    field('reports', 'whole', '全台账中的报道数', 'reports in the whole ledger'),
    field('first', 'date', '首见', 'first day'),
    field('last', 'date', '末见', 'last day'),
  ],
  async *rows({ ledger, kept }) {
    for await (const some of every((query) => ledger.people({ sort: 'name', ...query })))
      yield some
        .filter(({ id }) => kept.people.has(id))
        .map(({ id, name, post, statements, reports, first, last }) => ({
          person: id,
          name,
          post: post?.title ?? null,
          of: post?.of ?? null,
          statements,
          reports,
          first,
          last,
        }))
  },
}

export const careers: LinkTable = {
  name: 'careers',
  about: { zh: '人物的任职经历，按报道所见', en: 'Posts of people over time, as reports show them' },
  key: ['person', 'title', 'of'],
  refers: { person: 'persons.person' },
  columns: [
    field('person', 'text', '人物编号，见 persons.person', 'id of the person, see persons.person'),
    field('title', 'text', '职务', 'post'),
    field('of', 'text', '所属：区划代码或单位名称', 'what it belongs to: a division code, else a unit'),
    field('of_name', 'text', '所属的名称', 'its name'),
    field('former', 'truth', '只见于“原任”', 'named only as one that is over'),
    field('reports', 'whole', '报道数', 'reports'),
    field('first', 'date', '首见', 'first day on which reports show it'),
    field('last', 'date', '末见', 'last day'),
  ],
  async *rows({ ledger, kept }) {
    for (const person of [...kept.people].sort()) {
      const career = await ledger.career(person)
      const posts = new Map((career?.posts ?? []).map((post) => [`${post.title}\t${post.of}`, post]))
      yield [...posts.values()].map(({ title, of, ofName, former, reports, first, last }) => ({
        person,
        title,
        of,
        of_name: ofName,
        former,
        reports,
        first,
        last,
      }))
    }
  },
}

export const units: LinkTable = {
  name: 'units',
  about: {
    zh: '企业和单位，一行一个：长短名称合一',
    en: 'Enterprises and institutions, one a row, whatever they are called',
  },
  key: ['unit'],
  refers: {},
  columns: [
    field('unit', 'text', '编号', 'id of the organization'),
    field('name', 'text', '最常见的名称', 'as most reports call it'),
    field('kind', 'text', '类别，见 organizations.kind', 'kind, as in organizations.kind'),
    field('reports', 'whole', '全台账中的报道数', 'reports in the whole ledger'),
    field('first', 'date', '首见', 'first day'),
    field('last', 'date', '末见', 'last day'),
  ],
  async *rows({ ledger, kept }) {
    for await (const some of every((query) => ledger.organizations({ sort: 'name', ...query })))
      yield some
        .filter(({ id }) => kept.organizations.has(id))
        .map(({ id, name, kind, reports, first, last }) => ({ unit: id, name, kind, reports, first, last }))
  },
}

/** Every table of links, after those that are made report by report. */
