import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { DoubtPage } from '../../../src/serve/schema-review.ts'
import { Marked } from '../parts/marked.tsx'
import { Sureness } from '../report/sureness.tsx'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { FIELDS, toForm } from './fields.ts'
import { RecordForm } from './record-form.tsx'
import { useDecide } from './use-decide.ts'

interface Props {
  readonly row: DoubtPage['items'][number]
  readonly chosen: boolean
  readonly editable: boolean
  readonly correcting: boolean
  readonly onChoose: () => void
  readonly onCorrect: () => void
  readonly onCorrected: () => void
}

/** One record of the queue: what the machine made of which words, and the ways to decide about it. */
export function Doubt({ row, chosen, editable, correcting, onChoose, onCorrect, onCorrected }: Props) {
  const { t } = useWords()
  const place = useRef<HTMLElement>(null)
  const decide = useDecide()
  const { report, kind, identity, record, context, last } = row
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const spans = (record.spans ?? []) as [number, number][]
  const marks = context
    ? spans
        .filter(([start]) => start >= context.start && start < context.start + context.text.length)
        .slice(0, 1)
        .map(([start, end]): [number, number] => [
          start - context.start,
          Math.min(end - context.start, context.text.length),
        ])
    : []
  const make = (action: 'accept' | 'reject') =>
    decide.mutate({ report: report.id, kind, identity, action, value: record, after: last })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k choose by key
    <article ref={place} className="doubt" data-chosen={chosen || undefined} onClick={onChoose}>
      <h2 className="card-kind">
        <span>{t(`recordKind.${kind}`)}</span>
        <Sureness value={row.confidence} />
      </h2>
      {context && (
        <p className="doubt-words" lang="zh-CN">
          <Marked text={context.text} marks={kind === 'sentence' ? [] : marks} />
        </p>
      )}
      <Facts row={row} />
      {editable && (
        <div className="decide-ways">
          <Button size="small" loading={decide.isPending} onClick={() => make('accept')}>
            {t('review.accept')}
          </Button>
          <Button size="small" onClick={onCorrect}>
            {t('review.correct')}
          </Button>
          {kind !== 'sentence' && (
            <Button size="small" onClick={() => make('reject')}>
              {t('review.reject')}
            </Button>
          )}
        </div>
      )}
      {correcting && (
        <RecordForm
          title={t('review.correct')}
          kind={kind}
          record={record}
          quote={context?.text ?? null}
          busy={decide.isPending}
          onDone={(value, note) =>
            decide.mutate(
              { report: report.id, kind, identity, action: 'correct', value, note, after: last },
              { onSuccess: onCorrected },
            )
          }
          onLeave={onCorrected}
        />
      )}
    </article>
  )
}

function Facts({ row: { kind, record } }: Pick<Props, 'row'>) {
  const { t, language } = useWords()
  const facts = FIELDS[kind].flatMap((field) => {
    const { name, type } = field
    const value = toForm(field, record[name])
    if (value === '' || value === null || value === false || (Array.isArray(value) && !value.length)) return []
    const words =
      typeof type === 'object'
        ? t(`${type.words}.${value as string}` as 'act.directive')
        : type === 'topics'
          ? (value as string[]).map((code) => topicName(code, language)).join('、')
          : value === true
            ? t('review.yes')
            : String(value).replaceAll('\n', '；')
    return [[name, words] as const]
  })
  return (
    <dl className="doubt-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{t(`field.${name}` as 'field.name')}</dt>
          <dd lang="zh-CN">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
