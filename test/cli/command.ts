import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, vi } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'

export const ROOT = resolve(import.meta.dirname, '..', '..')
export const BIN = join(ROOT, 'bin', 'luoshi.js')
export const COPIES = join(ROOT, 'samples', 'copies')
export const DIVISIONS = join(ROOT, 'samples', 'divisions.tsv')

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Circumstances {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Record<string, string>
  /** A user other than the one who runs the tests. */
  readonly uid?: number
}

const { LUOSHI_LEDGER, FORCE_COLOR, NO_COLOR, ...inherited } = process.env

/** Starts the command as a user does, with the ledger's divisions of the samples. */
export function start(args: readonly string[], { cwd, env, uid }: Circumstances = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    cwd: cwd ?? ROOT,
    env: { ...inherited, LUOSHI_DIVISIONS: DIVISIONS, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** Runs the command to its end. */
export function luoshi(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  const child = start(args, circumstances)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin?.on('error', () => {})
  child.stdin?.end(circumstances.input ?? '')
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (status) =>
      done({ status, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    )
  })
}

/** A folder that is gone when the file's tests are done. */
export function folderForTests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const linesOf = (text: string): string[] => text.trimEnd().split('\n')

/** Runs the command within this process, which is quicker; for questions that change nothing of the process. */
export async function within(args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  let stdout = ''
  let stderr = ''
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text
    return true
  })
  const err = vi.spyOn(console, 'error').mockImplementation((text) => {
    stderr += `${text}\n`
  })
  try {
    await createProgram().parseAsync(['node', 'luoshi', ...args])
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
  return { stdout, stderr }
}
