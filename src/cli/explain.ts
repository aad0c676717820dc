import { styleText } from 'node:util'
import { Command, Option } from 'commander'
import { CommandError, EXIT } from './exit.ts'
import type { Explanation } from './explain-sentence.ts'
import { type InputOptions, intakeOptions, withInputs } from './inputs.ts'
import { whole } from './numbers.ts'
import { outputWidth, write } from './output.ts'
import { wrap } from './wrap.ts'

type Options = InputOptions & { readonly format: 'text' | 'json'; readonly sentence?: number }

/** `luoshi explain FILE`: says of each sentence what was read from it, and by which rules and lexicon entries. */
export function explainCommand(): Command {
  return withInputs(new Command('explain'))
    .description('say of each sentence what was read from it, and why')
    .option('--sentence <n>', 'only this sentence, counted from 1', whole)
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  luoshi explain report.html\n  luoshi explain report.html --sentence 3')
    .action(async (inputs: string[], options: Options) => {
      const intake = await intakeOptions(inputs, options)
      const { inputOf, takeIn } = await import('../intake/intake.ts')
      const { traced } = await import('../read/trace.ts')
      const { read } = await import('../read/read.ts')
      const { explainSentences } = await import('./explain-sentence.ts')
      for await (const taken of takeIn(inputs, intake)) {
        const name = inputOf(taken)
        if (taken.kind === 'failure' || taken.kind === 'not-report') {
          console.error(`luoshi: ${name}: ${taken.kind === 'failure' ? '' : 'no report: '}${taken.reason}`)
          process.exitCode = EXIT.failedInput
        }
        if (taken.kind !== 'report') continue
        const { body, meta } = taken.report
        const { collected } = traced(() => read({ body, meta }))
        const all = explainSentences(taken.report, collected)
        const { sentence } = options
        if (sentence !== undefined && (sentence < 1 || sentence > all.length))
          throw new CommandError(`--sentence ${sentence}: ${name} has sentences 1 to ${all.length}`, EXIT.usage)
        const some = sentence === undefined ? all : [all[sentence - 1]!]
        if (options.format === 'json') await write(`${JSON.stringify({ input: name, sentences: some }, null, 1)}\n`)
        else await write(some.map((one) => printed(one, outputWidth())).join('\n'))
      }
    })
}

function printed(one: Explanation, width: number): string {
  const line = (label: string, text: string) =>
    wrap(text, width - 16).map(
      (part, i) => `${i ? ' '.repeat(16) : `  ${styleText('dim', label.padEnd(14))}`}${part}\n`,
    )
  const { act, speaker, topics } = one
  return [
    ...wrap(`${one.number}. ${one.text}`, width).map((part) => `${styleText('bold', part)}\n`),
    ...line('act', `${act.is} (${one.confidence})${act.because.length ? `: ${act.because.join('; ')}` : ''}`),
    ...(act.cues.length ? line('cues', act.cues.map(({ word, says }) => `${word} (${says})`).join('  ')) : []),
    ...line('speaker', `${speaker.is ?? '–'}: ${speaker.because}`),
    ...(topics.are.length ? line('topics', `${topics.are.join(', ')}: ${topics.words.join('  ')}`) : []),
    ...(topics.scores ? line('', topics.scores) : []),
    ...one.records.flatMap(({ kind, text, confidence, reasons }) => [
      ...line(kind, `${text} (${confidence})`),
      ...reasons.flatMap((reason) => line('', `← ${reason.rule}${reason.entry ? ` [${reason.entry}]` : ''}`)),
    ]),
  ].join('')
}
