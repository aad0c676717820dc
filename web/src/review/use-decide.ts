import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision, NewDecision } from '../../../src/serve/schema-review.ts'
import { type ApiFailure, send } from '../api/client.ts'
import { useReviewer } from './use-reviewer.ts'

export type Wanted = Omit<NewDecision, 'by' | 'note'> & { readonly note?: string | null }

/** Sends a decision under the reviewer's name; everything shown is asked for again after it. */
export function useDecide() {
  const queries = useQueryClient()
  const [by] = useReviewer()
  return useMutation<Decision, ApiFailure, Wanted>({
    mutationFn: (wanted) => send('/decisions', { note: null, ...wanted, by }) as Promise<Decision>,
    onSettled: () => queries.invalidateQueries(),
  })
}
