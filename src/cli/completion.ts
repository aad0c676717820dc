import { Argument, Command, type Option } from 'commander'
import { topics } from './filters.ts'
import { SHELLS, type Shell, scriptFor } from './shells.ts'

/** What could stand where the cursor is. */
interface Suggestion {
  readonly value: string
  readonly about: string
}

/** Adds `luoshi complete SHELL`, which prints the completion script of a shell, and the hidden command that scripts ask. */
export function completion(program: Command): void {
  program.addCommand(
    new Command('complete')
      .description('print the completion script for a shell')
      .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
      .addHelpText(
        'after',
        `
Example:
  source <(luoshi complete bash)                                    # in ~/.bashrc
  source <(luoshi complete zsh)                                     # in ~/.zshrc, after compinit
  luoshi complete fish > ~/.config/fish/completions/luoshi.fish`,
      )
      .action((shell: Shell) => {
        process.stdout.write(scriptFor(shell))
      }),
  )
  program.addCommand(
    new Command('complete-words')
      .argument('[words...]')
      .allowUnknownOption()
      .helpOption(false)
      .action((words: string[]) => {
        for (const { value, about } of suggest(program, words)) console.log(`${value}\t${about}`)
      }),
    { hidden: true },
  )
}

/**
 * What could stand for the last of the words behind `luoshi`, which may be empty. Nothing where any file may stand: the
 * shells then complete file names.
 */
export function suggest(program: Command, words: readonly string[]): Suggestion[] {
  const current = words.at(-1) ?? ''
  const { command, awaiting, position } = placeOf(program, words.slice(0, -1))
  if (awaiting) return beginningWith(current, choicesOf(awaiting))
  if (current.startsWith('-')) {
    const [name, value] = current.split('=', 2) as [string, string?]
    const option = optionsOf(command).find(({ long }) => long === name)
    if (value === undefined || !option)
      return beginningWith(
        current,
        optionsOf(command).map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description })),
      )
    return beginningWith(value, choicesOf(option)).map((one) => ({ ...one, value: `${name}=${one.value}` }))
  }
  const commands = command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), about: one.description() }))
  if (commands.length) return beginningWith(current, commands)
  const { registeredArguments: all } = command
  const argument = all[position] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined)
  return beginningWith(
    current,
    (argument?.argChoices ?? []).map((value) => ({ value, about: '' })),
  )
}

/** Which command the words before the cursor lead to, the option that wants a value there, and how many arguments came. */
function placeOf(program: Command, words: readonly string[]) {
  let command = program
  let awaiting: Option | undefined
  let position = 0
  for (const word of words) {
    if (awaiting) awaiting = undefined
    else if (word.startsWith('-')) {
      const option = optionsOf(command).find(({ long, short }) => word === long || word === short)
      if (option?.required) awaiting = option
    } else {
      const inner = command.commands.find((one) => one.name() === word)
      if (inner) {
        command = inner
        position = 0
      } else position++
    }
  }
  return { command, awaiting, position }
}

const optionsOf = (command: Command): readonly Option[] => command.createHelp().visibleOptions(command)

function choicesOf(option: Option): Suggestion[] {
  if (option.long === '--topic') return topics().map(({ code, zh, en }) => ({ value: code, about: `${zh} ${en}` }))
  return (option.argChoices ?? []).map((value) => ({ value, about: '' }))
}

const beginningWith = (start: string, all: readonly Suggestion[]) => all.filter(({ value }) => value.startsWith(start))
