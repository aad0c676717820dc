/** The worker thread's side of {@link Readers}: takes copies one after another and answers each with what it gives. */
import { parentPort, workerData } from 'node:worker_threads'
import { addDivisions, type DivisionRow } from '../lexicon/divisions.ts'
import type { Copy } from '../source/copy.ts'
import { type Taken, takeCopy } from './take.ts'

/** What a worker begins with: what this process has laid over the table of divisions. */
export interface WorkerStart {
  readonly divisions: readonly DivisionRow[]
}

/** `ready`, then for each copy what it gives; the copy itself stays with who sent it. */
export type WorkerAnswer = 'ready' | Taken

const port = parentPort
if (port) {
  const { divisions } = workerData as WorkerStart
  if (divisions.length) addDivisions(divisions)
  port.on('message', (copy: Copy) => {
    const taken = takeCopy(copy)
    port.postMessage(taken.kind === 'report' ? { ...taken, article: { ...taken.article, copy: null } } : taken)
  })
  port.postMessage('ready')
}
