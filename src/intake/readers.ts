import { Worker } from 'node:worker_threads'
import { laidDivisions } from '../lexicon/divisions.ts'
import type { Copy, FetchedCopy } from '../source/copy.ts'
import { type Failure, nameOf, type Taken, takeCopy } from './take.ts'
import type { WorkerAnswer, WorkerStart } from './worker.ts'

/**
 * Worker threads begin once reading in this thread has taken so many milliseconds of the processor: each loads the lexicons
 * anew, which costs about a second of its core.
 */
const WORTH_WORKERS = 2000
/** A copy of so many characters takes longer than a worker's start, and may be made to harm: it is never read in this thread. */
const LARGE = 1_000_000
/** Copies that a worker is given ahead, so that it need not wait while this thread writes. */
const AHEAD = 3
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
}

interface Task {
  readonly copy: Copy
  readonly resolve: (taken: Taken) => void
  readonly reject: (error: Error) => void
}

/** Recovers and reads copies, in this thread while there are few, then in worker threads as well as it can. */
export class Readers {
  readonly #jobs: number
  readonly #workers = new Set<Reader>()
  readonly #queue: Task[] = []
  readonly #limits: ReaderLimits
  #spent = 0

  constructor(jobs: number, limits: Partial<ReaderLimits> = {}) {
    this.#jobs = jobs
    this.#limits = { worthWorkers: WORTH_WORKERS, heap: HEAP, longest: LONGEST, ...limits }
  }

  /** What a copy gives: at once where it is read in this thread. A copy that ends its worker is a failure of that copy alone. */
  take(copy: Copy): Taken | Promise<Taken> {
    const here = this.#workers.size === 0 && (this.#jobs < 2 || this.#spent < this.#limits.worthWorkers)
    if (copy.text.length < LARGE && (here || this.#jobs < 2)) {
      const began = process.threadCpuUsage()
      const taken = takeCopy(copy)
      const { user, system } = process.threadCpuUsage(began)
      this.#spent += (user + system) / 1000
      return taken
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ copy, resolve, reject })
      this.#deal()
    })
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

  /** A worker has ended over its first task: those that it was given after go to others, in their order. */
  #lost(reader: Reader): void {
    this.#workers.delete(reader)
    this.#queue.unshift(...reader.tasks)
    this.#deal()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((reader) => reader.close()))
    this.#workers.clear()
  }
}

/** One worker thread with the copies that it was given. */
class Reader {
  readonly tasks: Task[] = []
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
    return this.tasks.length
  }

  give(task: Task): void {
    this.tasks.push(task)
    const { raw: _, ...copy } = task.copy
    this.#worker.postMessage(copy)
    if (this.tasks.length === 1) this.#watch()
  }

  #watch(): void {
    clearTimeout(this.#timer)
    const { longest } = this.#limits
    if (this.tasks.length && this.#ready)
      this.#timer = setTimeout(() => this.#fail(new Error(`it takes longer than ${longest / 1000} s`)), longest)
  }

  #answer(answer: WorkerAnswer): void {
    if (answer === 'ready') {
      this.#ready = true
      this.#watch()
      return
    }
    const { copy, resolve } = this.tasks.shift()!
    this.#watch()
    resolve(
      answer.kind === 'report'
        ? {
            ...answer,
            article: { ...answer.article, copy },
            fetched: (copy as Partial<FetchedCopy>).fetched ?? null,
          }
        : answer,
    )
    this.#free()
  }

  #fail(error: Error): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    void this.#worker.terminate()
    const task = this.tasks.shift()
    // A worker that never came to life would not do so for the next copy either.
    if (!this.#ready && (error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') task?.reject(error)
    else task?.resolve(failureOf(task.copy, error, this.#limits.heap))
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
