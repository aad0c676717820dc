/** The worker thread's side of {@link Readers}: takes copies, several at a time, and answers with what they give. */
import { parentPort, workerData } from 'node:worker_threads'
import { addDivisions, type DivisionRow } from '../lexicon/divisions.ts'
import type { Copy } from '../source/copy.ts'
import { type Taken, takeTogether } from './take.ts'

/** What a worker begins with: what this process has laid over the table of divisions. */
export interface WorkerStart {
  readonly divisions: readonly DivisionRow[]
}

/** `ready`, then for the copies of each message what they give, in their order; the copies themselves stay with who sent them. */
export type WorkerAnswer = 'ready' | readonly Taken[]

const port = parentPort
if (port) {
  const { divisions } = workerData as WorkerStart
  if (divisions.length) addDivisions(divisions)
  port.on('message', (copies: readonly Copy[]) => {
    const taken = takeTogether(copies)
    port.postMessage(
      taken.map((one) => (one.kind === 'report' ? { ...one, article: { ...one.article, copy: null } } : one)),
    )
  })
  port.postMessage('ready')
}
