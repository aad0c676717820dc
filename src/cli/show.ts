import { Command, Option } from 'commander'
import { openLedger } from '../ledger/ledger.ts'
import { card } from './card.ts'
import { CommandError, EXIT } from './exit.ts'
import { withLedger } from './ledger-option.ts'

/** `luoshi show ID`: one report as a card, or one person, place, organization, set phrase or event. */
export function showCommand(): Command {
  return withLedger(new Command('show'))
    .description('show one report, person, place, organization, event or set phrase')
    .argument('<id>', 'an id as `luoshi list` prints it, or a name')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  luoshi show 闻人岱\n  luoshi show r0123456789ab --format json')
    .action(async (id: string, options: { ledger: string; format: 'text' | 'json' }) => {
      const ledger = await openLedger(options.ledger, { readonly: true })
      try {
        const report = await ledger.report(id)
        if (report) {
          process.stdout.write(
            options.format === 'json' ? `${JSON.stringify(report.report, null, 1)}\n` : card(report.report),
          )
          return
        }
        for (const find of ['person', 'place', 'organization', 'phrase', 'event'] as const) {
          const found = await ledger[find](id)
          if (!found) continue
          console.log(options.format === 'json' ? JSON.stringify(found, null, 1) : outline(found))
          return
        }
        throw new CommandError(
          `${options.ledger} holds nothing with the id or name ${id}. \`luoshi search ${id}\` looks in all texts.`,
          EXIT.failedInput,
        )
      } finally {
        await ledger.close()
      }
    })
}

/** A readable outline of an entity: its own fields, then its reports and quotes with dates. */
function outline(found: object): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(found)) {
    if (value === null || value === undefined) continue
    if (typeof value !== 'object') lines.push(`${key.padEnd(12)} ${value}`)
    else {
      const items: unknown[] = Array.isArray(value)
        ? value
        : Array.isArray((value as { items?: unknown }).items)
          ? (value as { items: unknown[] }).items
          : []
      if (items.length) lines.push(`${key}`, ...items.slice(0, 12).map((item) => `  ${line(item)}`))
    }
  }
  return lines.join('\n')
}

function line(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const { report, ...rest } = item as Record<string, unknown>
  const date = (report as { date?: string } | undefined)?.date
  const shown = ['date', 'first', 'name', 'title', 'ofName', 'type', 'text', 'count', 'period', 'topic']
    .map((key) => rest[key])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
  return [date, ...shown].filter(Boolean).join('  ')
}
