import { loadLexicon } from '../../lexicon/load.ts'

const sites = new Map(loadLexicon('sites', ['host', 'name']).map(({ host, name }) => [host, name]))

/** The usual name of the site that an address or host belongs to; null where it is not known. */
export function siteOf(address: string): string | null {
  let host = (/^(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(address)?.[1] ?? address).toLowerCase()
  for (;;) {
    const name = sites.get(host)
    if (name) return name
    const dot = host.indexOf('.')
    if (dot < 0) return null
    host = host.slice(dot + 1)
  }
}

const names = [...new Set(sites.values())].filter((name) => name.length >= 3)

/** The known site whose name ends a longer one; null where there is none. */
export function knownSite(printed: string): string | null {
  return names.find((name) => printed.length > name.length && printed.endsWith(name)) ?? null
}
