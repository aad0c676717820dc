import { loadLexicon } from '../../lexicon/load.ts'
import type { OrganizationKind } from '../../record/types.ts'
import { Trie } from '../../text/trie.ts'
import { trace } from '../trace.ts'
import type { Found } from './organization-lists.ts'

interface Known {
  readonly kind: OrganizationKind
  /** Longer words that the name stands in and is none. */
  readonly not: readonly string[]
  readonly lexicon: string
}
const KNOWN = new Trie<Known>([
  ...loadLexicon('listed-companies', ['name']).map(
    ({ name }) => [name, { kind: 'enterprise', not: [], lexicon: 'listed-companies' }] as const,
  ),
  ...loadLexicon('organization-known', ['name', 'kind', 'not']).map(
    ({ name, kind, not }) =>
      [
        name,
        {
          kind: kind as OrganizationKind,
          not: not.split(' ').filter(Boolean),
          lexicon: 'organization-known',
        },
      ] as const,
  ),
])

/** Names known by themselves, where no longer word holds them. */
export function known(body: string): Found[] {
  return (
    KNOWN.scan(body)
      // 东湖高新|区: a zone.
      .filter(({ end }) => body[end] !== '区')
      .filter((match) => !match.value.not.some((longer) => standsIn(body, longer, match.start, match.end)))
      .map(({ start, end, value }) => {
        trace?.notes.push({
          kind: 'organizations',
          start,
          end,
          rule: 'known by name',
          lexicon: value.lexicon,
          entry: body.slice(start, end),
        })
        return { start, end, kind: value.kind, confidence: 0.8, known: true }
      })
  )
}

/** True where `longer` stands in the body around the range (东北大学 around 北大). */
function standsIn(body: string, longer: string, start: number, end: number): boolean {
  for (let at = start; at >= 0 && at + longer.length >= end; at--) if (body.startsWith(longer, at)) return true
  return false
}
