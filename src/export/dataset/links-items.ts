/** Tables of what was asked, and of what came of it. */

import type { ItemRow } from '../../ledger/rows-items.ts'
import { every, REASONS, reasonsOf, SCORE } from './links-common.ts'
import { field, type Linked, type LinkTable } from './table.ts'

/** Items whose first words are in the data set. */
async function* itemsOf({ ledger, kept }: Linked): AsyncGenerator<ItemRow[]> {
  for await (const some of every<ItemRow>((query) => ledger.items({ sort: 'oldest', ...query })))
    yield some.filter(({ steps }) => steps[0] && kept.reports.has(steps[0].report.id))
}

export const items: LinkTable = {
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

export const itemSteps: LinkTable = {
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
