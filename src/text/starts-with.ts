/** True where one of the words stands at `at`. In place of `some` with a closure, which is made anew for every place that is asked about. */
export function startsWithAny(text: string, words: readonly string[], at: number): boolean {
  for (let i = 0; i < words.length; i++) if (text.startsWith(words[i]!, at)) return true
  return false
}
