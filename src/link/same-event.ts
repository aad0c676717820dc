import { daysBetween, type EventFacts, type Precision, precisionOf } from './event-facts.ts'
import type { Reason } from './link.ts'
import { meetingKeys, meetingNumbers, sameMeeting } from './meeting-names.ts'
import { containment, shingles } from './shared-words.ts'
import { tiles } from './tiles.ts'

/** What speaks for or against one event, as a weight: the logarithm of how much likelier it is then. */
interface Weight {
  readonly weight: number
  readonly reason?: Reason
}

/** Whether two reports tell the same event. */
export interface SameEvent {
  /** 0 to 1; from {@link SAME} on they are taken for one. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** From this score on two tellings are one event. */
export const SAME = 0.5

/**
 * How likely two tellings of like kind are one event before anything is compared: two meetings of one leader on one day in one
 * place are often two, two inspections seldom.
 */
const PRIOR = { inspection: -5.5, meeting: -8, reception: -8, ceremony: -7, interview: -8, other: -7 } as const

/** What is prepared of an event once, however many others it is compared with. */
export interface Compared {
  readonly facts: EventFacts
  readonly precision: Precision
  /** Names of meetings that it tells of, and the numbers that these bear. */
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  passage(): ReadonlySet<string>
  body(): ReadonlySet<string>
}

export function compared(facts: EventFacts): Compared {
  let passage: ReadonlySet<string> | undefined
  let body: ReadonlySet<string> | undefined
  const named = facts.type === 'meeting' || facts.type === 'ceremony'
  const told = `${facts.title ?? ''}\n${facts.passage}`
  return {
    facts,
    precision: precisionOf(facts),
    names: named ? meetingKeys(told) : [],
    numbers: named ? meetingNumbers(told) : [],
    passage: () => (passage ??= shingles(facts.passage)),
    body: () => (body ??= shingles(facts.body)),
  }
}

/**
 * Whether two reports tell the same event, by the sum of what speaks for and against it.
 *
 * The sum of weights of agreement and disagreement over the fields is the test of I. P. Fellegi and A. B. Sunter, "A theory
 * for record linkage" (JASA 1969); the weights were set by hand on reports of the genre. An inspection and a meeting are never
 * one event, nor are two events of one report.
 * @returns null where they cannot be one
 */
export function sameEvent(a: Compared, b: Compared): SameEvent | null {
  const [x, y] = [a.facts, b.facts]
  if (x.report === y.report || apart(x, y)) return null
  const date = dates(a, b)
  const place = places(x, y)
  const lead = leads(x, y)
  if (!date || !place || !lead) return null
  const weights: Weight[] = [
    date,
    place,
    lead,
    stops(x, y),
    attendees(x, y),
    names(a, b),
    guests(x, y),
    hours(x, y),
    outlets(x, y),
  ]
  if (x.type !== y.type) weights.push({ weight: -2.5 })
  const prior = Math.min(PRIOR[x.type], PRIOR[y.type])
  const sum = () => weights.reduce((total, { weight }) => total + weight, prior)
  // Words are compared last, and only where they can decide: it is what costs most.
  if (sum() < -WORDS_AT_MOST) return null
  weights.push(words(a, b))
  const reasons = weights
    .filter(({ weight, reason }) => reason && weight > 0)
    .sort((p, q) => q.weight - p.weight)
    .map(({ reason }) => reason!)
  return { score: 1 / (1 + Math.exp(-sum())), reasons }
}

/** Whether a telling's date is a month, a year or a long time, or lacks its year. */
export function isVague({ precision }: Compared): boolean {
  return precision === 'season' || precision === 'yearless'
}

/**
 * Whether two tellings cannot be one event even where a third is likely to be one with both: other days, with nobody who reports
 * both; or another leader who is not among those present.
 */
export function cannotBeOne(a: Compared, b: Compared): boolean {
  const [x, y] = [a.facts, b.facts]
  if (x.report === y.report || apart(x, y)) return true
  return leads(x, y) === null || (leads(x, y)!.weight < -5 && !!x.lead && !!y.lead)
}

const KINDS = new Set(['inspection', 'meeting', 'interview', 'reception'])

function apart(x: EventFacts, y: EventFacts): boolean {
  return x.type !== y.type && KINDS.has(x.type) && KINDS.has(y.type)
}

function dates(a: Compared, b: Compared): Weight | null {
  const [x, y] = [a.facts, b.facts]
  if (a.precision === 'none' || b.precision === 'none') return null
  if (a.precision === 'yearless' || b.precision === 'yearless') {
    if (x.date?.slice(5, 10) !== y.date?.slice(5, 10)) return null
    return { weight: -2, reason: { code: 'same-day', values: { day: x.date!.slice(5, 10) } } }
  }
  const gap = Math.max(daysBetween(x.last!, y.first!), daysBetween(y.last!, x.first!))
  if (a.precision === 'season' || b.precision === 'season')
    return gap > 0
      ? null
      : { weight: 0.5, reason: { code: 'day-within', values: { date: (a.precision === 'season' ? x : y).date! } } }
  // A day given wrongly by one, or taken from the day of printing
  if (gap > 1) return null
  if (gap === 1) return { weight: -2.5 }
  const same = x.first === y.first && x.last === y.last
  return { weight: same ? 2 : 1.5, reason: { code: same ? 'same-day' : 'days-overlap', values: { day: x.date! } } }
}

function places(x: EventFacts, y: EventFacts): Weight | null {
  if (!x.place.length || !y.place.length) return { weight: x.place.length || y.place.length ? 0 : -1 }
  const [short, long] = x.place.length <= y.place.length ? [x.place, y.place] : [y.place, x.place]
  if (short.every((id, i) => id === long[i])) {
    const same = short.length === long.length
    // The nation, or a province, holds too much to say anything.
    const weight = same ? (long.length > 1 ? 1.5 : 0.75) : short.length > 1 ? 1 : 0.25
    return { weight, reason: { code: same ? 'one-place' : 'place-within', values: {} } }
  }
  const common = short.findIndex((id, i) => id !== long[i])
  return common === 0 ? null : { weight: -3 }
}

const named = (facts: EventFacts, name: string) =>
  facts.attendees.includes(name) || (facts.title?.includes(name) ?? false)

function leads(x: EventFacts, y: EventFacts): Weight | null {
  if (x.lead === null || y.lead === null) return { weight: 0 }
  if (x.lead === y.lead) return { weight: 3, reason: { code: 'same-lead', values: { name: x.lead } } }
  const crossed = Number(named(x, y.lead)) + Number(named(y, x.lead))
  if (!crossed) return { weight: -6 }
  return { weight: crossed === 2 ? 1 : -1, reason: { code: 'lead-attends', values: { name: y.lead } } }
}

/** Whether one name of a site is the other, longer or shorter printed. */
export function sameStop(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length >= 3 && (long.endsWith(short) || long.startsWith(short)))
}

function stops(x: EventFacts, y: EventFacts): Weight {
  if (!x.stops.length || !y.stops.length) return { weight: 0 }
  const shared = x.stops.filter((stop) => y.stops.some((other) => sameStop(stop, other)))
  // A stop that the other report names in its text, though not as a stop
  const told =
    x.stops.filter((stop) => y.body.includes(stop)).length + y.stops.filter((stop) => x.body.includes(stop)).length
  if (!shared.length && !told) return { weight: x.retold || y.retold ? 0 : -2 }
  const weight = Math.min(4, 2 + 0.7 * (Math.max(shared.length, 1) - 1)) * (shared.length ? 1 : 0.6)
  return {
    weight,
    reason: {
      code: 'shared-stops',
      values: { names: (shared.length ? shared : [x.stops[0]!]).slice(0, 3).join('、') },
    },
  }
}

function attendees(x: EventFacts, y: EventFacts): Weight {
  if (!x.attendees.length || !y.attendees.length) return { weight: 0 }
  const shared = x.attendees.filter((name) => y.attendees.includes(name) || y.lead === name)
  if (!shared.length) return { weight: x.attendees.length > 2 && y.attendees.length > 2 ? -1.5 : -0.5 }
  return {
    weight: Math.min(2.5, 0.6 * shared.length + 0.4),
    reason: { code: 'shared-attendees', values: { names: shared.slice(0, 3).join('、') } },
  }
}

function names(a: Compared, b: Compared): Weight {
  if (a.numbers.length && b.numbers.length && !a.numbers.some((number) => b.numbers.includes(number)))
    return { weight: -8 }
  if (!a.names.length || !b.names.length) return { weight: 0 }
  const shared = a.names.find((name) => b.names.some((other) => sameMeeting(name, other)))
  if (shared) return { weight: 3, reason: { code: 'same-meeting', values: { name: shared } } }
  return { weight: -2.5 }
}

/** Whom a reception is for: 会见 and what follows, without what any guest may be. */
const RECEIVED = /会见(?:了)?(?:来华|应邀|率团|前来|出席|正在)*([^，。；！？\n]{2,60})/u
const ANYONE =
  /总统|总理|首相|主席|国王|议长|外长|部长|大臣|特使|代表|团长|一行|董事长|总裁|首席执行官|书记|委员长|副|前|夫妇|先生|女士|来华|访问|出席|峰会|论坛|会议|进行|国事|正式|工作|[的国和、“”（）()]/gu

function guestsOf({ type, title, passage }: EventFacts): string[] {
  if (type !== 'reception') return []
  return [title ?? '', passage].flatMap((text) => {
    const received = RECEIVED.exec(text)?.[1]
    return received ? [received] : []
  })
}

/** Two receptions of other guests are two, however alike the day and the host. */
function guests(x: EventFacts, y: EventFacts): Weight {
  const [one, other] = [guestsOf(x)[0], guestsOf(y)[0]]
  if (!one || !other) return { weight: 0 }
  const bare = (text: string) => text.replace(ANYONE, '·')
  const [p, q] = [bare(one), bare(other)]
  const shared = tiles(p, q, 2).reduce((sum, tile) => sum + tile.aEnd - tile.a, 0)
  const shorter = Math.min(p.replace(/·/gu, '').length, q.replace(/·/gu, '').length)
  return { weight: shared > 0 && shared >= shorter / 2 ? 2.5 : -8 }
}

const PART_OF_DAY = /\d日(?:当地时间)?(上午|中午|下午|傍晚|晚|凌晨)/u

/** A meeting in the morning is not one in the afternoon; a visit may take the whole day. */
function hours(x: EventFacts, y: EventFacts): Weight {
  if (x.type === 'inspection' || y.type === 'inspection') return { weight: 0 }
  const [one, other] = [PART_OF_DAY.exec(x.passage)?.[1], PART_OF_DAY.exec(y.passage)?.[1]]
  return { weight: one && other && one !== other ? -3 : 0 }
}

/** A paper seldom tells one meeting twice; of a visit it may bring a second piece. */
function outlets(x: EventFacts, y: EventFacts): Weight {
  if (!x.outlet || x.outlet !== y.outlet) return { weight: 0 }
  return { weight: x.retold || y.retold ? 0 : x.type === 'inspection' ? -1 : -2 }
}

/** What shared words weigh at most. */
const WORDS_AT_MOST = 4
/** Share of runs of four characters in common, and its weight: two reports of different events share few beyond set phrases. */
const SHARED = [
  [0.5, WORDS_AT_MOST],
  [0.3, 3],
  [0.18, 2],
  [0.1, 1],
  [0.05, 0],
] as const
const NOTHING_SHARED = -1.5

function words(a: Compared, b: Compared): Weight {
  // What is retold in a sentence or two is looked for in the whole of the other.
  const share = Math.max(
    containment(a.facts.retold ? a.passage() : a.body(), b.facts.retold ? b.passage() : b.body()),
    a.facts.retold || b.facts.retold ? 0.05 : 0,
  )
  const weight = SHARED.find(([from]) => share >= from)?.[1] ?? NOTHING_SHARED
  return { weight, reason: { code: 'same-words', values: { n: Math.round(share * 100) } } }
}
