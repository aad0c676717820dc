/** One part of a numbered formula: 三区 in 三区一城. */
export interface FormulaPart {
  readonly count: number
  /** What is counted: 区, 意识. */
  readonly noun: string
}

const DIGITS = '一二三四五六七八九十'
const VALUE = new Map<string, number>([...[...DIGITS].map((digit, i) => [digit, i + 1] as const), ['两', 2], ['双', 2]])
const PART = /([一二两双三四五六七八九十]|[1-9])(个|大|项|条)?([^一二两双三四五六七八九十\d、，,；“”‘’]{1,6})/y

/**
 * What a numbered formula counts, part by part: 三区一城 is three 区 and one 城, 四个意识 four 意识. Null for a text that is not all
 * counts, and for figures of several digits (1269).
 */
export function formulaParts(text: string): FormulaPart[] | null {
  const parts: FormulaPart[] = []
  PART.lastIndex = 0
  for (let match = PART.exec(text); match; match = PART.exec(text)) {
    parts.push({ count: VALUE.get(match[1]!) ?? Number(match[1]), noun: match[3]! })
    if (PART.lastIndex === text.length) return parts
  }
  return null
}

/** How many things a numbered formula counts in all; 0 for a text that is none. */
export function formulaTotal(text: string): number {
  return formulaParts(text)?.reduce((sum, part) => sum + part.count, 0) ?? 0
}

const DIGIT_NAME = /^[1-9]\d{2,7}/

/** The digits of a name that is a row of counts: 1, 2, 6, 9 of 1269行动计划. Null for years and for other texts. */
export function digitCounts(text: string): number[] | null {
  const digits = DIGIT_NAME.exec(text)?.[0]
  if (!digits || digits.includes('0') || /^(?:19|20)\d\d$/.test(digits)) return null
  return [...digits].map(Number)
}
