import { projectKey } from './projects.ts'
import type { TaskStatement } from './statement.ts'

/** Keys of one statement, at most. */
const MOST = 8
const GRAM = 4

function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h >>> 0
}

/** The two smallest hashes of the text's runs of four characters (MinHash, Broder 1997). */
function sketch(text: string): number[] {
  const hashes = new Set<number>()
  for (let i = 0; i + GRAM <= text.length; i++) hashes.add(hash(text.slice(i, i + GRAM)))
  return [...hashes].sort((a, b) => a - b).slice(0, 2)
}

/**
 * Under which keys a statement is looked for: what is of one task shares at least one. Projects by the end of their names; metrics by name and
 * by their pairs' end, with the place; figures by number and place; other tasks by a sketch of their words.
 * Each stands with the year too, so that of a name which too many share those of one year still find one another.
 * @param place id of the statement's place, or ''
 * @param day of the statement, or ''
 */
export function taskKeys(statement: TaskStatement, place: string, day = ''): string[] {
  const { names, amount, words, role } = statement
  const keys = new Set<string>()
  const owner = names.find((one) => one.as === 'owner')?.name
  for (const { name, as } of names) {
    if (as === 'object') {
      keys.add(`p:${projectKey(name)}`)
      if (owner) keys.add(`o:${owner.slice(0, 3)}|${name.slice(0, 2)}`)
    } else if (amount) keys.add(`a:${projectKey(name)}`)
  }
  if (amount) {
    if (amount.metric.length >= 2) {
      keys.add(`m:${amount.metric.slice(-4)}|${place}`)
      if (amount.metric.length > 4) keys.add(`m:${amount.metric.slice(0, 4)}|${place}`)
    }
    if (amount.value !== null && amount.value > 2 && amount.unit !== '%')
      keys.add(`v:${amount.value}${amount.unit ?? ''}|${place}`)
  } else if (role === 'demand' && !names.some((one) => one.as === 'object'))
    for (const h of sketch(words)) keys.add(`w:${h.toString(36)}|${place}`)
  const kept = [...keys].slice(0, MOST)
  return day ? [...kept, ...kept.map((key) => `${key}#${day.slice(0, 4)}`)] : kept
}
