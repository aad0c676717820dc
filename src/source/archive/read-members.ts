import type { Copy } from '../copy.ts'
import { type SourceFailure, Unreadable } from '../failure.ts'
import type { Place } from '../place.ts'
import { type Opened, openChunks } from '../stream.ts'
import { isPassedOver, type Member, memberPath, shown } from './member.ts'
import { Exhausted, type Unpacking } from './unpacking.ts'

/**
 * Reads the members of an archive one by one, each as an input of its own by the path `archive.zip!/folder/page.html`. A
 * member that cannot be read is told and the rest goes on.
 * @throws Unreadable where the archive itself is damaged, exhausts a limit, or holds no file to read.
 */
export async function* readMembers(
  place: Place,
  members: AsyncIterable<Member>,
  unpacking: Unpacking,
  read: (place: Place, opened: Opened) => AsyncIterable<Copy | SourceFailure>,
): AsyncGenerator<Copy | SourceFailure> {
  let empty = true
  for await (const member of members) {
    unpacking.member()
    let path = shown(member.name)
    let opened: Opened | undefined
    try {
      path = memberPath(member.name)
      if (isPassedOver(path)) continue
      empty = false
      if (member.fault) throw new Unreadable(member.fault)
      opened = await openChunks(unpacking.countUnpacked(member.chunks()))
      const name = `${place.name}!/${path}`
      const file = path.slice(path.lastIndexOf('/') + 1)
      yield* read({ path: name, name, file, depth: place.depth + 1, packed: false }, opened)
    } catch (error) {
      if (!(error instanceof Unreadable) || error instanceof Exhausted) throw error
      empty = false
      yield { path: `${place.name}!/${path}`, reason: error.message }
    } finally {
      await opened?.close()
    }
  }
  if (empty) throw new Unreadable('is an archive without files to read')
}
