import { useSyncExternalStore } from 'react'
import type { TakenIn } from '../../../src/serve/schema-take-in.ts'
import { ApiFailure, sendFile } from '../api/client.ts'
import { queries } from '../api/use-answer.ts'

/** Bytes of one file of reports; larger ones are for the command line. */
export const MOST_OF_REPORTS = 64 * 1024 * 1024

/** What became of a file. `reason` is the server's own words. */
export type Told =
  | { readonly name: string; readonly kind: 'done'; readonly added: number; readonly present: number }
  | { readonly name: string; readonly kind: 'too-large' | 'folder' | 'empty' | 'unreached' }
  | { readonly name: string; readonly kind: 'refused'; readonly reason: string }

export interface Taking {
  /** Names of files that wait or are being read, the first now. */
  readonly waiting: readonly string[]
  /** What became of the others, the last one last. */
  readonly told: readonly Told[]
}

/** Lines that are kept. */
const KEPT = 50

let taking: Taking = { waiting: [], told: [] }
const heard = new Set<() => void>()
let last: Promise<void> = Promise.resolve()

function change(next: Partial<Taking>): void {
  taking = { ...taking, ...next }
  for (const hear of heard) hear()
}
const tell = (one: Told) => change({ told: [...taking.told, one].slice(-KEPT) })

const leaving = (event: BeforeUnloadEvent) => event.preventDefault()

/** Reads one file into the ledger. What it cannot be is told without sending it. */
async function take(file: File): Promise<void> {
  const { name } = file
  if (file.size > MOST_OF_REPORTS) return tell({ name, kind: 'too-large' })
  if (!file.size) return tell({ name, kind: 'empty' })
  try {
    const { added, present, refused } = (await sendFile(
      `/copies?name=${encodeURIComponent(name.slice(-200))}`,
      file,
    )) as TakenIn
    if (added || present || !refused.length) tell({ name, kind: 'done', added, present })
    for (const reason of refused) tell({ name, kind: 'refused', reason })
    await queries.invalidateQueries()
  } catch (error) {
    const { status, message } = error as ApiFailure
    if (error instanceof ApiFailure && status === 413) tell({ name, kind: 'too-large' })
    else tell(message ? { name, kind: 'refused', reason: message } : { name, kind: 'unreached' })
  }
}

/** Takes files into the ledger one after the other, whatever page is shown meanwhile. Folders are told apart. */
export function takeFiles(files: readonly File[], folders: readonly string[] = []): void {
  for (const name of folders) tell({ name, kind: 'folder' })
  for (const file of files) {
    change({ waiting: [...taking.waiting, file.name] })
    window.addEventListener('beforeunload', leaving)
    last = last
      .then(() => take(file))
      .finally(() => {
        change({ waiting: taking.waiting.slice(1) })
        if (!taking.waiting.length) window.removeEventListener('beforeunload', leaving)
      })
  }
}

/** Puts away what was told. */
export const forgetTold = (): void => change({ told: [] })

/** What is being taken in, and what became of it. */
export const useTaking = (): Taking =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    () => taking,
  )
