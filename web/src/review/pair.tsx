import { Button, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Pair as PairRow } from '../../../src/serve/schema-pairs.ts'
import { pageAddress } from '../parts/addresses.ts'
import { momentOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { PairSide } from './pair-side.tsx'
import type { WantedPair } from './use-decide-pair.ts'
import { useReviewer } from './use-reviewer.ts'

export const KEYS_OF_VERDICTS = { s: 'same', d: 'different', u: 'unsure' } as const
export const VERDICTS = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a decision about a pair sends, whether it is the first about it or a further one. */
export function wantedOf(row: PairRow, action: Verdict | 'withdraw', note: string): WantedPair | null {
  const said = { action, note: note.trim() || null, after: row.last }
  if (row.pair !== null) return { pair: row.pair, ...said }
  if (!row.a.id || !row.b.id) return null
  return { kind: row.kind, a: row.a.id, b: row.b.id, ...said }
}

/** Whether the reviewer has a decision here that can be taken back. */
export function mayWithdraw(row: PairRow, by: string): boolean {
  const own = row.history.filter((one) => one.by === by)
  return own.length > own.filter(({ action }) => action === 'withdraw').length * 2
}

interface Props {
  readonly row: PairRow
  readonly chosen: boolean
  readonly editable: boolean
  readonly busy: boolean
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onChoose: () => void
  readonly onDecide: (action: Verdict | 'withdraw') => void
}

/** Two that may be one, side by side with their words, and the ways to decide. */
export function Pair({ row, chosen, editable, busy, note, onNote, onChoose, onDecide }: Props) {
  const { t, language } = useWords()
  const place = useRef<HTMLElement>(null)
  const shown = useRef(false)
  const [by] = useReviewer()
  useEffect(() => {
    // The page begins at its head; what is moved to comes into view.
    if (chosen && shown.current) place.current?.scrollIntoView({ block: 'nearest' })
    shown.current = true
  }, [chosen])
  const { kind, decision, unmet } = row
  const split = decision?.action === 'split'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k choose by key
    <article ref={place} className="doubt" data-chosen={chosen || undefined} onClick={onChoose}>
      <h2 className="card-kind">
        <span>{t(`pairKind.${kind}`)}</span>
        {row.score !== null && <span className="faint">{t('doubt.score', { n: Math.round(row.score * 100) })}</span>}
        <span className="faint">{row.joined ? t('pair.joined') : t('pair.apart')}</span>
      </h2>
      <div className="pair-sides">
        <PairSide side={row.a} kind={kind} {...(split && { head: t('pair.kept') })} />
        <PairSide side={row.b} kind={kind} {...(split && { head: t('pair.given') })} />
        {row.to && <PairSide side={row.to} kind={kind} head={t('pair.givenTo')} />}
      </div>
      {row.reasons.length > 0 && (
        <p className="faint">{row.reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; ')}</p>
      )}
      {unmet && <p className="notice">{t(`unmet.${unmet}`)}</p>}
      {row.history.length > 0 && (
        <ol className="decisions" aria-label={t('review.history')}>
          {row.history.map((one) => (
            <li key={one.no}>
              <strong>{t(`reviewAction.${one.action}`)}</strong> <span lang="zh-CN">{one.by}</span>{' '}
              <time className="faint">{momentOf(one.at)}</time>
              {one.note && <span lang="zh-CN">：{one.note}</span>}
            </li>
          ))}
        </ol>
      )}
      {editable && (
        <div className="decide-ways">
          {!split &&
            (row.pair !== null || (row.a.id !== null && row.b.id !== null)) &&
            VERDICTS.map((action) => (
              <Button
                key={action}
                size="small"
                type={decision?.action === action ? 'primary' : 'default'}
                disabled={busy}
                onClick={() => onDecide(action)}
              >
                {t(`reviewAction.${action}`)}
              </Button>
            ))}
          {mayWithdraw(row, by) && (
            <Button size="small" type="text" disabled={busy} onClick={() => onDecide('withdraw')}>
              {t('review.withdraw')}
            </Button>
          )}
          {kind === 'person' && row.a.id && (
            <Link className="more" to={`${pageAddress('people', row.a.id)}/split`}>
              {t('split.link')}
            </Link>
          )}
          {chosen && (
            <Input
              size="small"
              className="pair-note"
              lang="zh-CN"
              maxLength={2000}
              value={note}
              placeholder={t('review.note')}
              aria-label={t('review.note')}
              onChange={(event) => onNote(event.target.value)}
              onPressEnter={(event) => event.currentTarget.blur()}
              onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
            />
          )}
        </div>
      )}
    </article>
  )
}
