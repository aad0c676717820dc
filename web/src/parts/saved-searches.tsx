import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { send } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { Section } from './section.tsx'

/** The searches that are kept: each opens its list, has a feed, and can be dropped. */
export function SavedSearches() {
  const { t } = useWords()
  const answer = useAnswer('/searches')
  const overview = useAnswer('/review')
  const queries = useQueryClient()
  if (!answer.data?.items.length) return null
  const drop = async (id: string) => {
    await send(`/searches/${id}`, null, 'DELETE').catch(() => {})
    await queries.invalidateQueries()
  }
  return (
    <Section head={t('saved.title')}>
      <ul className="saved-searches">
        {answer.data.items.map(({ id, name, list, query }) => (
          <li key={id}>
            <Link to={`/${list}${query && `?${query}`}`} lang="zh-CN">
              {name}
            </Link>{' '}
            <span className="faint">{t(`nav.${list}`)}</span> <a href={`/api/searches/${id}/feed`}>{t('saved.feed')}</a>
            {overview.data?.editable && (
              <Button size="small" type="text" onClick={() => void drop(id)}>
                {t('saved.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
