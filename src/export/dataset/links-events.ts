import { REASONS, reasonsOf, reportOfEvent, SCORE } from './links-common.ts'
import { field, type Linked, type LinkTable, type Row } from './table.ts'

export const copies: LinkTable = {
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

export const sameEvents: LinkTable = {
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

/** The reports of the data set that lean on others, with what they lean on. */
async function* leaning({ ledger, kept, rows }: Pick<Linked, 'ledger' | 'kept' | 'rows'>) {
  for (const id of rows.passing) if (kept.reports.has(id)) yield { id, links: await ledger.reportLinks(id) }
}

export const relays: LinkTable = {
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
    for await (const { id, links } of leaning({ ledger, kept, rows })) {
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

export const cites: LinkTable = {
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
    for await (const { id, links } of leaning({ ledger, kept, rows })) {
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
