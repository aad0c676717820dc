import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Readable } from '../src/read/draft.ts'
import { read } from '../src/read/read.ts'
import type { Figure } from './rooms.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/**
 * Reads articles over and over, `count` in all: characters and articles a second on one core, and what lives on the heap after
 * each quarter, which must not grow with what was read.
 */
export function measureReading(articles: readonly Readable[], count: number): Figure[] {
  const figures: Figure[] = []
  let spent = 0
  let characters = 0
  for (let quarter = 1; quarter <= 4; quarter++) {
    const began = performance.now()
    for (let i = 0; i < count / 4; i++) {
      const { body, meta } = articles[i % articles.length]!
      characters += body.length
      read({ body, meta })
    }
    spent += performance.now() - began
    collect()
    const live = process.memoryUsage().heapUsed / 1024 / 1024
    figures.push({ name: `live after reading ${Math.round((quarter * count) / 4)} articles`, value: live, unit: 'MB' })
  }
  return [
    { name: `read ${count} articles`, value: characters / spent / 1000, unit: 'million characters a second' },
    { name: 'the same', value: (1000 * count) / spent, unit: 'articles a second' },
    ...figures,
  ]
}
