import { useEffect } from 'react'
import { useWords } from '../words/use-words.ts'

/** Names the page in the window's title. */
export function useTitle(title: string | null | undefined): void {
  const { t } = useWords()
  const house = t('app.name')
  useEffect(() => {
    document.title = title ? `${title} · ${house}` : house
  }, [title, house])
}
