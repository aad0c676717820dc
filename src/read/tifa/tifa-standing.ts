import type { Quotation } from '../quotations.ts'

const countOf = (text: string, word: string, limit: number): number => {
  let n = 0
  for (let i = text.indexOf(word); i >= 0 && n < limit; i = text.indexOf(word, i + word.length)) n++
  return n
}

/** A storm has its name in the headline and again and again below. */
const STORM = /(?:台风|飓风|风暴|气旋|强风)$/

/** Quoted words that a report makes a standing title: three times or more in quotation marks, and in its headline or after 打造. */
export function standingTitles(body: string, title: string | null, quotations: readonly Quotation[]): Set<string> {
  const counts = new Map<string, { n: number; built: boolean }>()
  const storms = new Set<string>()
  for (const q of quotations) {
    if (q.innerEnd - q.innerStart > 8 || q.innerEnd - q.innerStart < 2) continue
    const word = body.slice(q.innerStart, q.innerEnd)
    if (STORM.test(body.slice(Math.max(0, q.start - 2), q.start))) storms.add(word)
    const entry = counts.get(word) ?? { n: 0, built: false }
    entry.n++
    entry.built ||= /(?:打造|彰显|叫响|建设|展现)$/.test(body.slice(Math.max(0, q.start - 4), q.start))
    counts.set(word, entry)
  }
  const titles = new Set<string>()
  for (const [word, { n, built }] of counts)
    if (n >= 3 && (built || countOf(title ?? '', `“${word}”`, 1) > 0) && !/[，。！？]/.test(word) && !storms.has(word))
      titles.add(word)
  return titles
}
