import { Link } from 'react-router'
import type { TrendRow } from '../../../src/serve/schema-lineage.ts'
import { useAnswer } from '../api/use-answer.ts'
import { SaveTrend } from '../charts/save-trend.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { Failed, Loading, Notice } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

/** Set phrases that are used more, and less, than before. */
export function Component() {
  const { t } = useWords()
  useTitle(t('trend.title'))
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{t('trend.title')}</h1>
        <p className="under">{t('trend.lead')}</p>
      </header>
      <Trend trend="rising" />
      <Trend trend="fading" />
    </div>
  )
}

function Trend({ trend }: { trend: 'rising' | 'fading' }) {
  const { t } = useWords()
  const answer = useAnswer('/tifa/rising', { params: { trend } })
  const columns: Column<TrendRow>[] = [
    {
      key: 'text',
      head: t('column.tifa'),
      cell: (row) => (
        <Link className="quiet-link tifa-text" lang="zh-CN" to={pageAddress('tifa', row.id)}>
          {row.text}
        </Link>
      ),
    },
    { key: 'now', head: t('trend.now'), figures: true, cell: (row) => row.reports },
    { key: 'expected', head: t('trend.expected'), figures: true, cell: (row) => row.expected },
    { key: 'before', head: t('trend.before'), figures: true, cell: (row) => row.before },
    { key: 'weight', head: t('trend.weight'), figures: true, cell: (row) => <Weight value={Math.abs(row.weight)} /> },
    { key: 'places', head: t('nav.places'), figures: true, cell: (row) => row.places },
    {
      key: 'levels',
      head: t('trend.levels'),
      cell: (row) => row.levels.map((level) => t(`speakingLevel.${level}`)).join(t('lineage.and')),
    },
    {
      key: 'fresh',
      head: t('column.first'),
      figures: true,
      cell: (row) => `${row.first?.slice(0, 10) ?? ''}${row.fresh ? ` ${t('trend.fresh')}` : ''}`,
    },
  ]
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={6} />
  const { from, to, baseFrom, reports, baseReports, items } = answer.data
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t(`trend.${trend}`)}</h2>
        {items.length > 0 && <SaveTrend found={answer.data} />}
      </div>
      {from && items.length ? (
        <>
          <p className="soft">
            {t('trend.window', {
              from,
              to,
              baseFrom,
              reports: reports.toLocaleString('en-US'),
              base: baseReports.toLocaleString('en-US'),
            })}
          </p>
          <Table caption={t(`trend.${trend}`)} columns={columns} rows={items} keyOf={(row) => row.id} />
        </>
      ) : (
        <Notice title={t('trend.none')}>{t('trend.noneWhy')}</Notice>
      )}
    </section>
  )
}

/** Above this a difference comes by chance in one case of twenty. */
const CHANCE = 3.84

function Weight({ value }: { value: number }) {
  const { t } = useWords()
  return value < CHANCE ? <span className="soft">{t('trend.chance', { n: value.toFixed(1) })}</span> : value.toFixed(1)
}
