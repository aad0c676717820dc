import type { Copy } from '../source/copy.ts'
import type { SourceFailure } from '../source/failure.ts'
import { type FetchOptions, fetchCopies, type Unchanged } from '../source/fetch/fetch-copies.ts'
import { readCopies } from '../source/read-copies.ts'
import { isAddress } from './address.ts'
import { inOrder } from './in-order.ts'
import { Readers, TOGETHER, TOGETHER_CHARACTERS } from './readers.ts'
import { type Nothing, nameOf, type Recovered, recoverCopy, type Taken } from './take.ts'

export type { Recovered, Taken } from './take.ts'

/** How inputs are read; what concerns fetching has effect on addresses alone. */
export interface IntakeOptions extends FetchOptions {
  /** Further inputs that are addresses, whatever they look like: a list of them must not name files of this machine. */
  readonly addresses?: readonly string[]
  /** How many worker threads may recover and read at once, where there is enough to gain; 1 unless told. */
  readonly jobs?: number
  /** Whether this thread has others to answer meanwhile: all but a few pages are then read in a worker thread. */
  readonly answering?: boolean
}

/** What a result is of, as the user would name it; with `whole` without the number of the article. */
export function inputOf(result: Recovered | Taken, whole?: 'whole'): string {
  if (result.kind === 'failure' || result.kind === 'unchanged') return result.path
  const input = result.kind === 'report' ? result.report.input : result.input
  return nameOf(whole ? { ...input, part: null } : input)
}

/**
 * Recovers every article of the given files, folders, `-` (standard input) and addresses, files first and in order, then
 * addresses as they answer. An input that cannot be read is given as a failure and stops nothing.
 */
export async function* recoverIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Recovered> {
  for await (const found of copiesOf(inputs, options)) yield isCopy(found) ? recoverCopy(found) : nothingOf(found)
}

/** Characters that are read within some hundredths of a second, so that nobody else waits for long. */
const A_MOMENT = 100_000
/** Bundles of copies that are in work, or being gathered, for each worker thread. */
const AHEAD = 3

/**
 * Takes in every article of the given inputs the whole way: as {@link recoverIn}, with the records of each read. The results
 * and their order are the same for any number of `jobs`.
 */
export async function* takeIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Taken> {
  const { jobs = 1, answering = false, ...rest } = options
  const readers = new Readers(jobs, answering ? { apart: A_MOMENT } : {})
  try {
    yield* inOrder(
      endingWith(copiesOf(inputs, rest), () => readers.flush()),
      (found) => (isCopy(found) ? readers.take(found) : nothingOf(found)),
      (found) => (isCopy(found) ? found.text.length : 0),
      { items: AHEAD * jobs * TOGETHER, weight: AHEAD * jobs * TOGETHER_CHARACTERS },
    )
  } finally {
    await readers.close()
  }
}

async function* endingWith<T>(source: AsyncIterable<T>, ended: () => void): AsyncGenerator<T> {
  yield* source
  ended()
}

type Found = Copy | Unchanged | SourceFailure

const isCopy = (found: Found): found is Copy => !('unchanged' in found) && !('reason' in found)

const nothingOf = (found: Unchanged | SourceFailure): Nothing =>
  'unchanged' in found
    ? { kind: 'unchanged', path: found.path }
    : { kind: 'failure', path: found.path, reason: found.reason }

async function* copiesOf(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Found> {
  yield* readCopies(
    inputs.filter((input) => !isAddress(input)),
    options,
  )
  const addresses = [...inputs.filter(isAddress), ...(options.addresses ?? [])]
  if (addresses.length) yield* fetchCopies(addresses, options)
}
