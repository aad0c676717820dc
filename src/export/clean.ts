/** Characters that XML 1.0 has no place for; a calendar has none for them either. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text without the characters that no XML and no calendar can hold, its lines ended by `\n` alone. */
export const clean = (text: string): string => text.replace(NO_XML, '').replace(/\r\n?/g, '\n')

/** A text as HTML that shows it and nothing else: feeds give their titles and summaries as HTML. */
export const asHtml = (text: string): string => clean(text).replace(/[&<>]/g, (one) => ENTITIES[one]!)
