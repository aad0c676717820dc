import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One thing that a hostile report, user or feed may put into a field. */
export interface Payload {
  readonly name: string
  readonly words: string
}

/** All of payloads.tsv. */
export const PAYLOADS: readonly Payload[] = readFileSync(join(import.meta.dirname, 'payloads.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [name = '', written = ''] = line.split('\t')
    return { name, words: JSON.parse(`"${written}"`) as string }
  })
