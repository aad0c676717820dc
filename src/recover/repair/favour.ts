import { asks } from './lost-spaces.ts'
import { marksAt } from './places.ts'

/** What speaks for a character before its neighbours are asked, as a factor, by its code. */
export type Favour = (code: number) => number

/**
 * How much oftener than by their share in the genre bytes are lost at marks. These factors, those of quotations and the
 * weights in `shift/choice.ts` were fitted together (multinomial logistic regression) to marks taken out of news that the
 * counts had not seen.
 */
const LOST = new Map(
  [...'，。、；：！？《》（）·'].map((mark, i) => [mark.charCodeAt(0), [69, 104, 56, 9, 11, 1, 13, 5, 5, 3, 3, 5][i]!]),
)
const [OPEN, CLOSE, QUESTION] = [0x201c, 0x201d, 0xff1f]
/** How far quotations are followed. */
const FAR = 400

/**
 * What speaks for the characters at a place between two texts: bytes are lost at marks of punctuation above all, marks
 * have their places in a sentence, and quotations open and close in turn.
 */
export function favourAt(before: string, after: string): Favour {
  const opened = isOpen(before.slice(-FAR))
  const closes = /[“”]/.exec(after.slice(0, FAR))?.[0] === '”'
  const placed = marksAt(before, after)
  const asked = asks(before, before.length)
  return (code) => {
    if (code >= 0x3400 && code <= 0x9fff) return 1
    if (code === OPEN) return opened ? 0.06 : closes ? 5500 : 9
    if (code === CLOSE) return opened ? (closes ? 59 : 42000) : 0.27
    const lost = LOST.get(code)
    if (lost) return lost * (placed.get(code) ?? 1) * (asked && code === QUESTION ? 4 : 1)
    return code >= 0xff10 && code <= 0xff5a ? 0.0025 : 0.05
  }
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”')
}
