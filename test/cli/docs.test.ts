import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { EXIT } from '../../src/cli/exit.ts'
import { createProgram } from '../../src/cli/program.ts'
import { ROOT } from './command.ts'

const DOCS = readFileSync(join(ROOT, 'docs', 'commands.md'), 'utf8')

const program = createProgram()
const commands = program
  .createHelp()
  .visibleCommands(program)
  .filter((command) => command.name() !== 'help')

function sectionOf(command: Command): string {
  return DOCS.split(/^## /m).find((section) => section.startsWith(`${command.name()}\n`)) ?? ''
}

test.each(commands.map((command) => [command.name(), command] as const))(
  'luoshi %s is in docs/commands.md with its options, choices and an example',
  (name, command) => {
    const section = sectionOf(command)
    expect(section, `docs/commands.md has no section "## ${name}"`).not.toBe('')
    expect(section).toContain(`luoshi ${name} `)
    for (const option of command.options) {
      expect(section, `${option.long} of luoshi ${name} is not in docs/commands.md`).toContain(option.long)
      if (option.envVar) expect(DOCS).toContain(option.envVar)
    }
    for (const argument of command.registeredArguments)
      for (const choice of argument.argChoices ?? []) expect(section).toContain(`\`${choice}\``)
  },
)

test('the docs tell of no command or option that is not there', () => {
  const all = commands.flatMap((one) => [one, ...one.commands])
  const known = new Set(['--help', '--version', ...all.flatMap((one) => one.options.map((option) => option.long))])
  for (const [option] of DOCS.matchAll(/(?<=[`\s])--[a-z-]+/g)) expect(known).toContain(option)
  const names = commands.map((command) => command.name())
  for (const [, name] of DOCS.matchAll(/^luoshi ([a-z]+)/gm)) expect(names).toContain(name)
})

test('the docs and the help give the meaning of every exit status', () => {
  for (const status of Object.values(EXIT)) {
    expect(DOCS).toMatch(new RegExp(`^\\| ${status} \\| \\w`, 'm'))
  }
})

test('every command shows an example in its help', () => {
  for (const command of [program, ...commands]) {
    let help = ''
    command.configureOutput({
      writeOut: (text) => {
        help += text
      },
    })
    command.outputHelp()
    expect(help).toMatch(/\nExample:\n {2}\S/)
    expect(help).toContain('luoshi')
  }
})
