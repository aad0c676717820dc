import { ArrowLeftOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Mentions, PairDecision } from '../../../src/serve/schema-pairs.ts'
import { type ApiFailure, send } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress, wordsAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { Marked } from '../parts/marked.tsx'
import { Name } from '../parts/name.tsx'
import { Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { KeyList } from '../report/key-help.tsx'
import { useKeys } from '../report/use-keys.ts'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'

/** The reports that mean a person, to choose those that mean another of the name. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/people/:id/mentions', { id })
  useTitle(answer.data ? `${answer.data.name} · ${t('split.title')}` : t('split.title'))
  return <Thing answer={answer}>{(mentions) => <Split key={mentions.person} mentions={mentions} />}</Thing>
}

function Split({ mentions }: { mentions: Mentions }) {
  const { t } = useWords()
  const { person, name, items, last, total } = mentions
  const overview = useAnswer('/review')
  const career = useAnswer('/people/:id/career', { id: person })
  const [by] = useReviewer()
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const split = useMutation<PairDecision, ApiFailure>({
    mutationFn: () =>
      send(`/people/${encodeURIComponent(person)}/split`, {
        reports: [...chosen],
        to: to || null,
        note: note.trim() || null,
        by,
        after: last,
      }) as Promise<PairDecision>,
    onSettled: () => queries.invalidateQueries(),
    onSuccess: () => navigate(`/people/${encodeURIComponent(name)}`),
  })
  const editable = overview.data?.editable ?? false
  const toggle = (report: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(report)) after.add(report)
      return after
    })
  const move = (next: number) => {
    const index = Math.max(0, Math.min(next, items.length - 1))
    setAt(index)
    document.getElementById(`mention-${index}`)?.focus()
  }
  const ready = chosen.size > 0 && chosen.size < items.length && by !== '' && !split.isPending
  useKeys({ j: () => move(at + 1), k: () => move(at - 1) })
  return (
    <>
      <Link className="back" to={pageAddress('people', person)}>
        <ArrowLeftOutlined aria-hidden /> <Name name={name} as="person" />
      </Link>
      <header className="page-head">
        <h1>{t('split.title')}</h1>
        <p className="under">{t('split.lead')}</p>
      </header>
      {overview.data && !editable && <p className="soft">{t('review.readOnly')}</p>}
      {editable && !by && <ReviewerName />}
      <div className="queue-help">
        <KeyList
          keys={[
            ['j', t('keys.next')],
            ['k', t('keys.previous')],
            [t('split.space'), t('split.choose')],
          ]}
        />
      </div>
      {total > items.length && <p className="soft">{t('split.more', { n: items.length })}</p>}
      <ol className="mention-rows">
        {items.map(({ report, posts, quote, decision }, i) => {
          const found = quote ? quote.text.indexOf(name) : -1
          return (
            <li key={report.id} data-chosen={chosen.has(report.id) || undefined}>
              <input
                id={`mention-${i}`}
                type="checkbox"
                disabled={!editable}
                checked={chosen.has(report.id)}
                onFocus={() => setAt(i)}
                onChange={() => toggle(report.id)}
              />
              <label htmlFor={`mention-${i}`}>
                <span className="dates">{dayOf(report.date)}</span>{' '}
                <strong lang="zh-CN">{posts.join('、') || t('split.noPost')}</strong>{' '}
                <span lang="zh-CN">{report.title}</span>
                {decision !== null && <span className="faint"> · {t('split.decided')}</span>}
                {quote && (
                  <span className="doubt-words" lang="zh-CN">
                    <Marked text={quote.text} marks={found < 0 ? [] : [[found, found + name.length]]} />
                  </span>
                )}
              </label>
              <Link
                className="more"
                to={wordsAddress(report.id, quote?.start)}
                aria-label={`${t('split.open')} ${report.title ?? ''}`}
              >
                {t('split.open')}
              </Link>
            </li>
          )
        })}
      </ol>
      {editable && (
        <div className="split-done">
          <Select
            size="small"
            className="filter-menu"
            value={to}
            aria-label={t('split.to')}
            options={[
              { value: '', label: t('split.new') },
              ...(career.data?.namesakes ?? []).map((one) => ({
                value: one.id,
                label: `${one.id} ${one.post ? `${one.post.ofName ?? ''}${one.post.title}` : ''}`,
              })),
            ]}
            onChange={setTo}
          />
          <Input
            size="small"
            className="pair-note"
            lang="zh-CN"
            maxLength={2000}
            value={note}
            placeholder={t('review.note')}
            aria-label={t('review.note')}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            size="small"
            type="primary"
            disabled={!ready}
            loading={split.isPending}
            onClick={() => split.mutate()}
          >
            {t('split.do', { count: chosen.size })}
          </Button>
          {chosen.size > 0 && chosen.size === items.length && <p className="soft">{t('split.all')}</p>}
          {split.error && (
            <p className="decide-error" role="alert">
              {split.error.status === 409 ? t('pair.overtaken') : split.error.message || t('state.unreachedWhy')}
            </p>
          )}
        </div>
      )}
    </>
  )
}
