/** What the page remembers between visits, in this browser only. A browser that forbids it is no failure: nothing is remembered then. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`luoshi.${name}`)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`luoshi.${name}`, value)
  } catch {
    // Storage is forbidden or full.
  }
}
