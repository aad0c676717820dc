import { loadLexicon } from '../../lexicon/load.ts'

let table: { readonly states: ReadonlyMap<string, string>; readonly longest: number } | undefined

function load(): NonNullable<typeof table> {
  if (table) return table
  const states = new Map(loadLexicon('foreign', ['name']).map((row) => [row.name, row.name]))
  for (const { name, state } of loadLexicon('foreign-states', ['name', 'state'])) states.set(name, state)
  table = { states, longest: Math.max(...[...states.keys()].map((name) => name.length)) }
  return table
}

/** True for the name of a foreign state, of its party, or of a body of several states. */
export const isForeign = (name: string): boolean => load().states.has(name)

/**
 * The foreign state that a name of lexicon/foreign.tsv belongs to: its own, or that of the party or under another name
 * (lexicon/foreign-states.tsv). Null for bodies of several states: who is at the head of one may come from the head of a state.
 */
export function stateOf(name: string): string | null {
  return load().states.get(name) || null
}

/** The foreign state that a title begins with; null where it begins with none. */
export function stateAt(title: string): string | null {
  const { longest } = load()
  for (let length = Math.min(longest, title.length - 1); length > 1; length--) {
    const state = stateOf(title.slice(0, length))
    if (state !== null) return state
  }
  return null
}
