import { type Line, NO_HEAD, type Page, WHOLE_PAGE } from './page.ts'

/** A line that holds a comment alone: programs that make pages of Markdown set `<!--more-->` where a summary ends, be it in a word. */
const COMMENT = /^<!--[^<>]{0,200}-->\s*$/

/**
 * Takes plain text apart into lines; `start` is where in `copy` the text begins. Lines above and below a comment, without a blank line
 * between, are one.
 */
export function parseText(copy: string, start = 0): Page {
  const lines: Line[] = []
  /** Where a line would begin that goes on with the last one. */
  let goesOn = -1
  for (let at = start; at < copy.length; ) {
    const newline = copy.indexOf('\n', at)
    const end = newline < 0 ? copy.length : newline
    const raw = copy.slice(at, end)
    const last = lines.at(-1)
    if (raw.startsWith('<!--') && COMMENT.test(raw)) {
      if (last?.pieces.at(-1) === at - 1) goesOn = end + 1
    } else if (last && at === goesOn && /\S/.test(raw)) {
      lines[lines.length - 1] = { ...last, raw: last.raw + raw, pieces: [...last.pieces, last.raw.length, at, end] }
    } else if (/\S/.test(raw)) {
      const plain = {
        seams: [],
        links: [],
        linked: 0,
        bold: 0,
        block: 0,
        heading: 0,
        picture: false,
        hidden: false,
        centred: false,
      }
      lines.push({ raw, pieces: [0, at, end], ...plain })
    }
    at = end + 1
  }
  return { blocks: [WHOLE_PAGE], lines, head: NO_HEAD }
}
