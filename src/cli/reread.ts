import { Command } from 'commander'
import type { Taken } from '../intake/intake.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Entry } from '../ledger/rows.ts'
import type { Changed } from '../ledger/rows-reread.ts'
import { divisionsOption } from './divisions-option.ts'
import { EXIT } from './exit.ts'
import { withLedger } from './ledger-option.ts'
import { layLexicon, lexiconOption } from './lexicon-option.ts'
import { write } from './output.ts'
import { keepYoungGenerationSmall } from './young-generation.ts'

/** Reports are replaced in transactions of this many. */
const BATCH = 50

/** What came of reading everything again. */
interface Outcome {
  reports: number
  changed: number
  /** By kind of record: reports in which it differs, records before and after in these. */
  readonly kinds: Map<string, { reports: number; before: number; after: number }>
  /** Kept as they were: what the rules of now take for no report, or fail on. */
  readonly kept: { readonly id: string; readonly reason: string }[]
}

/** Reads everything that a ledger holds again by the rules of now. Each batch is whole in it or as it was. */
async function rereadAll(ledger: Ledger, tell: (change: Changed) => Promise<void>): Promise<Outcome> {
  const { takeAgain } = await import('../intake/again.ts')
  const outcome: Outcome = { reports: 0, changed: 0, kinds: new Map(), kept: [] }
  for (let last = 0; ; ) {
    const copies = await ledger.kept(last, BATCH)
    if (!copies.length) return outcome
    const entries: Entry[] = []
    for (const copy of copies) {
      last = copy.no
      outcome.reports++
      const taken = await takeAgain(copy)
      if (taken.kind === 'report') entries.push(entryOf(taken))
      else if (taken.kind === 'not-report') outcome.kept.push({ id: taken.id, reason: `no report: ${taken.reason}` })
      else if (taken.kind === 'failure') outcome.kept.push({ id: taken.path, reason: taken.reason })
    }
    for (const change of await ledger.reread(entries)) {
      count(outcome, change)
      await tell(change)
    }
  }
}

function entryOf({ article, report }: Taken & { kind: 'report' }): Entry {
  const { copy, map } = article
  return { report, copy: { text: copy.text, charset: copy.charset, stated: copy.stated }, map }
}

function count(outcome: Outcome, { kinds }: Changed): void {
  outcome.changed++
  for (const { kind, before, after } of kinds) {
    const sum = outcome.kinds.get(kind) ?? { reports: 0, before: 0, after: 0 }
    outcome.kinds.set(kind, { reports: sum.reports + 1, before: sum.before + before, after: sum.after + after })
  }
}

/** `luoshi reread`: reads everything in the ledger again. */
export function rereadCommand(): Command {
  return withLedger(new Command('reread'))
    .description('read everything in the ledger again, by the rules and lexicons of now')
    .addOption(divisionsOption())
    .addOption(lexiconOption())
    .option('--each', 'also print every report that changed, with the kinds of record that differ')
    .addHelpText(
      'after',
      `
From the copies that are kept, without the files and addresses they came from. Ids stay, and what people decided. Runs in
steps, each whole or not at all: after Ctrl+C run it again.

Example:
  luoshi reread --ledger city.db
  luoshi reread --lexicon own-words/ --each`,
    )
    .action(async (options: { ledger: string; each?: true; divisions?: string; lexicon?: string }) => {
      keepYoungGenerationSmall()
      await layLexicon(options.lexicon)
      if (options.divisions) {
        const { loadDivisions } = await import('./divisions.ts')
        loadDivisions(options.divisions)
      }
      const { openLedger } = await import('../ledger/open.ts')
      const ledger = await openLedger(options.ledger)
      try {
        const outcome = await rereadAll(ledger, async (change) => {
          if (!options.each) return
          const kinds = change.kinds.map(({ kind, before, after }) =>
            before === after ? kind : `${kind} ${before} → ${after}`,
          )
          await write(`${change.id}  ${kinds.join(', ')}  ${change.title ?? ''}\n`)
        })
        for (const { id, reason } of outcome.kept) console.error(`luoshi: ${id}: kept as it was: ${reason}`)
        await write(summary(outcome))
        await tellUnmet(ledger)
        if (outcome.kept.length) process.exitCode = EXIT.failedInput
      } finally {
        await ledger.close()
      }
    })
}

/** Says which decisions of people have nothing left to hold of; they are kept. */
async function tellUnmet(ledger: Ledger): Promise<void> {
  const { orphans, pairs } = await ledger.review()
  if (orphans)
    console.error(
      `luoshi: ${orphans} decisions about records that no reading gives any more are kept; /review shows how many.`,
    )
  if (pairs.unmet)
    console.error(
      `luoshi: ${pairs.unmet} decisions about people, organizations or events have no effect now: luoshi review list --state unmet`,
    )
}

function summary({ reports, changed, kinds }: Outcome): string {
  const lines = [...kinds]
    .sort((a, b) => b[1].reports - a[1].reports)
    .map(([kind, n]) => `  ${kind}: other in ${n.reports}, ${n.before} before, ${n.after} now`)
  return `${reports} read again, ${changed} changed\n${lines.map((line) => `${line}\n`).join('')}`
}
