import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Report } from '../record/types.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

/** A record of a sample in one line, for comparing: what counts as the same record has the same line. */
export interface SampleRecord {
  readonly kind: string
  readonly text: string
  /** The sentence that it stands in, for showing. */
  readonly quote: string
}

/** What one sample gives. */
export interface SampleReading {
  /** Its file, with the number of the article where it holds several. */
  readonly sample: string
  readonly records: readonly SampleRecord[]
}

type Recorded = Pick<
  Report,
  'people' | 'places' | 'organizations' | 'events' | 'agendas' | 'tifa' | 'indicators' | 'citations'
> & {
  readonly sentences: readonly Pick<Report['sentences'][number], 'text' | 'act' | 'speaker' | 'topics'>[]
}

/** The records of a reading, or of a gold reading, each as kind and line. */
export function linesOf(report: Recorded): [kind: string, text: string, span: number | undefined][] {
  const at = (record: object) => (record as { spans?: readonly (readonly number[])[] }).spans?.[0]?.[0]
  return [
    ...report.people.map((one) => ['people', one.name, at(one)] as const),
    ...report.people.flatMap((one) =>
      one.posts.map(
        (post) => ['posts', `${one.name} ${post.title}${post.of ? ` (${post.of})` : ''}`, at(one)] as const,
      ),
    ),
    ...report.places.map((one) => ['places', one.name, at(one)] as const),
    ...report.organizations.map((one) => ['organizations', one.name, at(one)] as const),
    ...report.events.map(
      (one) => ['events', [one.type, one.date, one.place, one.lead].filter(Boolean).join(' '), at(one)] as const,
    ),
    ...report.events.flatMap((one) => one.stops.map((stop) => ['stops', stop, at(one)] as const)),
    ...report.sentences.map((one) => ['acts', `${one.act}: ${one.text}`, undefined] as const),
    ...report.sentences.flatMap((one) =>
      one.speaker ? [['speakers', `${one.speaker}: ${one.text}`, undefined] as const] : [],
    ),
    ...report.sentences.flatMap((one) =>
      one.topics.map((topic) => ['topics', `${topic}: ${one.text}`, undefined] as const),
    ),
    ...report.agendas.flatMap((one) => one.items.map((item) => ['agendas', item, at(one)] as const)),
    ...report.tifa.map((one) => ['tifa', `${one.text} (${one.kind})`, at(one)] as const),
    ...report.indicators.map(
      (one) =>
        [
          'indicators',
          [one.kind, one.metric, one.value, one.unit, one.bound].filter((x) => x !== null).join(' '),
          at(one),
        ] as const,
    ),
    ...report.citations.map((one) => ['citations', `${one.authority}: ${one.work}`, at(one)] as const),
  ].map(([kind, text, span]) => [kind, text, span])
}

/** The invented samples as read with a lexicon folder laid over the built-in one (null: with none), in a thread of its own. */
export function readSamples(folder: string | null): Promise<SampleReading[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { samples: SAMPLES },
      env: { ...process.env, LUOSHI_LEXICON: folder ?? '' },
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** The samples' gold by the name of the sample; a sample without gold is absent. */
export function goldOf(sample: string): Recorded | null {
  const [file = '', part] = sample.split('#')
  const name = file.replace(/\.[a-z0-9]+$/, '') + (part ? `.${part}` : '')
  const path = join(SAMPLES, 'gold', `${name}.json`)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Recorded) : null
}

if (!isMainThread && workerData?.samples) {
  const { loadDivisions } = await import('./divisions.ts')
  const { inputOf, takeIn } = await import('../intake/intake.ts')
  loadDivisions(join(workerData.samples, 'divisions.tsv'))
  const copies = join(workerData.samples, 'copies')
  const readings: SampleReading[] = []
  for await (const taken of takeIn([copies])) {
    if (taken.kind !== 'report') continue
    const { report } = taken
    const quote = (at: number | undefined) =>
      at === undefined ? '' : (report.sentences.find((one) => one.end > at)?.text ?? '')
    readings.push({
      sample: inputOf(taken).slice(copies.length + 1),
      records: linesOf(report).map(([kind, text, at]) => ({ kind, text, quote: quote(at) })),
    })
  }
  parentPort?.postMessage(readings)
}
