import { source } from 'axe-core'
import type { Page } from 'playwright-core'

const VIOLATIONS = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')),
  )`

/** What of WCAG 2.2 AA a page breaks as it stands, with where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return (await page.evaluate(VIOLATIONS)) as string[]
}
