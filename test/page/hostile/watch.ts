import type { Page } from 'playwright-core'

/** Runs in the page before anything else: hears what runs, what the policy stops, and when nothing is asked for any more. */
const EARS = `
  window.heard = { ran: [], stopped: [], asking: 0 }
  window.hostile = () => heard.ran.push(new Error().stack)
  for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => heard.ran.push(name)
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    heard.stopped.push([violatedDirective, blockedURI, sample].join(' ')))
  const ask = window.fetch
  window.fetch = async (...args) => {
    heard.asking++
    try { return await ask(...args) } finally { heard.asking-- }
  }
`

/** What of a document is alive that a report may have brought: elements that run or load, handlers, addresses elsewhere. */
const ALIVE = `[...document.querySelectorAll('*')].flatMap((element) => {
  const name = element.localName
  const own = name === 'script' || name === 'link' ? element.closest('head') !== null || (element.src || '').startsWith?.(location.origin) : false
  const found = ['script', 'iframe', 'object', 'embed', 'base', 'frame', 'applet', 'foreignobject', 'animate', 'math', 'noscript']
    .includes(name) && !own && !(name === 'noscript' && element.parentElement === document.body) ? [name] : []
  if (name === 'meta' && element.httpEquiv) found.push('meta ' + element.httpEquiv)
  for (const { name: attribute, value } of element.attributes) {
    if (/^on/i.test(attribute)) found.push(name + ' ' + attribute)
    if (!/^(href|src|action|formaction|data|srcdoc|xlink:href|poster|background)$/i.test(attribute)) continue
    const address = new URL(value, location.href)
    if (address.origin !== location.origin) found.push(name + ' ' + attribute + '=' + value)
  }
  return found
})`

/** Listens in every page that opens in the context of this one from now on. */
export const listen = (page: Page): Promise<unknown> => page.addInitScript(EARS)

/** Goes to another address as a link of the page does, without loading the page anew. */
export const follow = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}), dispatchEvent(new PopStateEvent('popstate'))`)

/** Waits until a page has all that it asks for, and has drawn it. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor()
  // Not as a function that is waited for: that would have to be evaluated in the page, which its policy forbids.
  const rested = await page.evaluate(`(async () => {
    // Twice in a row: what came may ask for more.
    for (let quiet = 0, tries = 0; tries < 400; tries++) {
      await new Promise((done) => setTimeout(done, 25))
      const busy = heard.asking || document.querySelector('.progress[data-busy], .loading, .ant-spin-spinning')
      quiet = busy || !document.querySelector('main h1, main h2, main h3') ? 0 : quiet + 1
      if (quiet === 2) return true
    }
    return false
  })()`)
  if (!rested) throw new Error(`${page.url()} never came to rest`)
}

/** What went wrong on a page: scripts that ran, what the policy had to stop, what is alive, and where it went. */
export async function harms(page: Page, origin: string): Promise<string[]> {
  const { ran, stopped } = (await page.evaluate('heard')) as { ran: string[]; stopped: string[] }
  const alive = (await page.evaluate(ALIVE)) as string[]
  return [
    ...ran.map((one) => `ran: ${one}`),
    ...stopped.map((one) => `stopped by the policy only: ${one}`),
    ...alive.map((one) => `alive: ${one}`),
    ...(page.url().startsWith(origin) ? [] : [`went to ${page.url()}`]),
  ]
}
