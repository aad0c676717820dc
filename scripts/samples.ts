import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate, SAMPLES } from './samples/generate.ts'

const files = generate()
for (const folder of ['copies', 'gold']) rmSync(join(SAMPLES, folder), { recursive: true, force: true })
for (const [path, bytes] of files) {
  const file = join(SAMPLES, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
console.log(`samples: ${files.size} files written`)
