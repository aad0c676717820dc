import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { Beside } from '../parts/ref-list.tsx'
import { useWords } from '../words/use-words.ts'

/** How what was asked stands, by what reports say of it. */
export function FollowThrough() {
  const { t } = useWords()
  const answer = useAnswer('/items', { params: { size: 1 } })
  const outcomes = answer.data?.outcomes.filter(({ count }) => count > 0) ?? []
  const most = Math.max(1, ...outcomes.map(({ count }) => count))
  return (
    <Beside
      head={t('overview.followed')}
      empty={!outcomes.length}
      tools={
        <SaveChart
          brief
          title={t('overview.followed')}
          name="outcomes"
          drawn={{
            bars: outcomes.map(({ outcome, count }) => ({ label: t(`outcome.${outcome}`), values: [count] })),
            series: [t('nav.items')],
          }}
          figures={['/api/charts/outcomes', '']}
        />
      }
    >
      <ul className="topic-bars">
        {outcomes.map(({ outcome, count }) => (
          <li key={outcome}>
            <Link className="quiet-link" to={`/items?${new URLSearchParams({ status: outcome })}`}>
              <span>{t(`outcome.${outcome}`)}</span>
              <span className="bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
              <span className="count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Beside>
  )
}
