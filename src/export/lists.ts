import type * as rows from '../ledger/rows.ts'
import type { ItemRow } from '../ledger/rows-items.ts'
import { type Both, type Column, column } from './column.ts'

/** The ledger's lists, as the command line and the API name them. */
export const LISTS = [
  'reports',
  'people',
  'places',
  'organizations',
  'events',
  'tifa',
  'indicators',
  'agendas',
  'statements',
  'citations',
  'items',
] as const
export type List = (typeof LISTS)[number]

type RowOf = {
  reports: rows.ReportRow
  people: rows.PersonRow
  places: rows.PlaceRow
  organizations: rows.OrganizationRow
  events: rows.EventRow
  tifa: rows.TifaRow
  indicators: rows.IndicatorRow
  agendas: rows.AgendaRow
  statements: rows.Quote
  citations: rows.CitationRow
  items: ItemRow
}

/** The day of a date that may have a time. */
const dayOf = (date: string | null) => date?.replace(/T.*$/, '') ?? null

/** Counts and dates that everything named in reports has. */
function dated<T extends { reports: number; first: string | null; last: string | null }>(): Column<T>[] {
  return [
    column('reports', '报道数', 'reports', 'whole', (row) => row.reports),
    column('first', '最早', 'first', 'date', (row) => row.first),
    column('last', '最近', 'last', 'date', (row) => row.last),
  ]
}

/** The day and the id of the report that a row stands in. */
const reportDate = <T extends { report: rows.ReportRef }>(): Column<T> =>
  column('date', '日期', 'date', 'date', (row) => row.report.date, { brief: (row) => dayOf(row.report.date) })
const report = <T extends { report: rows.ReportRef }>(): Column<T> =>
  column('report', '报道编号', 'report', 'text', (row) => row.report.id)
/** The columns of each list: in spreadsheets, CSV and the terminal. */
export const COLUMNS: { readonly [K in List]: readonly Column<RowOf[K]>[] } = {
  reports: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('date', '日期', 'date', 'date', (row) => row.date, { brief: (row) => dayOf(row.date) }),
    column('title', '标题', 'title', 'text', (row) => row.title, { long: true }),
    column('origin', '来源', 'origin', 'text', (row) => row.origin),
    column('publisher', '发布者', 'publisher', 'text', (row) => row.publisher),
    column('event', '活动', 'event', 'text', (row) => row.event?.type ?? null),
    column('lead', '主要人物', 'lead', 'text', (row) => row.event?.lead?.name ?? null),
    column('place', '地方', 'place', 'text', (row) => row.event?.place?.name ?? null),
    column('copies', '份数', 'copies', 'whole', (row) => row.copies),
  ],
  people: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('name', '姓名', 'name', 'text', (row) => row.name),
    column('post', '职务', 'post', 'text', (row) => row.post?.title ?? null, { long: true }),
    column('of', '所属', 'of', 'text', (row) => row.post?.ofName ?? row.post?.of ?? null),
    column('statements', '讲话句数', 'statements', 'whole', (row) => row.statements),
    ...dated<rows.PersonRow>(),
  ],
  places: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('name', '名称', 'name', 'text', (row) => row.name),
    column('code', '区划代码', 'code', 'text', (row) => row.code),
    column('level', '层级', 'level', 'text', (row) => row.level),
    column('in', '上级', 'in', 'text', (row) => row.parent?.name ?? null),
    ...dated<rows.PlaceRow>(),
  ],
  organizations: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('name', '名称', 'name', 'text', (row) => row.name, { long: true }),
    column('kind', '类别', 'kind', 'text', (row) => row.kind),
    ...dated<rows.OrganizationRow>(),
  ],
  events: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('date', '日期', 'date', 'date', (row) => row.date),
    column('type', '类别', 'type', 'text', (row) => row.type),
    column('lead', '主要人物', 'lead', 'text', (row) => row.lead?.name ?? null),
    column('place', '地方', 'place', 'text', (row) => row.place?.name ?? null),
    column('attendees', '参加者', 'attendees', 'text', (row) => row.attendees.map(({ name }) => name).join('、'), {
      long: true,
    }),
    column('stops', '到访点', 'stops', 'text', (row) => row.stops.join('、'), { long: true }),
    report<rows.EventRow>(),
  ],
  tifa: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('text', '提法', 'text', 'text', (row) => row.text, { long: true }),
    column('kind', '类别', 'kind', 'text', (row) => row.kind),
    ...dated<rows.TifaRow>(),
  ],
  indicators: [
    reportDate<rows.IndicatorRow>(),
    column('kind', '目标或结果', 'kind', 'text', (row) => row.kind),
    column('subject', '主体', 'subject', 'text', (row) => row.subject),
    column('metric', '指标', 'metric', 'text', (row) => row.metric, { long: true }),
    column('measure', '口径', 'measure', 'text', (row) => row.measure),
    column('value', '数值', 'value', 'number', (row) => row.value),
    column('high', '上限', 'high', 'number', (row) => row.high),
    column('unit', '单位', 'unit', 'text', (row) => row.unit),
    column('bound', '限定词', 'bound', 'text', (row) => row.bound),
    column('period', '时期', 'period', 'text', (row) => row.period),
    report<rows.IndicatorRow>(),
  ],
  agendas: [
    reportDate<rows.AgendaRow>(),
    column('speaker', '讲话人', 'speaker', 'text', (row) => row.speaker?.name ?? null),
    column('announced', '所称条数', 'announced', 'whole', (row) => row.announced),
    column('items', '各条', 'items', 'text', (row) => row.items.map(({ text }, i) => `${i + 1}. ${text}`).join(' '), {
      long: true,
    }),
    report<rows.AgendaRow>(),
  ],
  statements: [
    reportDate<rows.Quote>(),
    column('speaker', '讲话人', 'speaker', 'text', (row) => row.speaker?.name ?? null),
    column('act', '行为', 'act', 'text', (row) => row.act),
    column('topics', '主题', 'topics', 'text', (row) => row.topics.join(' ')),
    column('text', '原句', 'text', 'text', (row) => row.text, { long: true }),
    report<rows.Quote>(),
  ],
  citations: [
    column('authority', '出自', 'authority', 'text', (row) => row.authority),
    column('work', '讲话或文件', 'work', 'text', (row) => row.work, { long: true }),
    ...dated<rows.CitationRow>(),
  ],
  items: [
    column('id', '编号', 'id', 'text', (row) => row.id),
    column('first', '首次提出', 'first_asked', 'date', (row) => row.first),
    column('what', '事项', 'what', 'text', (row) => row.what, { long: true }),
    column('asked', '提出人', 'asked_by', 'text', (row) => row.asked?.name ?? null),
    column('place', '所属地方', 'place', 'text', (row) => row.place?.name ?? null),
    column('topic', '主题', 'topic', 'text', (row) => row.topic),
    column('metric', '指标', 'metric', 'text', (row) => row.figure?.metric ?? null),
    column('value', '数值', 'value', 'number', (row) => row.figure?.value ?? null),
    column('high', '上限', 'high', 'number', (row) => row.figure?.high ?? null),
    column('unit', '单位', 'unit', 'text', (row) => row.figure?.unit ?? null),
    column('deadline_words', '时限原文', 'deadline_words', 'text', (row) => row.deadline?.text || null),
    column('deadline', '时限', 'deadline', 'date', (row) => row.revised ?? row.deadline?.day ?? null),
    column('outcome', '落实情况', 'outcome', 'text', (row) => row.outcome),
    column('last', '最近一次', 'last_step', 'date', (row) => row.last),
    column('looked', '查至', 'looked_until', 'date', (row) => row.looked),
    column('steps', '历次记载', 'steps', 'text', (row) => row.steps.map(stepWords).join('\n'), { long: true }),
    column('report', '报道编号', 'report', 'text', (row) => row.steps[0]?.report.id ?? null),
  ],
}

/** One step of an item on one line: day, status, words. */
const stepWords = ({ report: { date }, status, text }: ItemRow['steps'][number]) =>
  `${dayOf(date) ?? '?'} ${status} “${text}”`

/** Where the page shows words of a report. */
export const wordsPath = (report: { readonly id: string }, start: number | undefined) =>
  `/reports/${encodeURIComponent(report.id)}${start === undefined ? '' : `#c${start}`}`
const page = (folder: string) => (row: { id: string }) => `/${folder}/${encodeURIComponent(row.id)}`

/** Where the page shows a row of a list: what is named on a page of its own, what is said at its words in the report. */
export const PATHS: { readonly [K in List]: (row: RowOf[K]) => string } = {
  reports: page('reports'),
  people: page('people'),
  places: page('places'),
  organizations: page('organizations'),
  events: page('events'),
  tifa: page('tifa'),
  indicators: (row) => wordsPath(row.report, row.spans[0]?.[0] ?? row.quote?.start),
  agendas: (row) => wordsPath(row.report, row.spans[0]?.[0]),
  statements: (row) => wordsPath(row.report, row.start),
  citations: (row) => (row.quote ? wordsPath(row.quote.report, row.quote.start) : '/citations'),
  items: page('items'),
}

/** What a list is called above a sheet and in the name of a file. */
export const LIST_NAMES: { readonly [K in List]: Both } = {
  reports: { zh: '报道', en: 'reports' },
  people: { zh: '人物', en: 'people' },
  places: { zh: '地方', en: 'places' },
  organizations: { zh: '企业和单位', en: 'organizations' },
  events: { zh: '活动', en: 'events' },
  tifa: { zh: '提法', en: 'set phrases' },
  indicators: { zh: '指标', en: 'figures' },
  agendas: { zh: '要求清单', en: 'agendas' },
  statements: { zh: '讲话', en: 'statements' },
  citations: { zh: '引据', en: 'citations' },
  items: { zh: '落实事项', en: 'items' },
}
