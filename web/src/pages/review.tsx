import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DoubtPage } from '../../../src/serve/schema-review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { useFilters } from '../parts/filters.ts'
import { Pager, Total } from '../parts/pager.tsx'
import { Failed, Loading, Notice } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { KeyList } from '../report/key-help.tsx'
import { useKeys } from '../report/use-keys.ts'
import { Doubt } from '../review/doubt.tsx'
import { PairList } from '../review/pair-list.tsx'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { Reviewers } from '../review/reviewers.tsx'
import { useDecide } from '../review/use-decide.ts'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'

const KINDS = [
  'sentence',
  'event',
  'agenda',
  'person',
  'place',
  'organization',
  'tifa',
  'indicator',
  'citation',
] as const
type Row = DoubtPage['items'][number]

/** The queue of what the machine is least sure of, to be gone through by key; and who has decided how much. */
export function Component() {
  const { t } = useWords()
  useTitle(t('nav.review'))
  const { values, change } = useFilters()
  const pairs = values.type === 'pairs'
  const queue = useAnswer('/review/queue', {
    when: !pairs,
    params: { page: values.page, kind: KINDS.find((one) => one === values.kind), size: 20 },
    keep: true,
  })
  const overview = useAnswer('/review')
  const rows = queue.data?.items ?? []
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{t('nav.review')}</h1>
        <p className="under">{t('lead.review')}</p>
      </header>
      {overview.data && <Reviewers overview={overview.data} />}
      {overview.data?.editable === false && <p className="soft">{t('review.readOnly')}</p>}
      <div className="pair-tools">
        <Segmented
          className="review-parts"
          value={pairs ? 'pairs' : ''}
          options={[
            { value: '', label: t('review.records') },
            {
              value: 'pairs',
              label: `${t('review.pairs')}${overview.data?.pairs.open ? ` ${overview.data.pairs.open}` : ''}`,
            },
          ]}
          onChange={(type) => change({ type: type || null, kind: null, status: null })}
          aria-label={t('review.what')}
        />
      </div>
      {pairs ? (
        <PairList editable={overview.data?.editable ?? false} />
      ) : (
        <>
          <Segmented
            size="small"
            className="queue-kinds"
            value={values.kind ?? ''}
            options={[
              { value: '', label: t('review.anyKind') },
              ...KINDS.map((kind) => ({ value: kind, label: t(`recordKind.${kind}`) })),
            ]}
            onChange={(kind) => change({ kind: kind || null })}
            aria-label={t('column.kind')}
          />
          {queue.error && !queue.data ? (
            <Failed error={queue.error} retry={() => void queue.refetch()} />
          ) : !queue.data ? (
            <Loading lines={10} />
          ) : (
            <>
              {queue.data.total > 0 && <Total total={queue.data.total} name="rows" />}
              <Queue rows={rows} editable={overview.data?.editable ?? false} busy={queue.isPlaceholderData} />
              {queue.data.total === 0 && <Notice title={t('review.nothing')}>{t('review.nothingWhy')}</Notice>}
              <Pager {...queue.data} />
            </>
          )}
        </>
      )}
    </div>
  )
}

const keyOf = ({ report, kind, identity }: Row): string => `${report.id} ${kind} ${identity}`

function Queue({ rows, editable, busy }: { rows: readonly Row[]; editable: boolean; busy: boolean }) {
  const { t } = useWords()
  const [at, setAt] = useState(0)
  // Of which record: one that is decided leaves the queue, and its form with it.
  const [correcting, setCorrecting] = useState<string | null>(null)
  const [by] = useReviewer()
  const decide = useDecide()
  const chosen = Math.max(0, Math.min(at, rows.length - 1))
  const row = rows[chosen]
  const make = (action: 'accept' | 'reject') => {
    if (!row || !editable || !by || decide.isPending) return
    if (action === 'reject' && row.kind === 'sentence') return
    const { report, kind, identity, record, last } = row
    decide.mutate({ report: report.id, kind, identity, action, value: record, after: last })
  }
  useKeys({
    j: () => setAt(Math.min(chosen + 1, rows.length - 1)),
    k: () => setAt(Math.max(chosen - 1, 0)),
    a: () => make('accept'),
    r: () => make('reject'),
    x: () => row && editable && by && setCorrecting(keyOf(row)),
  })
  return (
    <>
      {editable && !by && <ReviewerName />}
      {editable && by && (
        <div className="queue-help">
          <KeyList
            keys={[
              ['j', t('keys.next')],
              ['k', t('keys.previous')],
              ['a', t('review.accept')],
              ['x', t('review.correct')],
              ['r', t('review.reject')],
            ]}
          />
        </div>
      )}
      {decide.error && (
        <p className="decide-error" role="alert">
          {decide.error.status === 409 ? t('review.overtaken') : decide.error.message || t('state.unreachedWhy')}
        </p>
      )}
      <ol className="queue" aria-busy={busy}>
        {rows.map((one, i) => (
          <li key={keyOf(one)}>
            <Doubt
              row={one}
              chosen={i === chosen}
              onChoose={() => setAt(i)}
              correcting={correcting === keyOf(one)}
              onCorrected={() => setCorrecting(null)}
              onCorrect={() => {
                setAt(i)
                setCorrecting(keyOf(one))
              }}
              editable={editable && by !== ''}
            />
            <Link className="queue-link" to={wordsAddress(one.report.id, one.context?.start)} lang="zh-CN">
              {one.report.title ?? t('report.untitled')}
            </Link>
          </li>
        ))}
      </ol>
    </>
  )
}
