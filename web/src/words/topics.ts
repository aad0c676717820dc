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
