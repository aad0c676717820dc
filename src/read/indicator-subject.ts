import { divisionByCode } from '../lexicon/divisions.ts'
import { matchesOf } from '../text/matches.ts'
import type { OrganizationReading, PlaceReading } from './draft.ts'

/** Whose figure it is, and the metric without that name. */
export type SubjectAt = (at: number, metric: string, metricAt: number) => { subject: string | null; metric: string }

/** The short name of the division that the paper speaks from, where the report calls it only 我市, 全县. */
const seatName = (code: string | null): string | null => (code ? (divisionByCode(code)?.core ?? null) : null)

/** 全国, 我国: the nation, above the region of the report. */
const NATION = '国'
const WHOLE =
  /全[省市县区州盟旗镇乡村校]|(?<![于居列占比较出为超名])(?:全国|我国)(?![首第最人政前百平先文劳性重一各自独又])|我[省市县区校]|全地区|全自治区/g

/**
 * Finds whose figure one is: the place or body named at the head of the metric, else the last one named before it in the
 * paragraph, else the region that the report speaks from.
 */
export function subjectReader(body: string, places: PlaceReading, organizations: OrganizationReading): SubjectAt {
  // Most reports hold few figures, many none.
  let reader: SubjectAt | null = null
  return (at, metric, metricAt) => {
    reader ??= readerOf(body, places, organizations)
    return reader(at, metric, metricAt)
  }
}

/** One of several named side by side, of whom no figure by itself is: 甲园、乙园等15个项目，总投资15亿元. */
const isListed = (body: string, { start, end }: { start: number; end: number }): boolean =>
  body[end] === '、' || body[start - 1] === '、' || (body[end] === '等' && body[end + 1] !== '级')

function readerOf(body: string, places: PlaceReading, organizations: OrganizationReading): SubjectAt {
  const nameOf = new Map(places.places.map((p) => [p.code, p.name] as const))
  const { home } = places
  const region = [home.county, home.prefecture, home.province].flatMap((code) => (code && nameOf.get(code)) || [])
  const fallback = home.unit ?? region[0] ?? seatName(home.seat ?? null)
  const mentions = [
    ...places.mentions.filter((m) => !m.inside).map((m) => ({ start: m.start, end: m.end, name: m.name })),
    ...organizations.mentions.map((m) => ({ start: m.start, end: m.end, name: m.name })),
  ]
    .filter((m) => !isListed(body, m))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const wholes = matchesOf(WHOLE, body).map((m) => m.index)
  const startsAt = new Map<number, { end: number; name: string }>()
  for (const m of mentions) if (!startsAt.has(m.start)) startsAt.set(m.start, m)

  /** Whose 全市 or 我省 at an offset is: a province by its level, else the region of the report, else as printed. */
  const wholeOf = (whole: number): string | null => {
    const level = body[whole + 1]
    if (level === NATION) return '全国'
    if (level === '省' && home.province) return nameOf.get(home.province) ?? seatName(home.province)
    return fallback ?? body.slice(whole, whole + 2)
  }

  return (at, metric, metricAt) => {
    const head = metricAt >= 0 ? startsAt.get(metricAt) : undefined
    if (head && head.end - metricAt <= metric.length - 2) {
      const rest = metric.slice(head.end - metricAt).replace(/^[市省县区州的]+(?=..)/, '')
      return { subject: head.name, metric: rest }
    }
    // the last one named before, by binary search
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (mentions[middle]!.start < at) low = middle + 1
      else high = middle
    }
    const last = mentions[low - 1]
    let wholeLow = 0
    let wholeHigh = wholes.length
    while (wholeLow < wholeHigh) {
      const middle = (wholeLow + wholeHigh) >> 1
      if (wholes[middle]! < at) wholeLow = middle + 1
      else wholeHigh = middle
    }
    const whole = wholes[wholeLow - 1] ?? -1
    const near = Math.max(0, at - 600)
    const before = body.slice(near, at)
    const lineStart = near + before.lastIndexOf('\n') + 1
    if (whole >= lineStart && (!last || whole > last.start)) return { subject: wholeOf(whole), metric }
    const sentenceStart = Math.max(near + before.lastIndexOf('。'), lineStart - 1) + 1
    if (last && last.start >= (fallback === null ? lineStart : sentenceStart)) return { subject: last.name, metric }
    return { subject: fallback, metric }
  }
}
