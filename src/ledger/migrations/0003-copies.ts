/** Nothing yet. */
export const copies = ''
