/** Nothing yet. */
export const sameEvents = ''
