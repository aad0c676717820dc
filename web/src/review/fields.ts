import type { ReviewKind } from '../../../src/review/records.ts'
import {
  ACTS,
  EVENT_TYPES,
  INDICATOR_KINDS,
  MEASURES,
  ORGANIZATION_KINDS,
  PLACE_LEVELS,
  TIFA_KINDS,
} from '../parts/kinds.ts'

/** How a field of a record is written. `names` are separated by 、, `lines` and `posts` stand one a line. */
export type FieldType = 'text' | 'number' | 'flag' | 'names' | 'lines' | 'posts' | 'topics'

export interface Choice {
  readonly values: readonly string[]
  /** What stands before a value in the name of its word: `act` for `act.directive`. */
  readonly words: 'act' | 'level' | 'organizationKind' | 'event' | 'tifaKind' | 'indicatorKind' | 'measure'
}

export interface Field {
  readonly name: string
  readonly type: FieldType | Choice
  /** The field may be empty: `null` then. */
  readonly empty?: true
}

const text = (name: string): Field => ({ name, type: 'text' })
const maybe = (name: string): Field => ({ name, type: 'text', empty: true })

/** What of each kind of record a reviewer can set right. */
export const FIELDS: Readonly<Record<ReviewKind, readonly Field[]>> = {
  meta: [
    maybe('title'),
    maybe('headline'),
    maybe('published'),
    maybe('origin'),
    maybe('publisher'),
    { name: 'reporters', type: 'names' },
    { name: 'editors', type: 'names' },
  ],
  person: [text('name'), { name: 'posts', type: 'posts' }, { name: 'passing', type: 'flag' }],
  place: [
    text('name'),
    maybe('code'),
    { name: 'level', type: { values: PLACE_LEVELS, words: 'level' } },
    maybe('parent'),
  ],
  organization: [
    text('name'),
    { name: 'kind', type: { values: ORGANIZATION_KINDS, words: 'organizationKind' } },
    maybe('ticker'),
  ],
  event: [
    { name: 'type', type: { values: EVENT_TYPES, words: 'event' } },
    maybe('date'),
    maybe('place'),
    maybe('lead'),
    { name: 'attendees', type: 'names' },
    { name: 'stops', type: 'names' },
  ],
  sentence: [
    { name: 'act', type: { values: ACTS, words: 'act' } },
    maybe('speaker'),
    { name: 'topics', type: 'topics' },
  ],
  agenda: [maybe('speaker'), { name: 'announced', type: 'number', empty: true }, { name: 'items', type: 'lines' }],
  tifa: [text('text'), { name: 'kind', type: { values: TIFA_KINDS, words: 'tifaKind' } }],
  indicator: [
    { name: 'kind', type: { values: INDICATOR_KINDS, words: 'indicatorKind' } },
    text('metric'),
    { name: 'measure', type: { values: MEASURES, words: 'measure' } },
    { name: 'value', type: 'number', empty: true },
    { name: 'high', type: 'number', empty: true },
    maybe('unit'),
    maybe('bound'),
    { name: 'approx', type: 'flag' },
    maybe('period'),
    maybe('subject'),
  ],
  citation: [text('authority'), text('work')],
}

interface Post {
  readonly title: string
  readonly of: string | null
}

/** A field's value as the form holds it. */
export function toForm({ type }: Field, value: unknown): unknown {
  if (type === 'names') return ((value as readonly string[] | undefined) ?? []).join('、')
  if (type === 'lines') return ((value as readonly string[] | undefined) ?? []).join('\n')
  if (type === 'posts')
    return ((value as readonly Post[] | undefined) ?? [])
      .map(({ title, of }) => [title, of].filter(Boolean).join(' '))
      .join('\n')
  if (type === 'topics') return (value as readonly string[] | undefined) ?? []
  if (type === 'flag') return Boolean(value)
  return value ?? (type === 'number' ? null : '')
}

const split = (value: unknown, at: RegExp) =>
  String(value ?? '')
    .split(at)
    .map((one) => one.trim())
    .filter(Boolean)

/** A field's value as a record holds it. */
export function fromForm({ type, empty }: Field, value: unknown): unknown {
  if (type === 'names') return split(value, /[、,，\n]/)
  if (type === 'lines') return split(value, /\n/)
  if (type === 'posts')
    return split(value, /\n/).map((line): Post => {
      const [title = '', ...of] = line.split(/\s+/)
      return { title, of: of.join(' ') || null }
    })
  if (type === 'topics') return value ?? []
  if (type === 'flag') return Boolean(value)
  if (type === 'number') return typeof value === 'number' ? value : null
  const words = String(value ?? '').trim()
  return words === '' && empty ? null : words
}

/** What a record of a kind has where nothing is known of it yet. */
export function blank(kind: ReviewKind): Record<string, unknown> {
  const first = (field: Field) =>
    typeof field.type === 'object' ? field.type.values[0] : fromForm(field, toForm(field, undefined))
  const record = Object.fromEntries(FIELDS[kind].map((field) => [field.name, first(field)]))
  return kind === 'agenda' ? { ...record, itemSpans: [] } : record
}
