import { useQueryClient } from '@tanstack/react-query'
import { Button, message } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DeskItem, Draft, NewFacts, TakenUp } from '../../../src/serve/schema-desk.ts'
import { ApiFailure, ask, type Params } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'
import { FactsForm } from './facts-form.tsx'
import { useWrite } from './use-write.ts'

/** Words of a report that are taken up. */
export interface Words {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly what?: string
  readonly kind?: DeskItem['kind']
}

interface Props {
  /** Items of follow-through, by their ids. */
  readonly items?: readonly string[]
  readonly words?: readonly Words[]
  readonly label?: string
  readonly onTaken?: () => void
}

/**
 * Takes items of follow-through or words of a report up at the follow-up desk: one, a selection or a whole agenda. Unit, deadline and
 * source are filled in as the reports give them. Nothing where this server takes no writing.
 */
export function TakeUp({ items = [], words = [], label, onTaken }: Props) {
  const { t } = useWords()
  const overview = useAnswer('/review')
  const [by] = useReviewer()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [notice, place] = message.useMessage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const write = useWrite<TakenUp>()
  const count = items.length + words.length
  if (!overview.data?.editable || !count) return null
  const begin = async () => {
    setProblem(null)
    if (count > 1) return setOpen(true)
    const [one] = words
    const params: Params = one ? { report: one.report, start: one.start, end: one.end } : { item: items[0] }
    try {
      const found = await queries.fetchQuery({
        queryKey: ['/desk/draft', null, params],
        queryFn: () => ask('/desk/draft', { params }),
        staleTime: 0,
      })
      const { what, kind } = one ?? {}
      setDraft({ ...found, facts: { ...found.facts, ...(what && { what }), ...(kind && { kind }) } })
      setOpen(true)
    } catch (error) {
      setProblem((error instanceof ApiFailure && error.message) || t('state.unreachedWhy'))
    }
  }
  const done = (facts: Partial<NewFacts>) =>
    write.mutate(
      { path: '/desk/take-up', body: { by, items, words, facts, again: draft?.already != null } },
      {
        onSuccess: ({ items: filed, already }) => {
          setOpen(false)
          onTaken?.()
          const said = [
            t('desk.taken', { count: filed.length }),
            ...(already.length ? [t('desk.alreadyThere', { count: already.length })] : []),
          ]
          void notice.success(said.join(' '))
          if (count === 1 && filed.length === 1) void navigate(`/desk/${filed[0]!.id}`)
        },
      },
    )
  return (
    <>
      {place}
      <Button size="small" type="text" onClick={() => void begin()}>
        {label ?? t('desk.takeUp')}
      </Button>
      {problem && (
        <p className="decide-error" role="alert">
          {problem}
        </p>
      )}
      {open && !by && <ReviewerName />}
      {open && by && (
        <FactsForm
          title={t('desk.takeUp')}
          facts={count === 1 && draft ? draft.facts : {}}
          several={count}
          note={count === 1 && draft?.already ? t('desk.already', { item: draft.already }) : null}
          busy={write.isPending}
          error={write.error && (write.error.message || t('state.unreachedWhy'))}
          onDone={done}
          onLeave={() => setOpen(false)}
        />
      )}
    </>
  )
}
