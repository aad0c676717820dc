import type { CopyGroup, CopyRow } from '../ledger/rows-copies.ts'
import { plain } from './plain.ts'

const HOLDS = { whole: '全文', partial: '节录', joined: '合页' } as const

/** What other copies of a report the ledger holds, as lines below its card; nothing where there is no other. */
export function copiesText({ copies, parts, reasons, sites }: CopyGroup, id: string): string {
  if (parts.length)
    return lines(
      `此页由${parts.length}篇报道合成`,
      parts.map(({ report }) => [report.id, report.date?.slice(0, 10) ?? '日期不详', report.title ?? ''].join('  ')),
    )
  if (copies.length < 2) return ''
  const carried = sites.map(({ name, count }) => (count > 1 ? `${name} ${count}` : name)).join('、')
  return lines(
    `共${copies.length}份${carried && `（${carried}）`}`,
    copies.map(
      (copy) =>
        `${copyLine(copy, id)}${copy.standing ? `  列表以此份为准：${reasons.map(({ zh }) => zh).join('；')}` : ''}`,
    ),
  )
}

function copyLine(copy: CopyRow, id: string): string {
  const { holds, share, repairs } = copy
  return [
    copy.id === id ? '本份'.padEnd(copy.id.length - 2) : copy.id,
    copy.date?.slice(0, 10) ?? '日期不详',
    copy.publisher ?? copy.url ?? copy.path ?? '',
    holds === 'partial' ? `节录${Math.round(share * 100)}%` : HOLDS[holds],
    repairs ? `修复${repairs}处` : '完好',
  ].join('  ')
}

const lines = (head: string, rows: readonly string[]): string =>
  `\n${[head, ...rows.map((row) => `  ${row}`)].map(plain).join('\n')}\n`
