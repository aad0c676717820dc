import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public Internet: not of this machine, the local network, a provider's inner network, or
 * reserved for another use (IANA's special-purpose registries). An IPv4 address mapped into IPv6 is judged as the address that
 * it is; other IPv6 addresses that carry an IPv4 one (NAT64, 6to4, Teredo, the old compatible form) are none.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const found = ipaddr.process(address)
  if (found.range() !== 'unicast') return false
  // 2000::/3 is all of IPv6 that is given out for the public Internet.
  return !(found instanceof ipaddr.IPv6) || (found.parts[0]! & 0xe000) === 0x2000
}

/**
 * The address to fetch from what a user, a page or a redirect gives.
 * @throws Error in words for the user where it is no address of a page on the web.
 */
export function webTarget(text: string, base?: string): URL {
  let url: URL
  try {
    url = new URL(text.trim(), base)
  } catch {
    throw new Error('is no address of the web')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`begins with ${url.protocol.slice(0, 20)} and not with http: or https:`)
  if (url.username || url.password) throw new Error('holds a user name or password, which are not sent')
  if (!url.hostname) throw new Error('names no host')
  url.hash = ''
  return url
}

/** The IP address that a URL's host is, without the brackets of IPv6; null where it is a name. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(host) ? host : null
}
