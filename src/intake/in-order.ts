/** How much may be in work, or wait to be taken, at once. */
export interface Room {
  readonly items: number
  /** By the measure of `weigh`. One item that weighs more is taken alone. */
  readonly weight: number
}

/**
 * Works on the items of a source at once, as far as there is room, and gives the results in the order of the items. Nothing is
 * taken from the source while there is no room, and a result is given as soon as it and all before it are there, however
 * long the next item takes to come.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  work: (item: Item) => Result | Promise<Result>,
  weigh: (item: Item) => number,
  room: Room,
): AsyncGenerator<Result> {
  const items = source[Symbol.asyncIterator]()
  const waiting: { result: Result | Promise<Result>; weight: number }[] = []
  let weight = 0
  let next: Promise<IteratorResult<Item>> | null = null
  let ended = false
  try {
    for (;;) {
      const head = waiting[0]
      if (head && !(head.result instanceof Promise)) {
        waiting.shift()
        weight -= head.weight
        yield head.result
        continue
      }
      if (ended && !head) return
      const full = ended || waiting.length >= room.items || weight >= room.weight
      if (!full) next ??= items.next()
      const first = head?.result as Promise<Result> | undefined
      const came = full || !next ? null : first ? await Promise.race([next, first.then(() => null)]) : await next
      if (came) {
        next = null
        if (came.done) ended = true
        else {
          const weighs = weigh(came.value)
          const result = work(came.value)
          // Whoever waits for it hears of a fault; until then it is none of the process's.
          if (result instanceof Promise) result.catch(() => {})
          waiting.push({ result, weight: weighs })
          weight += weighs
        }
      } else if (head) waiting[0] = { result: await first!, weight: head.weight }
    }
  } finally {
    next?.catch(() => {})
    await items.return?.()
  }
}
