import { EVIDENCE, evidence, field, REPORT, type Source, type Table } from './table.ts'

const nameOf = ({ detail }: Source, code: string | null) => (code === null ? null : (detail.placeNames[code] ?? null))

export const people: Table = {
  name: 'people',
  about: { zh: '报道中的公职人物', en: 'People in a public role, by report' },
  key: ['report', 'name'],
  refers: { report: 'reports.id', person: 'persons.person' },
  columns: [
    REPORT,
    field('name', 'text', '姓名', 'name'),
    field(
      'person',
      'text',
      '台账中的人物编号，见 persons.person',
      'id of the person in the ledger, see persons.person',
    ),
    ...EVIDENCE,
  ],
  rows: ({ report, detail }) => {
    const ids = new Map(detail.report.people.map(({ name }, i) => [name, detail.ids.people[i] ?? null]))
    return report.people.map((person) => ({
      report: report.id,
      name: person.name,
      person: ids.get(person.name) ?? null,
      ...evidence(report, person),
    }))
  },
}

export const posts: Table = {
  name: 'posts',
  about: { zh: '报道给出的职务', en: 'Posts that a report gives' },
  key: ['report', 'name', 'ord'],
  refers: { report: 'reports.id' },
  columns: [
    REPORT,
    field('name', 'text', '姓名', 'name'),
    field('ord', 'whole', '次序，从 0 起', 'order, from 0'),
    field(
      'title',
      'text',
      '职务，不含地名而含级别（省委书记）',
      'title, without the name of the region but with its level',
    ),
    field(
      'of',
      'text',
      '所属：行政区划代码，或单位名称',
      'what it belongs to: a division code, else the name of a unit',
    ),
    field('of_name', 'text', '代码的名称', 'the name that goes with the code'),
  ],
  rows: (source) =>
    source.report.people.flatMap((person) =>
      person.posts.map((post, ord) => ({
        report: source.report.id,
        name: person.name,
        ord,
        title: post.title,
        of: post.of,
        of_name: nameOf(source, post.of),
      })),
    ),
}

export const places: Table = {
  name: 'places',
  about: { zh: '报道中的行政区划和开发区', en: 'Divisions and zones that a report names' },
  key: ['report', 'name', 'code'],
  refers: { report: 'reports.id' },
  columns: [
    REPORT,
    field('name', 'text', '名称，取最短的写法', 'name, by its shortest printed form'),
    field(
      'code',
      'text',
      'GB/T 2260 六位代码；乡镇、街道和开发区没有',
      'six digits of GB/T 2260; none for townships, streets and zones',
    ),
    field(
      'level',
      'text',
      'province 省级，prefecture 地级，county 县级，township 乡级，zone 开发区',
      'province, prefecture, county, township or zone',
    ),
    field('parent', 'text', '上级区划代码', 'code of the division above'),
    ...EVIDENCE,
  ],
  rows: ({ report }) =>
    report.places.map((place) => ({
      report: report.id,
      name: place.name,
      code: place.code,
      level: place.level,
      parent: place.parent,
      ...evidence(report, place),
    })),
}

export const organizations: Table = {
  name: 'organizations',
  about: { zh: '报道中的企业和单位', en: 'Enterprises and institutions that a report names' },
  key: ['report', 'name'],
  refers: { report: 'reports.id', unit: 'units.unit' },
  columns: [
    REPORT,
    field('name', 'text', '名称', 'name'),
    field(
      'kind',
      'text',
      'enterprise 企业，school 学校，hospital 医院，institute 科研机构，park 园区口岸，other 其他',
      'enterprise, school, hospital, institute, park or other',
    ),
    field('ticker', 'text', '证券代码', 'exchange prefix and code'),
    field('unit', 'text', '台账中的单位编号，见 units.unit', 'id of the organization in the ledger, see units.unit'),
    ...EVIDENCE,
  ],
  rows: ({ report, detail }) =>
    report.organizations.map((organization, i) => ({
      report: report.id,
      name: organization.name,
      kind: organization.kind,
      ticker: organization.ticker,
      unit: detail.ids.organizations[i] ?? null,
      ...evidence(report, organization),
    })),
}

export const tifa: Table = {
  name: 'tifa',
  about: { zh: '报道中的提法', en: 'Set phrases of policy that a report uses' },
  key: ['report', 'text'],
  refers: { report: 'reports.id', phrase: 'phrases.phrase' },
  columns: [
    REPORT,
    field('text', 'text', '提法', 'the phrase'),
    field(
      'phrase',
      'text',
      '台账中的提法编号，见 phrases.phrase',
      'id of the phrase in the ledger, see phrases.phrase',
    ),
    field(
      'kind',
      'text',
      'doctrine 理论，programme 工程行动，position 定位，slogan 口号',
      'doctrine, programme, position or slogan',
    ),
    ...EVIDENCE,
  ],
  rows: ({ report, detail }) =>
    report.tifa.map((phrase, i) => ({
      report: report.id,
      text: phrase.text,
      phrase: detail.ids.tifa[i] ?? null,
      kind: phrase.kind,
      ...evidence(report, phrase),
    })),
}

export const citations: Table = {
  name: 'citations',
  about: {
    zh: '报道所依据的上级讲话、会议和文件',
    en: 'Speeches, meetings and documents of a higher level that a report leans on',
  },
  key: ['report', 'authority', 'work'],
  refers: { report: 'reports.id' },
  columns: [
    REPORT,
    field('authority', 'text', '人或机构', 'the person or body'),
    field('work', 'text', '讲话、会议、文件', 'what it is, as printed and short'),
    ...EVIDENCE,
  ],
  rows: ({ report }) =>
    report.citations.map((citation) => ({
      report: report.id,
      authority: citation.authority,
      work: citation.work,
      ...evidence(report, citation),
    })),
}
