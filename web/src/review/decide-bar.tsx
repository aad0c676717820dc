import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewKind } from '../../../src/review/records.ts'
import type { Decision } from '../../../src/serve/schema-review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { momentOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { RecordForm } from './record-form.tsx'
import { ReviewerName } from './reviewer-name.tsx'
import { useDecide } from './use-decide.ts'
import { useReviewer } from './use-reviewer.ts'

interface Props {
  readonly report: string
  readonly kind: ReviewKind
  /** Place of the record in the report's list of its kind. */
  readonly index: number
  readonly record: Readonly<Record<string, unknown>>
  readonly quote: string | null
}

/** Under a record: what people decided about it, and the ways to decide. Nothing where the server takes no decisions and there are none. */
export function DecideBar({ report, kind, index, record, quote }: Props) {
  const { t } = useWords()
  const overview = useAnswer('/review')
  const told = useAnswer('/reports/:id/decisions', { id: report })
  const [by] = useReviewer()
  const [form, setForm] = useState(false)
  const decide = useDecide()
  const editable = overview.data?.editable ?? false
  const identity = told.data?.identities[kind]?.[index]
  if (!told.data || identity === undefined) return null
  const own = told.data.decisions.filter((one) => one.kind === kind && one.identity === identity)
  if (!editable && !own.length) return null
  const last = own.at(-1)?.no ?? null
  const make = (action: Decision['action'], value: Record<string, unknown> | null, note: string | null = null) =>
    decide.mutate({ report, kind, identity, action, value, note, after: last }, { onSuccess: () => setForm(false) })
  const mine = own.filter((one) => one.by === by)
  const undone = mine.filter((one) => one.action === 'withdraw').length
  return (
    <div className="decide">
      {own.length > 0 && <History decisions={own} />}
      {editable && !by && <ReviewerName />}
      {editable && by && (
        <div className="decide-ways">
          <Button size="small" loading={decide.isPending} onClick={() => make('accept', record)}>
            {t('review.accept')}
          </Button>
          <Button size="small" onClick={() => setForm(true)}>
            {t('review.correct')}
          </Button>
          {kind !== 'sentence' && kind !== 'meta' && (
            <Button size="small" onClick={() => make('reject', record)}>
              {t('review.reject')}
            </Button>
          )}
          {mine.length > undone * 2 && (
            <Button size="small" type="text" onClick={() => make('withdraw', null)}>
              {t('review.withdraw')}
            </Button>
          )}
        </div>
      )}
      {decide.error && (
        <p className="decide-error" role="alert">
          {decide.error.status === 409 ? t('review.overtaken') : decide.error.message || t('state.unreachedWhy')}
        </p>
      )}
      {form && (
        <RecordForm
          title={t('review.correct')}
          kind={kind}
          record={record}
          quote={quote}
          busy={decide.isPending}
          onDone={(value, note) => make('correct', value, note)}
          onLeave={() => setForm(false)}
        />
      )}
    </div>
  )
}

function History({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useWords()
  return (
    <ol className="decisions" aria-label={t('review.history')}>
      {decisions.map((one) => (
        <li key={one.no}>
          <strong>{t(`reviewAction.${one.action}`)}</strong> <span lang="zh-CN">{one.by}</span>{' '}
          <time className="faint">{momentOf(one.at)}</time>
          {one.note && <span lang="zh-CN">：{one.note}</span>}
        </li>
      ))}
    </ol>
  )
}
