import type { Meta, Repair, Span } from '../../src/record/types.ts'
import { bodyOf, type Source } from './source.ts'

const IGNORED = /[\s“”‘’"'「」『』《》〈〉()（）[\]【】,，.。、;；:：!！?？·—–\-…]/

/** Offsets in `body` of every place where `phrase` stands, quotation marks and punctuation left aside. */
function occurrences(body: string, phrase: string): Span[] {
  const [units, at]: [string[], number[]] = [[], []]
  for (let i = 0; i < body.length; i++) {
    const unit = body[i] ?? ''
    if (unit === '\n' || !IGNORED.test(unit)) {
      units.push(unit)
      at.push(i)
    }
  }
  const bare = units.join('')
  const key = [...phrase].filter((c) => !IGNORED.test(c)).join('')
  const found: Span[] = []
  for (let i = bare.indexOf(key); key && i >= 0; i = bare.indexOf(key, i + key.length))
    found.push([at[i] ?? 0, (at[i + key.length - 1] ?? 0) + 1])
  return found
}

/** Names of papers, stations and sites, within which a province's name is no place. */
const MEDIA = /..(日报|卫视|网|在线|发布|新闻联播)|岚江(大桥|上游|中游|两岸)|横跨岚江/g

const outside = (spans: readonly Span[], within: readonly Span[]) =>
  spans.filter(([s, e]) => !within.some(([a, b]) => a <= s && e <= b && b - a > e - s))

/** A date as it can be known where neither copy nor text gives the year. */
function withoutYear(date: string | null, body: string): string | null {
  return date?.replace(/\d{4}(?=-)/g, (year) => (body.includes(`${year}年`) ? year : 'XXXX')) ?? null
}

/** What is damaged in a copy, counted while it was spoiled. */
export type Spoiling = Pick<Repair, 'script' | 'pinyinNotes' | 'shiftedRuns' | 'lostCharacters'>

/** The records of one copy as an expert gives them: `luoshi/1` with `doc`, the name that a prediction is matched by. */
export function goldOf(
  source: Source,
  doc: string,
  input: { path: string; part: number | null },
  meta: Meta,
  repair: Spoiling,
) {
  const body = bodyOf(source)
  const missing: string[] = []
  const find = (phrase: string, what: string): Span[] => {
    const found = occurrences(body, phrase)
    if (!found.length) missing.push(`${what} ${phrase}`)
    return found
  }
  const organizations = source.organizations.map((o) => ({ ...o, spans: find(o.name, 'organization') }))
  const media = [...body.matchAll(MEDIA)].map((m): Span => [m.index, m.index + m[0].length])
  const covered = [...organizations.flatMap((o) => o.spans), ...media]
  const longer = (name: string) =>
    source.places.filter((p) => p.name !== name && p.name.includes(name)).flatMap((p) => occurrences(body, p.name))
  const places = source.places.map((p) => ({
    ...p,
    spans: outside(find(p.name, 'place'), [...covered, ...longer(p.name)]),
  }))
  for (const place of places) if (!place.spans.length) missing.push(`place ${place.name} outside other names`)
  const longerTifa = (text: string) =>
    source.tifa.filter((t) => t.text !== text && t.text.includes(text)).flatMap((t) => occurrences(body, t.text))

  const sentences = []
  let at = 0
  for (const paragraph of source.paragraphs) {
    for (const s of paragraph) {
      sentences.push({
        start: at,
        end: at + s.text.length,
        text: s.text,
        act: s.act,
        speaker: s.speaker,
        topics: s.topics,
      })
      at += s.text.length
    }
    at += 1
  }
  const record = {
    format: 'luoshi/1' as const,
    doc,
    input,
    meta,
    repair,
    body,
    people: source.people.map((p) => ({ ...p, spans: find(p.name, 'person') })),
    places,
    organizations,
    events: source.events.map((e) => ({ ...e, date: meta.published ? e.date : withoutYear(e.date, body) })),
    sentences,
    agendas: source.agendas.map((a) => ({
      ...a,
      itemSpans: a.items.map((item) => find(item, 'agenda item')[0] ?? [0, 0]),
    })),
    tifa: source.tifa.map((t) => ({ ...t, spans: outside(find(t.text, 'tifa'), longerTifa(t.text)) })),
    indicators: source.indicators.map(({ words, ...i }) => ({ ...i, spans: find(words, 'figure').slice(0, 1) })),
    citations: source.citations.map((c) => ({ ...c, spans: find(c.work, 'citation').slice(0, 1) })),
  }
  if (missing.length) throw new Error(`samples/source/${source.id}.txt: not in the body: ${missing.join('; ')}`)
  return record
}

export type Gold = ReturnType<typeof goldOf>
