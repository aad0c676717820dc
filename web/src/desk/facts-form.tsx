import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { DeskItem, NewFacts } from '../../../src/serve/schema-desk.ts'
import { useWords } from '../words/use-words.ts'

const KINDS = ['demand', 'commitment', 'target', 'difficulty', 'finding', 'other'] as const

interface Props {
  readonly title: string
  readonly facts: Partial<DeskItem>
  /** Several items are taken up with the same units and deadline: their own words are not asked for. */
  readonly several?: number
  /** What is to be known before. */
  readonly note?: string | null
  readonly busy: boolean
  readonly error: string | null
  readonly onDone: (facts: Omit<NewFacts, 'what'> & { what?: string }) => void
  readonly onLeave: () => void
}

const words = (text: string) => text.trim() || null
const list = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((one) => one.trim())
    .filter(Boolean)

/** Of what is said for several only what is said at all: each keeps its own of the rest. */
const said = <F extends object>(facts: F): Partial<F> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ) as Partial<F>

/** The facts of an item: what is to be done, by whom, by when. */
export function FactsForm({ title, facts, several = 1, note = null, busy, error, onDone, onLeave }: Props) {
  const { t } = useWords()
  const before = {
    what: facts.what ?? '',
    kind: facts.kind ?? (several === 1 ? 'demand' : ''),
    asker: facts.asker ?? '',
    lead: facts.lead ?? '',
    assisting: (facts.assisting ?? []).join('、'),
    responsible: facts.responsible ?? '',
    deadlineText: facts.deadlineText ?? facts.deadline ?? '',
    steps: (facts.steps ?? []).join('\n'),
    note: facts.note ?? '',
  }
  const [values, setValues] = useState(before)
  const set = (name: keyof typeof values) => (value: string) => setValues((held) => ({ ...held, [name]: value }))
  const done = () => onDone(several === 1 ? all() : said(all()))
  const all = () => ({
    ...(several === 1 && { what: values.what.trim() }),
    kind: values.kind as DeskItem['kind'],
    asker: words(values.asker),
    lead: words(values.lead),
    assisting: list(values.assisting, /[、,，;；]/),
    responsible: words(values.responsible),
    deadlineText: words(values.deadlineText),
    // As it was drafted, where its words stay as they were; else it is reckoned from the words.
    deadline: values.deadlineText === before.deadlineText ? (facts.deadline ?? null) : null,
    steps: list(values.steps, /\n/),
    note: words(values.note),
  })
  const line = (name: 'asker' | 'lead' | 'assisting' | 'responsible' | 'deadlineText' | 'note', hint?: string) => (
    <Form.Item label={t(`deskField.${name}`)} htmlFor={`desk-${name}`} extra={hint}>
      <Input
        id={`desk-${name}`}
        lang="zh-CN"
        value={values[name]}
        onChange={(event) => set(name)(event.target.value)}
      />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={title}
      okText={t('desk.save')}
      cancelText={t('review.leave')}
      confirmLoading={busy}
      okButtonProps={{ disabled: several === 1 && !values.what.trim() }}
      onOk={done}
      onCancel={onLeave}
    >
      {note && <p className="notice">{note}</p>}
      <Form layout="vertical" size="small">
        {several === 1 ? (
          <Form.Item label={t('deskField.what')} htmlFor="desk-what">
            <Input.TextArea
              id="desk-what"
              lang="zh-CN"
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={values.what}
              onChange={(event) => set('what')(event.target.value)}
            />
          </Form.Item>
        ) : (
          <p>
            {t('desk.several', { count: several })} {t('desk.severalOwn')}
          </p>
        )}
        <Form.Item label={t('column.kind')} htmlFor="desk-kind">
          <Select
            id="desk-kind"
            value={values.kind}
            options={[
              ...(several > 1 ? [{ value: '', label: t('desk.ownKind') }] : []),
              ...KINDS.map((kind) => ({ value: kind, label: t(`deskKind.${kind}`) })),
            ]}
            onChange={set('kind')}
          />
        </Form.Item>
        {line('asker')}
        {line('lead')}
        {line('assisting', t('desk.separate'))}
        {line('responsible')}
        {line('deadlineText', t('desk.deadlineHint'))}
        <Form.Item label={t('deskField.steps')} htmlFor="desk-steps">
          <Input.TextArea
            id="desk-steps"
            lang="zh-CN"
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={values.steps}
            onChange={(event) => set('steps')(event.target.value)}
          />
        </Form.Item>
        {line('note')}
      </Form>
      {error && (
        <p className="decide-error" role="alert">
          {error}
        </p>
      )}
    </Modal>
  )
}
