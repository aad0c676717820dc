/** Nothing yet. */
export const lineage = ''
