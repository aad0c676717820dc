import { marksAt } from './places.ts'

/** What speaks for a character before its neighbours are asked, as a factor, by its code. */
export type Favour = (code: number) => number

/** How much oftener than by their share in the genre bytes are lost at marks. */
const LOST = new Map(
  [...'，。、；：！？《》（）'].map((mark, i) => [mark.charCodeAt(0), [60, 60, 60, 40, 40, 10, 10, 5, 5, 3, 3][i]!]),
)
const [OPEN, CLOSE] = [0x201c, 0x201d]
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
  return (code) => {
    if (code >= 0x3400 && code <= 0x9fff) return 1
    if (code === OPEN) return opened ? 0.14 : closes ? 400 : 20
    if (code === CLOSE) return opened ? (closes ? 7 : 1100) : 0.05
    const lost = LOST.get(code)
    if (lost) return lost * (placed.get(code) ?? 1)
    return code >= 0xff10 && code <= 0xff5a ? 0.0025 : 0.05
  }
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”')
}
