import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { IndicatorRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { figureText } from '../parts/figure.ts'
import { ChoiceMenu, FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { INDICATOR_KINDS, MEASURES } from '../parts/kinds.ts'
import type { Column } from '../parts/table.tsx'
import { TableList } from '../parts/table-list.tsx'
import { useWords } from '../words/use-words.ts'

/** Figures: targets still to be reached, and what is reported as reached. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/indicators', { params: { ...values, size: 50 }, keep: true })
  const columns: Column<IndicatorRow>[] = [
    {
      key: 'metric',
      head: t('column.metric'),
      cell: (row) => (
        <Tooltip title={row.quote && <span lang="zh-CN">{row.quote.text}</span>} placement="topLeft">
          <Link
            className="quiet-link"
            lang="zh-CN"
            to={wordsAddress(row.report.id, row.spans[0]?.[0] ?? row.quote?.start)}
          >
            {row.metric}
          </Link>
        </Tooltip>
      ),
    },
    {
      key: 'figure',
      head: t('column.figure'),
      figures: true,
      cell: (row) => <strong lang="zh-CN">{figureText(row) ?? t('figure.inWords')}</strong>,
    },
    { key: 'measure', head: t('column.measure'), cell: (row) => t(`measure.${row.measure}`) },
    {
      key: 'kind',
      head: t('column.kind'),
      cell: (row) => (
        <span className="indicator-kind" data-kind={row.kind}>
          {t(`indicatorKind.${row.kind}`)}
        </span>
      ),
    },
    { key: 'subject', head: t('column.subject'), cell: (row) => <span lang="zh-CN">{row.subject}</span> },
    { key: 'period', head: t('column.period'), cell: (row) => <span lang="zh-CN">{row.period}</span> },
    { key: 'date', head: t('column.date'), figures: true, sort: 'newest', cell: (row) => dayOf(row.report.date) },
  ]
  return (
    <TableList
      list="indicators"
      title={t('nav.indicators')}
      lead={t('lead.indicators')}
      search={t('search.indicators')}
      answer={answer}
      filters={
        <FilterBar offer={['place', 'person', 'year']}>
          <ChoiceMenu
            name="kind"
            label={t('column.kind')}
            values={INDICATOR_KINDS}
            nameOf={(kind) => t(`indicatorKind.${kind}`)}
          />
          <ChoiceMenu
            name="measure"
            label={t('column.measure')}
            values={MEASURES}
            nameOf={(measure) => t(`measure.${measure}`)}
          />
        </FilterBar>
      }
      columns={columns}
      defaultSort="newest"
    />
  )
}
