import { resolve } from 'node:path'
import { Option } from 'commander'
import { CommandError, EXIT } from './exit.ts'

/** `--lexicon DIR`: a project's own entries over those of the built-in lexicons. */
export const lexiconOption = () =>
  new Option('--lexicon <folder>', 'own lexicon: files named and laid out like those of lexicon/, laid over them').env(
    'LUOSHI_LEXICON',
  )

/**
 * Lays a project's own lexicon folder over the built-in lexicons, for this process and those that it starts. Rooms load their
 * lexicons when they are first imported, so this comes before.
 * @throws CommandError naming file, line and column where an own file does not fit.
 */
export async function layLexicon(folder: string | undefined): Promise<void> {
  if (!folder) return
  const { ownTables } = await import('../lexicon/load.ts')
  const full = resolve(folder)
  try {
    ownTables(full)
  } catch (error) {
    if (error instanceof Error && error.name === 'LexiconError') throw new CommandError(error.message, EXIT.usage)
    throw error
  }
  process.env.LUOSHI_LEXICON = full
}
