import { CloseOutlined } from '@ant-design/icons'
import type { Facets } from '../../../src/serve/schema.ts'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { type FilterName, useFilters } from './filters.ts'

/** What a filter's value is called: a place's or person's name for its id, a topic's name for its code. */
export function useFilterLabel(facets: Facets | undefined): (name: FilterName, value: string) => string {
  const { t, language } = useWords()
  return (name, value) => {
    if (name === 'topic') return topicName(value, language)
    if (name === 'act')
      return value === 'directive' || value === 'commitment' || value === 'assessment' || value === 'narration'
        ? t(`act.${value}`)
        : value
    const known =
      name === 'place' ? Object.values(facets?.places ?? {}).flat() : name === 'person' ? (facets?.people ?? []) : []
    return known.find((one) => one.value === value)?.label ?? value
  }
}

/** The chosen filters, each removable. */
export function Chips({ facets }: { facets: Facets | undefined }) {
  const { t } = useWords()
  const { chosen, change, clear } = useFilters()
  const label = useFilterLabel(facets)
  if (!chosen.length) return null
  return (
    <ul className="chips" aria-label={t('filter.chosen')}>
      {chosen.map(([name, value]) => (
        <li key={name}>
          <button type="button" className="chip" onClick={() => change({ [name]: null })}>
            <span className="faint">{t(`filterName.${name}`)}</span> {label(name, value)}{' '}
            <CloseOutlined aria-label={t('filter.remove')} />
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <button type="button" className="plain-button link-button" onClick={clear}>
            {t('filter.clear')}
          </button>
        </li>
      )}
    </ul>
  )
}
