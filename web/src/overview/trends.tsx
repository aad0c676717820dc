import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { SaveTrend } from '../charts/save-trend.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { Beside } from '../parts/ref-list.tsx'
import { useWords } from '../words/use-words.ts'

const SHOWN = 6

/** Set phrases that are used more, or less, than before. */
export function Trends({ trend }: { trend: 'rising' | 'fading' }) {
  const { t } = useWords()
  const answer = useAnswer('/tifa/rising', { params: { trend, limit: SHOWN } })
  const items = answer.data?.items ?? []
  return (
    <Beside
      head={t(`overview.${trend}`)}
      empty={!items.length}
      tools={answer.data && <SaveTrend brief found={answer.data} />}
    >
      <ul className="ref-list">
        {items.map((row) => (
          <li key={row.id}>
            <Link className="quiet-link" lang="zh-CN" to={pageAddress('tifa', row.id)}>
              {row.text}
            </Link>
            <span className="count">{row.reports}</span>
          </li>
        ))}
      </ul>
    </Beside>
  )
}
