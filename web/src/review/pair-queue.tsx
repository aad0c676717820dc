import { useState } from 'react'
import type { PairPage } from '../../../src/serve/schema-pairs.ts'
import { KeyList } from '../report/key-help.tsx'
import { useKeys } from '../report/use-keys.ts'
import { useWords } from '../words/use-words.ts'
import { KEYS_OF_VERDICTS, mayWithdraw, Pair, type Verdict, wantedOf } from './pair.tsx'
import { ReviewerName } from './reviewer-name.tsx'
import { useDecidePair } from './use-decide-pair.ts'
import { useReviewer } from './use-reviewer.ts'

interface Props {
  readonly rows: PairPage['items']
  readonly editable: boolean
  readonly busy?: boolean
  /** False where other keys of the page come first. */
  readonly keys?: boolean
}

/** Pairs that may be one, to be gone through by key. */
export function PairQueue({ rows, editable, busy = false, keys = true }: Props) {
  const { t } = useWords()
  const [at, setAt] = useState(0)
  const [note, setNote] = useState('')
  const [by] = useReviewer()
  const decide = useDecidePair()
  const chosen = Math.max(0, Math.min(at, rows.length - 1))
  const make = (index: number, action: Verdict | 'withdraw') => {
    const row = rows[index]
    const wanted = row && wantedOf(row, action, index === chosen ? note : '')
    if (!row || !wanted || !editable || !by || decide.isPending) return
    if (row.decision?.action === 'split' && action !== 'withdraw') return
    if (action === 'withdraw' && !mayWithdraw(row, by)) return
    decide.mutate(wanted, { onSuccess: () => setNote('') })
  }
  const move = (to: number) => {
    setAt(Math.max(0, Math.min(to, rows.length - 1)))
    setNote('')
  }
  useKeys(
    keys
      ? {
          j: () => move(chosen + 1),
          k: () => move(chosen - 1),
          ...Object.fromEntries(
            Object.entries(KEYS_OF_VERDICTS).map(([key, action]) => [key, () => make(chosen, action)]),
          ),
          w: () => make(chosen, 'withdraw'),
          n: () => document.querySelector<HTMLInputElement>('.pair-note')?.focus(),
        }
      : {},
  )
  return (
    <>
      {editable && !by && <ReviewerName />}
      {editable && by && keys && rows.length > 0 && (
        <div className="queue-help">
          <KeyList
            keys={[
              ['j', t('keys.next')],
              ['k', t('keys.previous')],
              ['s', t('reviewAction.same')],
              ['d', t('reviewAction.different')],
              ['u', t('reviewAction.unsure')],
              ['w', t('review.withdraw')],
              ['n', t('review.note')],
            ]}
          />
        </div>
      )}
      {decide.error && (
        <p className="decide-error" role="alert">
          {decide.error.status === 409 ? t('pair.overtaken') : decide.error.message || t('state.unreachedWhy')}
        </p>
      )}
      <ol className="queue" aria-busy={busy}>
        {rows.map((row, i) => (
          <li key={row.pair ?? `${row.kind} ${row.a.id} ${row.b.id}`}>
            <Pair
              row={row}
              chosen={i === chosen}
              editable={editable && by !== ''}
              busy={decide.isPending}
              note={i === chosen ? note : ''}
              onNote={setNote}
              onChoose={() => i !== chosen && move(i)}
              onDecide={(action) => make(i, action)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
