/** Runs every test and ends with one line: `N passed, N failed, N skipped`. Arguments are passed on to vitest. */
import { startVitest } from 'vitest/node'
import { findBrowser, INSTALL_BROWSER } from '../test/page/browser.ts'

if (!findBrowser()) {
  console.log(`The page tests need Chromium, and none was found. Install it with: ${INSTALL_BROWSER}`)
  if (process.env.CI === 'true') {
    console.log('0 passed, 1 failed, 0 skipped')
    process.exit(1)
  }
}

const vitest = await startVitest('test', process.argv.slice(2), { watch: false, run: true })
const tally = { passed: 0, failed: 0, skipped: 0 }
for (const module of vitest.state.getTestModules()) {
  let broken = module.state() === 'failed'
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') tally.passed++
    else if (state === 'failed') {
      tally.failed++
      broken = false
    } else tally.skipped++
  }
  // A file that fails before any of its tests ran counts as one failure.
  if (broken) tally.failed++
}
await vitest.close()
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exit(tally.failed || tally.passed === 0 ? 1 : 0)
