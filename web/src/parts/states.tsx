import { Button } from 'antd'
import type { ReactNode } from 'react'
import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { ApiFailure } from '../api/client.ts'
import { useWords } from '../words/use-words.ts'

/** Grey lines where text is about to stand. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useWords()
  return (
    <div className="loading" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={i} style={{ inlineSize: `${92 - ((i * 37) % 41)}%` }} />
      ))}
    </div>
  )
}

/** A state in words: what is, and what to do about it. */
export function Notice({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <section className="notice">
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {action && <div className="notice-action">{action}</div>}
    </section>
  )
}

/** Why there is no answer, and how to try again. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useWords()
  const again = retry && <Button onClick={retry}>{t('state.again')}</Button>
  if (error instanceof ApiFailure && error.status === 404)
    return (
      <Notice title={t('state.missing')} action={<Link to="/reports">{t('state.toReports')}</Link>}>
        {t('state.missingWhy')}
      </Notice>
    )
  if (error instanceof ApiFailure && error.status === 400)
    return (
      <Notice title={t('state.badFilter')} action={<Link to="?">{t('filter.clear')}</Link>}>
        <p>{t('state.badFilterWhy')}</p>
        <p className="said" lang="en">
          {error.message}
        </p>
      </Notice>
    )
  const reached = error instanceof ApiFailure && error.status > 0
  return (
    <Notice title={reached ? t('state.failed') : t('state.unreached')} action={again}>
      <p>{reached ? t('state.failedWhy') : t('state.unreachedWhy')}</p>
      {error.message && (
        <p className="said" lang="en">
          {error.message}
        </p>
      )}
    </Notice>
  )
}

/** A list whose filters leave nothing. */
export function NothingFound({ clear }: { clear?: (() => void) | undefined }) {
  const { t } = useWords()
  return (
    <Notice title={t('state.nothing')} action={clear && <Button onClick={clear}>{t('filter.clear')}</Button>}>
      {clear ? t('state.nothingFiltered') : t('state.nothingYet')}
    </Notice>
  )
}

/** A page that broke: the last resort. */
export function Broken() {
  const { t } = useWords()
  const error = useRouteError()
  const text = isRouteErrorResponse(error) ? error.statusText : error instanceof Error ? error.message : ''
  return (
    <Notice
      title={t('state.broken')}
      action={<Button onClick={() => window.location.reload()}>{t('state.reload')}</Button>}
    >
      <p>{t('state.brokenWhy')}</p>
      {text && (
        <p className="said" lang="en">
          {text}
        </p>
      )}
    </Notice>
  )
}
