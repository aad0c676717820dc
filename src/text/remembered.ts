/** A slice of a longer text is a text of its own only up to this length; a longer one would keep the whole text in memory. */
const LONGEST = 12
const MOST = 20_000

/**
 * The same function, with its answers for short texts kept: sites print the same navigation and labels on page after page.
 * @param find has to give the same for the same text, whenever it is asked.
 */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return find(text)
    let found = known.get(text)
    if (found === undefined) {
      found = find(text)
      if (known.size < MOST) known.set(text, found)
    }
    return found
  }
}
