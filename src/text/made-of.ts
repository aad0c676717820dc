/** True where `text` is not empty and made of nothing but the words, one after another; takes time in proportion to its length. */
export function isMadeOf(text: string, words: ReadonlySet<string>, longest: number): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue
    for (let end = at + 1; end <= Math.min(text.length, at + longest); end++)
      if (words.has(text.slice(at, end))) reached.add(end)
  }
  return text.length > 0 && reached.has(text.length)
}
