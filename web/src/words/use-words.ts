import { useTranslation } from 'react-i18next'
import type { Language } from './words.ts'

/** The page's words in the language chosen, and which it is. */
export function useWords() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language }
}
