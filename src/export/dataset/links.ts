import type { Page } from '../../ledger/rows.ts'
import type { ItemRow } from '../../ledger/rows-items.ts'
import { pagesOf } from '../pages.ts'
import { field, type Linked, type LinkTable, type Row } from './table.ts'

const reasonsOf = (reasons: readonly { zh: string }[]) => reasons.map(({ zh }) => zh).join('；') || null
const reportOfEvent = (event: string) => event.slice(0, event.lastIndexOf('.'))
/** Every row of one of the ledger's lists, page by page. */
const every = <T>(list: (query: { page: number; size: number }) => Promise<{ total: number; items: T[] }>) =>
  pagesOf(
    (query) => list(query) as Promise<Page<T>>,
    {},
    Number.POSITIVE_INFINITY,
    () => {},
  )

const REASONS = field('reasons', 'text', '理由，以“；”分开', 'why, in Chinese, separated by ；')
const SCORE = field('score', 'number', '规则的把握，0 到 1', 'how sure the rules are, 0 to 1')

const copies: LinkTable = {
  name: 'copies',
  about: { zh: '同一报道的其他文本', en: 'Further copies of a report' },
  key: ['report', 'copy'],
  refers: { report: 'reports.id' },
  columns: [
    field(
      'report',
      'text',
      '作为代表、列入 reports 的报道，见 reports.id',
      'the report that stands for it, see reports.id',
    ),
    field('copy', 'text', '这一文本的编号；它不另列入 reports', 'id of the copy, which is not in reports'),
    field(
      'holds',
      'text',
      'whole 全文，partial 部分，joined 与其他报道合在一页',
      'whole: all of it; partial: a part; joined: the report among others on one page',
    ),
    field('share', 'number', '含代表文本的比例，0 到 1', 'share of the report’s text that it has, 0 to 1'),
    field('title', 'text', '标题', 'headline'),
    field('publisher', 'text', '登载者', 'who carries it'),
    field('date', 'text', '日期，ISO 8601', 'date, ISO 8601'),
    field('url', 'text', '网址', 'address'),
    field('path', 'text', '读入时的文件', 'the file it was read from'),
    field('repairs', 'whole', '修复处数', 'places of its text that were repaired'),
  ],
  async *rows({ rows, kept }) {
    yield rows.copies.filter(({ report }) => kept.reports.has(report)) as unknown as Row[]
  },
}

const sameEvents: LinkTable = {
  name: 'same_events',
  about: { zh: '几篇报道所写的同一活动', en: 'Tellings of one event by several reports' },
  key: ['event'],
  refers: { event: 'events.event', same: 'events.event' },
  columns: [
    field('event', 'text', '活动编号，见 events.event', 'id of a telling, see events.event'),
    field(
      'same',
      'text',
      '同一活动的各行此栏相同：代表这一活动的编号，见 events.event',
      'the same for all tellings of one event: the telling that stands for it, see events.event',
    ),
    field(
      'score',
      'number',
      '与代表为同一活动的把握；经第三篇相连或由人判定的为空',
      'how sure it is that it is the same as that one; none where a third telling or a person joined them',
    ),
  ],
  async *rows({ rows, kept }) {
    for (const group of Map.groupBy(rows.tellings, ({ head }) => head).values()) {
      const own = group.filter(({ event }) => kept.reports.has(reportOfEvent(event)))
      if (own.length < 2) continue
      const same = own.find(({ event, head }) => event === head)?.event ?? own[0]!.event
      yield own.map(({ event, head, score }) => ({
        event,
        same,
        score: event === same ? 1 : same === head ? score : null,
      }))
    }
  },
}

const relays: LinkTable = {
  name: 'relays',
  about: { zh: '传达学习', en: 'Meetings that pass on what was said at another event' },
  key: ['relay'],
  refers: { report: 'reports.id', event: 'events.event', source: 'events.event' },
  columns: [
    field('relay', 'text', '编号', 'id of the relay'),
    field('report', 'text', '传达者的报道，见 reports.id', 'report of the meeting that passes on, see reports.id'),
    field('event', 'text', '传达的会议，见 events.event', 'that meeting, see events.event'),
    field('source', 'text', '所传达的活动，见 events.event', 'the event whose words are passed on, see events.event'),
    field('work', 'text', '报道对所传达内容的称呼', 'what the report calls it'),
    field('days', 'whole', '相隔天数', 'days from the event to the meeting'),
    field('same', 'whole', '原样传达的句数', 'sentences passed on word for word'),
    field('adapted', 'whole', '改写传达的句数', 'sentences that were adapted'),
    field('added', 'whole', '新增的句数', 'sentences that were added'),
    field('dropped', 'whole', '未传达的句数', 'sentences that were left out'),
    SCORE,
    REASONS,
  ],
  async *rows({ ledger, kept, rows }) {
    for (const id of rows.passing) {
      if (!kept.reports.has(id)) continue
      const links = await ledger.reportLinks(id)
      yield (links?.relays ?? [])
        .filter(({ event, source }) => [event, source].every((one) => kept.reports.has(reportOfEvent(one.id))))
        .map((relay) => ({
          relay: relay.id,
          report: id,
          event: relay.event.id,
          source: relay.source.id,
          work: relay.work,
          days: relay.days,
          ...relay.counts,
          score: relay.score,
          reasons: reasonsOf(relay.reasons),
        }))
    }
  },
}

const cites: LinkTable = {
  name: 'cites',
  about: {
    zh: '报道所依据的、台账中有的活动',
    en: 'Events of the ledger that a report leans on without passing them on',
  },
  key: ['report', 'start', 'event'],
  refers: { report: 'reports.id', event: 'events.event' },
  columns: [
    field('report', 'text', '报道编号，见 reports.id', 'id of the report, see reports.id'),
    field('event', 'text', '所依据的活动，见 events.event', 'the event, see events.event'),
    field('work', 'text', '报道的称呼', 'what the report calls it'),
    field('start', 'whole', '在正文中的起点', 'where the words begin in the body'),
    field('end', 'whole', '终点，不含', 'where they end, exclusive'),
    SCORE,
    REASONS,
  ],
  async *rows({ ledger, kept, rows }) {
    for (const id of rows.passing) {
      if (!kept.reports.has(id)) continue
      const links = await ledger.reportLinks(id)
      const seen = new Set<string>()
      yield (links?.cites ?? [])
        .filter(({ event, start }) => {
          const key = `${start} ${event.id}`
          if (seen.has(key) || !kept.reports.has(reportOfEvent(event.id))) return false
          seen.add(key)
          return true
        })
        .map(({ event, work, start, end, score, reasons }) => ({
          report: id,
          event: event.id,
          work,
          start,
          end,
          score,
          reasons: reasonsOf(reasons),
        }))
    }
  },
}

/** Items whose first words are in the data set. */
async function* itemsOf({ ledger, kept }: Linked): AsyncGenerator<ItemRow[]> {
  for await (const some of every<ItemRow>((query) => ledger.items({ sort: 'oldest', ...query })))
    yield some.filter(({ steps }) => steps[0] && kept.reports.has(steps[0].report.id))
}

const items: LinkTable = {
  name: 'items',
  about: {
    zh: '要求、承诺、目标及其落实情况',
    en: 'What was asked or promised and can be followed, and how it stands',
  },
  key: ['item'],
  refers: { report: 'reports.id', asked_by: 'persons.person', topic: 'topics.topic' },
  columns: [
    field('item', 'text', '编号', 'id of the item'),
    field('report', 'text', '首次提出的报道，见 reports.id', 'the report that first asks, see reports.id'),
    field('what', 'text', '事项，用首次提出者的话', 'what, in the words of who asked first'),
    field('asked_by', 'text', '提出人，见 persons.person', 'who asked first, see persons.person'),
    field('asked_name', 'text', '提出人姓名', 'his name'),
    field('place', 'text', '所属地方：区划代码或名称', 'whose task it is: a division code, else a name'),
    field('place_name', 'text', '地方名称', 'name of the place'),
    field('topic', 'text', '主题，见 topics.topic', 'topic, see topics.topic'),
    field('metric', 'text', '指标', 'what is to be reached'),
    field('value', 'number', '数值，以 unit 计', 'figure, in `unit`'),
    field('high', 'number', '上限', 'upper end of a range'),
    field('unit', 'text', '单位', 'unit'),
    field('deadline_words', 'text', '时限原文', 'deadline as said'),
    field('deadline', 'date', '首次所定时限的最后一天', 'last day of the deadline first set'),
    field('revised', 'date', '后来改定的时限', 'the deadline set last, where it is another'),
    field(
      'outcome',
      'text',
      'not yet rated 未见后续报道，under way 推进中，done 完成，done late 逾期完成，met 达到，missed 未达到',
      'not yet rated (no later report: not “not done”), under way, done, done late, met or missed',
    ),
    field('first', 'date', '首次提出之日', 'day it was first asked'),
    field('last', 'date', '最近一次记载之日', 'day of the latest step'),
    field('looked', 'date', '查到哪一天', 'day of the latest report that could have told of it'),
  ],
  async *rows(linked) {
    for await (const some of itemsOf(linked))
      yield some.map((item) => ({
        item: item.id,
        report: item.steps[0]!.report.id,
        what: item.what,
        asked_by: item.asked?.id && linked.kept.people.has(item.asked.id) ? item.asked.id : null,
        asked_name: item.asked?.name ?? null,
        place: item.place?.code ?? item.place?.name ?? null,
        place_name: item.place?.name ?? null,
        topic: item.topic,
        metric: item.figure?.metric ?? null,
        value: item.figure?.value ?? null,
        high: item.figure?.high ?? null,
        unit: item.figure?.unit ?? null,
        deadline_words: item.deadline?.text || null,
        deadline: item.deadline?.day ?? null,
        revised: item.revised,
        outcome: item.outcome,
        first: item.first,
        last: item.last,
        looked: item.looked,
      }))
  },
}

const itemSteps: LinkTable = {
  name: 'item_steps',
  about: { zh: '事项的历次记载', en: 'Passages of reports that ask for an item, or tell of it' },
  key: ['item', 'ord'],
  refers: { item: 'items.item', report: 'reports.id' },
  columns: [
    field('item', 'text', '事项编号，见 items.item', 'id of the item, see items.item'),
    field('ord', 'whole', '次序，从 0 起', 'order, from 0'),
    field('report', 'text', '报道编号，见 reports.id', 'id of the report, see reports.id'),
    field(
      'status',
      'text',
      'asked 提出，relayed 传达，planned 部署，revised 调整，under way 推进，done 完成，met 达到，missed 未达到',
      'asked, relayed, planned, revised, under way, done, met or missed',
    ),
    field('start', 'whole', '在正文中的起点', 'where the words begin in the body'),
    field('end', 'whole', '终点，不含', 'where they end, exclusive'),
    field('quote', 'text', '原文', 'the words'),
    field('speaker', 'text', '讲话人', 'who says it'),
    SCORE,
    REASONS,
  ],
  async *rows(linked) {
    for await (const some of itemsOf(linked))
      yield some.flatMap(({ id, steps }) =>
        steps
          .filter(({ report }) => linked.kept.reports.has(report.id))
          .map((step, ord) => ({
            item: id,
            ord,
            report: step.report.id,
            status: step.status,
            start: step.start,
            end: step.end,
            quote: step.text,
            speaker: step.speaker?.name ?? null,
            score: step.score,
            reasons: reasonsOf(step.reasons),
          })),
      )
  },
}

const phrases: LinkTable = {
  name: 'phrases',
  about: { zh: '提法，一行一个', en: 'Set phrases, one a row' },
  key: ['phrase'],
  refers: {},
  columns: [
    field('phrase', 'text', '编号', 'id of the phrase'),
    field('text', 'text', '提法，取最常见的写法', 'the phrase, as most reports print it'),
    field(
      'kind',
      'text',
      'doctrine 理论，programme 工程行动，position 定位，slogan 口号',
      'doctrine, programme, position or slogan',
    ),
    field('reports', 'whole', '全台账中的报道数', 'reports in the whole ledger'),
    field('first', 'date', '首见', 'first day'),
    field('last', 'date', '末见', 'last day'),
  ],
  async *rows({ ledger, kept }) {
    for await (const some of every((query) => ledger.tifa({ sort: 'name', ...query })))
      yield some
        .filter(({ id }) => kept.phrases.has(id))
        .map(({ id, text, kind, reports, first, last }) => ({ phrase: id, text, kind, reports, first, last }))
  },
}

const phraseLinks: LinkTable = {
  name: 'phrase_links',
  about: { zh: '提法之间的关系', en: 'What set phrases have to do with each other' },
  key: ['phrase', 'relation', 'other', 'place'],
  refers: { phrase: 'phrases.phrase', other: 'phrases.phrase', report: 'reports.id' },
  columns: [
    field('phrase', 'text', '提法，见 phrases.phrase', 'the phrase, see phrases.phrase'),
    field(
      'relation',
      'text',
      'successor 为后者所继，part 包含后者，plan 由后者落实，variant 后者为另一写法',
      'successor: followed by the other; part: has the other as a part; plan: carried out by it; variant: another spelling',
    ),
    field('other', 'text', '另一提法，见 phrases.phrase', 'the other phrase, see phrases.phrase'),
    field('place', 'text', '更替所在的地方', 'where one followed the other'),
    field('report', 'text', '作为依据的报道，见 reports.id', 'a report that shows it, see reports.id'),
    field('quote', 'text', '依据的原文', 'its words'),
    SCORE,
    REASONS,
  ],
  async *rows({ ledger, kept }) {
    for (const id of [...kept.phrases].sort()) {
      const links = await ledger.phraseLinks(id)
      if (!links) continue
      const all = [
        ...links.successors.map((link) => ({ relation: 'successor', link })),
        ...links.parts.map((link) => ({ relation: 'part', link })),
        ...links.plans.map((link) => ({ relation: 'plan', link })),
        ...links.variants.map((link) => ({ relation: 'variant', link })),
      ]
      yield all.flatMap(({ relation, link }) => {
        if (link.id === null || !kept.phrases.has(link.id)) return []
        const shown = link.evidence.find(({ report }) => kept.reports.has(report.id))
        return [
          {
            phrase: id,
            relation,
            other: link.id,
            place: link.place?.id ?? null,
            report: shown?.report.id ?? null,
            quote: shown?.text ?? null,
            score: link.score,
            reasons: reasonsOf(link.reasons),
          },
        ]
      })
    }
  },
}

const persons: LinkTable = {
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

const careers: LinkTable = {
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

const units: LinkTable = {
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
export const LINK_TABLES: readonly LinkTable[] = [
  copies,
  sameEvents,
  relays,
  cites,
  items,
  itemSteps,
  phrases,
  phraseLinks,
  persons,
  careers,
  units,
]
