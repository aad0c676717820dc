/**
 * Scores what `luoshi read` gives against gold records: `npm run score [-- --misses KIND]`.
 * Takes the shared reports, gold and scorer where they stand beside the project (or in LUOSHI_SHARED), else says where it looked.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const shared = process.env.LUOSHI_SHARED ?? resolve(root, '..', 'shared')
const scorer = join(shared, 'records', 'score.mjs')
if (!existsSync(scorer)) {
  console.log(
    `No gold records at ${shared}: nothing to score. Set LUOSHI_SHARED to the folder that holds records/, corpus/ and gold/.`,
  )
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'luoshi-score-'))
try {
  const predictions = join(folder, 'read.jsonl')
  const run = spawnSync(process.execPath, [join(root, 'bin', 'luoshi.js'), 'read', join(shared, 'corpus')], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  process.stderr.write(run.stderr)
  writeFileSync(predictions, run.stdout)
  const score = spawnSync(process.execPath, [scorer, join(shared, 'gold'), predictions, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exitCode = run.status || score.status || 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
