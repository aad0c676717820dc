import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CountedRef, TopicCount } from '../../../src/serve/schema.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { pageAddress } from './addresses.ts'
import { Name } from './name.tsx'

/** Things that go with the thing of the page, each with how often. */
export function RefList({
  head,
  folder,
  refs,
}: {
  head: string
  folder: 'people' | 'places' | 'organizations' | 'tifa'
  refs: readonly CountedRef[]
}) {
  return (
    <Beside head={head} empty={!refs.length}>
      <ul className="ref-list">
        {refs.map((ref) => (
          <li key={ref.id}>
            <Link className="quiet-link" lang="zh-CN" to={pageAddress(folder, ref.id)}>
              {folder === 'people' || folder === 'places' ? (
                <Name name={ref.name} as={folder === 'people' ? 'person' : 'place'} />
              ) : (
                ref.name
              )}
            </Link>
            <span className="count">{ref.count}</span>
          </li>
        ))}
      </ul>
    </Beside>
  )
}

/** How often each topic was asked for, as bars with their figures; each leads to its quotes. */
export function TopicBars({
  head,
  topics,
  filter,
  of = null,
}: {
  head: string
  topics: readonly TopicCount[]
  filter: string
  /** What thing they are of; null for the whole ledger. */
  of?: string | null
}) {
  const { language } = useWords()
  const most = Math.max(1, ...topics.map((one) => one.count))
  return (
    <Beside
      head={head}
      empty={!topics.length}
      tools={
        <SaveChart
          brief
          title={of ? `${of} · ${head}` : head}
          name="topics"
          drawn={{
            bars: topics.map((one) => ({ label: topicName(one.topic, language), values: [one.count] })),
            series: [head],
          }}
          figures={of ? null : ['/api/charts/topics', '']}
        />
      }
    >
      <ul className="topic-bars">
        {topics.map((one) => (
          <li key={one.topic}>
            <Link className="quiet-link" to={`/statements?topic=${one.topic}${filter && `&${filter}`}`}>
              <span>{topicName(one.topic, language)}</span>
              <span className="bar" style={{ inlineSize: `${(one.count / most) * 100}%` }} />
              <span className="count">{one.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Beside>
  )
}

export function Beside({
  head,
  empty = false,
  tools,
  children,
}: {
  head: string
  empty?: boolean
  /** Stands at the end of the head. */
  tools?: ReactNode
  children: ReactNode
}) {
  if (empty) return null
  return (
    <section className="beside">
      <h2>
        {head} {tools}
      </h2>
      {children}
    </section>
  )
}
