/** Runs every test and ends with one line: `N passed, N failed, N skipped`. Arguments go to vitest: `npm test -- test/read -t 领导`. */
import { parseCLI, startVitest } from 'vitest/node'
import { findBrowser, INSTALL_BROWSER } from '../test/page/browser.ts'

const missingBrowser = !findBrowser()
if (missingBrowser) console.log(`The page tests need Chromium, and none was found. Install it with: ${INSTALL_BROWSER}`)

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])
const vitest = await startVitest('test', filter, { ...options, watch: false, run: true })
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
// So do errors that no test was there to meet, and, where everything is to run, the want of a browser.
tally.failed += vitest.state.getUnhandledErrors().length
if (missingBrowser && process.env.CI === 'true') tally.failed++
await vitest.close()
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exit(tally.failed || tally.passed === 0 ? 1 : 0)
