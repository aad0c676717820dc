import table from '../../../lexicon/topics.tsv?raw'
import type { Language } from './words.ts'

const names = new Map<string, Record<Language, string>>()
for (const line of table.split(/\r?\n/).slice(1)) {
  const [code, zh, en] = line.split('\t')
  if (code && zh && en && !code.startsWith('#')) names.set(code, { zh, en })
}

/** Name of a topic by its code; a code that is not in the lexicon is its own name. */
export function topicName(code: string, language: Language): string {
  return names.get(code)?.[language] ?? code
}

/** Every topic's code, in the order of the lexicon. */
export const topicCodes = (): string[] => [...names.keys()].filter((code) => code !== 'code')

/** English names that are too long for a margin, in a word. */
const SHORT: Readonly<Record<string, string>> = {
  growth: 'Growth',
  projects: 'Projects',
  innovation: 'Science',
  digital: 'Digital',
  business: 'Business',
  trade: 'Trade',
  rural: 'Agriculture',
  culture: 'Culture',
  governance: 'Governance',
  safety: 'Safety',
  finance: 'Finance',
  party: 'Party',
}

/** Name of a topic for narrow places; its full name is `topicName`. */
export function shortTopicName(code: string, language: Language): string {
  return (language === 'en' ? SHORT[code] : undefined) ?? topicName(code, language)
}
