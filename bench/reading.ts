import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { TOGETHER } from '../src/intake/readers.ts'
import type { Readable } from '../src/read/draft.ts'
import { readTogether } from '../src/read/read.ts'
import { tag } from './peers.ts'
import type { Figure } from './rooms.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/**
 * Reads articles over and over, `count` in all and as many together as `luoshi add` does: characters and articles a second of one
 * core's work, and what lives on the heap after each quarter, which must not grow with what was read.
 */
export function measureReading(articles: readonly Readable[], count: number): Figure[] {
  const figures: Figure[] = []
  let spent = 0
  let characters = 0
  let done = 0
  for (let quarter = 1; quarter <= 4; quarter++) {
    const began = process.threadCpuUsage()
    for (let i = 0; i < count / 4; i += TOGETHER) {
      const some = Array.from({ length: TOGETHER }, (_, k) => articles[(i + k) % articles.length]!)
      readTogether(some.map(({ body, meta }) => ({ body, meta })))
      for (const { body } of some) characters += body.length
      done += TOGETHER
    }
    const { user, system } = process.threadCpuUsage(began)
    spent += (user + system) / 1000
    collect()
    const live = process.memoryUsage().heapUsed / 1024 / 1024
    figures.push({ name: `live after reading ${Math.round((quarter * count) / 4)} articles`, value: live, unit: 'MB' })
  }
  const tagged = measureTagger(articles)
  return [
    { name: 'jieba’s tagger on the same', value: tagged, unit: 'million characters a second' },
    { name: `read ${done} articles`, value: characters / spent / 1000, unit: 'million characters a second' },
    { name: 'the same', value: (1000 * done) / spent, unit: 'articles a second' },
    ...figures,
  ]
}

/** Millions of characters a second of one core's work that jieba's tagger cuts and tags, which is less than to read. */
function measureTagger(articles: readonly Readable[]): number {
  for (const { body } of articles) tag(body)
  const began = process.threadCpuUsage()
  let characters = 0
  for (let round = 0; round < 3; round++)
    for (const { body } of articles) {
      tag(body)
      characters += body.length
    }
  const { user, system } = process.threadCpuUsage(began)
  return characters / (user + system)
}
