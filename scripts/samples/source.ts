import type {
  Act,
  EventType,
  IndicatorKind,
  Measure,
  Meta,
  OrganizationKind,
  Post,
  TifaKind,
} from '../../src/record/types.ts'

/** One copy of a report: the file it goes into, who made the page, and what happened to it on the way. */
export interface CopySpec {
  readonly file: string
  readonly make: string
  readonly damage: readonly string[]
  readonly meta: Meta
}

export interface SourceSentence {
  readonly act: Act
  readonly speaker: string | null
  readonly topics: readonly string[]
  readonly text: string
}

export interface SourceEvent {
  readonly type: EventType
  readonly date: string | null
  readonly place: string | null
  readonly lead: string | null
  readonly attendees: readonly string[]
  readonly stops: readonly string[]
}

export interface SourceIndicator {
  readonly kind: IndicatorKind
  readonly metric: string
  readonly measure: Measure
  readonly value: number | null
  readonly unit: string | null
  readonly approx: boolean
  readonly bound: string | null
  readonly high: number | null
  readonly period: string | null
  readonly subject: string | null
  /** The printed words that give the figure. */
  readonly words: string
}

/** One report as written down in samples/source: its text sentence by sentence, and what an expert reads out of it. */
export interface Source {
  /** Name of the file without .txt. */
  readonly id: string
  readonly copies: readonly CopySpec[]
  readonly meta: Meta
  readonly paragraphs: readonly (readonly SourceSentence[])[]
  readonly people: readonly { readonly name: string; readonly posts: readonly Post[] }[]
  readonly places: readonly { readonly name: string; readonly code: string | null }[]
  readonly organizations: readonly {
    readonly name: string
    readonly kind: OrganizationKind
    readonly ticker: string | null
  }[]
  readonly events: readonly SourceEvent[]
  readonly agendas: readonly {
    readonly speaker: string | null
    readonly announced: number | null
    readonly items: readonly string[]
  }[]
  readonly tifa: readonly { readonly text: string; readonly kind: TifaKind }[]
  readonly indicators: readonly SourceIndicator[]
  readonly citations: readonly { readonly authority: string; readonly work: string }[]
}

const ACT: Readonly<Record<string, Act>> = { 要: 'directive', 诺: 'commitment', 评: 'assessment', 叙: 'narration' }
const META = ['title', 'headline', 'published', 'publisher', 'origin', 'reporters', 'editors'] as const

type MetaKey = (typeof META)[number]

const names = (text: string | undefined) =>
  (text ?? '')
    .split(/[、；]/)
    .map((s) => s.trim())
    .filter((s) => s && s !== '-')
const orNull = (text: string | undefined) => (text && text !== '-' ? text : null)

function withMeta(meta: Meta, key: string, value: string): Meta {
  if (!META.includes(key as MetaKey)) throw new Error(`unknown field ${key}`)
  if (key === 'reporters' || key === 'editors') return { ...meta, [key]: names(value) }
  return { ...meta, [key]: orNull(value) }
}

function readCopy(line: string, meta: Meta): CopySpec {
  const [file = '', make = '', damage = '', changes = ''] = line.split('|').map((s) => s.trim())
  let own = meta
  for (const change of changes.split(';').filter(Boolean)) {
    const at = change.indexOf('=')
    own = withMeta(own, change.slice(0, at).trim(), change.slice(at + 1).trim())
  }
  return { file, make, damage: damage.split(' ').filter(Boolean), meta: own }
}

function readSentence(line: string): SourceSentence {
  const [mark = '', ...rest] = line.split('|')
  const act = ACT[mark]
  if (!act) throw new Error(`a sentence begins with 要, 诺, 评 or 叙: ${line}`)
  const text = rest.at(-1) ?? ''
  const wanted = { directive: 3, commitment: 3, assessment: 2, narration: 1 }[act]
  if (rest.length !== wanted) throw new Error(`${rest.length} fields after ${mark}, ${wanted} wanted: ${line}`)
  return {
    act,
    speaker: act === 'narration' ? null : (rest[0] ?? null),
    topics: wanted === 3 ? (rest[1] ?? '').split(' ').filter(Boolean) : [],
    text,
  }
}

function readPost(text: string): Post {
  const [title = '', of] = text.split('@')
  return { title, of: orNull(of) }
}

/** `target | 规上工业营收 | growth | 9 % | 年均 | 宜春 | 年均增长9%左右`, with `9~10 %` for a range and a bound after the unit. */
function readIndicator(line: string): SourceIndicator {
  const [kind = '', metric = '', measure = '', figure = '', period, subject, words = ''] = line
    .split('|')
    .map((s) => s.trim())
  const [amount = '-', unit, ...bound] = figure.split(' ')
  const [value, high] = amount.split('~')
  const qualifier = orNull(bound.join(' '))
  return {
    kind: kind as IndicatorKind,
    metric,
    measure: measure as Measure,
    value: value === '-' ? null : Number(value),
    unit: orNull(unit),
    approx: /左右|以上|约|超|近|多/.test(qualifier ?? ''),
    bound: qualifier,
    high: high ? Number(high) : null,
    period: orNull(period),
    subject: orNull(subject),
    words,
  }
}

/** Lines under a heading `== people`, without empty ones. */
function sections(lines: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  let current: string[] = []
  for (const line of lines) {
    if (line.startsWith('== ')) {
      current = []
      found.set(line.slice(3).trim(), current)
    } else if (line.trim()) current.push(line)
  }
  return found
}

/**
 * Reads one file of samples/source: fields and copies, a line `----`, the body with one marked sentence a line and an
 * empty line between paragraphs, a line `----`, and the records under `== kind` headings. See samples/README.md.
 * @throws Error naming the file where a line is not of this form.
 */
export function parseSource(id: string, text: string): Source {
  try {
    return parse(id, text)
  } catch (error) {
    throw new Error(`samples/source/${id}.txt: ${(error as Error).message}`)
  }
}

function parse(id: string, text: string): Source {
  const [head = '', body = '', tail = ''] = text.split(/^----$/m)
  let meta: Meta = {
    title: null,
    headline: null,
    published: null,
    publisher: null,
    origin: null,
    reporters: [],
    editors: [],
  }
  const copyLines: string[] = []
  for (const line of head.split('\n').filter((l) => l.trim() && !l.startsWith('#'))) {
    const at = line.indexOf(':')
    const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    if (key === 'copy') copyLines.push(value)
    else meta = withMeta(meta, key, value)
  }
  const part = sections(tail.split('\n'))
  const lines = (kind: string) => part.get(kind) ?? []
  const known = ['people', 'places', 'organizations', 'events', 'agendas', 'tifa', 'indicators', 'citations']
  for (const key of part.keys()) if (!known.includes(key)) throw new Error(`unknown heading ${key}`)
  const agendas: { speaker: string | null; announced: number | null; items: string[] }[] = []
  for (const line of lines('agendas')) {
    if (line.startsWith(' ')) agendas.at(-1)?.items.push(line.trim())
    else {
      const [speaker, announced] = line.split('|').map((s) => s.trim())
      agendas.push({ speaker: orNull(speaker), announced: announced ? Number(announced) : null, items: [] })
    }
  }
  return {
    id,
    meta,
    copies: copyLines.map((line) => readCopy(line, meta)),
    paragraphs: body
      .trim()
      .split(/\n\s*\n/)
      .map((p) =>
        p
          .split('\n')
          .filter((l) => l.trim())
          .map(readSentence),
      ),
    people: lines('people').map((line) => {
      const [name = '', posts = ''] = line.split('|').map((s) => s.trim())
      return { name, posts: names(posts).map(readPost) }
    }),
    places: lines('places')
      .flatMap((line) => line.split('、'))
      .map((cell) => {
        const [name = '', code] = cell.trim().split(' ')
        return { name, code: orNull(code) }
      }),
    organizations: lines('organizations').map((line) => {
      const [name = '', kind = '', ticker] = line.split('|').map((s) => s.trim())
      return { name, kind: kind as OrganizationKind, ticker: orNull(ticker) }
    }),
    events: lines('events').map((line) => {
      const [type = '', date, place, lead, attendees, stops] = line.split('|').map((s) => s.trim())
      return {
        type: type as EventType,
        date: orNull(date),
        place: orNull(place),
        lead: orNull(lead),
        attendees: names(attendees),
        stops: (stops ?? '')
          .split('；')
          .map((s) => s.trim())
          .filter(Boolean),
      }
    }),
    agendas,
    tifa: lines('tifa').map((line) => {
      const [phrase = '', kind = ''] = line.split('|').map((s) => s.trim())
      return { text: phrase, kind: kind as TifaKind }
    }),
    indicators: lines('indicators').map(readIndicator),
    citations: lines('citations').map((line) => {
      const [authority = '', work = ''] = line.split('|').map((s) => s.trim())
      return { authority, work }
    }),
  }
}

/** The body as RECORDS has it: paragraphs joined by a line feed. */
export function bodyOf(source: Source): string {
  return source.paragraphs.map((p) => p.map((s) => s.text).join('')).join('\n')
}
