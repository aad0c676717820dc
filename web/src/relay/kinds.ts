/** How a sentence came from above to below. */
export const KINDS = ['same', 'adapted', 'added', 'dropped'] as const
export type Kind = (typeof KINDS)[number]

/** A mark for each way, for those who see no colour. */
export const MARKS: Readonly<Record<Kind, string>> = { same: '=', adapted: '≈', added: '+', dropped: '−' }
