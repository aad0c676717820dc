import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { addTo, tell } from './add.ts'
import { CommandError } from './exit.ts'
import { layLexicon, lexiconOption } from './lexicon-option.ts'
import { serveUntilStopped, withAddress } from './serve.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

/** `luoshi demo`: reads the invented samples into a fresh ledger in a temporary folder and serves it. */
export function demoCommand(): Command {
  return withAddress(new Command('demo'))
    .description('read the samples (an invented province) into a fresh ledger and serve it')
    .addOption(lexiconOption())
    .addHelpText('after', '\nThe ledger is thrown away when the demo stops.\n\nExample:\n  luoshi demo --port 8080')
    .action(async (options: { port: number; host: string; lexicon?: string }) => {
      await layLexicon(options.lexicon)
      const copies = join(SAMPLES, 'copies')
      if (!existsSync(copies))
        throw new CommandError(`${copies}: the samples are missing; reinstall the package or clone the project again.`)
      const folder = mkdtempSync(join(tmpdir(), 'luoshi-demo-'))
      // However the process ends, short of being killed.
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      const ended = () => process.exit(130)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ended)
      const { loadDivisions } = await import('./divisions.ts')
      loadDivisions(join(SAMPLES, 'divisions.tsv'))
      tell(await addTo(join(folder, 'demo.db'), [copies]))
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, ended)
      await serveUntilStopped(join(folder, 'demo.db'), options)
    })
}
