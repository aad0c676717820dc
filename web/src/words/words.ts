import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { recall, remember } from '../parts/memory.ts'
import en from './en.json'
import zh from './zh.json'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    keySeparator: false
    nsSeparator: false
    resources: { words: typeof en }
  }
}

function firstLanguage(): Language {
  const remembered = LANGUAGES.find((known) => known === recall('language'))
  if (remembered) return remembered
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function tellDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** Makes the page's words ready, in the language that the reader chose last, else the browser's. */
export async function prepareWords(): Promise<void> {
  const lng = firstLanguage()
  tellDocument(lng)
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: false,
    defaultNS: 'words',
    resources: { zh: { words: zh }, en: { words: en } },
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
  })
}

export function chooseLanguage(language: Language): void {
  remember('language', language)
  tellDocument(language)
  void i18next.changeLanguage(language)
}
