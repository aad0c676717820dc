import { Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ReviewKind } from '../../../src/review/records.ts'
import { topicCodes, topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { FIELDS, type Field, fromForm, toForm } from './fields.ts'

interface Props {
  readonly title: string
  /** What stands before the fields. */
  readonly head?: ReactNode
  readonly kind: ReviewKind
  readonly record: Readonly<Record<string, unknown>>
  /** The words that the record rests on. */
  readonly quote: string | null
  readonly busy: boolean
  readonly onDone: (record: Record<string, unknown>, note: string | null) => void
  readonly onLeave: () => void
}

/** A record to be set right, field by field. */
export function RecordForm({ title, head, kind, record, quote, busy, onDone, onLeave }: Props) {
  const { t } = useWords()
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(FIELDS[kind].map((field) => [field.name, toForm(field, record[field.name])])),
  )
  const [note, setNote] = useState('')
  const done = () => {
    const set = Object.fromEntries(FIELDS[kind].map((field) => [field.name, fromForm(field, values[field.name])]))
    onDone({ ...record, ...set }, note.trim() || null)
  }
  return (
    <Modal
      open
      title={title}
      okText={t('review.save')}
      cancelText={t('review.leave')}
      confirmLoading={busy}
      onOk={done}
      onCancel={onLeave}
    >
      {quote && (
        <blockquote className="form-quote" lang="zh-CN">
          {quote}
        </blockquote>
      )}
      {head}
      <Form layout="vertical" size="small" onFinish={done}>
        {FIELDS[kind].map((field) => (
          <Form.Item key={field.name} label={t(`field.${field.name}` as 'field.name')} htmlFor={`field-${field.name}`}>
            <Entry
              field={field}
              value={values[field.name]}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('review.note')} htmlFor="field-note">
          <Input id="field-note" value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

interface EntryProps {
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function Entry({ field, value, onChange }: EntryProps) {
  const { t, language } = useWords()
  const { type } = field
  const id = `field-${field.name}`
  if (typeof type === 'object')
    return (
      <Select
        id={id}
        value={value as string}
        options={type.values.map((one) => ({ value: one, label: t(`${type.words}.${one}` as 'act.directive') }))}
        onChange={onChange}
      />
    )
  switch (type) {
    case 'topics':
      return (
        <Select
          id={id}
          mode="multiple"
          maxCount={2}
          value={value as string[]}
          options={topicCodes().map((code) => ({ value: code, label: topicName(code, language) }))}
          onChange={onChange}
        />
      )
    case 'flag':
      return <Checkbox id={id} checked={Boolean(value)} onChange={(event) => onChange(event.target.checked)} />
    case 'number':
      return <InputNumber id={id} value={value as number | null} onChange={onChange} />
    case 'lines':
    case 'posts':
      return (
        <Input.TextArea
          id={id}
          lang="zh-CN"
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={value as string}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return <Input id={id} lang="zh-CN" value={value as string} onChange={(event) => onChange(event.target.value)} />
  }
}
