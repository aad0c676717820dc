import { Traced } from '../../text/traced.ts'
import { lostDotEdits } from './lost-dots.ts'
import { lostSpaceEdits } from './lost-spaces.ts'
import { misreadOf, Rereader } from './misread/misread.ts'
import { mayHoldNote, noteEdits, tonedNotes, withoutNotes } from './notes.ts'
import { type Script, scriptEdits, scriptOf, surveyScript } from './script.ts'
import { maybeShifted } from './shift/marks.ts'
import { type ShiftEdit, type ShiftRepair, ShiftRepairer } from './shift/repairer.ts'
import { UNKNOWN } from './shift/unknown.ts'
import { spacingEdits, squeeze } from './spacing.ts'
import { strangeStretches } from './strange.ts'
import { stutterEdits, stutters } from './stutter.ts'

/** What is wrong with a copy as a whole. */
export interface Damage {
  /** The script of most of it. */
  readonly script: Script
  /** True where single lines are in traditional script, as in a page with simplified navigation around the article. */
  readonly mixed: boolean
  /** How its bytes were misread before they came here; null where they were not. */
  readonly misread: Rereader | null
  readonly notes: boolean
  /** True for notes or traditional script anywhere: any line may need mending. */
  readonly spoiled: boolean
  /** Null where no line looks as if bytes were lost. */
  readonly shifts: ShiftRepairer | null
  /** Looks for runs without a mark, where the copy is spoiled otherwise or has characters that papers do not print; else null. */
  readonly unmarked: ShiftRepairer | null
  /** Spaces that the encoding did not have came as question marks. */
  readonly lostSpaces: boolean
  /** So did dots between the parts of names. */
  readonly lostDots: boolean
  /** Commas were strewn before other marks. */
  readonly stutters: boolean
  readonly any: boolean
}

/** A text put right, and what there was to do. */
export interface Mended {
  readonly traced: Traced
  readonly script: Script
  readonly notes: number
  readonly shiftedRuns: number
  readonly lostCharacters: number
}

/** So many notes with tone marks make a copy one that is strewn with them; one or two after rare characters may be the paper's own glosses. */
const FEWEST_NOTES = 3

/** Assesses a copy by all its lines. */
export function assess(lines: readonly string[]): Damage {
  const way = misreadOf(lines)
  const misread = way && new Rereader(way)
  const read = misread ? lines.map((line) => reread(line, misread)) : lines
  const { script, mixed } = surveyScript(read)
  const counts = read.filter(mayHoldNote).map(tonedNotes)
  const [all, needless] = [counts.reduce((sum, n) => sum + n.all, 0), counts.some((n) => n.needless > 0)]
  const notes = all >= FEWEST_NOTES || needless || ((script === 'hant' || mixed) && all > 0)
  const bare = notes ? read.map(withoutNotes) : read
  const repairer = new ShiftRepairer(bare, mixed ? null : script)
  const shifts = bare.some(maybeShifted) ? repairer : null
  const spoiled = notes || mixed || script === 'hant'
  const unmarked = spoiled || bare.some((line) => strangeStretches(line).length > 0) ? repairer : null
  const asking = bare.filter((line) => line.includes('?'))
  const lostSpaces = spoiled || asking.some((line) => /^[\s\u00A0\u3000]*\?/.test(line))
  const lostDots = asking.some((line) => lostDotEdits(line).length > 0)
  const stuttering = stutters(bare)
  const any = lostDots || stuttering || misread !== null || unmarked !== null || shifts !== null || lostSpaces
  return { script, mixed, misread, notes, spoiled, shifts, unmarked, lostSpaces, lostDots, stutters: stuttering, any }
}

const reread = (line: string, misread: Rereader): string => Traced.of(line, 0).edit(misread.reread(line).edits).text

/** True where the line itself may have what is wrong with the copy. */
export function needsMending(line: string, damage: Damage): boolean {
  const { any, misread, spoiled, shifts, unmarked, lostSpaces, lostDots } = damage
  if (!any) return false
  if (misread !== null || spoiled || damage.stutters) return true
  if (unmarked !== null && strangeStretches(line).length > 0) return true
  return ((lostSpaces || lostDots) && line.includes('?')) || (shifts !== null && maybeShifted(line))
}

/** Mends a line: notes out, shifted bytes back in step, simplified script, white space in order. */
export function mend(line: Traced, damage: Damage): Mended {
  let traced = line
  let [notes, shiftedRuns, lostCharacters] = [0, 0, 0]
  const putRight = ({ edits, runs }: ShiftRepair): void => {
    const unsure = unsureIn(edits)
    shiftedRuns += runs
    lostCharacters += unsure.length
    traced = traced.edit(edits).raise(unsure, 'uncertain')
  }
  if (damage.misread) putRight(damage.misread.reread(traced.text))
  if (damage.lostDots) {
    const edits = lostDotEdits(traced.text)
    shiftedRuns += edits.length
    traced = traced.edit(edits)
  }
  if (damage.notes) {
    const edits = noteEdits(traced.text)
    notes = edits.length
    traced = traced.edit(edits)
  }
  if (damage.shifts && maybeShifted(traced.text)) putRight(damage.shifts.repair(traced.text))
  if (damage.unmarked) putRight(damage.unmarked.repairUnmarked(traced.text))
  putRight({ edits: lostWhole(traced.text), runs: 0 })
  if (damage.stutters) traced = traced.edit(stutterEdits(traced.text))
  if (damage.lostSpaces) traced = traced.edit(lostSpaceEdits(traced.text))
  const script = damage.mixed ? scriptOf([traced.text]) : damage.script
  if (script === 'hant') traced = traced.edit(scriptEdits(traced.text))
  return {
    traced: traced.edit(spacingEdits(traced.text)),
    script,
    notes,
    shiftedRuns,
    lostCharacters,
  }
}

/** Mends a text whose trail nobody asks for. */
export function mendText(text: string, damage: Damage): string {
  return needsMending(text, damage) ? mend(Traced.of(text, 0), damage).traced.text : squeeze(text)
}

/** A decoder's marks that begin no run: characters lost whole. */
function lostWhole(text: string): ShiftEdit[] {
  if (!text.includes('\uFFFD')) return []
  return Array.from(text.matchAll(/\uFFFD+/g), ({ index, 0: marks }) => ({
    start: index,
    end: index + marks.length,
    text: UNKNOWN,
    unsure: [0],
    kind: 'shift',
  }))
}

/** Where the characters that are not sure stand once the edits are made. */
function unsureIn(edits: readonly ShiftEdit[]): number[] {
  const places: number[] = []
  let grown = 0
  for (const { start, end, text, unsure } of edits) {
    for (const at of unsure) places.push(start + grown + at)
    grown += text.length - (end - start)
  }
  return places
}
