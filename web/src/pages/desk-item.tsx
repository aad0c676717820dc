import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { DeskItem, DeskSource } from '../../../src/serve/schema-desk.ts'
import { useAnswer } from '../api/use-answer.ts'
import { EntryForm } from '../desk/entry-form.tsx'
import { FactsForm } from '../desk/facts-form.tsx'
import { History } from '../desk/history.tsx'
import { LightMark } from '../desk/light.tsx'
import { Sources } from '../desk/sources.tsx'
import { Told } from '../desk/told.tsx'
import { useWrite } from '../desk/use-write.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'

/** One item of the desk: its facts, its whole history, and the way to add to it. */
export function Component() {
  const { id } = useParams()
  const { t } = useWords()
  const answer = useAnswer('/desk/:id', { id })
  const overview = useAnswer('/review')
  const [given, setGiven] = useState<readonly DeskSource[]>([])
  useTitle(answer.data?.what ?? t('nav.desk'))
  if (answer.error && !answer.data) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={10} />
  const item = answer.data
  return (
    <div className="sheet desk-item">
      <Link className="back" to="/desk">
        <ArrowLeftOutlined aria-hidden /> {t('nav.desk')}
      </Link>
      <header className="page-head">
        <h1 lang="zh-CN">{item.what}</h1>
        <p className="under">
          {item.id} · {t(`deskStage.${item.stage}`)} <LightMark light={item.light} />
        </p>
      </header>
      <Facts item={item} />
      {overview.data?.editable && <Change item={item} />}
      <h2>{t('desk.history')}</h2>
      {overview.data?.editable && <EntryForm key={item.id} item={item} given={given} onDrop={() => setGiven([])} />}
      <History item={item} />
      <Told
        id={item.id}
        onUse={
          overview.data?.editable && item.stage !== 'closed' && item.stage !== 'finished'
            ? (source) => {
                setGiven((before) => [...before, source])
                document.getElementById('entry-text')?.focus()
              }
            : null
        }
      />
    </div>
  )
}

function Facts({ item }: { item: DeskItem }) {
  const { t } = useWords()
  const rows: [name: string, value: string | null][] = [
    [t('column.kind'), t(`deskKind.${item.kind}`)],
    [t('deskField.asker'), item.asker],
    [t('deskField.lead'), item.lead],
    [t('deskField.assisting'), item.assisting.join('、') || null],
    [t('deskField.responsible'), item.responsible],
    [
      t('deskField.deadlineText'),
      [item.deadline, item.deadlineText].filter((one, i, all) => one && all.indexOf(one) === i).join(' · ') || null,
    ],
    [t('deskField.steps'), item.steps.join('；') || null],
    [t('desk.progress'), item.progress ?? t('desk.noProgress')],
    [t('deskField.note'), item.note],
  ]
  return (
    <dl className="meta-list">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang="zh-CN">{value}</dd>
            </div>
          ),
      )}
      {item.source && (
        <div>
          <dt>{t('desk.from')}</dt>
          <dd>
            <Sources sources={[item.source]} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Change({ item }: { item: DeskItem }) {
  const { t } = useWords()
  const [by] = useReviewer()
  const [open, setOpen] = useState(false)
  const write = useWrite<DeskItem>()
  if (!by || item.stage === 'closed') return null
  return (
    <>
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>
        {t('desk.change')}
      </Button>
      {open && (
        <FactsForm
          title={t('desk.change')}
          facts={item}
          busy={write.isPending}
          error={write.error && (write.error.status === 409 ? t('desk.overtaken') : write.error.message)}
          onDone={(facts) =>
            write.mutate(
              {
                path: `/desk/${encodeURIComponent(item.id)}/entries`,
                body: { kind: 'change', by, facts, after: item.last },
              },
              { onSuccess: () => setOpen(false) },
            )
          }
          onLeave={() => setOpen(false)}
        />
      )}
    </>
  )
}
