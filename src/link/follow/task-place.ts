import { parentOf } from '../../lexicon/divisions.ts'
import type { Place, Report, Sentence } from '../../record/types.ts'

/** Whose task something is: a division by its code, or a zone or township by its name under one. */
export interface TaskPlace {
  readonly code: string | null
  readonly name: string
  readonly parent: string | null
}

const NATION: TaskPlace = { code: '100000', name: '全国', parent: null }

interface Mention {
  readonly start: number
  readonly end: number
  readonly place: TaskPlace
}

const POST = /^(?:省|市|县|区|州|旗|自治区|自治州)?(?:委|政府|长|人大|政协|人民政府|党委|书记|主席|党工委|管委会|常委)/
const VENUE = /^(?:召开|举行|开幕|主持|会见|接受|调研|考察|参加|出席)/
const WHOLE =
  /(?:全国|我国)(?![\u4e00-\u9fff]{0,4}的|重点|重要|先进|领先|前列|最|首|第|统一|人大|政协|性)|[全我本](?:自治区|[省市县区州旗盟镇乡])(?![^，。、]{0,4}的|综合|第[一二三]|前列|领先|区域性|最|先进|重要|乃至)|(?<![\u4e00-\u9fff])省里|(?<![\u4e00-\u9fff]|[对让把在由])(?:园区|开发区|经开区|高新区)|(?<=[对让把在由])园区/g
const LEVEL_OF: Readonly<Record<string, Place['level']>> = {
  省: 'province',
  自治区: 'province',
  市: 'prefecture',
  州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  旗: 'county',
  镇: 'township',
  乡: 'township',
}

const levelOfCode = (code: string): Place['level'] =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'

/** Codes from a place up to its province, the place's own first. */
export function chainOf(place: TaskPlace): string[] {
  const chain: string[] = []
  for (let code = place.code ?? place.parent; code && chain.length < 6; code = parentOf(code))
    if (!chain.includes(code)) chain.push(code)
  return chain
}

/** How two places lie to one another; null where neither holds the other. */
export function placeRelation(a: TaskPlace, b: TaskPlace): 'same' | 'above' | 'below' | null {
  if (a.code !== null || b.code !== null ? a.code === b.code : a.name === b.name) return 'same'
  if (b.code !== null && chainOf(a).includes(b.code)) return 'above'
  if (a.code !== null && chainOf(b).includes(a.code)) return 'below'
  return null
}

/**
 * Tells whose task a clause speaks of: the place that it names, the whole that it names (全省, 我市) seen from the speaker, the place that is
 * inspected, or the speaker's own.
 */
export class TaskPlaces {
  readonly #report: Report
  readonly #mentions: readonly Mention[]
  readonly #home = new Map<string, TaskPlace | null>()
  readonly #event: TaskPlace | null
  readonly #inspected: boolean
  /** The place that the report is of as a whole: which its title names, else the province that it names most. */
  readonly #region: TaskPlace | null
  #whole: { speaker: string | null; paragraph: number; place: TaskPlace } | null = null

  constructor(report: Report) {
    this.#report = report
    const { body, places } = report
    // What a long report retells by the way is not where its tasks are.
    const events = report.events.filter((event) => (event.spans[0]?.[0] ?? 0) < OPENING)
    this.#mentions = places
      .flatMap(({ code, name, parent, spans }) =>
        spans.map(([start, end]): Mention => ({ start, end, place: { code, name, parent } })),
      )
      .filter(({ start, end }) => {
        const after = body.slice(end, end + 8)
        if (body[end] === '的' && body[start - 1] === '是') return false
        return !POST.test(after) && !(/[在赴]$/.test(body.slice(start - 1, start)) && VENUE.test(after))
      })
      .sort((a, b) => a.start - b.start)
    // A government's report of its work is of its own place, whatever visits it tells of first.
    const account = /政府工作报告/.test(report.meta.title ?? '')
    const inspection = account ? undefined : events.find((event) => event.type === 'inspection' && event.place !== null)
    const event = account ? undefined : (inspection ?? events.find((one) => one.place !== null))
    this.#inspected = inspection !== undefined
    this.#event = event?.place ? this.#placeOf(event.place) : null
    this.#region = regionOf(report)
  }

  #placeOf(of: string): TaskPlace | null {
    const known = this.#report.places.find((place) => place.code === of || (place.code === null && place.name === of))
    if (known) return { code: known.code, name: known.name, parent: known.parent }
    if (/^\d{6}$/.test(of)) return { code: of, name: of, parent: parentOf(of) }
    const zone = this.#report.places.find(
      (place) => place.code === null && (place.name.endsWith(of) || of.endsWith(place.name)),
    )
    return zone ? { code: null, name: zone.name, parent: zone.parent } : null
  }

  /** The place that a speaker holds office in; of a meeting, the place of who leads it. */
  #homeOf(speaker: string | null): TaskPlace | null {
    const key = speaker ?? ''
    const known = this.#home.get(key)
    if (known !== undefined) return known
    const { people } = this.#report
    const events = this.#report.events.filter((event) => (event.spans[0]?.[0] ?? 0) < OPENING)
    const posts = (name: string | null) =>
      (people.find((one) => one.name === name)?.posts ?? [])
        .flatMap(({ of }) => (of && of !== '100000' ? (this.#placeOf(of) ?? []) : []))
        .sort((a, b) => chainOf(b).length - chainOf(a).length || Number(b.code === null) - Number(a.code === null))[0]
    const unit = speaker === null ? undefined : this.#report.places.find((place) => speaker.startsWith(place.name))
    const lead = events.flatMap((event) => posts(event.lead) ?? [])[0]
    const ofUnit = unit && { code: unit.code, name: unit.name, parent: unit.parent }
    const home =
      posts(speaker) ??
      ofUnit ??
      (this.#inspected && speaker !== '会议' ? null : lead) ??
      (speaker === null && !this.#inspected ? this.#region : null) ??
      this.#event ??
      lead ??
      this.#region
    this.#home.set(key, home)
    return home
  }

  #onLevel(level: Place['level'] | null, from: TaskPlace | null): TaskPlace | null {
    if (!from) return null
    if (level === null || level === 'township') return from
    if (from.code && levelOfCode(from.code) === level) return from
    const code = chainOf(from).find((one) => levelOfCode(one) === level)
    return code ? this.#placeOf(code) : from
  }

  #zone(from: TaskPlace | null): TaskPlace | null {
    if (from && from.code === null) return from
    const zones = this.#report.places.filter((place) => place.level === 'zone')
    const zone = zones.length === 1 ? zones[0]! : null
    return zone && { code: null, name: zone.name, parent: zone.parent }
  }

  /**
   * @param sentence that the clause stands in
   * @param start of the clause
   * @param end of the clause
   * @param paragraph offset where the sentence's paragraph begins
   * @param own whether the clause names what it speaks of, so that a place of an earlier clause is not its own
   */
  at(sentence: Sentence, start: number, end: number, paragraph: number, own: boolean): TaskPlace | null {
    const { body } = this.#report
    const { speaker, act } = sentence
    const base = this.#base(speaker, act)
    let named: Mention | null = null
    for (const mention of this.#mentions) {
      if (mention.start >= end) break
      if (mention.start >= (own ? start : sentence.start)) named = mention
    }
    // The clause's own place comes before the whole that an earlier one names.
    const from = own ? start : sentence.start
    const text = body.slice(from, end)
    let whole: RegExpExecArray | null = null
    for (const match of text.matchAll(WHOLE)) if (!named || from + match.index >= named.end) whole = match
    if (whole && !(named && named.start >= start && from + whole.index < start)) {
      const word = whole[0]
      if (word.endsWith('国')) return NATION
      const at = from + whole.index
      const place = /园区|开发区|经开区|高新区|区$/.test(word)
        ? (this.#zone(base) ?? (/区$/.test(word) ? base : null))
        : this.#onLevel(LEVEL_OF[word.replace(/^[全我本]|里$/g, '')] ?? LEVEL_OF[word[0]!] ?? null, base)
      if (place && at < end) {
        this.#whole = { speaker, paragraph, place }
        return place
      }
    }
    if (named) return named.place
    if (this.#whole && this.#whole.speaker === speaker && this.#whole.paragraph === paragraph) return this.#whole.place
    if (speaker === null && act === 'narration') return this.#before(sentence.start, paragraph) ?? this.#event ?? base
    return base
  }

  #base(speaker: string | null, act: Sentence['act']): TaskPlace | null {
    const home = this.#homeOf(speaker)
    if (!this.#inspected || !this.#event || !home || act === 'commitment') return home ?? this.#event
    return placeRelation(home, this.#event) === 'below' ? this.#event : home
  }

  /** The last place named before an offset in the paragraph. */
  #before(offset: number, paragraph: number): TaskPlace | null {
    let found: TaskPlace | null = null
    for (const mention of this.#mentions) {
      if (mention.start >= offset) break
      if (mention.start >= paragraph) found = mention.place
    }
    return found
  }
}

/** Characters in which a report tells what it is about. */
const OPENING = 1_500
/** How often a report names its province at least. */
const OFTEN = 5

/** Whether a text speaks of a place's own government or congress: 岚江省人民政府, 栖梧市第十届. */
function ofGovernment(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && /^(?:省|市|县|区|自治区)?(?:政府|人民|第[一二三四五六七八九十])/.test(text.slice(at + name.length))
}

function regionOf({ meta, places, body }: Report): TaskPlace | null {
  const opening = `${meta.title ?? ''}\n${body.slice(0, 120)}`
  const titled = places
    .filter((place) => place.code !== null && ofGovernment(opening, place.name))
    .sort((a, b) => b.spans.length - a.spans.length)[0]
  const most = places
    .filter((place) => place.level === 'province' && place.spans.length >= OFTEN)
    .sort((a, b) => b.spans.length - a.spans.length)[0]
  const found = titled ?? most
  return found ? { code: found.code, name: found.name, parent: found.parent } : null
}
