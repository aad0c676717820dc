import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress } from '../parts/addresses.ts'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'
import { OutcomeMark } from './outcome.tsx'

const SHOWN = 6

/** The latest of what was asked of a place, by a person or in a report, with how it stands; nothing where nothing was. */
export function ItemsSection({ by, value }: { by: 'place' | 'person'; value: string }) {
  const { t } = useWords()
  const { data } = useAnswer('/items', { params: { [by]: value, size: SHOWN } })
  if (!data?.total) return null
  return (
    <Section
      head={t('nav.items')}
      more={
        data.total > SHOWN
          ? { to: `/items?${by}=${encodeURIComponent(value)}`, text: t('section.all', { count: data.total }) }
          : null
      }
    >
      <ul className="item-briefs">
        {data.items.map((item) => (
          <li key={item.id}>
            <OutcomeMark outcome={item.outcome} />
            <Link className="quiet-link" lang="zh-CN" to={pageAddress('items', item.id)}>
              {item.what}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A line that leads from a report to what it asks, repeats or tells of. */
export function ItemsLine({ report }: { report: string }) {
  const { t } = useWords()
  const { data } = useAnswer('/items', { params: { report, size: 1 } })
  if (!data?.total) return null
  return (
    <p className="items-line">
      <Link to={`/items?report=${encodeURIComponent(report)}`}>{t('item.ofReport', { count: data.total })}</Link>
    </p>
  )
}
