import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const SAMPLES = resolve(import.meta.dirname, '..', '..', 'samples')
const LUOSHI = resolve(import.meta.dirname, '..', '..', 'bin', 'luoshi.js')

export interface Ran {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs the command as a user would, in a process of its own. */
export function luoshi(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [LUOSHI, ...args])
    const stdout: Buffer[] = []
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    child.on('close', (status) => done({ status: status ?? -1, stdout: Buffer.concat(stdout), stderr }))
    child.stdin.on('error', () => {}).end(input)
  })
}

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
