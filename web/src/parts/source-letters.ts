/** A letter for each report of an event, in order: A, B, C, …; from the 27th on its number. */
export function sourceLetters(reports: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(reports.map(({ id }, i) => [id, i < 26 ? String.fromCodePoint(65 + i) : String(i + 1)]))
}
