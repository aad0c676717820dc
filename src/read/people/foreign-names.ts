import { Units } from '../../text/units.ts'
import { isHan } from '../places/place-context.ts'
import { isDeed } from '../plain-words.ts'
import { ABROAD, isOfClass } from './name-classes.ts'
import { boundaryAt } from './name-lexicon.ts'

const DOT = new Units('·•・-')
const JOINS = new Units('同与和向由')
const LONGEST_PART = 8
/** The number of a ruler of the name. */
const REIGN = /^[一二三四五六七八九十]世$/

/** True for a character that foreign names, or names of Uyghurs and Kazakhs, are written with. */
export const isForeign = (text: string, at: number): boolean => isOfClass(text, at, ABROAD)

/**
 * Where a name joined by dots (艾力·买买提, 米洛·达恩) that begins at `at` ends, or null; a hyphen may join two more parts. One
 * character of the first part may be unusual for such names.
 */
export function dottedEnd(text: string, at: number): number | null {
  let end = at
  while (end < at + LONGEST_PART && isHan(text, end)) end++
  if (end === at || !DOT.at(text, end)) return null
  let odd = 0
  for (let i = at; i < end; i++) if (!isForeign(text, i) && ++odd > 1) return null
  // 同|阿尔德-诺维科
  if (odd === end - at || (odd === 1 && JOINS.at(text, at))) return null
  for (let rounds = 0; rounds < 5 && DOT.at(text, end) && isHan(text, end + 1); rounds++) {
    const from = end + 1
    let run = from
    while (run < from + LONGEST_PART && isHan(text, run) && !DOT.at(text, run)) run++
    end = DOT.at(text, run) ? run : partEnd(text, isForeign(text, from) ? from : from + 1, 1)
  }
  end = withoutDeed(text, at, end)
  const length = end - at
  return length >= 3 && length <= 24 && !/[的了在是和与]/.test(text.slice(at, end)) ? end : null
}

/** Where a foreign name without dots that begins at `at` ends, or null: a run of the characters that such names are written with. */
export function foreignEnd(text: string, at: number): number | null {
  let end = partEnd(text, at, 2)
  if (text[end] === '-' && isForeign(text, end + 1)) end = partEnd(text, end + 1, 1)
  // 阿卜拉二世
  if (end - at >= 2 && REIGN.test(text.slice(end, end + 2))) return end + 2
  const bare = withoutDeed(text, at, end)
  if (bare < end) return bare
  return end - at >= 2 && end - at <= 12 && boundaryAt(text, end) >= 1 ? end : null
}

/** 米兰达|达成, 维拉·达恩|发布: what is done, in characters that such names are written with too. */
const withoutDeed = (text: string, at: number, end: number): number =>
  end - at >= 4 && isDeed(text, end - 2) && text[end - 3] !== '·' ? end - 2 : end

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
