import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CountedRef, TopicCount } from '../../../src/serve/schema.ts'
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
export function TopicBars({ head, topics, filter }: { head: string; topics: readonly TopicCount[]; filter: string }) {
  const { language } = useWords()
  const most = Math.max(1, ...topics.map((one) => one.count))
  return (
    <Beside head={head} empty={!topics.length}>
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

export function Beside({ head, empty = false, children }: { head: string; empty?: boolean; children: ReactNode }) {
  if (empty) return null
  return (
    <section className="beside">
      <h2>{head}</h2>
      {children}
    </section>
  )
}
