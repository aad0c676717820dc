import { setTimeout as sleep } from 'node:timers/promises'

/** Lets one request at a time through to each host, with a pause between. */
export class Gates {
  readonly #last = new Map<string, Promise<void>>()
  /** When each host may be asked again, in milliseconds of the clock. */
  readonly #next = new Map<string, number>()

  /** Runs `work` when it is its turn at this host; the next turn comes `pause()` milliseconds after it has ended. */
  async pass<T>(host: string, pause: () => number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host)
    let done = (): void => {}
    const turn = new Promise<void>((resolve) => {
      done = resolve
    })
    this.#last.set(host, turn)
    try {
      await before
      await rest((this.#next.get(host) ?? 0) - Date.now(), signal)
      return await work()
    } finally {
      this.hold(host, pause())
      done()
    }
  }

  /** Leaves a host alone for as many milliseconds from now. */
  hold(host: string, milliseconds: number): void {
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, Date.now() + milliseconds))
  }
}

/** Waits; ends early, with the signal's reason, where the work is stopped. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (milliseconds <= 0) return
  await sleep(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted())
}
