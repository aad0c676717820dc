import { startsWithAny } from '../../text/starts-with.ts'
import { Units } from '../../text/units.ts'

const WISHES = ['希望', '期待', '期望', '期盼', '鼓励', '勉励', '恳请', '敬请']
/** Wishes only where they open what is said. */
const WELCOMES = ['欢迎', '建议']
/** Invitations wherever a clause opens with them, also after 我们. */
const INVITES = ['诚邀', '诚挚邀请', '热忱邀请', '热忱欢迎', '热情邀请', '真诚邀请', '真诚欢迎', '诚挚欢迎']
const OPENS_INVITE = new Units(INVITES.map((word) => word[0]!))
const WISH_ADVERBS = ['下一步', '今后', '真诚', '衷心', '殷切', '热切', '诚挚', '地', '也', '更', '还']
const OPENS_WISH = new Units([...WISHES, ...WISH_ADVERBS].map((word) => word[0]!))
const OPENS_WELCOME = new Units(WELCOMES.map((word) => word[0]!))
/** Last characters of a side that speaks for itself: 中方, 学校, 议会. */
const SIDES = new Units('方们会府校司团省市县区州院局委')

/** True for 欢迎 and 建议 that ask for something, not for a courtesy to guests who are there: 欢迎代表团到来. */
export function isInvitation(body: string, start: number, to: number, first: boolean): boolean {
  const at = body.startsWith('我们', start) ? start + 2 : start
  const invites = OPENS_INVITE.at(body, at) && startsWithAny(body, INVITES, at)
  const welcomes = first && OPENS_WELCOME.at(body, start) && startsWithAny(body, WELCOMES, start)
  if (!invites && !welcomes) return false
  return !/^(?:[\u4e00-\u9fff]{2,4})?欢迎.*(?:率领|率队|一行|到来|莅临|来访|感谢)/.test(
    body.slice(start, Math.min(to, start + 60)),
  )
}

/** The side that wishes, named: 中方希望双方加强往来, 学校期待与各方合作. */
const SIDE_WISHES =
  /^[\u4e00-\u9fff]{1,7}?(?:方|我们|议会|政府|学校|公司|集团|我[省市县区州校院局委])(?:[也还更]|真诚|衷心|热切|始终)*(?:希望|期待|期盼)(?![的值着])/

/** …值得借鉴，并希望双方加强往来: a wish that ends what somebody says. */
const OPENS_LAST = new Units('并同')
const LAST_WISH = /^(?:并|同时)(?:真诚|衷心|也|还)?(?:希望|期望|期待)(?![的值])/

/** True where a clause opens with a wish put to others (希望, 并期待), also with the side that wishes named (中方希望). */
export function isWish(body: string, start: number): boolean {
  if (OPENS_LAST.at(body, start) && LAST_WISH.test(body.slice(start, start + 8))) return true
  for (let at = start + 1; at < start + 6; at++)
    if (SIDES.at(body, at)) {
      let wish = at + 1
      while (wish < at + 6 && body[wish] !== '希' && body[wish] !== '期') wish++
      if (wish < at + 6 && SIDE_WISHES.test(body.slice(start, start + 18))) return true
      break
    }
  if (!OPENS_WISH.at(body, start)) return false
  let at = start
  for (const word of WISH_ADVERBS) if (body.startsWith(word, at)) at += word.length
  return startsWithAny(body, WISHES, at)
}
