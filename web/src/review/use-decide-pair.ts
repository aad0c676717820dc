import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NewPairDecision, PairDecision } from '../../../src/serve/schema-pairs.ts'
import { type ApiFailure, send } from '../api/client.ts'
import { useReviewer } from './use-reviewer.ts'

export type WantedPair = Omit<NewPairDecision, 'by'>

/** Sends under the reviewer's name whether two are one; everything shown is asked for again after it. */
export function useDecidePair() {
  const queries = useQueryClient()
  const [by] = useReviewer()
  return useMutation<PairDecision, ApiFailure, WantedPair>({
    mutationFn: (wanted) => send('/review/pairs', { ...wanted, by }) as Promise<PairDecision>,
    onSettled: () => queries.invalidateQueries(),
  })
}
