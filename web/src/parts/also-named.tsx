import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { pageAddress } from './addresses.ts'
import { NameLink } from './name.tsx'

/** People, places, organizations and set phrases whose names hold the words that were searched for. */
export function AlsoNamed({ words }: { words: string }) {
  const { t } = useWords()
  const { data } = useAnswer('/search', { params: { q: words, size: 4 }, keep: true })
  if (!data) return null
  const { people, places, organizations, tifa } = data
  if (!people.total && !places.total && !organizations.total && !tifa.total) return null
  return (
    <p className="also-named">
      <span className="faint">{t('search.also')}</span>
      {people.items.map((row) => (
        <NameLink key={row.id} id={row.id} name={row.name} as="person" />
      ))}
      {places.items.map((row) => (
        <NameLink key={row.id} id={row.id} name={row.name} as="place" />
      ))}
      {organizations.items.map((row) => (
        <Link key={row.id} className="quiet-link" lang="zh-CN" to={pageAddress('organizations', row.id)}>
          {row.name}
        </Link>
      ))}
      {tifa.items.map((row) => (
        <Link key={row.id} className="quiet-link" lang="zh-CN" to={pageAddress('tifa', row.id)}>
          “{row.text}”
        </Link>
      ))}
    </p>
  )
}
