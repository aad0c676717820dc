import { type Line, NO_HEAD, type Page, WHOLE_PAGE } from './page.ts'

/** Takes plain text apart into lines; `start` is where in `copy` the text begins. */
export function parseText(copy: string, start = 0): Page {
  const lines: Line[] = []
  for (let at = start; at < copy.length; ) {
    const newline = copy.indexOf('\n', at)
    const end = newline < 0 ? copy.length : newline
    const raw = copy.slice(at, end)
    if (/\S/.test(raw)) {
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
