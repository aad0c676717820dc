export const STEP_STATUSES = ['asked', 'relayed', 'planned', 'revised', 'under way', 'done', 'met', 'missed'] as const
/** What a step says of its item. */
export type StepStatus = (typeof STEP_STATUSES)[number]

export const OUTCOMES = ['not yet rated', 'under way', 'done', 'done late', 'met', 'missed'] as const
/** How an item stands by its last rating step. Silence is `not yet rated`, never more. */
export type Outcome = (typeof OUTCOMES)[number]
