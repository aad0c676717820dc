import type { Traced } from '../../text/traced.ts'
import { noteEdits, tonedNotes } from './notes.ts'
import { type Script, scriptEdits, scriptOf } from './script.ts'
import { spacingEdits } from './spacing.ts'

/** What is wrong with a copy as a whole. */
export interface Damage {
  readonly script: Script
  readonly notes: boolean
  readonly any: boolean
}

/** So many notes with tone marks make a copy one that is strewn with them; one or two may be the paper's own glosses. */
const FEWEST_NOTES = 3

/** Assesses a copy by all its lines. */
export function assess(lines: readonly string[]): Damage {
  const text = lines.join('\n').slice(0, 400_000)
  const script = scriptOf(text)
  const count = tonedNotes(text)
  const notes = count >= FEWEST_NOTES || (script === 'hant' && count > 0)
  return { script, notes, any: notes || script === 'hant' }
}

/** Mends a line: notes out, simplified script, white space in order. */
export function mend(line: Traced, damage: Damage): Traced {
  let traced = line
  if (damage.notes) traced = traced.edit(noteEdits(traced.text))
  if (damage.script === 'hant') traced = traced.edit(scriptEdits(traced.text))
  return traced.edit(spacingEdits(traced.text))
}
