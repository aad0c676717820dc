/**
 * The shapes that the API takes and gives, as zod schemas; OpenAPI and the page's types come from them.
 * Dates are ISO 8601 with the precision that is known; offsets are JavaScript string indices into a report's body.
 * Ids are opaque: put them into an address through `encodeURIComponent`.
 */
export * from './schema-details.ts'
export * from './schema-overview.ts'
export * from './schema-parts.ts'
export * from './schema-queries.ts'
export * from './schema-report.ts'
export * from './schema-rows.ts'
