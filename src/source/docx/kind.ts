import { Unreadable } from '../failure.ts'

const OTHERS: readonly (readonly [sign: RegExp, what: string])[] = [
  [/^xl\/workbook\.xml$/, 'an Excel workbook; save the sheet as CSV'],
  [/^ppt\/presentation\.xml$/, 'a PowerPoint presentation; save its text as DOCX or text'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB) or OFD document; save it as HTML or text'],
  [/^OFD\.xml$/, 'an OFD document; save it as PDF with its text, or as DOCX'],
  [/^META-INF\/manifest\.xml$/, 'an OpenDocument file; save it as DOCX'],
]

/** Whether a ZIP archive with members of these names is a word processor's document. */
export function isDocx(names: readonly string[]): boolean {
  return names.includes('word/document.xml')
}

/**
 * Refuses documents of other kinds that are ZIP archives inside.
 * @throws Unreadable with the way out.
 */
export function refuseDocument(names: readonly string[]): void {
  for (const [sign, what] of OTHERS) if (names.some((name) => sign.test(name))) throw new Unreadable(`is ${what}`)
}
