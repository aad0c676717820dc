import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { loadDivisions } from '../src/cli/divisions.ts'
import { takeIn } from '../src/intake/intake.ts'

export const ROOT = resolve(import.meta.dirname, '..')
/** The folder with real reports, their gold records and the scorer; it is no part of the project. */
export const SHARED = process.env.LUOSHI_SHARED ?? resolve(ROOT, '..', 'shared')
const SCORER = join(SHARED, 'records', 'score.mjs')

/** Sets of reports with gold records: the invented samples, and the real ones where they are at hand. */
export const SETS = {
  samples: { copies: join(ROOT, 'samples', 'copies'), gold: join(ROOT, 'samples', 'gold') },
  gold: { copies: join(SHARED, 'corpus'), gold: join(SHARED, 'gold') },
} as const
export type SetName = keyof typeof SETS

/** The source that a real report is from, by its name: `seed` of `seed-000`, `dev-xz` of `dev-xz04`. */
export const sourceOf = (name: string): string => /^(?:dev-)?[a-z]+/.exec(name)![0]

/** True where the scorer is at hand. */
export const canScore = () => existsSync(SCORER)

/** Figures by name, 0 to 1: `people.f1`, `act.f1`, `reading`. */
export type Figures = Readonly<Record<string, number>>

/**
 * Reads every copy of a set and writes one prediction a line for the scorer, named as the gold file that it belongs to:
 * the copy's base name, with its position where a file holds several articles.
 * @param only the names to write; all where none are given.
 */
export async function predict(set: SetName, file: string, only?: ReadonlySet<string>): Promise<void> {
  if (set === 'samples') loadDivisions(join(ROOT, 'samples', 'divisions.tsv'))
  const lines: string[] = []
  for await (const taken of takeIn([SETS[set].copies])) {
    if (taken.kind !== 'report') continue
    const { path, part } = taken.report.input
    const name = basename(path ?? '').replace(/\.[a-z]+$/, '')
    const doc = part === null ? name : `${name}.${part}`
    if (only?.has(doc) !== false) lines.push(JSON.stringify({ doc, ...taken.report }))
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/**
 * Runs the scorer over a file of predictions.
 * @param args further arguments for the scorer, as `--misses people`.
 * @returns what it printed.
 * @throws Error with the scorer's words where it fails.
 */
export function scorePredictions(set: SetName, file: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [SCORER, SETS[set].gold, file, ...args], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr || run.stdout)
  return run.stdout
}

/** Reads a set and scores it, as {@link scorePredictions} does. */
export async function score(set: SetName, args: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-score-'))
  try {
    const file = join(folder, 'predictions.jsonl')
    await predict(set, file)
    return scorePredictions(set, file, args)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figures of a set, as the scorer gives them. */
export const figures = async (set: SetName): Promise<Figures> => JSON.parse(await score(set, ['--json'])) as Figures

const FLOORS = join(ROOT, 'evaluation', 'floors.json')
/** Floors by set, and by `links SET` for the links between its reports. */
export type Floors = Record<string, Record<string, number>>

/** What each figure may not fall below. */
export const readFloors = (): Floors => (existsSync(FLOORS) ? (JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors) : {})

/** Raises the floors of a set to figures that are better; never lowers one. Gives the names of those raised. */
export function raiseFloors(set: string, measured: Figures): string[] {
  const floors = readFloors()
  floors[set] ??= {}
  const own = floors[set]
  const raised: string[] = []
  for (const [name, value] of Object.entries(measured)) {
    // Rounded down, so that the measured figure itself always passes.
    const floor = Math.floor(value * 1000) / 1000
    if (floor <= (own[name] ?? -1)) continue
    own[name] = floor
    raised.push(name)
  }
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`)
  return raised
}
