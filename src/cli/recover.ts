import { styleText } from 'node:util'
import { Command, Option } from 'commander'
import type { Article } from '../recover/article.ts'
import { aboutOf } from './about.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, intakeOptions, withInputs } from './inputs.ts'
import { outputWidth, write } from './output.ts'
import { plain } from './plain.ts'
import { startProgress } from './progress.ts'
import { Troubles } from './troubles.ts'
import { wrap } from './wrap.ts'
import { keepYoungGenerationSmall } from './young-generation.ts'

type Options = InputOptions & { readonly format: 'text' | 'jsonl'; readonly withMap?: true }

/** `luoshi recover INPUT…`: prints what the paper printed of each copy; writes nothing. */
export function recoverCommand(): Command {
  return withInputs(new Command('recover'))
    .description('print what the paper printed, recovered from bad copies')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'jsonl']).default('text'))
    .option('--with-map', 'with jsonl: also where each part of the body stood in the copy, and what was done to it')
    .addHelpText(
      'after',
      '\nExample:\n  luoshi recover copy.html\n  luoshi recover folder/ --format jsonl > articles.jsonl\n  luoshi recover https://news.example/2024/1.html',
    )
    .action(async (inputs: string[], options: Options) => {
      keepYoungGenerationSmall()
      const intake = await intakeOptions(inputs, options)
      const { inputOf, recoverIn } = await import('../intake/intake.ts')
      const progress = process.stdout.isTTY ? null : await startProgress(inputs, intake.addresses)
      const troubles = new Troubles(progress)
      let count = 0
      for await (const result of recoverIn(inputs, intake)) {
        const name = inputOf(result)
        progress?.done(inputOf(result, 'whole'))
        if (result.kind === 'failure') {
          troubles.tell(name, result.reason)
          process.exitCode = EXIT.failedInput
        } else if (result.kind === 'not-report') {
          troubles.tell(name, `no report: ${result.reason}`)
          if (options.format === 'jsonl')
            await write(`${JSON.stringify({ input: result.input, report: false, reason: result.reason })}\n`)
        } else if (result.kind === 'article') {
          const { input, article } = result
          const { meta, repair, body, map } = article
          if (options.format === 'text') await write(`${count++ ? '\n' : ''}${printed(article, outputWidth())}`)
          else await write(`${JSON.stringify({ input, meta, repair, body, ...(options.withMap && { map }) })}\n`)
        }
      }
      troubles.end()
    })
}

const wrapped = (text: string, width: number) => wrap(plain(text), width)

/** An article to read: its title, a line about it, and the body as it was printed. */
function printed({ meta, repair, body }: Article, width: number): string {
  const lines = [
    ...wrapped(meta.title ?? '（无标题）', width).map((line) => styleText('bold', line)),
    ...(meta.headline ? wrapped(meta.headline, width) : []),
    ...wrapped(aboutOf(meta, repair), width).map((line) => styleText('dim', line)),
    '',
    ...body.split('\n').flatMap((paragraph) => wrapped(paragraph, width)),
  ]
  return `${lines.join('\n')}\n`
}
