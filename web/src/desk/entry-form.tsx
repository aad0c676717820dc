import { Button, Form, Input, InputNumber, Segmented, Upload } from 'antd'
import { useState } from 'react'
import type { DeskItem, DeskSource } from '../../../src/serve/schema-desk.ts'
import { sendFile } from '../api/client.ts'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'
import { Sources } from './sources.tsx'
import { problemOf } from './upload-problem.ts'
import { useWrite } from './use-write.ts'

type Kind = 'assign' | 'urge' | 'answer' | 'finish' | 'close' | 'reopen'

/** What may come next in each stage, the likeliest first. */
const NEXT: Readonly<Record<DeskItem['stage'], readonly Kind[]>> = {
  filed: ['assign', 'answer', 'urge', 'finish'],
  assigned: ['answer', 'urge', 'assign', 'finish'],
  urged: ['answer', 'urge', 'assign', 'finish'],
  answered: ['answer', 'finish', 'urge', 'assign'],
  finished: ['close', 'reopen'],
  closed: ['reopen'],
}

/** A report's words by their address on this page: `/reports/r…#s12` or `#c120`. */
const REPORT = /\/reports\/([^/?#]+)/

/** Adds to an item's history: what happened, on which day, and what says so. */
export function EntryForm({
  item,
  given,
  onDrop,
}: {
  item: DeskItem
  /** Words of reports that were chosen beside the form. */
  given: readonly DeskSource[]
  onDrop: () => void
}) {
  const { t } = useWords()
  const [by] = useReviewer()
  const next = NEXT[item.stage]
  const [chosen, setKind] = useState<Kind>(next[0]!)
  const kind =
    given.length && next.includes('answer') && chosen !== 'finish'
      ? 'answer'
      : next.includes(chosen)
        ? chosen
        : next[0]!
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  const [percent, setPercent] = useState<number | null>(null)
  const [source, setSource] = useState('')
  const [files, setFiles] = useState<DeskSource[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const write = useWrite<DeskItem>()
  if (!by) return <ReviewerName />
  const proven = kind === 'answer' || kind === 'finish'
  const inWords: DeskSource[] = source.trim() ? [{ type: 'words', words: sourceWords(source.trim()) }] : []
  const sources = proven ? [...given, ...files, ...inWords] : [...files, ...inWords]
  const done = () =>
    write.mutate(
      {
        path: `/desk/${encodeURIComponent(item.id)}/entries`,
        body: {
          kind,
          by,
          text: text.trim() || null,
          ...(day && { day }),
          percent: kind === 'answer' ? percent : null,
          sources,
          after: item.last,
        },
      },
      {
        onSuccess: () => {
          setText('')
          setSource('')
          setFiles([])
          setPercent(null)
          onDrop()
        },
      },
    )
  const upload = async (file: File) => {
    setProblem(null)
    try {
      const kept = (await sendFile(`/desk/evidence?name=${encodeURIComponent(file.name)}`, file)) as {
        sha256: string
        name: string
      }
      setFiles((before) => [...before, { type: 'file', ...kept }])
    } catch (error) {
      setProblem(problemOf(error, file, t))
    }
  }
  return (
    <Form layout="vertical" size="small" className="entry-form" onFinish={done}>
      <Segmented
        value={kind}
        options={next.map((one) => ({ value: one, label: t(`deskEntry.${one}`) }))}
        onChange={setKind}
        aria-label={t('desk.entry')}
      />
      <Form.Item label={t('desk.text')} htmlFor="entry-text">
        <Input.TextArea
          id="entry-text"
          lang="zh-CN"
          autoSize={{ minRows: 2 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form.Item>
      <div className="entry-row">
        <Form.Item label={t('desk.day')} htmlFor="entry-day">
          <Input id="entry-day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </Form.Item>
        {kind === 'answer' && (
          <Form.Item label={t('desk.percent')} htmlFor="entry-percent">
            <InputNumber id="entry-percent" min={0} max={100} value={percent} onChange={setPercent} />
          </Form.Item>
        )}
      </div>
      {proven && (
        <Form.Item label={t('desk.source')} htmlFor="entry-source" extra={t('desk.sourceHint')}>
          <Input id="entry-source" lang="zh-CN" value={source} onChange={(event) => setSource(event.target.value)} />
          <Upload
            showUploadList={false}
            beforeUpload={(file) => {
              void upload(file)
              return false
            }}
          >
            <Button size="small" type="text">
              {t('desk.addFile')}
            </Button>
          </Upload>
          {given.length > 0 && (
            <>
              <Sources sources={given} />
              <Button size="small" type="text" onClick={onDrop}>
                {t('told.drop')}
              </Button>
            </>
          )}
          {files.map((file) => file.type === 'file' && <span key={file.sha256}>{file.name} </span>)}
        </Form.Item>
      )}
      {(problem || write.error) && (
        <p className="decide-error" role="alert">
          {problem ??
            (write.error?.status === 409 ? t('desk.overtaken') : write.error?.message || t('state.unreachedWhy'))}
        </p>
      )}
      <Button
        htmlType="submit"
        type="primary"
        size="small"
        loading={write.isPending}
        disabled={proven && !sources.length}
      >
        {t('desk.save')}
      </Button>
    </Form>
  )
}

/** An address of a report on this page is kept short: what server it was seen on says nothing later. */
function sourceWords(text: string): string {
  const found = REPORT.exec(text)
  return found && URL.canParse(text) ? text.slice(text.indexOf('/reports/')) : text
}
