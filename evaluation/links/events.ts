import type { RelayRow } from '../../src/ledger/rows-events.ts'
import type { LinkedSet } from './ledger.ts'

interface Score {
  readonly kind: string
  readonly found: number
  readonly gold: number
  readonly right: number
  readonly f1: number
  readonly misses: string[]
}

interface GoldEvent {
  readonly reports: readonly string[]
  readonly contradictions?: readonly { readonly said: readonly { readonly report: string; readonly quote: string }[] }[]
}
interface GoldSentence {
  readonly kind: 'same' | 'adapted' | 'added' | 'dropped'
  readonly above: string | null
  readonly below: string | null
}
type GoldEnd = string | { readonly report: string }
interface GoldRelay {
  readonly from: GoldEnd
  readonly to: GoldEnd
  readonly sentences?: readonly GoldSentence[]
}

const reportOf = (end: GoldEnd) => (typeof end === 'string' ? end : end.report)

function scored(kind: string, found: ReadonlySet<string>, gold: ReadonlySet<string>): Score {
  const right = [...gold].filter((one) => found.has(one)).length
  return {
    kind,
    found: found.size,
    gold: gold.size,
    right,
    f1: found.size + gold.size ? (2 * right) / (found.size + gold.size) : 1,
    misses: [
      ...[...gold].filter((one) => !found.has(one)).map((one) => `missed ${one}`),
      ...[...found].filter((one) => !gold.has(one)).map((one) => `wrongly given ${one}`),
    ],
  }
}

function pairs(names: readonly string[]): string[] {
  const all = [...new Set(names)].sort()
  return all.flatMap((a, i) => all.slice(i + 1).map((b) => `${a} = ${b}`))
}

/**
 * Events: every two reports that tell one event, and no others; every figure, date or lead told differently, by both quotes; every
 * relay, by its two reports (where a report relays one event at several meetings, each counts); and of the sentences that the gold
 * marks in relays, how many are joined to the right one, or rightly to none. Whether a joined sentence is the same or adapted is counted
 * apart.
 */
export async function scoreEvents(set: LinkedSet): Promise<Score[]> {
  const { ledger, nameOf, gold } = set
  const events = (gold.events ?? []) as readonly GoldEvent[]
  const relays = (gold.relays ?? []) as readonly GoldRelay[]
  const name = (id: string) => nameOf.get(id) ?? id
  const together = new Set<string>()
  const differ = new Set<string>()
  const passed = new Map<string, RelayRow>()
  const seen = new Set<string>()
  for (const id of nameOf.keys()) {
    const links = await ledger.reportLinks(id)
    for (const relay of links?.relays ?? []) {
      const ends = await ledger.event(relay.source.id)
      const sources = (ends?.sources ?? []).map(({ report }) => name(report.id))
      const to = name(relay.report.id)
      const meant = sources.find((from) => relays.some((one) => reportOf(one.from) === from && reportOf(one.to) === to))
      let key = `${meant ?? sources[0]} → ${to}`
      while (passed.has(key)) key += ' again'
      passed.set(key, relay)
    }
    for (const shared of links?.shared ?? []) {
      const event = await ledger.event(shared.id)
      if (!event || seen.has(event.head)) continue
      seen.add(event.head)
      for (const pair of pairs(event.sources.map(({ report }) => name(report.id)))) together.add(pair)
      for (const { said } of event.contradictions)
        for (const pair of pairs(said.map(({ report, quote }) => `${name(report.id)} ${quote}`))) differ.add(pair)
    }
  }
  const goldRelays = new Set<string>()
  for (const { from, to } of relays) {
    let key = `${reportOf(from)} → ${reportOf(to)}`
    while (goldRelays.has(key)) key += ' again'
    goldRelays.add(key)
  }
  return [
    scored('events', together, new Set(events.flatMap(({ reports }) => pairs(reports)))),
    scored(
      'contradictions',
      differ,
      new Set(
        events.flatMap(({ contradictions = [] }) =>
          contradictions.flatMap(({ said }) => pairs(said.map(({ report, quote }) => `${report} ${quote}`))),
        ),
      ),
    ),
    scored('relays', new Set(passed.keys()), goldRelays),
    ...(await scoreSentences(set, relays, passed)),
  ]
}

/** A sentence by its last words: copies differ in how they begin one. */
const tail = (text: string) => text.replace(/[^\p{Script=Han}\d]/gu, '').slice(-14)

async function scoreSentences(
  { ledger }: LinkedSet,
  relays: readonly GoldRelay[],
  passed: ReadonlyMap<string, RelayRow>,
): Promise<Score[]> {
  const total = { joined: 0, right: 0, like: 0, both: 0 }
  const misses: string[] = []
  for (const { from, to, sentences = [] } of relays) {
    if (!sentences.length) continue
    const row = passed.get(`${reportOf(from)} → ${reportOf(to)}`)
    const relay = row && (await ledger.relay(row.id))
    for (const { kind, above, below } of sentences) {
      total.joined++
      const texts = { above: relay?.textAbove.sentences ?? [], below: relay?.textBelow.sentences ?? [] }
      const found = relay?.sentences.find((one) => {
        const at = below === null ? one.above : one.below
        const text = at === null ? undefined : (below === null ? texts.above : texts.below)[at]?.text
        return text !== undefined && tail(text) === tail(below ?? above ?? '')
      })
      const other = found && found.above !== null && found.below !== null ? texts.above[found.above]?.text : null
      const right =
        found &&
        (above === null || below === null ? other === null : other !== null && tail(other ?? '') === tail(above))
      if (right) total.right++
      else misses.push(`${reportOf(from)} → ${reportOf(to)} ${kind}: ${below ?? above}`)
      if (right && above !== null && below !== null) {
        total.both++
        if (found.kind === kind) total.like++
      }
    }
  }
  if (!total.joined) return []
  return [
    {
      kind: 'relay sentences',
      found: total.joined,
      gold: total.joined,
      right: total.right,
      f1: total.right / total.joined,
      misses,
    },
    {
      kind: 'same or adapted',
      found: total.both,
      gold: total.both,
      right: total.like,
      f1: total.both ? total.like / total.both : 1,
      misses: [],
    },
  ]
}
