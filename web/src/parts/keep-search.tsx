import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { SavedSearch } from '../../../src/serve/schema-searches.ts'
import { useWrite } from '../desk/use-write.ts'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly list: SavedSearch['list']
  /** The filters as an address has them. */
  readonly query: string
  readonly onLeave: () => void
}

/** Asks for the name that a search is kept under. */
export function KeepSearch({ list, query, onLeave }: Props) {
  const { t } = useWords()
  const [by] = useReviewer()
  const [name, setName] = useState('')
  const write = useWrite<SavedSearch>()
  const keep = () =>
    name.trim() && by && write.mutate({ path: '/searches', body: { name, list, query, by } }, { onSuccess: onLeave })
  return (
    <Modal
      open
      title={t('saved.keep')}
      okText={t('desk.save')}
      cancelText={t('review.leave')}
      confirmLoading={write.isPending}
      okButtonProps={{ disabled: !name.trim() || !by }}
      onOk={keep}
      onCancel={onLeave}
    >
      {!by && <ReviewerName />}
      <Input
        lang="zh-CN"
        value={name}
        maxLength={200}
        placeholder={t('saved.name')}
        aria-label={t('saved.name')}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={keep}
      />
      {write.error && (
        <p className="decide-error" role="alert">
          {write.error.message || t('state.unreachedWhy')}
        </p>
      )}
    </Modal>
  )
}
