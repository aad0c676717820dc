/**
 * A reading that stops after each of its stages. Reports that are read together go through a stage one after the other before
 * any comes to the next: the code of one stage fits a processor's caches, that of a whole kind of record does not. What a stage
 * keeps in mind of a text from one call to the next is another text's by the next stage.
 */
export type Staged<T> = Generator<undefined, T, undefined>

/** Runs readings side by side, stage by stage; `turnTo` is told whose turn it is. What each gives, in order. */
export function runTogether<T>(readings: readonly Staged<T>[], turnTo: (index: number) => void): T[] {
  const results: T[] = new Array(readings.length)
  let running = readings.map((_, i) => i)
  while (running.length) {
    const next: number[] = []
    for (const i of running) {
      turnTo(i)
      const { done, value } = readings[i]!.next()
      if (done) results[i] = value
      else next.push(i)
    }
    running = next
  }
  return results
}

/** Runs one reading to its end. */
export const runAlone = <T>(reading: Staged<T>): T => runTogether([reading], () => {})[0]!
