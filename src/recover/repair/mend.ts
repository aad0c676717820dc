import type { Traced } from '../../text/traced.ts'
import { noteEdits, tonedNotes, withoutNotes } from './notes.ts'
import { type Script, scriptEdits, scriptOf } from './script.ts'
import { maybeShifted, ShiftRepairer } from './shift.ts'
import { spacingEdits } from './spacing.ts'

/** What is wrong with a copy as a whole. */
export interface Damage {
  readonly script: Script
  readonly notes: boolean
  /** Null where no line looks as if bytes were lost. */
  readonly shifts: ShiftRepairer | null
  readonly any: boolean
}

/** A text put right, and what there was to do. */
export interface Mended {
  readonly traced: Traced
  readonly notes: number
  readonly shiftedRuns: number
  readonly lostCharacters: number
}

/** So many notes with tone marks make a copy one that is strewn with them; one or two may be the paper's own glosses. */
const FEWEST_NOTES = 3

/** Assesses a copy by all its lines. */
export function assess(lines: readonly string[]): Damage {
  const text = lines.join('\n').slice(0, 400_000)
  const script = scriptOf(text)
  const count = tonedNotes(text)
  const notes = count >= FEWEST_NOTES || (script === 'hant' && count > 0)
  const shifts = lines.some(maybeShifted) ? new ShiftRepairer(notes ? lines.map(withoutNotes) : lines) : null
  return { script, notes, shifts, any: notes || shifts !== null || script === 'hant' }
}

/** Mends a line: notes out, shifted bytes back in step, simplified script, white space in order. */
export function mend(line: Traced, damage: Damage): Mended {
  let traced = line
  let [notes, shiftedRuns, lostCharacters] = [0, 0, 0]
  if (damage.notes) {
    const edits = noteEdits(traced.text)
    notes = edits.length
    traced = traced.edit(edits)
  }
  if (damage.shifts && maybeShifted(traced.text)) {
    const repair = damage.shifts.repair(traced.text)
    shiftedRuns = repair.runs
    lostCharacters = repair.lost
    traced = traced.edit(repair.edits)
  }
  if (damage.script === 'hant') traced = traced.edit(scriptEdits(traced.text))
  return { traced: traced.edit(spacingEdits(traced.text)), notes, shiftedRuns, lostCharacters }
}
