const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a line. */
export const BLOCKS = words(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table caption tbody td tfoot th ' +
    'thead tr ul marquee',
)
/** Elements whose content is no text of the page. */
export const SKIPPED = words(
  'script style noscript template svg iframe object select option textarea button audio video canvas map head',
)
/** Elements without content or end tag. */
export const VOID = words('area base basefont bgsound br col embed frame hr img input link meta param source track wbr')
/** An end tag does not reach out of the cell that it stands in, except for the table's own. */
export const CELLS = words('td th caption table')
/** The parts of a table, whose end tags reach as far as the table. */
export const TABLE = words('table tbody thead tfoot tr td th caption')
/** What a start tag ends when it is left open (HTML 13.2.6.4.7, as far as it matters to where text stands). */
export const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('li p')],
  ['dd', words('dd dt p')],
  ['dt', words('dd dt p')],
  ['td', words('td th p')],
  ['th', words('td th p')],
  ['tr', words('tr td th p')],
  ['option', words('option')],
])
/** What the start tag of any block ends. */
export const PARAGRAPH = words('p')
/** Attributes that tell something of the page or article. */
export const WANTED_ATTRIBUTES = words('id class style align href src name property content http-equiv type value')

const COMMON = words('html title a span b strong em i u s font small big sub sup label q cite code nobr rt rp ruby wbr')
const names = new Map([...BLOCKS, ...SKIPPED, ...VOID, ...COMMON, ...WANTED_ATTRIBUTES].map((name) => [name, name]))

/** The name of an element or attribute in lower case; a usual one always as one and the same string, which sets find sooner. */
export function lowerName(printed: string): string {
  const known = names.get(printed)
  if (known !== undefined) return known
  const lower = printed.toLowerCase()
  return names.get(lower) ?? lower
}
