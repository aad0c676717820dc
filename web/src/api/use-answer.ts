import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Answers, ApiFailure, ask, type Params } from './client.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Long enough that going back shows the list at once, where it was; short enough that added reports turn up.
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && error instanceof ApiFailure && (error.status === 0 || error.status >= 500),
      retryDelay: (times) => 400 * 2 ** times,
    },
  },
})

interface Ask {
  readonly id?: string | undefined
  readonly params?: Params
  /** False: ask nothing yet. */
  readonly when?: boolean
  /** Keep showing the last answer while the next is on its way (lists whose filters change). */
  readonly keep?: boolean
}

/** Asks the API from a component; answers are kept by address and parameters. */
export function useAnswer<P extends keyof Answers>(
  path: P,
  { id, params = {}, when = true, keep = false }: Ask = {},
): UseQueryResult<Answers[P], ApiFailure> {
  return useQuery<Answers[P], ApiFailure>({
    queryKey: [path, id ?? null, params],
    queryFn: ({ signal }) => ask(path, { id, params, signal }),
    enabled: when,
    ...(keep && { placeholderData: keepPreviousData }),
  })
}
