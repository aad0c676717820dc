import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Listed } from './generate.ts'
import { bodyOf, type Source } from './source.ts'

const LINKS = join(import.meta.dirname, '..', '..', 'samples', 'source', 'links.yaml')

interface Written {
  readonly namesakes: readonly {
    readonly name: string
    readonly persons: readonly { readonly as: string; readonly reports: readonly number[] }[]
  }[]
  readonly former: readonly (readonly [name: string, report: number])[]
  readonly successors: readonly (Record<string, string> & { readonly report: number })[]
  readonly events: readonly {
    readonly what: string
    readonly lead: string
    readonly dates: string
    readonly reports: readonly number[]
    readonly stops?: readonly string[]
    readonly contradictions?: readonly {
      readonly about: string
      readonly said: readonly (readonly [report: number, words: string])[]
    }[]
  }[]
  readonly relays: readonly {
    readonly from: number
    readonly to: number
    readonly sentences: readonly (readonly [kind: string, above: string | null, below: string | null])[]
  }[]
  readonly tifa: readonly { readonly text: string; readonly variants: readonly string[] }[]
  readonly phraseSuccessions: readonly { readonly evidence: readonly number[] }[]
  readonly programmes: readonly { readonly report: number }[]
  readonly items: readonly {
    readonly what: string
    readonly place: string
    readonly outcome: string
    readonly steps: readonly (readonly [status: string, report: number, words: string])[]
  }[]
}

const day = (source: Source) => source.meta.published?.slice(0, 10) ?? null

/**
 * The links between the reports: those written down in links.yaml, and those that follow from the reports' own records.
 * @throws Error where a quote does not stand in its report, or stands in more than one of its sentences where one is meant.
 */
export function linksOf(sources: readonly Source[], listed: readonly Listed[]) {
  const written = parse(readFileSync(LINKS, 'utf8')) as Written
  const numbered = new Map(sources.map((s) => [Number.parseInt(s.id, 10), s]))
  const report = (n: number): Source => {
    const source = numbered.get(n)
    if (!source) throw new Error(`links.yaml: no report ${n}`)
    return source
  }
  const id = (n: number) => report(n).id
  const quoted = (n: number, words: string) => {
    const start = bodyOf(report(n)).indexOf(words)
    if (start < 0) throw new Error(`links.yaml: ${id(n)} does not say ${words}`)
    return { report: id(n), quote: words, span: [start, start + words.length] }
  }
  const sentence = (n: number, words: string | null) => {
    if (words === null) return null
    const held = report(n)
      .paragraphs.flat()
      .filter((s) => s.text.includes(words))
    if (held.length !== 1) throw new Error(`links.yaml: ${held.length} sentences of ${id(n)} say ${words}`)
    return held[0]?.text ?? null
  }

  const copies = [
    ...Map.groupBy(
      listed.filter((l) => l.report),
      (l) => l.report,
    ),
  ].map(([of, held]) => ({
    report: of,
    copies: held.map(({ file, part, holds }) => ({ file, part, holds })),
  }))
  const lastLook = sources
    .map((s) => day(s) ?? '')
    .toSorted()
    .at(-1)
  return {
    note: 'Links that an expert makes between the reports of ../source. Each list is complete for its kind; items are those with a figure, a date or a project.',
    copies: copies.filter((c) => c.copies.length > 1),
    events: written.events.map((e) => ({
      ...e,
      reports: e.reports.map(id),
      contradictions: (e.contradictions ?? []).map((c) => ({
        about: c.about,
        said: c.said.map(([n, words]) => quoted(n, words)),
      })),
    })),
    people: peopleOf(sources, written),
    namesakes: written.namesakes.map((n) => ({
      name: n.name,
      persons: n.persons.map((p) => ({ ...p, reports: p.reports.map(id) })),
    })),
    successors: written.successors.map((s) => ({ ...s, report: id(s.report) })),
    organizations: organizationsOf(sources),
    tifa: phrasesOf(sources, written.tifa),
    successions: written.phraseSuccessions.map((s) => ({ ...s, evidence: s.evidence.map(id) })),
    programmes: written.programmes.map((p) => ({ ...p, report: id(p.report) })),
    relays: written.relays.map((r) => ({
      from: id(r.from),
      to: id(r.to),
      sentences: r.sentences.map(([kind, above, below]) => ({
        kind,
        above: sentence(r.from, above),
        below: sentence(r.to, below),
      })),
    })),
    items: written.items.map((i) => ({
      what: i.what,
      place: i.place,
      outcome: i.outcome,
      steps: i.steps.map(([status, n, words]) => ({ status, date: day(report(n)), ...quoted(n, words) })),
      lastLook,
    })),
  }
}

/** People named in more than one report, with the posts they hold by the day of each. */
function peopleOf(sources: readonly Source[], { namesakes, former }: Written) {
  const split = new Map(
    namesakes.flatMap((n) =>
      n.persons.flatMap((p) => p.reports.map((r) => [`${n.name} ${r}`, `${n.name}（${p.as}）`] as const)),
    ),
  )
  const found = new Map<string, { name: string; reports: string[]; posts: (string | null)[][] }>()
  for (const source of [...sources].sort((a, b) => ((day(a) ?? '9') < (day(b) ?? '9') ? -1 : 1)))
    for (const person of source.people) {
      const key = split.get(`${person.name} ${Number.parseInt(source.id, 10)}`) ?? person.name
      const known = found.get(key) ?? { name: person.name, reports: [], posts: [] }
      known.reports.push(source.id)
      const past = former.some(([name, report]) => name === person.name && report === Number.parseInt(source.id, 10))
      for (const post of past ? [] : person.posts) known.posts.push([day(source), post.title, post.of])
      found.set(key, known)
    }
  return [...found.values()].filter((p) => p.reports.length > 1)
}

function organizationsOf(sources: readonly Source[]) {
  const found = Map.groupBy(
    sources.flatMap((s) => s.organizations.map((o) => ({ name: o.name, report: s.id }))),
    (o) => o.name,
  )
  return [...found]
    .filter(([, held]) => held.length > 1)
    .map(([name, held]) => ({ name, reports: held.map((h) => h.report) }))
}

/** Phrases used in more than one report, by date of use, the spellings of one phrase together. */
function phrasesOf(sources: readonly Source[], spelled: Written['tifa']) {
  const main = new Map(spelled.flatMap((t) => t.variants.map((v) => [v, t.text] as const)))
  const uses = sources.flatMap((s) =>
    s.tifa.map((t) => ({ text: main.get(t.text) ?? t.text, printed: t.text, kind: t.kind, source: s })),
  )
  const dated = uses.sort((a, b) => ((day(a.source) ?? '9') < (day(b.source) ?? '9') ? -1 : 1))
  return [...Map.groupBy(dated, (u) => u.text)]
    .map(([text, held]) => {
      const reports = [...new Set(held.map((u) => u.source.id))]
      const variants = [...new Set(held.map((u) => u.printed))].filter((v) => v !== text)
      return { text, kind: held[0]?.kind, variants, reports, first: reports[0] }
    })
    .filter((t) => t.reports.length > 1)
}
