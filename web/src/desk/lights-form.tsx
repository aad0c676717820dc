import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { DeskLight } from '../../../src/serve/schema-desk.ts'
import { useWords } from '../words/use-words.ts'
import { useWrite } from './use-write.ts'

const CASES = ['finished', 'overdue', 'due', 'undated', 'open'] as const

/** The lights of the office: names, colours, and when each shines. */
export function LightsForm({ lights, onLeave }: { lights: readonly DeskLight[]; onLeave: () => void }) {
  const { t } = useWords()
  const [rows, setRows] = useState<readonly DeskLight[]>(lights)
  const write = useWrite<unknown>()
  const set = (at: number, change: Partial<DeskLight>) =>
    setRows((before) => before.map((row, i) => (i === at ? { ...row, ...change } : row)))
  return (
    <Modal
      open
      width={720}
      title={t('desk.lights')}
      okText={t('desk.save')}
      cancelText={t('review.leave')}
      confirmLoading={write.isPending}
      onOk={() => write.mutate({ path: '/desk/lights', method: 'PUT', body: { lights: rows } }, { onSuccess: onLeave })}
      onCancel={onLeave}
    >
      <p className="soft">{t('desk.lightsHint')}</p>
      {rows.map((row, i) => (
        <fieldset key={row.id} className="light-row">
          <legend className="visually-hidden">{row.zh}</legend>
          <input
            type="color"
            value={row.colour}
            aria-label={t('desk.colour')}
            onChange={(event) => set(i, { colour: event.target.value })}
          />
          <Input
            size="small"
            lang="zh-CN"
            value={row.zh}
            aria-label={t('desk.nameZh')}
            onChange={(event) => set(i, { zh: event.target.value })}
          />
          <Input
            size="small"
            lang="en"
            value={row.en}
            aria-label={t('desk.nameEn')}
            onChange={(event) => set(i, { en: event.target.value })}
          />
          <Select
            size="small"
            value={row.when}
            aria-label={t('desk.when')}
            options={CASES.map((one) => ({ value: one, label: t(`lightCase.${one}`) }))}
            onChange={(when) => set(i, { when })}
          />
          {row.when === 'due' && (
            <InputNumber
              size="small"
              min={0}
              max={3650}
              value={row.days ?? 0}
              aria-label={t('desk.days')}
              onChange={(days) => set(i, { days: days ?? 0 })}
            />
          )}
          <Button
            size="small"
            type="text"
            disabled={rows.length === 1}
            onClick={() => setRows((before) => before.filter((_, k) => k !== i))}
          >
            {t('desk.removeLight')}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        disabled={rows.length >= 12}
        onClick={() =>
          setRows((before) => [
            ...before,
            { id: `light-${Date.now() % 1_000_000}`, zh: '新灯', en: 'new', colour: '#70685b', when: 'open' },
          ])
        }
      >
        {t('desk.addLight')}
      </Button>
      {write.error && (
        <p className="decide-error" role="alert">
          {write.error.message || t('state.unreachedWhy')}
        </p>
      )}
    </Modal>
  )
}
