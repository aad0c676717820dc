import { createHash } from 'node:crypto'
import { fold } from './bigrams.ts'

const NOT_NAME = /[^\p{L}\p{N}·]+/gu
const DOTS = /[•・‧∙⋅]/g

/**
 * A name without case, width, spaces and punctuation: what makes two prints of a phrase, a person or an organization the same.
 * Letters, digits and the dot of foreign names (·) stay. Stable and safe in an address; a name of punctuation alone gets a hash.
 */
export function nameId(name: string): string {
  const id = fold(name).replace(DOTS, '·').replace(NOT_NAME, '')
  return id || `x${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}

/** A division's code, else the name under its nearest division. */
export function placeId(place: { name: string; code: string | null; parent: string | null }): string {
  return place.code ?? (place.parent ? `${place.parent}-${nameId(place.name)}` : nameId(place.name))
}

export function citationId(authority: string, work: string): string {
  return `${nameId(authority)}~${nameId(work)}`
}

/** Rows of one report that a number can tell apart: 2^20 of each kind. */
const ROWS = 2 ** 20

/** The number of a report's record at `position`. */
export function recordNo(report: number, position: number): number {
  if (position >= ROWS) throw new RangeError(`a report has at most ${ROWS} records of a kind`)
  return report * ROWS + position
}

/** The number of the report that a record stands in. */
export function reportOf(record: number): number {
  return Math.floor(record / ROWS)
}

/** The first and last number that a report's records can have. */
export function recordRange(report: number): [first: number, last: number] {
  return [report * ROWS, report * ROWS + ROWS - 1]
}

export type RecordKind = 'event' | 'sentence' | 'agenda' | 'indicator' | 'relay' | 'item'
const LETTERS = { event: 'e', sentence: 's', agenda: 'a', indicator: 'i', relay: 'r', item: 'f' } as const

/** Id of a record within a report: the report's id, a letter for the kind, the position from 0. */
export function recordId(report: string, kind: RecordKind, no: number): string {
  return `${report}.${LETTERS[kind]}${no % ROWS}`
}

/** Report id and position of a record id; null where it is none of that kind. */
export function parseRecordId(id: string, kind: RecordKind): { report: string; position: number } | null {
  const dot = id.lastIndexOf('.')
  const position = id.slice(dot + 2)
  if (dot < 1 || id[dot + 1] !== LETTERS[kind] || !/^\d{1,7}$/.test(position)) return null
  return { report: id.slice(0, dot), position: Number(position) }
}
