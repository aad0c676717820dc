import robots from 'robots-parser'

// The package exports a function as CommonJS does; its types tell of a default export instead.
const robotsParser = robots as unknown as typeof robots.default

/** What a host's robots.txt asks of us. */
export interface Rules {
  allows(url: URL): boolean
  /** Seconds between requests; 0 where it asks for none. */
  readonly delay: number
}

export const ROBOT = 'Luoshi'

/** RFC 9309, 2.5: at least this much must be read; rules after it are not. */
const LONGEST = 512 * 1024
/** A longer wait between requests amounts to a refusal, which robots.txt has other words for. */
const LONGEST_DELAY = 300

export const EVERYTHING: Rules = { allows: () => true, delay: 0 }

/** Reads a robots.txt (RFC 9309, and the Crawl-delay that many hosts add). */
export function readRules(address: URL, text: string): Rules {
  const found = robotsParser(address.href, text.slice(0, LONGEST))
  return {
    allows: (url) => found.isAllowed(url.href, ROBOT) !== false,
    delay: Math.min(LONGEST_DELAY, Math.max(0, found.getCrawlDelay(ROBOT) || 0)),
  }
}
