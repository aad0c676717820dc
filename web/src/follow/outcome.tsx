import type { ItemRow, ItemStep } from '../../../src/serve/schema-items.ts'
import { useWords } from '../words/use-words.ts'

type Outcome = ItemRow['outcome']

/** In the order in which they are offered. */
export const OUTCOMES: readonly Outcome[] = ['not yet rated', 'under way', 'done', 'done late', 'met', 'missed']

/** How an item stands. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useWords()
  return (
    <span className="outcome" data-outcome={outcome}>
      {t(`outcome.${outcome}`)}
    </span>
  )
}

/** What a step says of its item. */
export function StepMark({ status }: { status: ItemStep['status'] }) {
  const { t } = useWords()
  return (
    <span className="step-mark" data-step={status}>
      {t(`step.${status}`)}
    </span>
  )
}
