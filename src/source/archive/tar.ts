import { createTarDecoder } from 'modern-tar'
import { Unreadable } from '../failure.ts'
import type { Member } from './member.ts'

const FAULTS: Readonly<Record<string, string>> = {
  symlink: 'is a link; links in archives are not followed',
  link: 'is a link; links in archives are not followed',
}

/**
 * The files of a tar archive, one after another as they stand in it.
 * @throws Unreadable where it is damaged or breaks off.
 */
export async function* tarMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const entries = ReadableStream.from(chunks).pipeThrough(createTarDecoder())
  try {
    for await (const { header, body } of entries) {
      let got = 0
      let begun = false
      const member: Member = {
        name: header.type === 'directory' ? `${header.name}/` : header.name,
        fault:
          header.type === 'directory' || header.type === 'file' ? null : (FAULTS[header.type ?? ''] ?? 'is no file'),
        async *chunks() {
          begun = true
          for await (const chunk of body) {
            got += chunk.length
            yield chunk
          }
          if (got < header.size) throw new Unreadable('is cut off: the archive breaks off in the middle of it')
        },
      }
      yield member
      if (!begun) await body.cancel()
    }
  } catch (error) {
    if (error instanceof Error && !(error instanceof Unreadable) && !('syscall' in error))
      throw new Unreadable(`is a tar archive that is damaged: ${error.message}`)
    throw error
  }
}
