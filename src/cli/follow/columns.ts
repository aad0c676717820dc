import { type Column, column } from '../../export/column.ts'
import type { ItemRow, ItemStep } from '../../ledger/rows-items.ts'

/** One step with the item it belongs to: the rows of a CSV, where each dot of the time line is one. */
export interface StepRow {
  readonly item: ItemRow
  readonly step: ItemStep
}

/** The columns of items with their steps, for a spreadsheet. */
export const STEPS: readonly Column<StepRow>[] = [
  column('item', '事项编号', 'Item', 'text', ({ item }) => item.id),
  column('what', '事项', 'What', 'text', ({ item }) => item.what, { long: true }),
  column('place', '责任地区', 'Place', 'text', ({ item }) => item.place?.name ?? null),
  column('asked', '提出人', 'Asked by', 'text', ({ item }) => item.asked?.name ?? null),
  column('topic', '主题', 'Topic', 'text', ({ item }) => item.topic),
  column('deadline', '时限', 'Deadline', 'text', ({ item }) => item.deadline?.text ?? null),
  column('due', '时限日期', 'Due', 'date', ({ item }) => item.revised ?? item.deadline?.day ?? null),
  column('outcome', '结果', 'Outcome', 'text', ({ item }) => item.outcome),
  column('looked', '查至', 'Looked until', 'date', ({ item }) => item.looked),
  column('date', '日期', 'Date', 'date', ({ step }) => step.report.date),
  column('status', '进展', 'Status', 'text', ({ step }) => step.status),
  column('speaker', '讲话人', 'Speaker', 'text', ({ step }) => step.speaker?.name ?? null),
  column('text', '原文', 'Words', 'text', ({ step }) => step.text, { long: true }),
  column('why', '依据', 'Why', 'text', ({ step }) => step.reasons.map((reason) => reason.zh).join('；'), {
    long: true,
  }),
  column('report', '报道', 'Report', 'text', ({ step }) => step.report.id),
]
