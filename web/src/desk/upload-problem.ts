import { ApiFailure } from '../api/client.ts'
import type { useWords } from '../words/use-words.ts'

/** Why a file was not taken at the desk, in words, with the server's own where it gives any. */
export function problemOf(error: unknown, file: File, t: ReturnType<typeof useWords>['t']): string {
  if (error instanceof ApiFailure && error.status === 413) return `${file.name}: ${t('desk.tooLarge')}`
  if (!file.size) return `${file.name}: ${t('drop.empty')}`
  const { message } = error as Error
  return message ? `${t('drop.refused')} ${message}` : t('state.unreachedWhy')
}
