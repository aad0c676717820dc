import { CUES, IMPERATIVES } from '../read/speech/cues.ts'
import type { Speech } from '../read/speech/speech.ts'
import type { Collected, Note } from '../read/trace.ts'
import type { Report, Sentence, Span } from '../record/types.ts'

/** A word of a sentence that a lexicon holds, with what the lexicon says of it. */
export interface CueWord {
  readonly word: string
  readonly says: string
  readonly lexicon: string
}

export interface Reason {
  readonly rule: string
  /** File and key of the row that decided, where one did. */
  readonly entry: string | null
}

export interface ExplainedRecord {
  readonly kind: string
  readonly text: string
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** One sentence with what was read from it, and why. */
export interface Explanation {
  /** Its number in the report, from 1. */
  readonly number: number
  readonly text: string
  readonly act: { readonly is: Sentence['act']; readonly because: readonly string[]; readonly cues: readonly CueWord[] }
  readonly speaker: { readonly is: string | null; readonly because: string }
  readonly topics: {
    readonly are: readonly string[]
    readonly words: readonly string[]
    readonly scores: string | null
  }
  readonly confidence: number
  readonly records: readonly ExplainedRecord[]
}

/** Says of every sentence of a report what was read from it and why. `collected` comes from a traced reading of its body. */
export function explainSentences(report: Report, collected: Collected): Explanation[] {
  return report.sentences.map((sentence, i) => {
    const speech = collected.speeches[i]
    const within = collected.notes.filter((note) => note.kind === 'topics' && inside(note, sentence))
    const demands = sentence.topics.length > 0
    return {
      number: i + 1,
      text: sentence.text,
      act: {
        is: sentence.act,
        because: speech ? forceOf(speech) : [],
        cues: speech ? cuesIn(report.body, speech.from, sentence.end) : [],
      },
      speaker: { is: sentence.speaker, because: speech ? voiceOf(sentence, speech) : '' },
      topics: {
        are: sentence.topics,
        words: demands ? within.flatMap((note) => (note.entry ? [`${note.entry} (${note.rule})`] : [])) : [],
        scores: demands ? (within.find((note) => !note.entry)?.rule ?? null) : null,
      },
      confidence: sentence.confidence,
      records: recordsIn(report, sentence, collected.notes),
    }
  })
}

const inside = (range: { start: number; end: number }, sentence: Sentence) =>
  range.start >= sentence.start && range.end <= sentence.end

/** What the words of a sentence weigh, by name; what is absent weighs nothing. */
function forceOf({ force, attributions, lead, announces }: Speech): string[] {
  const said = attributions.map(
    ({ verb, kind }) => `${kind === 'praise' ? 'judgement' : `verb of speech (${kind})`}: ${verb}`,
  )
  for (const [name, value] of Object.entries(force)) if (value) said.push(value === true ? name : `${name} ${value}`)
  if (lead) said.push('only leads in speech')
  if (announces) said.push('only announces demands')
  return said
}

/** How the speaker was found: by the sentence's own verb, or as speech that runs on. */
function voiceOf(sentence: Sentence, speech: Speech): string {
  const { attributions, margin, subject, view } = speech
  const lead = Number.isFinite(margin) ? `, ahead by ${margin.toFixed(1)}` : ''
  if (sentence.act === 'narration')
    return attributions.length
      ? 'a verb of speech, but no more is told than that somebody spoke'
      : `the reporter speaks: no verb of speech, and the neighbours do not carry over${lead}`
  const verb = attributions[0]
  if (!verb) return `speech that runs on: no verb of its own; its words and its neighbours weigh for speech${lead}`
  if (verb.speaker === null) return `${verb.verb}, its subject left out: who spoke before`
  const meant = view.mentions.find((one) => one.name === verb.speaker)
  const via = meant?.via === 'pronoun' ? ' by a pronoun' : meant?.via === 'short' ? ' by a short form' : ''
  const who = verb.unnamed ? `${verb.speaker} (${verb.unnamed}, no named person)` : `${verb.speaker}${via}`
  return `${who} before ${verb.verb}${subject && subject !== verb.speaker ? `; ${subject} acts first` : ''}`
}

/** The words in the reported part that the lexicons of acts hold, in order. */
function cuesIn(body: string, from: number, end: number): CueWord[] {
  const found: CueWord[] = []
  let opens = true
  for (let at = from; at < end; ) {
    const cue = CUES.longestAt(body, at)
    const opener = opens ? IMPERATIVES.longestAt(body, at) : null
    const longest = cue && (!opener || cue.end >= opener.end) ? cue : null
    if (longest && longest.end <= end && longest.value.kind !== 'none') {
      const { text, kind, weight } = longest.value
      found.push({ word: text, says: `${kind} ${weight}`, lexicon: 'act-cues' })
    } else if (opener && opener.end <= end)
      found.push({ word: body.slice(at, opener.end), says: `opens a clause: ${opener.value}`, lexicon: 'imperatives' })
    const next = longest?.end ?? opener?.end ?? at + 1
    opens = /[，；：、“。！？]/.test(body[next - 1]!)
    at = next
  }
  return found
}

interface Spanned {
  readonly kind: string
  readonly text: string
  readonly key: string
  readonly confidence: number
  readonly spans: readonly Span[]
  /** Why, where it follows from the record itself. */
  readonly plain?: Reason
}

const entry = (lexicon: string, word: string) => `lexicon/${lexicon}.tsv: ${word}`

/** The records with a span in the sentence, each with the notes of its making. */
function recordsIn(report: Report, sentence: Sentence, notes: readonly Note[]): ExplainedRecord[] {
  const all: Spanned[] = [
    ...report.people.map((one) => ({
      ...one,
      kind: 'people',
      key: one.name,
      text: `${one.name}${one.posts.length ? `, ${one.posts.map(({ title, of }) => (of ? `${title} (${of})` : title)).join('、')}` : ''}${one.passing ? ', passing' : ''}`,
    })),
    ...report.places.map((one) => ({
      ...one,
      kind: 'places',
      key: one.name,
      text: `${one.name}, ${one.level}${one.code ? ` ${one.code}` : ''}`,
      plain: {
        rule:
          one.level === 'zone'
            ? 'a zone by its ending or by name'
            : 'a division by its full or short name, settled by the region of the report',
        entry:
          one.level === 'zone'
            ? 'lexicon/zones.tsv, zones-listed.tsv or zones-named.tsv'
            : one.code && `lexicon/divisions.tsv: ${one.code}`,
      },
    })),
    ...report.organizations.map((one) => ({
      ...one,
      kind: 'organizations',
      key: one.name,
      text: `${one.name}, ${one.kind}`,
    })),
    ...report.events.map((one) => ({
      ...one,
      kind: 'events',
      key: '',
      text: [one.type, one.date, one.place, one.lead].filter(Boolean).join(' '),
    })),
    ...report.agendas.map((one) => ({
      ...one,
      kind: 'agendas',
      key: '',
      spans: [...one.spans, ...one.itemSpans],
      text: `${one.items.length} points by ${one.speaker ?? 'nobody named'}`,
      plain: {
        rule: one.announced ? `announced: ${one.announced}` : 'a run of numbered or alike points in one speech',
        entry: null,
      },
    })),
    ...report.tifa.map((one) => ({ ...one, kind: 'tifa', key: one.text, text: `${one.text}, ${one.kind}` })),
    ...report.indicators.map((one) => ({
      ...one,
      kind: 'indicators',
      key: '',
      text: [one.kind, one.metric, one.value, one.unit, one.bound, one.period].filter((x) => x !== null).join(' '),
      plain: {
        rule:
          one.value === null
            ? 'a rank or grade in words'
            : 'a figure with its unit, and the noun phrase it is bound to',
        entry: one.unit && entry('units', one.unit),
      },
    })),
    ...report.citations.map((one) => ({
      ...one,
      kind: 'citations',
      key: '',
      text: `${one.authority}: ${one.work}`,
      plain: {
        rule: 'an authority before a word for a speech, decision or document',
        entry: 'lexicon/authorities.tsv and cited-works.tsv',
      },
    })),
  ]
  return all.flatMap(({ kind, text, key, confidence, spans, plain }): ExplainedRecord[] => {
    const here = spans.filter(([start, end]) => start < sentence.end && end > sentence.start)
    if (!here.length) return []
    const made = notes.filter(
      (note) =>
        (note.kind === kind || (kind === 'people' && note.kind === 'posts')) &&
        (note.of !== undefined
          ? note.of === key && (note.kind !== 'posts' || inside(note, sentence))
          : kind === 'events'
            ? inside(note, sentence) && here.some(([start, end]) => note.start < end && note.end > start)
            : spans.some(([start, end]) => note.start === start && note.end === end)),
    )
    const reasons = made.map(({ rule, lexicon, entry: word }) => ({
      rule,
      entry: lexicon && word ? entry(lexicon, word) : null,
    }))
    const unlike = reasons.filter(
      (one, i) => reasons.findIndex((o) => o.rule === one.rule && o.entry === one.entry) === i,
    )
    // Shorter endings within an ending (公司 in 有限公司) are noted too; the longest comes first and decides.
    const told = kind === 'organizations' ? unlike.slice(0, 1) : unlike
    return [{ kind, text, confidence, reasons: told.length ? told : plain ? [plain] : [] }]
  })
}
