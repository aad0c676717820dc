import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiFailure, send } from '../api/client.ts'

interface Written {
  readonly path: string
  readonly body: unknown
  readonly method?: 'POST' | 'PUT'
}

/** Writes something at the desk; everything shown is asked for again after it. */
export function useWrite<T>() {
  const queries = useQueryClient()
  return useMutation<T, ApiFailure, Written>({
    mutationFn: ({ path, body, method }) => send(path, body, method) as Promise<T>,
    onSettled: () => queries.invalidateQueries(),
  })
}
