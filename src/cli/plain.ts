const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * A text for the terminal, which must take nothing that stands in a copy for a command to itself: a space for every control
 * character, so that offsets stay.
 */
export function plain(text: string): string {
  return text.replace(CONTROL, ' ')
}

/** The same for every text within a value. */
export function plainAll<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T
  if (Array.isArray(value)) return value.map(plainAll) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainAll(inner)])) as T
}
