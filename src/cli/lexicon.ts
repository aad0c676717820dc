import { relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import { Command, Option } from 'commander'
import { CommandError, EXIT } from './exit.ts'
import type { Agreement, Change } from './lexicon-compare.ts'
import { outputWidth, write } from './output.ts'
import { wrap } from './wrap.ts'

const format = () => new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text')
type Options = { readonly format: 'text' | 'json' }

/** `luoshi lexicon list` and `luoshi lexicon check [DIR]`: what Luoshi knows, and what own entries would change. */
export function lexiconCommand(): Command {
  return new Command('lexicon')
    .description('show the lexicons, and check own entries before they are used')
    .addCommand(listCommand())
    .addCommand(checkCommand())
    .addHelpText('after', '\nExample:\n  luoshi lexicon list\n  luoshi lexicon check my-lexicon/')
}

function listCommand(): Command {
  return new Command('list')
    .description('list the lexicons: name, rows, columns and what each holds')
    .addOption(format())
    .addHelpText('after', '\nExample:\n  luoshi lexicon list --format json')
    .action(async (options: Options) => {
      const { builtIn, builtInNames } = await import('../lexicon/load.ts')
      const all = builtInNames().map((name) => {
        const { rows, columns, head } = builtIn(name)
        return { name, rows: rows.length, columns, about: head }
      })
      if (options.format === 'json') return write(`${JSON.stringify(all, null, 1)}\n`)
      for (const { name, rows, columns, about } of all) {
        const first = /^.*?[.。](?=\s|$)/.exec(about.replace(/\s+/g, ' '))?.[0] ?? about
        await write(`${styleText('bold', name)}  ${rows} rows  ${styleText('dim', columns.join(' | '))}\n`)
        await write(indented(first, 2))
      }
    })
}

function checkCommand(): Command {
  return new Command('check')
    .argument(
      '[folder]',
      'own lexicon folder; LUOSHI_LEXICON where none is given, else the built-in lexicons themselves',
    )
    .description('check own lexicon files, and say what they would change on the samples')
    .addOption(format())
    .addOption(new Option('--changes <n>', 'changed records to show of each kind').default('8'))
    .addHelpText('after', '\nExample:\n  luoshi lexicon check my-lexicon/')
    .action(check)
}

async function check(given: string | undefined, options: Options & { readonly changes: string }): Promise<void> {
  const shown = Number(options.changes)
  if (!Number.isInteger(shown) || shown < 0)
    throw new CommandError(`--changes ${options.changes}: give a whole number, as 20`, EXIT.usage)
  const { ownTables } = await import('../lexicon/load.ts')
  const { builtInFindings, findingsOf } = await import('./lexicon-findings.ts')
  const { readSamples } = await import('./lexicon-samples.ts')
  const { agreements, changesBetween } = await import('./lexicon-compare.ts')
  const folder = (given ?? process.env.LUOSHI_LEXICON) || null
  const full = folder && resolve(folder)
  const tables = full ? ownTables(full) : []
  const findings = full ? tables.flatMap((table) => findingsOf(nameOf(table.file), table)) : builtInFindings()
  const before = await readSamples(null)
  const after = full ? await readSamples(full) : before
  const changes = changesBetween(before, after)
  const scores = agreements(before, after)
  if (findings.some((finding) => finding.mend)) process.exitCode = EXIT.failedInput
  if (options.format === 'json')
    return write(
      `${JSON.stringify({ files: tables.map(({ file, own }) => ({ file, rows: own.length })), findings, samples: after.length, changes, scores }, null, 1)}\n`,
    )
  for (const { file, own } of tables) await write(`${shortly(file)}: ${own.length} rows\n`)
  if (full && !tables.length)
    await write(`${folder} holds no .tsv file; \`luoshi lexicon list\` shows the names that count.\n`)
  for (const { file, line, message, mend } of findings)
    await write(`${mend ? styleText('yellow', 'mend') : 'note'}  ${shortly(file)}:${line}: ${message}\n`)
  if (!findings.some((finding) => finding.mend)) await write('Nothing to mend.\n')
  await write(`\n${after.length} samples read${full ? ` with and without ${folder}` : ''}.\n`)
  if (full) await write(changesText(changes, shown))
  await write(scoresText(scores, full !== null))
}

const nameOf = (file: string) => file.replace(/^.*[\\/]/, '').replace(/\.tsv$/, '')
const shortly = (file: string) => {
  const short = relative(process.cwd(), file)
  return short && !short.startsWith('..') ? short : file
}

const indented = (text: string, by: number) =>
  wrap(text, outputWidth() - by)
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('')

function changesText(changes: readonly Change[], shown: number): string {
  if (!changes.length) return 'No record changes.\n'
  const lines: string[] = []
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const of = changes.filter((change) => change.kind === kind)
    const more = of.filter((change) => change.sign === '+').length
    lines.push(`\n${styleText('bold', kind)}  ${more} added, ${of.length - more} gone\n`)
    for (const { sign, text, sample, quote } of of.slice(0, shown)) {
      lines.push(indented(`${sign} ${text}  ${sample}`, 2))
      if (quote) lines.push(styleText('dim', indented(quote, 6)))
    }
    if (of.length > shown) lines.push(`  … ${of.length - shown} more (--changes ${of.length} shows all)\n`)
  }
  return lines.join('')
}

/** Agreement with the samples' gold; with `own` only the kinds where it moves. */
function scoresText(scores: readonly Agreement[], own: boolean): string {
  const moved = own ? scores.filter(({ before, after }) => before !== after) : scores
  if (!moved.length) return 'Agreement with the gold records of the samples stays as it is.\n'
  const figure = (value: number) => value.toFixed(3)
  const lines = moved.map(({ kind, before, after }) =>
    own ? `  ${kind.padEnd(14)} ${figure(before)} → ${figure(after)}` : `  ${kind.padEnd(14)} ${figure(after)}`,
  )
  return `\nAgreement with the gold records of the samples (F1, whole records alike)\n${lines.join('\n')}\n`
}
