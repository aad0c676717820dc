import { recordId } from '../../ledger/identity.ts'
import { EVIDENCE, evidence, field, REPORT, type Table } from './table.ts'

const DAYLESS = '按所知的精度，不知为空；XXXX 为年份不详'

export const events: Table = {
  name: 'events',
  about: { zh: '报道所写的活动', en: 'Events that a report tells' },
  key: ['event'],
  refers: { report: 'reports.id' },
  columns: [
    field('event', 'text', '活动编号', 'id of the event'),
    REPORT,
    field(
      'type',
      'text',
      'inspection 调研，meeting 会议，interview 访谈，reception 会见，ceremony 仪式，other 其他',
      'inspection, meeting, interview, reception, ceremony or other',
    ),
    field(
      'date',
      'text',
      `日期或区间，ISO 8601，${DAYLESS}`,
      'date or interval, ISO 8601 with the precision that is known; XXXX where no year is',
    ),
    field('place', 'text', '区划代码，或开发区、乡镇名称', 'division code, else the name of a zone or township'),
    field('lead', 'text', '主要人物', 'who inspects, presides or is interviewed'),
    ...EVIDENCE,
  ],
  rows: ({ report }) =>
    report.events.map((event, i) => ({
      event: recordId(report.id, 'event', i),
      report: report.id,
      type: event.type,
      date: event.date,
      place: event.place,
      lead: event.lead,
      ...evidence(report, event),
    })),
}

export const attendees: Table = {
  name: 'attendees',
  about: { zh: '活动的参加者', en: 'Who else was at an event' },
  key: ['event', 'ord'],
  refers: { event: 'events.event' },
  columns: [
    field('event', 'text', '活动编号，见 events.event', 'id of the event, see events.event'),
    field('ord', 'whole', '次序，从 0 起', 'order, from 0'),
    field('name', 'text', '姓名', 'name'),
  ],
  rows: ({ report }) =>
    report.events.flatMap((event, i) =>
      event.attendees.map((name, ord) => ({ event: recordId(report.id, 'event', i), ord, name })),
    ),
}

export const stops: Table = {
  name: 'stops',
  about: { zh: '活动的到访点', en: 'Sites visited at an event' },
  key: ['event', 'ord'],
  refers: { event: 'events.event' },
  columns: [
    field('event', 'text', '活动编号，见 events.event', 'id of the event, see events.event'),
    field('ord', 'whole', '次序，从 0 起', 'order, from 0'),
    field('name', 'text', '到访点名称', 'name of the site'),
  ],
  rows: ({ report }) =>
    report.events.flatMap((event, i) =>
      event.stops.map((name, ord) => ({ event: recordId(report.id, 'event', i), ord, name })),
    ),
}

export const sentences: Table = {
  name: 'sentences',
  about: { zh: '句子的行为、讲话人和主题', en: 'Sentences with act, speaker and topics' },
  key: ['sentence'],
  refers: { report: 'reports.id', topic1: 'topics.topic', topic2: 'topics.topic' },
  columns: [
    field('sentence', 'text', '句子编号', 'id of the sentence'),
    REPORT,
    field('start', 'whole', '在正文中的起点', 'where it begins in the body'),
    field('end', 'whole', '终点，不含', 'where it ends, exclusive'),
    field(
      'act',
      'text',
      'directive 要求，commitment 承诺，assessment 评价，narration 叙述',
      'directive, commitment, assessment or narration',
    ),
    field('speaker', 'text', '讲话人，叙述为空', 'who speaks; none in narration'),
    field('topic1', 'text', '第一主题，见 topics.topic', 'first topic, see topics.topic'),
    field('topic2', 'text', '第二主题', 'second topic'),
    field(
      'text',
      'text',
      '原句；叙述句仅在要求全文时给出',
      'the sentence; of narration only where full texts were asked for',
    ),
    field('confidence', 'number', '规则的把握，0 到 1', 'how sure the rules are, 0 to 1'),
  ],
  rows: ({ report, hidden, texts }) =>
    report.sentences.flatMap((sentence, i) =>
      hidden.has(sentence)
        ? []
        : [
            {
              sentence: recordId(report.id, 'sentence', i),
              report: report.id,
              start: sentence.start,
              end: sentence.end,
              act: sentence.act,
              speaker: sentence.speaker,
              topic1: sentence.topics[0] ?? null,
              topic2: sentence.topics[1] ?? null,
              text: texts || sentence.act !== 'narration' ? sentence.text : null,
              confidence: sentence.confidence,
            },
          ],
    ),
}

export const agendas: Table = {
  name: 'agendas',
  about: { zh: '要求清单', en: 'Announced or numbered lists of requirements' },
  key: ['agenda'],
  refers: { report: 'reports.id' },
  columns: [
    field('agenda', 'text', '清单编号', 'id of the agenda'),
    REPORT,
    field('speaker', 'text', '提出者', 'whose it is'),
    field('announced', 'whole', '报道所称的条数', 'the number of points that the report states'),
    field('items', 'whole', '读出的条数', 'points found'),
    ...EVIDENCE,
  ],
  rows: ({ report }) =>
    report.agendas.map((agenda, i) => ({
      agenda: recordId(report.id, 'agenda', i),
      report: report.id,
      speaker: agenda.speaker,
      announced: agenda.announced,
      items: agenda.items.length,
      ...evidence(report, agenda),
    })),
}

export const agendaItems: Table = {
  name: 'agenda_items',
  about: { zh: '清单的各条', en: 'The points of agendas' },
  key: ['agenda', 'ord'],
  refers: { agenda: 'agendas.agenda' },
  columns: [
    field('agenda', 'text', '清单编号，见 agendas.agenda', 'id of the agenda, see agendas.agenda'),
    field('ord', 'whole', '次序，从 0 起', 'order, from 0'),
    field('text', 'text', '标题，去掉序号和“要”', 'the heading, without number and 要'),
    field('start', 'whole', '在正文中的起点', 'where it begins in the body'),
    field('end', 'whole', '终点，不含', 'where it ends, exclusive'),
  ],
  rows: ({ report }) =>
    report.agendas.flatMap((agenda, i) =>
      agenda.items.map((text, ord) => ({
        agenda: recordId(report.id, 'agenda', i),
        ord,
        text,
        start: agenda.itemSpans[ord]?.[0] ?? null,
        end: agenda.itemSpans[ord]?.[1] ?? null,
      })),
    ),
}

export const indicators: Table = {
  name: 'indicators',
  about: { zh: '指标：目标和结果', en: 'Figures: targets and results' },
  key: ['indicator'],
  refers: { report: 'reports.id' },
  columns: [
    field('indicator', 'text', '指标编号', 'id of the figure'),
    REPORT,
    field('kind', 'text', 'target 目标，actual 结果', 'target: still to be reached; actual: reported as reached'),
    field('metric', 'text', '指标名称', 'what is measured'),
    field(
      'measure',
      'text',
      'growth 增长，level 水平，rank 位次，share 占比，count 数量',
      'growth, level, rank, share or count',
    ),
    field('value', 'number', '数值，以 unit 计；以词语表示的为空', 'value in `unit`; none where it is graded in words'),
    field('high', 'number', '区间的上限', 'upper end of a range'),
    field('unit', 'text', '单位', 'unit'),
    field('approx', 'truth', '是否约数', 'whether it is approximate'),
    field('bound', 'text', '限定词（左右、以上、以内）', 'the printed qualifier (左右, 以上, 以内)'),
    field('period', 'text', '时期，照原文', 'period, as printed'),
    field('subject', 'text', '谁的数字', 'whose figure it is'),
    ...EVIDENCE,
  ],
  rows: ({ report }) =>
    report.indicators.map((one, i) => ({
      indicator: recordId(report.id, 'indicator', i),
      report: report.id,
      kind: one.kind,
      metric: one.metric,
      measure: one.measure,
      value: one.value,
      high: one.high,
      unit: one.unit,
      approx: one.approx,
      bound: one.bound,
      period: one.period,
      subject: one.subject,
      ...evidence(report, one),
    })),
}
