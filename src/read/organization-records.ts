import type { Organization, OrganizationKind } from '../record/types.ts'
import { occurrencesOf } from '../text/find-all.ts'
import { Trie } from '../text/trie.ts'
import type { OrganizationMention, OrganizationReading } from './draft.ts'
import type { Found } from './organization-lists.ts'

/** One record per name; a name that another holds whole with the same kind is that other's short form. */
export function organizationRecords(body: string, found: readonly Found[]): OrganizationReading {
  const byName = new Map<string, Found[]>()
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    const name = body.slice(one.start, one.end)
    const same = byName.get(name)
    if (same) same.push(one)
    else byName.set(name, [one])
  }
  const wholes = wholeNames([...byName].map(([name, all]) => [name, all[0]!.kind]))
  const places = occurrencesOf(body, byName.keys())
  const organizations: Organization[] = []
  const mentions: OrganizationMention[] = []
  const spansOf = new Map<string, (readonly [number, number])[]>()
  for (const [name, all] of byName) {
    const longer = wholes.get(name)
    const printed = longer ? new Set(all.map((one) => one.start)) : null
    const whole = longer ?? name
    const spans = spansOf.get(whole) ?? []
    spansOf.set(whole, spans)
    for (const start of places.get(name) ?? [])
      if (!printed || printed.has(start)) {
        const end = start + name.length
        mentions.push({ start, end, name: whole })
        spans.push([start, end])
      }
    if (longer) continue
    organizations.push({
      name,
      kind: all[0]!.kind,
      ticker: ticker(body, all[0]!.end),
      spans: spans.toSorted((a, b) => a[0] - b[0]),
      confidence: all.reduce((most, one) => Math.max(most, one.confidence), 0),
    })
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), organizations }
}

/** For each name that another of the same kind holds, the first such other. */
function wholeNames(names: readonly (readonly [name: string, kind: OrganizationKind])[]): Map<string, string> {
  const wholes = new Map<string, string>()
  const known = new Trie(
    names.map((entry) => [entry[0], entry] as const),
    'once',
  )
  for (const [whole, kind] of names)
    for (let at = 0; at < whole.length; at++)
      for (const { value } of known.allAt(whole, at)) {
        const [part, other] = value
        if (part !== whole && other === kind && !wholes.has(part)) wholes.set(part, whole)
      }
  return wholes
}

const TICKER = /^[（(](?:股票代码[:：]?\s*)?(?:(\d{6})[.．]?(SZ|SH|BJ)|(SZ|SH|BJ)[:：]?(\d{6}))[）)]/i

/** The exchange prefix and code printed in brackets after a name: （300001.SZ） is SZ300001. */
function ticker(body: string, at: number): string | null {
  const match = TICKER.exec(body.slice(at, at + 24))
  return match ? `${(match[2] ?? match[3])!.toUpperCase()}${match[1] ?? match[4]}` : null
}
