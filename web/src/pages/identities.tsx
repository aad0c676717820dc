import { Segmented } from 'antd'
import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { Doubts } from '../identities/doubts.tsx'
import { useFilters } from '../parts/filters.ts'
import { Pager } from '../parts/pager.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

const KINDS = ['person', 'organization'] as const

/** People of one name, and organizations, that may be one and are kept apart. */
export function Component() {
  const { t } = useWords()
  useTitle(t('nav.identities'))
  const { values, change } = useFilters()
  const answer = useAnswer('/identities/doubts', {
    params: { page: values.page, kind: values.kind, size: 50 },
    keep: true,
  })
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{t('nav.identities')}</h1>
        <p className="under">
          {t('lead.identities')}{' '}
          <Link className="link-inline" to="/review?type=pairs">
            {t('pair.decideThere')}
          </Link>
        </p>
      </header>
      <Segmented
        size="small"
        value={values.kind ?? ''}
        options={[
          { value: '', label: t('review.anyKind') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`recordKind.${kind}`) })),
        ]}
        onChange={(kind) => change({ kind: kind || null })}
        aria-label={t('column.kind')}
      />
      {answer.error && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {!answer.data && !answer.error && <Loading lines={8} />}
      {answer.data && (
        <>
          {answer.data.total === 0 && <p className="soft">{t('doubt.none')}</p>}
          <Doubts doubts={answer.data.items} />
          <Pager {...answer.data} />
        </>
      )}
    </div>
  )
}
