import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'
import { LISTS } from './filters.ts'

/** Adds `luoshi complete SHELL`, which prints the completion script for bash, zsh, fish or powershell. */
export function completion(program: Command): void {
  const root = tab(program)
  root.commands.get('list')?.argument('what', (complete) => {
    for (const list of LISTS) complete(list, '')
  })
}
