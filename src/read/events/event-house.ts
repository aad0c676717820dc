import type { OrganizationKind } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { firstFrom } from '../within.ts'
import type { Sites, Stop } from './site.ts'

const OWN_HOUSE: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/(?:到|来|赴|前往|莅临|莅|来访)(?:我校|我院|学校|校(?=[调考视指检座访走慰看]))/, 'school'],
  [/(?:到|来|赴|前往|莅临|莅)(?:我院|医院)/, 'hospital'],
  [
    /(?:到|来|赴|前往|莅临|莅)(?:我公司|我司|(?:集团|公司)(?=[，。；]|调研|考察|检查|视察|指导|走访|慰问|开展|参观|就|看望|督|座谈))/,
    'enterprise',
  ],
]

/** True for a house that is only named as whose head somebody is: 霁川学院院长柳拾光. */
function isOfGuest(spans: readonly (readonly [number, number])[], { people }: Sites): boolean {
  return spans.every(([, end]) => {
    const next = people.mentions[firstFrom(people.mentions, end)]
    return next !== undefined && next.start - end < 14 && next.via !== 'pronoun'
  })
}

/** What each of {@link OWN_HOUSE} finds begins or goes on with one of these. */
const COMES = /[到来赴往临莅访](?:我[校院公司]|学校|校|医院|集团|公司)/

/** The house that a report speaks from where leaders come to it: 到我校 is a visit to the school that the report names. */
export function ownHouse(narration: string, offset: number, sites: Sites): Stop | null {
  if (!COMES.test(narration)) return null
  for (const [cue, kind] of OWN_HOUSE) {
    const match = cue.exec(narration)
    if (!match) continue
    // Who is named before it comes from elsewhere.
    const before = narration.slice(0, match.index)
    const own = kind === sites.own?.kind && !before.includes(sites.own.name) ? sites.own.name : null
    const houses = own
      ? []
      : sites.organizations.organizations.filter(
          (one) => one.kind === kind && !before.includes(one.name) && !isOfGuest(one.spans, sites),
        )
    const name = own ?? (houses.find(({ spans }) => !isOfGuest(spans.slice(0, 1), sites)) ?? houses[0])?.name
    if (name) return { name, span: [offset + match.index, offset + match.index + match[0].length] }
  }
  return null
}

/** True where the telling brings visitors to the house that the report speaks from, named or not. */
export const comesHome = (narration: string): boolean =>
  COMES.test(narration) && OWN_HOUSE.some(([cue]) => cue.test(narration))

/** Rooms and institutes of a school or hospital, which are no sites of their own for who visits it. */
const INNER =
  /(?:实验室|[中总]心|平台|馆|楼|学院|研究[院所]|研究基地|公寓|食堂|餐厅|宿舍区?|车间|分厂|生产线|厂房|校区|操场|体育场|运动场|室|科|系|大厅)$/
export const isInnerPart = ({ name }: Stop): boolean => INNER.test(name)

/** Rooms that every house has: no names of sites. */
const ROOM = new Anchored(
  /^(?:老年|学生|教工|服务|办事|生产|多功能)?(?:活动[区室]|餐厅|食堂|后厨|厨房|宿舍楼?|教室|病房|诊室|展厅|展区|车间|生产线|大厅|阅览室|康复室|操场|(?:食材|物资)?仓库|库房)[\p{Script=Han}]{0,2}$/u,
)
export const isRoom = ({ name }: Stop): boolean => ROOM.test(name)
