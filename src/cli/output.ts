import { once } from 'node:events'

/** Writes to standard output and waits where the reader is slow, so that memory does not grow with the output. */
export async function write(output: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, 'drain')
}

/** Columns of the terminal that standard output is; without bound where it is none, so that a pipe gets whole lines. */
export function outputWidth(): number {
  return process.stdout.isTTY ? (process.stdout.columns ?? 80) : Number.POSITIVE_INFINITY
}
