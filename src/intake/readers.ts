import { Worker } from 'node:worker_threads'
import { laidDivisions } from '../lexicon/divisions.ts'
import type { Copy, FetchedCopy } from '../source/copy.ts'
import { type Failure, nameOf, type Taken, takeTogether } from './take.ts'
import type { WorkerAnswer, WorkerStart } from './worker.ts'

/**
 * Worker threads begin once reading in this thread has taken so many milliseconds of the processor: each loads the lexicons
 * anew, which costs about a second of its core.
 */
const WORTH_WORKERS = 2000
/** A copy of so many characters takes longer than a worker's start, and may be made to harm: it is never read in this thread. */
const LARGE = 1_000_000
/** So many copies are read together, or so many characters of them: twice as many would be read hardly quicker, and take more memory. */
export const TOGETHER = 256
export const TOGETHER_CHARACTERS = 3_000_000
/** Copies that have come are not kept waiting for others longer than this many milliseconds. */
const SOON = 250
/** Bundles of copies that a worker has at once, so that it need not wait while this thread writes. */
const AHEAD = 2
/** Megabytes of a worker's heap: many times what a report of two megabytes needs. */
const HEAP = 1536
/** A copy that keeps a worker for so many milliseconds is given up. */
const LONGEST = 300_000

/** What may be set otherwise to try the readers. */
export interface ReaderLimits {
  /** Milliseconds of the processor spent on reading in this thread before workers begin. */
  readonly worthWorkers: number
  /** Megabytes of a worker's heap. */
  readonly heap: number
  /** Milliseconds after which a copy is given up. */
  readonly longest: number
  /** Characters of copies read together from which on a worker reads them, for a thread that has others to answer. */
  readonly apart: number
}

interface Task {
  readonly copy: Copy
  readonly resolve: (taken: Taken) => void
  readonly reject: (error: Error) => void
}

/** Copies that are read together. */
type Bundle = readonly Task[]

/** Recovers and reads copies, in this thread while there are few, then in worker threads as well as it can. */
export class Readers {
  readonly #jobs: number
  readonly #workers = new Set<Reader>()
  readonly #queue: Bundle[] = []
  readonly #limits: ReaderLimits
  #spent = 0
  #gathered: Task[] = []
  #characters = 0
  #timer: NodeJS.Timeout | undefined

  constructor(jobs: number, limits: Partial<ReaderLimits> = {}) {
    this.#jobs = jobs
    this.#limits = {
      worthWorkers: WORTH_WORKERS,
      heap: HEAP,
      longest: LONGEST,
      apart: Number.POSITIVE_INFINITY,
      ...limits,
    }
  }

  /** What a copy gives, soon: it waits a moment for others to be read with it. A copy that ends its worker is a failure of that copy alone. */
  take(copy: Copy): Promise<Taken> {
    return new Promise((resolve, reject) => {
      const { length } = copy.text
      if (length >= LARGE || this.#characters + length > TOGETHER_CHARACTERS) this.flush()
      this.#gathered.push({ copy, resolve, reject })
      this.#characters += length
      if (length >= LARGE || this.#gathered.length === TOGETHER) this.flush()
      else this.#timer ??= setTimeout(() => this.flush(), SOON)
    })
  }

  /** Has what came so far read: no more is coming. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const bundle = this.#gathered
    if (!bundle.length) return
    const large = bundle[0]!.copy.text.length >= LARGE || this.#characters >= this.#limits.apart
    this.#gathered = []
    this.#characters = 0
    const here = this.#workers.size === 0 && (this.#jobs < 2 || this.#spent < this.#limits.worthWorkers)
    if (!large && (here || this.#jobs < 2)) this.#readHere(bundle)
    else {
      this.#queue.push(bundle)
      this.#deal()
    }
  }

  #readHere(bundle: Bundle): void {
    const began = process.threadCpuUsage()
    try {
      const taken = takeTogether(bundle.map(({ copy }) => copy))
      bundle.forEach(({ resolve }, i) => {
        resolve(taken[i]!)
      })
    } catch (error) {
      // Whoever waits hears of it: a timer that throws would end the process.
      for (const { reject } of bundle) reject(error as Error)
    }
    const { user, system } = process.threadCpuUsage(began)
    this.#spent += (user + system) / 1000
  }

  #deal(): void {
    while (this.#queue.length) {
      let reader = [...this.#workers].sort((a, b) => a.load - b.load)[0]
      if ((!reader || reader.load > 0) && this.#workers.size < this.#jobs) {
        reader = new Reader(
          this.#limits,
          () => this.#deal(),
          (lost) => this.#lost(lost),
        )
        this.#workers.add(reader)
      }
      if (!reader || reader.load >= AHEAD) return
      reader.give(this.#queue.shift()!)
    }
  }

  /** A worker has ended over its first bundle: those that it was given after go to others, in their order. */
  #lost(reader: Reader): void {
    this.#workers.delete(reader)
    this.#queue.unshift(...reader.bundles)
    this.#deal()
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    await Promise.all([...this.#workers].map((reader) => reader.close()))
    this.#workers.clear()
  }
}

/** One worker thread with the copies that it was given. */
class Reader {
  readonly bundles: Bundle[] = []
  readonly #worker: Worker
  readonly #limits: ReaderLimits
  readonly #free: () => void
  readonly #lost: (reader: Reader) => void
  #timer: NodeJS.Timeout | undefined
  #ready = false
  #ended = false

  constructor(limits: ReaderLimits, free: () => void, lost: (reader: Reader) => void) {
    this.#limits = limits
    this.#free = free
    this.#lost = lost
    const file = import.meta.filename.endsWith('.ts') ? './worker.ts' : './worker.js'
    const start: WorkerStart = { divisions: laidDivisions() }
    this.#worker = new Worker(new URL(file, import.meta.url), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: limits.heap },
    })
    this.#worker.on('message', (answer: WorkerAnswer) => this.#answer(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new Error(`it ended with status ${code}`)))
  }

  get load(): number {
    return this.bundles.length
  }

  give(bundle: Bundle): void {
    this.bundles.push(bundle)
    this.#worker.postMessage(bundle.map(({ copy: { raw: _, ...copy } }) => copy))
    if (this.bundles.length === 1) this.#watch()
  }

  #watch(): void {
    clearTimeout(this.#timer)
    const { longest } = this.#limits
    if (this.bundles.length && this.#ready)
      this.#timer = setTimeout(() => this.#fail(new Error(`it takes longer than ${longest / 1000} s`)), longest)
  }

  #answer(answer: WorkerAnswer): void {
    if (answer === 'ready') {
      this.#ready = true
      this.#watch()
      return
    }
    const bundle = this.bundles.shift()!
    this.#watch()
    bundle.forEach(({ copy, resolve }, i) => {
      const taken = answer[i]!
      resolve(
        taken.kind === 'report'
          ? { ...taken, article: { ...taken.article, copy }, fetched: (copy as Partial<FetchedCopy>).fetched ?? null }
          : taken,
      )
    })
    this.#free()
  }

  #fail(error: Error): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    void this.#worker.terminate()
    const bundle = this.bundles.shift() ?? []
    // A worker that never came to life would not do so for the next copy either.
    if (!this.#ready && (error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY')
      for (const { reject } of bundle) reject(error)
    else if (bundle.length === 1)
      for (const { copy, resolve } of bundle) resolve(failureOf(copy, error, this.#limits.heap))
    // Which of them it was shows when each is read alone.
    else this.bundles.unshift(...bundle.map((task) => [task]))
    this.#lost(this)
  }

  async close(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#timer)
    await this.#worker.terminate()
  }
}

function failureOf(copy: Copy, error: Error, heap: number): Failure {
  const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  const reason = memory ? `needs more than ${heap} MB to read` : `cannot be read: ${error.message}`
  return { kind: 'failure', path: nameOf(copy), reason: `${reason}; the others are not touched` }
}
