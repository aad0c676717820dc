import { boundaryAt, nameLexicon } from './name-lexicon.ts'
import { isHan } from './place-context.ts'

const DOT = new Set('·•・-')
const LONGEST_PART = 8

/** True for a character that foreign names, or names of Uyghurs and Kazakhs, are written with. */
export function isForeign(text: string, at: number): boolean {
  const { foreign, partCharacters } = nameLexicon()
  const character = text[at] ?? ''
  return foreign.has(character) || (partCharacters.has(character) && !'称此和曾于次公永'.includes(character))
}

/**
 * Where a name joined by dots (艾力·买买提, 米洛·达恩) that begins at `at` ends, or null; a hyphen may join two more parts. One
 * character of the first part may be unusual for such names.
 */
export function dottedEnd(text: string, at: number): number | null {
  let end = at
  let odd = 0
  while (end < at + LONGEST_PART && isHan(text, end)) {
    if (!isForeign(text, end) && ++odd > 1) return null
    end++
  }
  if (end === at || odd === end - at || !DOT.has(text[end] ?? '')) return null
  for (let rounds = 0; rounds < 5 && DOT.has(text[end] ?? '') && isHan(text, end + 1); rounds++) {
    const from = end + 1
    let run = from
    while (run < from + LONGEST_PART && isHan(text, run) && !DOT.has(text[run] ?? '')) run++
    end = DOT.has(text[run] ?? '') ? run : partEnd(text, isForeign(text, from) ? from : from + 1, 1)
  }
  const length = end - at
  return length >= 3 && length <= 24 && !/[的了在是和与]/.test(text.slice(at, end)) ? end : null
}

/** Where a foreign name without dots that begins at `at` ends, or null: a run of the characters that such names are written with. */
export function foreignEnd(text: string, at: number): number | null {
  let end = partEnd(text, at, 2)
  if (text[end] === '-' && isForeign(text, end + 1)) end = partEnd(text, end + 1, 1)
  return end - at >= 2 && end - at <= 12 && boundaryAt(text, end) >= 1 ? end : null
}

/** Where a part ends: before a word that follows names, else where its characters end. */
function partEnd(text: string, from: number, least: number): number {
  let end = from
  while (end <= from + LONGEST_PART && isForeign(text, end)) {
    end++
    const boundary = end - from >= least ? boundaryAt(text, end) : -1
    if (boundary === 2 || (boundary === 1 && !isForeign(text, end))) return end
  }
  return end
}
