/**
 * What the ledger is asked and what it answers. Dates are ISO 8601 with the precision that is known; spans and offsets are
 * JavaScript string indices into a report's body, except `marks`, which are offsets into the text beside them.
 */
export type * from './rows-details.ts'
export type * from './rows-lists.ts'
export type * from './rows-overview.ts'
export type * from './rows-parts.ts'
export type * from './rows-queries.ts'
