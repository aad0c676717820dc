import { Segmented } from 'antd'
import { useAnswer } from '../api/use-answer.ts'
import { useFilters } from '../parts/filters.ts'
import { Pager, Total } from '../parts/pager.tsx'
import { Failed, Loading, Notice } from '../parts/states.tsx'
import { useWords } from '../words/use-words.ts'
import { PairQueue } from './pair-queue.tsx'

const KINDS = ['person', 'organization', 'event'] as const
const STATES = ['open', 'decided', 'unmet'] as const

/** The queue of what may be one: waiting, decided, or decided without effect now. */
export function PairList({ editable }: { editable: boolean }) {
  const { t } = useWords()
  const { values, change } = useFilters()
  const overview = useAnswer('/review')
  const state = STATES.find((one) => one === values.status) ?? 'open'
  const kind = KINDS.find((one) => one === values.kind)
  const answer = useAnswer('/review/pairs', { params: { page: values.page, kind, state, size: 20 }, keep: true })
  const counts = overview.data?.pairs
  return (
    <>
      <div className="pair-tools">
        <Segmented
          size="small"
          value={state}
          options={STATES.map((one) => ({
            value: one,
            label: `${t(`pairState.${one}`)}${counts ? ` ${counts[one]}` : ''}`,
          }))}
          onChange={(next) => change({ status: next === 'open' ? null : next })}
          aria-label={t('pair.state')}
        />
        <Segmented
          size="small"
          value={kind ?? ''}
          options={[
            { value: '', label: t('review.anyKind') },
            ...KINDS.map((one) => ({ value: one, label: t(`recordKind.${one}`) })),
          ]}
          onChange={(next) => change({ kind: next || null })}
          aria-label={t('column.kind')}
        />
      </div>
      {answer.error && !answer.data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : !answer.data ? (
        <Loading lines={10} />
      ) : (
        <>
          {answer.data.total > 0 && <Total total={answer.data.total} name="rows" />}
          {/* It stays where the last pair goes: what it has to say about it must be read. */}
          <PairQueue rows={answer.data.items} editable={editable} busy={answer.isPlaceholderData} />
          {answer.data.total === 0 && <Notice title={t(`pairNothing.${state}`)}>{t(`pairNothingWhy.${state}`)}</Notice>}
          <Pager {...answer.data} />
        </>
      )}
    </>
  )
}
