import { ApiFailure } from '../api/client.ts'
import { Failed } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

export function Component() {
  const { t } = useWords()
  useTitle(t('state.missing'))
  return <Failed error={new ApiFailure(404, '')} />
}
