import type { Progress } from './progress.ts'

/** Tells troubles on standard error: at once, or after a progress bar that they would break. */
export class Troubles {
  readonly #progress: Progress | null
  readonly #held: string[] = []

  constructor(progress: Progress | null) {
    this.#progress = progress
  }

  tell(input: string, reason: string): void {
    const line = `luoshi: ${input}: ${reason}`
    if (this.#progress?.drawn) this.#held.push(line)
    else console.error(line)
  }

  /** Ends the progress bar and tells what was held back. */
  end(): void {
    this.#progress?.stop()
    for (const line of this.#held.splice(0)) console.error(line)
  }
}
