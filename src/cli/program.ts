import { Command } from 'commander'
import { addCommand } from './add.ts'
import { completion } from './completion.ts'
import { demoCommand } from './demo.ts'
import { deskCommand } from './desk.ts'
import { digestCommand } from './digest.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { compareCommand } from './follow/compare.ts'
import { followCommand } from './follow/follow.ts'
import { lexiconCommand } from './lexicon.ts'
import { linksCommand } from './links.ts'
import { listCommand } from './list.ts'
import { readCommand } from './read.ts'
import { recoverCommand } from './recover.ts'
import { removeCommand } from './remove.ts'
import { rereadCommand } from './reread.ts'
import { reviewCommand } from './review.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { traceCommand } from './trace.ts'
import { trendsCommand } from './trends.ts'
import { VERSION } from './version.ts'

/** The command `luoshi` with every subcommand; `luoshi --help` shows them. */
export function createProgram(): Command {
  const program = new Command('luoshi')
    .description(
      'Reads reports of inspections and meetings and keeps what was asked, passed on and done as a ledger.\n读取调研、会议报道，把要求、传达、部署、落实记成台账。',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .addHelpText(
      'after',
      `
Exit status:
  0  all went well
  1  at least one input could not be read (the others were), or what was to be shown is not there
  2  the command line is wrong
  3  the ledger, the disk or the machine stood in the way; nothing is half written

Example:
  luoshi add reports/ && luoshi serve`,
    )
  for (const command of [
    recoverCommand(),
    readCommand(),
    addCommand(),
    rereadCommand(),
    removeCommand(),
    listCommand(),
    showCommand(),
    searchCommand(),
    traceCommand(),
    trendsCommand(),
    followCommand(),
    compareCommand(),
    linksCommand(),
    serveCommand(),
    demoCommand(),
    explainCommand(),
    lexiconCommand(),
    exportCommand(),
    digestCommand(),
    reviewCommand(),
    deskCommand(),
  ])
    program.addCommand(command)
  completion(program)
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    if (command !== program) command.copyInheritedSettings(program).helpOption('-h, --help', 'show help')
    const name = [command.parent?.parent, command.parent, command].flatMap((one) => one?.name() ?? []).join(' ')
    command.configureOutput({ outputError: (text, print) => print(inOurWords(text, name)) })
  }
  return program
}

/** What Commander says of a wrong command line, in two lines: what is wrong, and where help is. */
function inOurWords(text: string, name: string): string {
  const what = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
  return `luoshi: ${what}\n${name} --help shows what there is, with an example.\n`
}
