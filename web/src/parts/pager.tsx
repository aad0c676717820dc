import { Pagination } from 'antd'
import { useWords } from '../words/use-words.ts'
import { useFilters } from './filters.ts'

/** How many rows an answer can have before the reader is told to narrow it. */
const MANY = 1000

export function Total({ total, name }: { total: number; name: 'reports' | 'rows' | 'quotes' }) {
  const { t } = useWords()
  return (
    <p className="total" aria-live="polite">
      {t(`totalOf.${name}`, { count: total, n: total.toLocaleString('en-US') })}
      {total > MANY && <span className="faint">{t('total.many')}</span>}
    </p>
  )
}

/** The pages of a list; the number stands in the address. */
export function Pager({ total, size, page }: { total: number; size: number; page: number }) {
  const { change } = useFilters()
  const { t } = useWords()
  if (total <= size) return null
  return (
    <nav className="pager" aria-label={t('total.pages')}>
      <Pagination
        current={page}
        pageSize={size}
        total={total}
        showSizeChanger={false}
        onChange={(next) => change({ page: next > 1 ? `${next}` : null })}
      />
    </nav>
  )
}
