import type { SentenceSpan } from '../draft.ts'
import type { EventDraft } from './event-draft.ts'
import { comesHome, isInnerPart, isRoom, ownHouse } from './event-house.ts'
import type { Telling } from './event-people.ts'
import { introducedSite } from './event-sites-told.ts'
import { findStops } from './event-stops.ts'
import type { Sites, Stop } from './site.ts'

/** Nobody visits more sites: what goes on beyond is no report, and must not cost more and more. */
const MOST_STOPS = 400

/**
 * Gives each visit its sites, in the order of the telling.
 * @param visits the visit that each sentence tells of.
 */
export function layRoutes(
  visits: readonly (EventDraft | undefined)[],
  tellings: readonly Telling[],
  sentences: readonly SentenceSpan[],
  sites: Sites,
): void {
  let recent: Stop | null = null
  const housed = new Set<EventDraft>()
  tellings.forEach(({ sentence, told, named, resumed }, i) => {
    const visit = visits[i]
    if (!visit) return
    if (i > 0 && sentences[i]?.paragraph !== sentences[i - 1]?.paragraph) recent = null
    const said = sentence.act === 'narration' ? sentence.text : told
    if (said) recent = introducedSite(said, sentence.start, sites) ?? recent
    const goes = named.length > 0 || VISITORS.test(told)
    const house = ownHouse(told, sentence.start, sites)
    if (house || comesHome(told)) housed.add(visit)
    const found = [
      ...(house ? [house] : []),
      ...findStops(told, sentence.start, sites, recent, goes),
      ...resumed.flatMap((part) => findStops(part.told, part.start, sites, null, true)),
    ]
    const introduced = recent
    for (const one of found) {
      // 青屏养老院主要为老人服务。顾砚秋走进餐厅：a room of what the paragraph opened with
      const stop = introduced && isRoom(one) ? introduced : one
      if (
        visit.stops.length < MOST_STOPS &&
        !(housed.has(visit) && stop !== house && isInnerPart(stop)) &&
        !visit.stops.some((other) => other.name.includes(stop.name) || stop.name.includes(other.name))
      )
        visit.stops.push(stop)
    }
    recent = found.findLast((one) => !isRoom(one)) ?? recent
  })
}

/** Those who visit, where nobody is named. */
const VISITORS =
  /[查察导研题作访问视评摩促扶导察]组|一行|代表团|[考视]察团|观摩团|书记|[省市县区州镇]长|主席|主任|局长|[省市县区州校各]位?领导|(?:与会|人大)代表|代表们|政协委员|委员们/
