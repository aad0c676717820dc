import type { Sorted } from '../page/stretch.ts'

export const EDITION =
  /第\s*[A-Z]?\d{1,3}\s*版|^[A-Z]?\d{1,5}\s?版[：:]|版次\s?[:：]|数字报|电子版|版面导航|版面概览|往期回顾/

/** A paper's own digital edition, which names no source. */
export function isDigitalEdition(lines: readonly Sorted[], stretch: readonly number[]): boolean {
  const inside = new Set(stretch)
  return lines.some(({ text }, i) => !inside.has(i) && text.length < 80 && EDITION.test(text))
}
