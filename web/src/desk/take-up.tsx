import { Button, message } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DeskItem, DeskList, DeskSource } from '../../../src/serve/schema-desk.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'
import { FactsForm } from './facts-form.tsx'
import { useWrite } from './use-write.ts'

export interface Wanted {
  readonly what: string
  readonly source: DeskSource | null
}

interface Props {
  /** What is taken up: one demand, or the points of an agenda at once. */
  readonly items: readonly Wanted[]
  readonly kind: DeskItem['kind']
  readonly asker: string | null
  readonly deadline?: string | null
  readonly label?: string
}

/** Takes a demand, a target or a whole agenda up as items of the follow-up desk. Nothing where this server takes no writing. */
export function TakeUp({ items, kind, asker, deadline = null, label }: Props) {
  const { t } = useWords()
  const overview = useAnswer('/review')
  const [by] = useReviewer()
  const [open, setOpen] = useState(false)
  const [notice, place] = message.useMessage()
  const navigate = useNavigate()
  const write = useWrite<DeskList>()
  if (!overview.data?.editable || !items.length) return null
  const first = items[0]!
  return (
    <>
      {place}
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {label ?? t('desk.takeUp')}
      </Button>
      {open && !by && <ReviewerName />}
      {open && by && (
        <FactsForm
          title={t('desk.takeUp')}
          facts={{ what: first.what, kind, asker, deadlineText: deadline }}
          several={items.length}
          busy={write.isPending}
          error={write.error?.message ?? null}
          onDone={(facts) =>
            write.mutate(
              {
                path: '/desk',
                body: {
                  by,
                  items: items.map(({ what, source }) => ({
                    ...facts,
                    what: items.length === 1 ? (facts.what ?? what) : what,
                    source,
                  })),
                },
              },
              {
                onSuccess: ({ items: filed }) => {
                  setOpen(false)
                  void notice.success(t('desk.taken', { count: filed.length }))
                  if (filed.length === 1) void navigate(`/desk/${filed[0]!.id}`)
                },
              },
            )
          }
          onLeave={() => setOpen(false)}
        />
      )}
    </>
  )
}
