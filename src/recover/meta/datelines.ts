import { type Byline, NO_BYLINE } from './byline.ts'
import { isMedium, MEDIA_SUFFIX, mediumName } from './media.ts'
import { isOffice, isPersonal, namesIn, onlyNames } from './names.ts'
import { BY_MEDIUM, WROTE, writers } from './writers.ts'

const DATELINE = new RegExp(
  `^[\\s【\\[（(《]*据?([\\u3400-\\u9FFFA-Za-z0-9·•—-]{0,24}?(?:${MEDIA_SUFFIX}))(?!网)[》】\\]）)]*\\s*` +
    '(?:[、/／][\\u3400-\\u9FFF]{2,12})?(?:[\\u3400-\\u9FFF]{2,8}?)??(?:\\s*(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?\\s*(?:电|讯|消息)(?=[\\s（(：:，,。|】]|\\d|[\\u3400-\\u9FFF])',
)
/** A dateline of an account or desk whose name ends like no medium's: 栖梧发布讯, 青禾融媒讯 5月6日. */
const OTHER =
  /^[\s【[（(]*(?!本|据|又)([\u3400-\u9FFF]{2,9}?)讯(?=\s*[（(：:]|\s+\d|\d{1,2}[月日]|\s+[\u3400-\u9FFF])(?<![快短喜简通音电资视问传]讯)/
/** Behind a dateline, whose report it passes on. */
const RELAYED = new RegExp(`^[\\s，,】）)]*据[《“]?([\\u3400-\\u9FFF]{0,12}?(?:${MEDIA_SUFFIX}))[》”]?(?:报道|消息|讯)`)
/** Whose report the text passes on from its first word: `据岚江日报报道，…`. */
const DRAWN = new RegExp(
  `^\\s*据[《“]?([\\u3400-\\u9FFF]{0,12}?(?:${MEDIA_SUFFIX}))[》”]?(?:\\d{1,2}月\\d{1,2}日)?(?:报道|消息)[，,：:]`,
)
const OWN = /^[\s【[（(]*本(?:报|网|台|刊|社)(?:[\u3400-\u9FFF]{2,6})?(?:\s*\d{1,2}月\d{1,2}日)?\s*(?:讯|电|消息|记者)/
/** Bare names behind the word that ends a dateline: `本网讯（卫青禾）`. */
const NAMED = /^[^，。；]{2,30}(?:讯|电|消息)\s*[（(]([^（()），。/／]{2,24})(?:[/／](?:摄影)?(?:报道|文|文图))?[）)]/
const BRACKET = /[（(【[]([^（()）【】[\]]{2,60})[）)】\]]/g
/** A pen name, which need hold no surname: `本报讯（澄轩）`. */
const PEN_NAME = /^[\u3400-\u9FFF]{2,3}$/
/** Roles with names and no bracket behind the dateline, before the text begins: `本报讯 记者卫青禾 通讯员闻人静 “…”`. */
const OPEN_ROLES =
  /^[\s【[（(]*[\u3400-\u9FFF·（）()\d]{0,28}(?:讯|电|消息)\s*((?:[全融新多]媒体|本报|本网|见习|实习|特约){0,3}(?:记者|通讯员)[\s：:]*[\u3400-\u9FFF·]{2,4}(?:[\s、]{1,3}(?:(?:[全融新多]媒体|本报|见习|实习|特约){0,3}(?:记者|通讯员)[\s：:]{0,3})?[\u3400-\u9FFF·]{2,4}){0,7})\s*(?=[“\d]|\s)/
const REPORTED =
  /^[\s【[（(]*[\u3400-\u9FFF·\d]{0,20}(?:讯|电|消息)?[\s：:，,]*((?:记者|通讯员)[\s：:]*[^，。：:（(]{2,40}?)(?:报道|摄影报道|文\/图)[\s：:]/

/** How a text's first words say whose report it is, the surest first, and within how many characters; group 1 is the paper. */
const WHOSE: readonly (readonly [form: RegExp, within: number])[] = [
  [DATELINE, 60],
  [OTHER, 30],
  [DRAWN, 50],
  [BY_MEDIUM, 40],
]

function firstOf(forms: typeof WHOSE, head: string): RegExpExecArray | null {
  for (const [form, within] of forms) {
    const found = form.exec(head.slice(0, within))
    if (found) return found
  }
  return null
}

/** What the dateline at the head of the text says: `岚江日报讯（记者卫青禾）…`. */
export function dateline(text: string): Byline {
  const head = text.slice(0, 160)
  const own = OWN.test(head)
  const whose = own ? null : firstOf(WHOSE, head)
  const reporters: string[] = []
  const named = NAMED.exec(head.slice(0, 60))
  if (named && (onlyNames(named[1]!) || (PEN_NAME.test(named[1]!) && !isMedium(named[1]!) && !isOffice(named[1]!))))
    reporters.push(...namesIn(named[1]!))
  for (const bracket of head.matchAll(BRACKET)) {
    if (bracket.index > 60) break
    if (WROTE.test(bracket[1]!)) reporters.push(...writers(bracket[1]!))
  }
  const reported = REPORTED.exec(head.slice(0, 80))
  if (reported) reporters.push(...writers(reported[1]!))
  const open = reported ? null : OPEN_ROLES.exec(head.slice(0, 80))
  if (open) reporters.push(...writers(open[1]!).filter(isPersonal))
  const relayed = whose && RELAYED.exec(head.slice(whose[0].length, whose[0].length + 40))
  const by = whose ? mediumName(whose[1]!) : null
  return relayed && by
    ? { ...NO_BYLINE, origin: mediumName(relayed[1]!), reporters, own, carrier: by }
    : { ...NO_BYLINE, origin: by, reporters, own }
}
