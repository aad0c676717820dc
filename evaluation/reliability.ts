import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadDivisions } from '../src/cli/divisions.ts'
import { recoverIn } from '../src/intake/intake.ts'
import { shareAt } from '../src/read/calibration.ts'
import { readScored } from '../src/read/read.ts'
import { RECORD_KINDS, type RecordKind } from '../src/record/types.ts'
import { judge, type Outcome } from './judge.ts'
import { ROOT, SETS, type SetName, sourceOf } from './measure.ts'

/** An outcome with where its report is from: reports of one source are alike, and are left out together. */
export interface Sourced extends Outcome {
  readonly source: string
}

/** A score of the rules with what came of the records that had about it. */
export interface Point {
  readonly score: number
  readonly share: number
  readonly right: number
  readonly given: number
}

/** What came of every record of a set, by the rules' own scores. */
export async function outcomes(set: SetName): Promise<Sourced[]> {
  if (set === 'samples') loadDivisions(join(ROOT, 'samples', 'divisions.tsv'))
  const { copies, gold } = SETS[set]
  const files = new Set(readdirSync(gold))
  const found: Sourced[] = []
  for await (const recovered of recoverIn([copies])) {
    if (recovered.kind !== 'article') continue
    const { path, part } = recovered.input
    const name = basename(path ?? '').replace(/\.[a-z]+$/, '') + (part === null ? '' : `.${part}`)
    if (!files.has(`${name}.json`)) continue
    const wanted = JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8'))
    const source = set === 'samples' ? 'samples' : sourceOf(name)
    found.push(...judge(wanted, readScored(recovered.article)).map((outcome) => ({ ...outcome, source })))
  }
  return found
}

/** A step of the curve rests on so many records at least. */
const LEAST = 20

const HELD_OUT: ReadonlyMap<string, number> = new Map(
  readFileSync(join(import.meta.dirname, 'held-out.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string])
    .map(([kind, share]) => [kind, Number(share)] as const),
)

/**
 * The share right by score, never falling (pool adjacent violators: Ayer et al. 1955). The reports with gold records are those
 * that rules were written on, and flatter: what came out there counts half. The other half is the rules' own score, moved so that
 * its mean over the kind is what came out on reports held out.
 */
export function curve(all: readonly Outcome[]): Point[] {
  const [first] = all
  if (!first) return []
  const mean = all.reduce((sum, one) => sum + one.stated, 0) / all.length
  const moved = (HELD_OUT.get(first.kind) ?? mean) - mean
  const share = ({ scores, right, given }: Block) =>
    (right / given + Math.min(0.99, Math.max(0, scores / given + moved))) / 2
  const byScore = new Map<number, Block>()
  for (const { stated, right } of all) {
    const known = byScore.get(stated) ?? { scores: 0, right: 0, given: 0 }
    byScore.set(stated, { scores: known.scores + stated, right: known.right + +right, given: known.given + 1 })
  }
  const blocks: Block[] = []
  const pool = () => {
    const [before, last] = blocks.splice(-2, 2) as [Block, Block]
    blocks.push({
      scores: before.scores + last.scores,
      right: before.right + last.right,
      given: before.given + last.given,
    })
  }
  for (const [, block] of [...byScore].sort((a, b) => a[0] - b[0])) {
    blocks.push(block)
    while (blocks.length > 1 && (blocks.at(-2)!.given < LEAST || share(blocks.at(-2)!) >= share(blocks.at(-1)!))) pool()
  }
  // A last step on too few records goes to the one before it.
  if (blocks.length > 1 && blocks.at(-1)!.given < LEAST) pool()
  return blocks.map((block) => ({
    score: Number((block.scores / block.given).toFixed(3)),
    share: Number(share(block).toFixed(3)),
    right: block.right,
    given: block.given,
  }))
}

/** Records of neighbouring scores together. */
interface Block {
  readonly scores: number
  readonly right: number
  readonly given: number
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01]

interface Bin {
  readonly from: number
  readonly to: number
  readonly stated: number
  readonly right: number
  readonly count: number
}

/** Records by what was stated of them, with the share that was right; and by how much the two differ on average. */
export function diagram(all: readonly Outcome[]): { readonly bins: readonly Bin[]; readonly error: number } {
  const bins = BINS.slice(1).flatMap((to, i): Bin[] => {
    const from = BINS[i]!
    const here = all.filter(({ stated }) => stated >= from && stated < to)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    return here.length
      ? [
          {
            from,
            to,
            stated: mean(here.map((one) => one.stated)),
            right: mean(here.map((one) => +one.right)),
            count: here.length,
          },
        ]
      : []
  })
  return {
    bins,
    error: bins.reduce((sum, bin) => sum + (bin.count / all.length) * Math.abs(bin.stated - bin.right), 0),
  }
}

/** Each source by a curve that was fitted on the others alone. */
export function leftOut(all: readonly Sourced[]): Sourced[] {
  return [...new Set(all.map((one) => one.source))].flatMap((source) => {
    const points = curve(all.filter((one) => one.source !== source))
    return all.filter((one) => one.source === source).map((one) => ({ ...one, stated: shareAt(points, one.stated) }))
  })
}

/** The reliability diagrams of every kind, as text. */
export function reliability(all: readonly Sourced[]): string {
  const lines: string[] = []
  for (const kind of RECORD_KINDS) {
    const own = all.filter((one) => one.kind === kind)
    if (!own.length) continue
    const { bins, error } = diagram(leftOut(own))
    lines.push(
      `${kind}: ${own.length} records; error ${error.toFixed(3)}, each source by the others (the rules' own scores: ${diagram(own).error.toFixed(3)})`,
      '  stated  right  count',
      ...bins.map(
        ({ stated, right, count }) =>
          `  ${stated.toFixed(3)}   ${right.toFixed(3)}  ${String(count).padStart(5)}  ${'█'.repeat(Math.round(right * 30))}`,
      ),
      '',
    )
  }
  return lines.join('\n')
}

const HEAD = `# What share of the records to expect right, by kind and by the score that the rules gave: a record's confidence is read off between
# two rows. Fitted by \`npm run score -- calibrate\` on 21 real reports of four sources and the samples, all with records made by hand:
# right of given came out there, which counts half, since rules were written on them; the other half is the rules' score, moved to what
# came out on reports held out (evaluation/held-out.tsv). Steps never fall and rest on ${LEAST} records or more.
kind	score	share	right	given
`

/** Fits the table anew and writes it. */
export function writeCalibration(all: readonly Sourced[]): void {
  const rows = RECORD_KINDS.flatMap((kind: RecordKind) =>
    curve(all.filter((one) => one.kind === kind)).map(({ score, share, right, given }) =>
      [kind, score, share, right, given].join('\t'),
    ),
  )
  writeFileSync(join(ROOT, 'lexicon', 'calibration.tsv'), `${HEAD}${rows.join('\n')}\n`)
}
