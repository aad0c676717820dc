import type { Trends } from '../../../src/serve/schema-lineage.ts'
import { useWords } from '../words/use-words.ts'
import { SaveChart } from './save-chart.tsx'

/** Takes away which phrases rise or fade: how often they are used, and how often they would be at the rate of before. */
export function SaveTrend({ found, brief = false }: { found: Trends; brief?: boolean }) {
  const { t } = useWords()
  const { trend, from, to, baseFrom, reports, baseReports, items } = found
  return (
    <SaveChart
      brief={brief}
      title={`${t('trend.title')} · ${t(`trend.${trend}`)}`}
      name={`phrases-${trend}`}
      drawn={{
        bars: items.map((row) => ({ label: row.text, values: [row.reports, row.expected] })),
        series: [t('trend.now'), t('trend.expected')],
      }}
      figures={['/api/charts/trends', `?trend=${trend}&limit=100`]}
      narrowed={t('trend.window', {
        from,
        to,
        baseFrom,
        reports: reports.toLocaleString('en-US'),
        base: baseReports.toLocaleString('en-US'),
      })}
    />
  )
}
